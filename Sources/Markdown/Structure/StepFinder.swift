/// Finds steps among the blocks of one section.
///
/// CommonMark sees plain paragraphs in `１．…`, `２．…`, so this looks for a sequence that counts up. A marker of another
/// look inside a step (a list `①②` in step `１．`) belongs to that step.
struct StepFinder {
    /// Something that may be a step.
    struct Candidate {
        var number: Int
        var style: StepMarker.Style
        var printed: String
        /// A block, an item, or the first inline node after a line break.
        var node: Int
        /// The block that it is or stands in: a paragraph or a list.
        var block: Int
        var markerLength: Int
    }

    /// Candidates that count up.
    struct Run {
        var candidates: [Candidate]
        /// It goes on with the numbers of a run under an earlier heading.
        var continues: Bool
        var end: Int
    }

    let tree: MarkdownTree
    /// Items of ordered lists count as steps.
    let takesLists: Bool
    /// Fewer are no sequence.
    let minimum: Int

    /// The runs among the blocks of a range.
    ///
    /// - Parameter last: the last number of the run before, if this section may go on with it.
    func runs(in range: Range<Int>, after last: Int?) -> [Run] {
        let candidates = candidates(in: range)
        var styles: [StepMarker.Style] = []
        for candidate in candidates where !styles.contains(candidate.style) { styles.append(candidate.style) }
        for style in styles {
            let runs = runs(of: candidates.filter { $0.style == style }, after: last)
            if !runs.isEmpty { return closed(runs, range: range) }
        }
        return []
    }

    private func runs(of candidates: [Candidate], after last: Int?) -> [Run] {
        var runs: [Run] = []
        var current: [Candidate] = []
        var continues = false
        func isEnough() -> Bool { current.count >= minimum || (continues && !current.isEmpty) }
        for candidate in candidates {
            if let previous = current.last {
                // One number may have been forgotten.
                let isNext = candidate.number == previous.number + 1 || candidate.number == previous.number + 2
                if isNext || (candidate.style == .list && candidate.block == previous.block) {
                    current.append(candidate)
                    continue
                }
            }
            let goesOn = runs.isEmpty && current.isEmpty && last.map { $0 + 1 == candidate.number } ?? false
            guard candidate.number == 1 || goesOn else { continue }
            if isEnough() { runs.append(Run(candidates: current, continues: continues, end: 0)) }
            current = [candidate]
            continues = goesOn && candidate.number != 1
        }
        if isEnough() { runs.append(Run(candidates: current, continues: continues, end: 0)) }
        return runs
    }

    /// Decides where each run ends: before the next; with its list, where all its steps are items of one list (the
    /// blocks after a list are not part of it); else at the end of the section, without the rules there.
    private func closed(_ runs: [Run], range: Range<Int>) -> [Run] {
        var runs = runs
        for index in runs.indices {
            guard let first = runs[index].candidates.first, let last = runs[index].candidates.last else { continue }
            var end = index + 1 < runs.count ? start(of: runs[index + 1]) : range.upperBound
            if first.style == .list, first.block == last.block { end = min(end, Int(tree.nodes[first.block].end)) }
            while end > last.node + 1, tree.nodes[end - 1].kind == .thematicBreak { end -= 1 }
            runs[index].end = end
        }
        return runs
    }

    private func start(of run: Run) -> Int {
        run.candidates.first.map { $0.style == .list ? $0.block : $0.node } ?? 0
    }

    private func candidates(in range: Range<Int>) -> [Candidate] {
        var result: [Candidate] = []
        for block in MarkdownChildren(nodes: tree.nodes, position: range.lowerBound, end: range.upperBound) {
            let node = tree.nodes[block]
            switch node.kind {
            case .paragraph: addLines(of: block, to: &result)
            case .list where takesLists && node.flag:
                for (offset, item) in tree.children(of: block).enumerated() {
                    let number = Int(node.value) + offset
                    result.append(
                        Candidate(
                            number: number, style: .list, printed: "\(number).", node: item, block: block,
                            markerLength: 0))
                }
            default: break
            }
        }
        return result
    }

    /// A paragraph may hold a step on each of its lines.
    private func addLines(of paragraph: Int, to result: inout [Candidate]) {
        let end = Int(tree.nodes[paragraph].end)
        var isLineStart = true
        var line = tree.nodes[paragraph].line
        for child in tree.children(of: paragraph) {
            let kind = tree.nodes[child].kind
            if kind == .softBreak || kind == .lineBreak {
                isLineStart = true
                continue
            }
            // The parser takes the break between two lines of Japanese away; the lines stay apart as nodes.
            if tree.nodes[child].line > line { isLineStart = true }
            line = tree.nodes[child].line
            if kind == .text, tree.nodes[child].literal.isEmpty { continue }
            defer { isLineStart = false }
            guard isLineStart, kind == .text || kind == .strong || kind == .emphasis else { continue }
            if kind == .text, !StepMarker.mayBegin(tree.bytes(tree.nodes[child].literal)) { continue }
            let leading = PlainText.leadingText(of: child..<end, in: tree)
            guard let marker = StepMarker(leading) else { continue }
            result.append(
                Candidate(
                    number: marker.number, style: marker.style,
                    printed: PlainText.trimmed(leading[..<marker.length]),
                    node: child == paragraph + 1 ? paragraph : child, block: paragraph, markerLength: marker.whole))
        }
    }
}
