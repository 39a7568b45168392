/// One name in a folder.
package struct FileEntry: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// With its state; of a link, that of the file that it leads to.
        case file(FileStamp)
        /// With what identifies it on the machine, to notice a loop of links.
        case folder(FolderIdentity)
        /// A symbolic link whose target is not there, or that runs in a circle.
        case brokenLink
        /// A symbolic link to a place outside of the tree.
        case linkOutside
        /// A socket, a device, a pipe.
        case special
        /// Its name is not UTF-8; `name` has replacement characters.
        case badName
    }

    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}
