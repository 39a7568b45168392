/// What identifies a folder on a machine, whatever path led to it.
package struct FolderIdentity: Sendable, Hashable {
    package var device: UInt64
    package var node: UInt64

    package init(device: UInt64, node: UInt64) {
        self.device = device
        self.node = node
    }
}
