#if os(Linux)
package import FileSystem
internal import Foundation
internal import Glibc
internal import Synchronization

/// Watches the folders of a site by inotify(7): told by the kernel within a millisecond, no work while nothing
/// changes.
///
/// The kernel watches single folders, so each folder has a watch, new ones too; the set of files in a folder that
/// appears is read after its watch is set, and the folder itself is reported, so that nothing made in between is
/// lost. Where the system lets no more folders be watched, polling takes over.
package final class InotifyWatcher: FileWatcher {
    private struct State {
        /// By watch: the folder, below the root.
        var folders: [Int32: String] = [:]
        var poller: PollingWatcher?
        var isStopped = false
    }

    package let changes: AsyncStream<FileChange>
    private let continuation: AsyncStream<FileChange>.Continuation
    private let root: String
    private let descriptor: Int32
    /// A pipe: its first end is readable once `stop` was called.
    private let stopping: [Int32]
    private let state = Mutex(State())

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

    /// - Throws: `FileError` where the system has no notifications left for this user at all.
    package init(root: String) throws(FileError) {
        self.root = root
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw FileError(path: root, action: "watch", code: errno) }
        var ends: [Int32] = [-1, -1]
        let isOpen = pipe(&ends) == 0
        stopping = ends
        guard isOpen else {
            let code = errno
            close(descriptor)
            throw FileError(path: root, action: "watch", code: code)
        }
        for end in stopping { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (changes, continuation) = AsyncStream.makeStream(of: FileChange.self)
        watch("", isDeep: false)
        for folder in WatchScope.folders { watch(folder, isDeep: true) }
        let thread = Thread { [self] in run() }
        thread.name = "kotae.watch"
        thread.start()
    }

    /// Whether notifications ran out and files are looked at now and then instead.
    package var isPolling: Bool { state.withLock { $0.poller != nil } }

    package func stop() {
        let (isFirst, poller) = state.withLock { state in
            defer { state.isStopped = true }
            return (!state.isStopped, state.poller)
        }
        guard isFirst else { return }
        poller?.stop()
        var one: UInt8 = 1
        _ = write(stopping[1], &one, 1)
    }

    // MARK: Watches

    /// Sets the watch of a folder, and of those in it. A folder that is not there is none to watch.
    private func watch(_ folder: String, isDeep: Bool, depth: Int = 0) {
        let number = inotify_add_watch(
            descriptor, folder.isEmpty ? root : root + "/" + folder, Self.events | UInt32(IN_ONLYDIR))
        guard number >= 0 else {
            if errno == ENOSPC || errno == ENOMEM { poll() }
            return
        }
        state.withLock { $0.folders[number] = folder }
        // Links inside the content may run in a circle.
        guard isDeep, depth < 64, let entries = try? DiskTree(root: root).list(folder) else { return }
        for entry in entries where !WatchScope.isNoise(entry.name) {
            if case .folder = entry.kind { watch(folder + "/" + entry.name, isDeep: true, depth: depth + 1) }
        }
    }

    private func unwatch(_ folder: String) {
        let gone = state.withLock { state in
            let gone = state.folders.filter { $0.value == folder || $0.value.hasPrefix(folder + "/") }.map(\.key)
            for number in gone { state.folders[number] = nil }
            return gone
        }
        for number in gone { inotify_rm_watch(descriptor, number) }
    }

    private func poll() {
        let poller = state.withLock { state -> PollingWatcher? in
            guard state.poller == nil, !state.isStopped else { return nil }
            state.poller = PollingWatcher(root: root)
            return state.poller
        }
        guard let poller else { return }
        Task { [continuation] in
            for await change in poller.changes { continuation.yield(change) }
        }
    }

    // MARK: Events

    private func run() {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopping[0], events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let ready = Glibc.poll(&waiting, 2, -1)
            if ready < 0, errno == EINTR { continue }
            if ready < 0 || waiting[1].revents != 0 { break }
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { take(buffer[..<count]) }
        }
        continuation.finish()
        close(descriptor)
        for end in stopping { close(end) }
    }

    /// Events as the kernel lays them out: watch, mask, cookie, length of the name, the name and zeros.
    private func take(_ bytes: ArraySlice<UInt8>) {
        var paths: Set<String> = []
        var rest = bytes
        while rest.count >= 16 {
            func word(_ offset: Int) -> UInt32 {
                (0..<4).reduce(0) { $0 | UInt32(rest[rest.startIndex + offset + $1]) << UInt32(8 * $1) }
            }
            let (number, mask, length) = (Int32(bitPattern: word(0)), word(4), Int(word(12)))
            guard rest.count >= 16 + length else { break }
            let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
            rest = rest.dropFirst(16 + length)
            if mask & UInt32(IN_Q_OVERFLOW) != 0 {
                for folder in WatchScope.folders { watch(folder, isDeep: true) }
                continuation.yield(.everything)
                continue
            }
            if mask & UInt32(IN_IGNORED) != 0 {
                state.withLock { _ = $0.folders.removeValue(forKey: number) }
                continue
            }
            take(String(decoding: name, as: UTF8.self), in: number, mask, &paths)
        }
        if !paths.isEmpty { continuation.yield(.paths(paths)) }
    }

    private func take(_ name: String, in number: Int32, _ mask: UInt32, _ paths: inout Set<String>) {
        guard let folder = state.withLock({ $0.folders[number] }), !name.isEmpty else { return }
        let path = folder.isEmpty ? name : folder + "/" + name
        guard WatchScope.includes(path) else { return }
        paths.insert(path)
        guard mask & UInt32(IN_ISDIR) != 0 || mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 else { return }
        if mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0 { return unwatch(path) }
        // A link to a folder is created as a file; what is no folder gets no watch.
        watch(path, isDeep: true)
    }
}
#endif
