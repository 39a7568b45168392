import Foundation

/// Writes a Swift file that holds the given text files as literals: `embed-theme FOLDER OUTPUT FILE…`.
@main
struct EmbedTheme {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            FileHandle.standardError.write(Data("usage: embed-theme FOLDER OUTPUT FILE…\n".utf8))
            exit(64)
        }
        let folder = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
        var source = "/// The files of `templates/`, by path. Made by the EmbedTheme plug-in.\n"
        source += "package let themeFiles: [(path: String, text: StaticString)] = [\n"
        for path in arguments.dropFirst(3) {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            // Enough number signs that no text can end the literal.
            let sign = String(repeating: "#", count: 8)
            let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
            source += "    (\(sign)\"\(name)\"\(sign), \(sign)\"\"\"\n\(text)\n\"\"\"\(sign)),\n"
        }
        source += "]\n"
        try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    }
}
