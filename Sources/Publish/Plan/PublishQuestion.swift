/// What must be answered before a publish goes on. Where nobody can answer, the answer is no.
package enum PublishQuestion: Sendable, Equatable {
    /// More files would be deleted than the limit allows: their paths, in order.
    case deletions(paths: [String], limit: Int)
    /// The target holds files and no mark of Kotae: how many, and which of them the site would replace. The others
    /// stay.
    case unmarked(files: Int, replaced: [String])
    /// Files on the host that Kotae did not write stand where files of the site will be.
    case replaceForeign(paths: [String])
}
