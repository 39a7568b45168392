/// A folder of this machine that a web server reads: a link that leads to one of several releases beside it.
package struct FolderTarget: Sendable, Equatable {
    /// The link's path.
    package let path: String
    /// How many releases stay, the live one counted; 2 or more.
    package let keep: Int
}
