internal import FileSystem

/// Lists of paths in files of the work folder, for programs that read them from there.
enum PathList {
    /// Returns the list's own path.
    ///
    /// - Parameter end: What ends each path.
    static func write(
        _ paths: [String], _ name: String, in folder: String, end: String = "\n"
    ) throws(FileError) -> String {
        let file = folder + "/" + name
        try MachineFile.write(file, Array(paths.map { $0 + end }.joined().utf8))
        return file
    }
}
