/// Chooses how a site is watched.
package enum SiteWatcher {
    /// inotify on Linux; elsewhere, and where Linux has none left, a look at all files twice a second.
    package static func watch(_ root: String) -> any FileWatcher {
        #if os(Linux)
        // No notifications at all is no reason not to work: polling does the same, later.
        if let watcher = try? InotifyWatcher(root: root) { return watcher }
        #endif
        return PollingWatcher(root: root)
    }
}
