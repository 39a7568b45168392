/// The theme that travels in the binary: the files of the repository's `templates/`.
package enum BuiltInTheme {
    /// Paths below the templates folder and their bytes (UTF-8), in the order of the paths.
    package static var files: [(path: String, bytes: [UInt8])] {
        themeFiles.map { file in
            (file.path, file.text.withUTF8Buffer { Array($0) })
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
