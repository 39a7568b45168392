internal import CCmarkGFM
package import Diagnostics

/// Parses Markdown: CommonMark and GFM by libcmark-gfm, with our amendments before and after it.
///
/// What comes before the library only rewrites bytes where an amendment asks for it, after one look at the text; most
/// texts are passed on untouched. Everything that is inserted is taken out again on the way from the library's tree to
/// ours.
///
/// Safe to use from many threads: they wait for one another only while the library parses inlines.
package struct MarkdownParser: Sendable {
    private let options: MarkdownOptions

    package init(options: MarkdownOptions = MarkdownOptions()) {
        self.options = options
    }

    /// Parses the body of a file.
    ///
    /// - Parameters:
    ///   - source: valid UTF-8; other bytes do no harm beyond the characters they stand in.
    ///   - bodyStart: the byte after the front matter, 0 without.
    ///   - firstLine: the line of the file (from 1) that begins there.
    /// - Returns: the tree, with lines of the file and byte columns of the author's text, and findings in document
    ///   order. Linear in the bytes.
    package func parse(
        _ source: SourceText, bodyStart: Int = 0, firstLine: Int = 1
    ) -> (tree: MarkdownTree, findings: [Finding]) {
        let start = min(max(bodyStart, 0), source.bytes.count)
        return source.bytes.withUnsafeBufferPointer { bytes in
            let lines = SourceLines(bytes, from: start)
            let blanked = LineBlanker(bytes, lines: lines, options: options)
            let context = ParseContext(source: source, lines: lines, firstLine: firstLine, options: options)
            var result =
                blanked.result?.withUnsafeBufferPointer { parse($0, context) } ?? parse(bytes, context)
            for line in blanked.dropped { result.findings.append(.droppedModuleLine(line, context)) }
            result.findings.sort()
            return result
        }
    }

    private func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, _ context: ParseContext
    ) -> (tree: MarkdownTree, findings: [Finding]) {
        let lines = context.lines
        var edits: [SourceEdit] = []
        if lines.hasWildcard || lines.hasWide {
            let useWildcards = options.wildcardNames && lines.hasWildcard
            let stars = useWildcards ? WildcardNames.literalStars(in: bytes, lines: lines) : []
            if options.cjkEmphasis, lines.hasWide {
                edits = EmphasisJoiners.edits(
                    in: bytes, lines: lines, literalStars: stars, footnotes: options.footnotes)
            }
            edits += stars.map { SourceEdit($0, removed: 1, .star) }
            edits.sortByOffset()
        }
        // A URL that is cut short leaves text behind it in which the next one may begin; three rounds find all but the
        // most contrived, and bound the work.
        var seeksStops = true
        for round in 0... {
            let placeholders = edits.isEmpty ? nil : Placeholders(avoiding: bytes)
            let edited = placeholders.map { EditedSource(bytes, lines: lines, edits: edits, placeholders: $0) }
            var builder = TreeBuilder(
                source: bytes, context: context, edited: edited, seeksStops: seeksStops && round < 3)
            if let edited {
                edited.bytes.withUnsafeBufferPointer { builder.build($0) }
            } else {
                builder.build(UnsafeBufferPointer(rebasing: bytes[(lines.starts.first ?? 0)...]))
            }
            guard !builder.stops.isEmpty else {
                var result = builder.finish()
                if options.lints {
                    let document = LintedDocument(tree: result.tree, context: context, source: bytes)
                    for rule in MarkdownRules.all { result.findings += rule.findings(in: document) }
                }
                return result
            }
            edits += builder.stops
            seeksStops = !builder.hasManyStops
            edits.sortByOffset()
        }
        return (MarkdownTree(), [])
    }
}
