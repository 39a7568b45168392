internal import Bytes
internal import KnowledgeBase
internal import Synchronization

/// The templates with the words of one locale. May be used from several threads.
package final class TemplateLibrary: Sendable {
    private let templates: CompiledTemplates
    /// Escaped, by the number that the templates have for them.
    private let words: [[UInt8]]
    private let known = Mutex<[HashedBytes: TemplatePieces]>([:])

    /// - Parameter constants: The locale's words by name; those that it lacks print nothing.
    init(_ templates: CompiledTemplates, constants: [String: String]) {
        self.templates = templates
        words = templates.words.map { name in
            var words: [UInt8] = []
            if let text = constants[name] { Markup.append(text, to: &words) }
            return words
        }
    }

    /// Prints a template, as UTF-8.
    ///
    /// Cost: for the first view of a shape (see `ViewShape`), about 4 µs for each tag; for the others, a look-up and
    /// the copying of the result.
    /// - Throws: `TemplateMissing` where there is no template of that name.
    package func render(_ name: String, _ view: View) throws -> [UInt8] {
        let shape = ViewShape(name, view)
        return try pieces(name, view, shape).joined(with: shape.values)
    }

    /// Appends what a template prints for each of some views. Views of the shape of one before cost no look-up.
    /// - Throws: `TemplateMissing` where there is no template of that name.
    package func render(_ name: String, each views: [View], to output: inout [UInt8]) throws {
        // Entries of a list come in two shapes or three: with and without this or that.
        var recent: [(view: View, pieces: TemplatePieces)] = []
        for view in views {
            var values = recent.lazy.compactMap { known in view.values(asIn: known.view).map { (known.pieces, $0) } }
                .first
            if values == nil {
                let shape = ViewShape(name, view)
                let pieces = try pieces(name, view, shape)
                if recent.count == 4 { recent.removeFirst() }
                recent.append((view, pieces))
                values = (pieces, shape.values)
            }
            if let (pieces, values) = values { pieces.append(values, to: &output) }
        }
    }

    private func pieces(_ name: String, _ view: View, _ shape: ViewShape) throws -> TemplatePieces {
        if let pieces = known.withLock({ $0[shape.key] }) { return pieces }
        guard let printed = templates.printed(name, view) else { throw TemplateMissing(name: name) }
        let pieces = TemplatePieces(
            MarkedText(printed, mark: CompiledTemplates.mark).joined(adding: 256) { $1 += words[$0] })
        if shape.key.bytes.count <= ViewShape.maximumKey { known.withLock { $0[shape.key] = pieces } }
        return pieces
    }

    package func has(_ name: String) -> Bool { templates.names.contains(name) }
}
