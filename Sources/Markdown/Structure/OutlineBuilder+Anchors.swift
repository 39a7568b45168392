package import Diagnostics

extension FindingID {
    /// Two headings of one page with the same `{#id}`.
    package static let duplicateAnchor = FindingID("duplicate-anchor", .error)
    /// An `{#id}` that the theme uses itself.
    package static let reservedAnchor = FindingID("reserved-anchor", .warning)
}

extension OutlineBuilder {
    /// Gives every heading, question and step its id. The theme's ids and those of footnotes go first, then the
    /// explicit ones, then ids in raw HTML, then steps; anchors made from text take what is left.
    mutating func assignAnchors() {
        var anchors = AnchorSet(reserved: options.reservedIDs)
        reserveFootnotes(&anchors)
        let reserved = anchors
        var firstNode: [String: Int] = [:]
        for index in outline.headings.indices where !explicitIDs[index].isEmpty {
            assignExplicit(index, reserved: reserved, firstNode: &firstNode, &anchors)
        }
        for index in rawHTML {
            for id in RawIDs.find(in: tree.bytes(tree.nodes[index].literal)) where anchors.reserve(id) {
                outline.rawIDs.append(id)
            }
        }
        assignSteps(&anchors)
        findPositions()
        for index in outline.headings.indices where outline.headings[index].anchor.isEmpty {
            let slug = Slug.make(outline.headings[index].text)
            outline.headings[index].anchor = anchors.unique(slug.isEmpty ? fallback(index) : slug)
        }
        for index in outline.headings.indices {
            let heading = outline.headings[index]
            outline.headings[index].key = heading.isExplicit ? heading.anchor : "~" + positions[index]
        }
        for index in outline.questions.indices {
            outline.questions[index].anchor = outline.headings[outline.questions[index].heading].anchor
            outline.questions[index].key = outline.headings[outline.questions[index].heading].key
        }
    }

    private func reserveFootnotes(_ anchors: inout AnchorSet) {
        for node in tree.nodes[outline.bodyEnd...] where node.kind == .footnoteDefinition {
            _ = anchors.reserve("fn-\(node.value)")
        }
        for index in footnoteReferences {
            _ = anchors.reserve(FootnoteID.reference(tree.nodes[index], in: tree))
        }
    }

    private mutating func assignExplicit(
        _ index: Int, reserved: AnchorSet, firstNode: inout [String: Int], _ anchors: inout AnchorSet
    ) {
        let id = explicitIDs[index]
        let node = outline.headings[index].node
        if anchors.reserve(id) {
            outline.headings[index].anchor = id
            firstNode[id] = node
            return
        }
        outline.headings[index].anchor = anchors.unique(id)
        if let first = firstNode[id] {
            findings.append(
                Finding(
                    .duplicateAnchor, at: place(of: node), "the id “\(id)” is given twice on this page",
                    explanation: "A link to it can only reach one of the two.",
                    fix: "Give this heading another id.",
                    notes: [Finding.Note(place: place(of: first), "The first heading with this id.")]))
        } else {
            findings.append(
                Finding(
                    .reservedAnchor, at: place(of: node), "the id “\(id)” is used by the page around the article",
                    explanation: "The heading gets the id “\(outline.headings[index].anchor)” instead.",
                    fix: "Choose another id."))
        }
    }

    private mutating func assignSteps(_ anchors: inout AnchorSet) {
        var family = 0
        for index in outline.sequences.indices {
            if !continuesSequence[index] || family == 0 { family += 1 }
            for step in outline.sequences[index].steps.indices {
                let number = outline.sequences[index].steps[step].number
                let id = family == 1 ? "step-\(number)" : "step-\(family)-\(number)"
                outline.sequences[index].steps[step].anchor = anchors.unique(id)
            }
        }
    }

    /// For a heading without a letter: by its place on the page, `section-2-1`.
    private func fallback(_ index: Int) -> String {
        "section-" + String(decoding: positions[index].utf8.map { $0 == 0x2E ? 0x2D : $0 }, as: UTF8.self)
    }

    /// Numbers each heading among its siblings: `2.1` is the first below the second of the page.
    private mutating func findPositions() {
        var counts: [Int: Int] = [:]
        for heading in outline.headings {
            let count = (counts[heading.parent ?? -1] ?? 0) + 1
            counts[heading.parent ?? -1] = count
            positions.append((heading.parent.map { positions[$0] + "." } ?? "") + "\(count)")
        }
    }

    private mutating func place(of node: Int) -> Place {
        source.place(line: Int(tree.nodes[node].line), byteColumn: Int(tree.nodes[node].column))
    }
}
