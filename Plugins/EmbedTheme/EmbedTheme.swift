import Foundation
import PackagePlugin

/// Turns the files of `templates/` into Swift source, so that the built-in theme travels in the binary.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let templates = context.package.directoryURL.appending(path: "templates", directoryHint: .isDirectory)
        let output = context.pluginWorkDirectoryURL.appending(path: "ThemeFiles.swift")
        let files = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: [.isRegularFileKey])?
            .compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.path < $1.path }
        return [
            .buildCommand(
                displayName: "Embedding templates/",
                executable: try context.tool(named: "embed-theme").url,
                arguments: [templates.path, output.path] + (files ?? []).map(\.path),
                inputFiles: files ?? [],
                outputFiles: [output])
        ]
    }
}
