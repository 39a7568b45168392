/// The lines of the files that findings name, each file read once.
struct SourceCache {
    let source: (String) -> [UInt8]?
    private var files: [String: SourceLines] = [:]
    private var absent: Set<String> = []

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// Nil where the file cannot be read or must not be quoted.
    mutating func lines(of path: String) -> SourceLines? {
        if let known = files[path] { return known }
        guard !absent.contains(path) else { return nil }
        guard let bytes = source(path) else {
            absent.insert(path)
            return nil
        }
        let lines = SourceLines(bytes)
        files[path] = lines
        return lines
    }
}
