internal import CPlatform
internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The folder that a build fills, replaced in one step when the build is complete.
///
/// Files are written into a staged folder, within one beside the output. `commit` adds the files that did not change
/// and those that Kotae did not write (both as hard links, so their bytes and times stay), then swaps the two folders
/// by one system call. A build that fails, or is killed at any moment, leaves the old folder as it was; a reader sees
/// the old site or the new.
///
/// The output holds a list of what Kotae wrote (`manifestName`); a file that is not in it is never deleted or
/// overwritten.
package final class OutputFolder: OutputSink {
    package static let manifestName = "kotae-manifest.txt"

    private struct State {
        var created: [String] = []
        var changed: [String] = []
        var unchanged: [String] = []
        /// The state of the files that were created and changed.
        var written = FileSetDigest()
        var discardsAll = false
        /// Paths of the folders that are in the stage.
        var folders: Set<String> = []
    }

    private let path: String
    private let record: String
    private let holder: String
    private let stage: String
    private let isNew: Bool
    /// When the build began, in milliseconds of the file system's clock.
    private let start: Int?
    private let lock: Int32
    private let owned: Set<String>
    private let state = Mutex(State())

    /// Takes the output's lock and clears what a killed build left behind.
    ///
    /// - Throws: `OutputError.busy` where another build holds the lock; `FileError` where the machine refuses.
    package init(path: String) throws {
        let path = Self.resolved(path)
        let name = path.split(separator: "/").last.map { String($0) } ?? "public"
        let parent = path.dropLast(name.utf8.count)
        self.path = path
        record = "\(parent).kotae-record-\(name)"
        holder = "\(parent).kotae-stage-\(name)"
        // A name that differs from build to build: see spreadFolders.
        stage = "\(holder)/\(getpid())"
        try SystemFolder.create(String(parent))
        lock = try Self.takeLock("\(parent).kotae-lock-\(name)", output: path)
        try SystemFolder.remove(holder)
        try SystemFolder.create(holder)
        SystemFolder.spreadFolders(in: holder)
        start = FileStamp(of: holder)?.changed.milliseconds
        isNew = !SystemFolder.exists(path)
        owned = Set(Self.manifest(of: path))
    }

    deinit { close(lock) }

    package func discardAll() {
        state.withLock { $0.discardsAll = true }
    }

    package func write(_ file: String, _ bytes: [UInt8]) throws(FileError) {
        if state.withLock({ $0.discardsAll }) { return }
        let old = "\(path)/\(file)"
        let isOwned = owned.contains(file)
        if isOwned, SystemFile.holds(old, bytes) {
            state.withLock { $0.unchanged.append(file) }
            return
        }
        if !isOwned, !isNew, SystemFolder.exists(old), !SystemFile.holds(old, bytes), try !holdsOnlyOwnFiles(file) {
            throw FileError(path: old, action: "replace", code: EEXIST)
        }
        var stamp: FileStamp?
        try stageFile(file) { target throws(FileError) in
            stamp = try SystemFile.create(target, bytes, shown: target)
        }
        state.withLock { [stamp] state in
            state.written.add(file, stamp)
            if isOwned { state.changed.append(file) } else { state.created.append(file) }
        }
    }

    /// How many files a commit would put in place.
    package var fileCount: Int {
        state.withLock { $0.created.count + $0.changed.count + $0.unchanged.count }
    }

    /// Puts the staged files in place. Returns what changed.
    package func commit() throws -> OutputSummary {
        let state = self.state.withLock { $0 }
        guard !state.discardsAll else { throw FileError(path: path, action: "replace", code: ECANCELED) }
        let files = SystemFolder.sorted(state.created + state.changed + state.unchanged)
        var summary = OutputSummary()
        (summary.created, summary.changed, summary.unchanged) =
            (state.created.count, state.changed.count, state.unchanged.count)
        summary.removed = owned.subtracting(files).count
        if summary.created + summary.changed + summary.removed == 0 {
            try abandon()
            return summary
        }
        for file in state.unchanged { try keep(file) }
        if SystemFolder.exists(path) { try keepFilesOfOthers(written: Set(files)) }
        let manifest =
            "# Written by kotae build. Files that are not listed are left alone.\n" + files.map { $0 + "\n" }.joined()
        try stageFile(Self.manifestName) { target throws(FileError) in
            try SystemFile.create(target, Array(manifest.utf8), shown: target)
        }
        try swap()
        return summary
    }

    private func keepFilesOfOthers(written: Set<String>) throws {
        for file in try SystemFolder.files(below: path)
        where !owned.contains(file) && !written.contains(file) && file != Self.manifestName {
            try keep(file)
        }
        // Folders of others are kept though they hold nothing (.git/refs); one of ours is left behind when its files
        // are gone.
        let empty = try SystemFolder.emptyFolders(below: path)
        let ours = empty.isEmpty ? [] : Set(owned.flatMap { SystemFolder.folders(above: $0) })
        for folder in empty where !ours.contains(folder) {
            let isReplaced = (SystemFolder.folders(above: folder) + [folder]).contains { written.contains($0) }
            if !isReplaced { try SystemFolder.create("\(stage)/\(folder)") }
        }
    }

    /// Forgets the staged files; the output stays as it was.
    package func abandon() throws(FileError) {
        try SystemFolder.remove(holder)
    }

    // MARK: The record of the last build

    /// What `keep` kept, where the output is as it was then; else nil.
    package func record(for inputs: InputState) -> [UInt8]? {
        guard let bytes = try? SystemFile.read(record, shown: record), let end = bytes.firstIndex(of: 0x0A) else {
            return nil
        }
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        // The inputs first: where they changed, no file of the output is looked at.
        guard line.hasPrefix(inputs.digest + " "),
            line == "\(inputs.digest) \(Self.digest(of: Self.manifest(of: path), in: path).text)"
        else { return nil }
        return Array(bytes[(end + 1)...])
    }

    /// Keeps bytes that tell what the build of these inputs came to. Call it when the build is committed.
    ///
    /// Does nothing where a file was changed so shortly before the build that another change might have the same time:
    /// clocks of file systems tick every few milliseconds.
    package func keep(_ bytes: [UInt8], for inputs: InputState) throws(FileError) {
        guard let start, inputs.newest.milliseconds + 50 < start else { return }
        let new = record + "-new"
        // What was written has been looked at; the other files changed when links to them came and went.
        var (digest, unchanged) = state.withLock { ($0.written, $0.unchanged) }
        digest.add(Self.digest(of: unchanged, in: path))
        try SystemFolder.remove(new)
        try SystemFile.create(new, Array("\(inputs.digest) \(digest.text)\n".utf8) + bytes, shown: record)
        guard rename(new, record) == 0 else { throw FileError.last("replace", record) }
    }

    /// The state of files of the output and of the list of them, by all cores: there may be tens of thousands.
    private static func digest(of files: [String], in path: String) -> FileSetDigest {
        let size = 512
        let total = Mutex(FileSetDigest())
        DispatchQueue.concurrentPerform(iterations: (files.count + size - 1) / size) { part in
            var digest = FileSetDigest()
            for file in files[part * size..<min((part + 1) * size, files.count)] {
                digest.add(file, FileStamp(of: "\(path)/\(file)"))
            }
            total.withLock { [digest] in $0.add(digest) }
        }
        var digest = total.withLock { $0 }
        digest.add(manifestName, FileStamp(of: "\(path)/\(manifestName)"))
        return digest
    }

    // MARK: Staging

    /// Whether a path of the old output is a folder in which every file is one that Kotae wrote.
    private func holdsOnlyOwnFiles(_ folder: String) throws(FileError) -> Bool {
        guard SystemFolder.isFolder("\(path)/\(folder)") else { return false }
        return try SystemFolder.files(below: "\(path)/\(folder)").allSatisfy { owned.contains("\(folder)/\($0)") }
    }

    private func swap() throws(FileError) {
        // From now on the output differs from what was kept of the last build.
        try SystemFolder.remove(record)
        if SystemFolder.exists(path) {
            guard kotae_exchange_paths(stage, path) == 0 else { throw FileError.last("replace", path) }
        } else {
            guard rename(stage, path) == 0 else { throw FileError.last("create", path) }
        }
        try abandon()
    }

    /// Carries a file of the old output over to the new one: a hard link, or a copy where the file system has none.
    private func keep(_ file: String) throws(FileError) {
        let old = "\(path)/\(file)"
        try stageFile(file) { target throws(FileError) in
            if link(old, target) == 0 { return }
            // A file of ours is there, or a folder that one of ours needs.
            guard errno != EEXIST, errno != ENOTDIR else { throw FileError(path: old, action: "replace", code: EEXIST) }
            guard errno == EPERM || errno == EXDEV || errno == EMLINK || errno == ENOTSUP else {
                throw FileError.last("create", target)
            }
            try SystemFile.create(target, SystemFile.read(old, shown: old), shown: target)
        }
    }

    /// Runs `body` with the staged path, below folders that are there.
    private func stageFile(_ file: String, _ body: (String) throws(FileError) -> Void) throws(FileError) {
        let target = "\(stage)/\(file)"
        if let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) {
            let folder = String(target[..<slash])
            if !state.withLock({ $0.folders.contains(folder) }) {
                try SystemFolder.create(folder)
                state.withLock { _ = $0.folders.insert(folder) }
            }
        }
        try body(target)
    }

    private static func manifest(of path: String) -> [String] {
        // No list means that nothing in the folder is ours: then nothing is deleted, which is the safe reading.
        guard let bytes = try? SystemFile.read("\(path)/\(manifestName)", shown: path) else { return [] }
        return bytes.split(separator: 0x0A).dropFirst().map { String(decoding: $0, as: UTF8.self) }
    }

    private static func takeLock(_ lockPath: String, output: String) throws -> Int32 {
        let descriptor = kotae_open(lockPath, O_RDWR | O_CREAT, 0o644)
        guard descriptor >= 0 else { throw FileError.last("create", lockPath) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw OutputError.busy(output)
        }
        return descriptor
    }

    /// The folder itself where the output is a link, so that the swap replaces what the link leads to.
    private static func resolved(_ path: String) -> String {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let real = realpath(path, nil) else {
            return path.hasPrefix("/") || path.contains("/") ? path : "./" + path
        }
        defer { free(real) }
        return String(cString: real)
    }
}
