extension OutlineBuilder {
    /// A longer sentence is text rather than a title: 50 characters of Japanese, 150 of English.
    private static let titleLimit = 150

    /// Steps are looked for in the whole of a walkthrough, and under `{.steps}`: items of ordered lists and numbered
    /// paragraphs, two or more. In an article, three numbered paragraphs or more under one heading are steps as well. A
    /// number may go on under the next heading.
    mutating func findSteps() {
        var last: Int?
        let firstHeading = outline.headings.first { !$0.isNested }?.node ?? outline.bodyEnd
        last = addSteps(in: 1..<max(1, min(firstHeading, outline.bodyEnd)), heading: nil, isMarked: false, after: nil)
        var markedEnd = 0
        var question = 0
        for (index, heading) in outline.headings.enumerated() where !heading.isNested {
            if heading.classes.contains("steps") { markedEnd = max(markedEnd, heading.section.upperBound) }
            var range = heading.content
            if question < outline.questions.count, outline.questions[question].heading == index {
                range = outline.questions[question].answer
                question += 1
            }
            last = addSteps(in: range, heading: index, isMarked: heading.node < markedEnd, after: last) ?? last
        }
    }

    private mutating func addSteps(in range: Range<Int>, heading: Int?, isMarked: Bool, after last: Int?) -> Int? {
        let isWalkthrough = isMarked || options.kind == .walkthrough
        guard isWalkthrough || options.kind != .faq, !range.isEmpty else { return nil }
        let finder = StepFinder(tree: tree, takesLists: isWalkthrough, minimum: isWalkthrough ? 2 : 3)
        let runs = finder.runs(in: range, after: isWalkthrough ? last : nil)
        for run in runs {
            guard let first = run.candidates.first else { continue }
            let start = first.style == .list ? first.block : first.node
            outline.sequences.append(
                Outline.StepSequence(heading: heading, steps: steps(of: run), nodes: start..<run.end))
            continuesSequence.append(run.continues)
        }
        return runs.last?.candidates.last?.number
    }

    private func steps(of run: StepFinder.Run) -> [Outline.Step] {
        run.candidates.indices.map { index in
            let candidate = run.candidates[index]
            let end = index + 1 < run.candidates.count ? run.candidates[index + 1].node : run.end
            let nodes = candidate.node..<max(candidate.node, end)
            let title = title(of: nodes, markerLength: candidate.markerLength)
            return Outline.Step(
                number: candidate.number, printedNumber: candidate.printed, anchor: "", nodes: nodes,
                markerLength: candidate.markerLength, title: title.text,
                titleIsParagraph: title.isParagraph && title.text.utf8.count <= Self.titleLimit,
                images: nodes.filter { tree.nodes[$0].kind == .image })
        }
    }

    /// The strong words that a step begins with, or its first sentence.
    private func title(of nodes: Range<Int>, markerLength: Int) -> (text: String, isParagraph: Bool) {
        var start = nodes.lowerBound
        if tree.nodes[start].kind == .item { start += 1 }
        guard start < nodes.upperBound else { return ("", false) }
        var end = nodes.upperBound
        if tree.nodes[start].kind == .paragraph {
            end = min(end, Int(tree.nodes[start].end))
            start += 1
        } else if nodes.lowerBound != start || tree.nodes[start].kind == .heading {
            end = min(end, Int(tree.nodes[start].end))
        } else if let block = tree.nodes[start..<end].firstIndex(where: \.kind.isBlock) {
            end = block
        }
        guard start < end else { return ("", false) }
        // Pictures after the words, and what stands between, are no part of the title.
        let textEnd = ParagraphShape.figuresStart(in: start..<end, of: tree)
        let whole = PlainText.string(of: start..<textEnd, in: tree, skipping: markerLength)
        let strong = strongStart(in: start..<textEnd, markerLength: markerLength)
        if let strong, !strong.isEmpty { return (strong, strong.utf8.count == whole.utf8.count) }
        let sentence = Sentence.first(of: whole)
        return (sentence, !whole.isEmpty && sentence.utf8.count == whole.utf8.count)
    }

    private func strongStart(in range: Range<Int>, markerLength: Int) -> String? {
        guard let first = range.first else { return nil }
        if tree.nodes[first].kind == .strong {
            let end = min(Int(tree.nodes[first].end), range.upperBound)
            let text = PlainText.string(of: first..<end, in: tree, skipping: markerLength)
            return text.isEmpty ? nil : text
        }
        // `１．**Open the console.** …`: nothing but the marker before it.
        let next = Int(tree.nodes[first].end)
        guard tree.nodes[first].kind == .text, tree.nodes[first].literal.count <= markerLength, next < range.upperBound,
            tree.nodes[next].kind == .strong
        else { return nil }
        return PlainText.string(of: next..<min(Int(tree.nodes[next].end), range.upperBound), in: tree)
    }
}
