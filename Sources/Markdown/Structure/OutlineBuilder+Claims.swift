extension OutlineBuilder {
    /// Finds the heading, question and step around each claim. Claims, like all these, stand in document order.
    mutating func findClaims() {
        var heading: Int?
        var nextHeading = 0
        var nextQuestion = 0
        let steps = outline.sequences.enumerated().flatMap { sequence, value in
            value.steps.enumerated().map { (sequence: sequence, step: $0.offset, nodes: $0.element.nodes) }
        }
        var nextStep = 0
        for (link, block) in links {
            while nextHeading < outline.headings.count, outline.headings[nextHeading].node <= link {
                if !outline.headings[nextHeading].isNested { heading = nextHeading }
                nextHeading += 1
            }
            while nextQuestion < outline.questions.count, outline.questions[nextQuestion].answer.upperBound <= link {
                nextQuestion += 1
            }
            while nextStep < steps.count, steps[nextStep].nodes.upperBound <= link { nextStep += 1 }
            let isInQuestion = nextQuestion < outline.questions.count && outline.questions[nextQuestion].node <= link
            let isInStep = nextStep < steps.count && steps[nextStep].nodes.contains(link)
            let node = tree.nodes[link]
            outline.claims.append(
                Outline.ClaimLink(
                    id: PlainText.trimmed(tree.bytes(node.literal).dropFirst(6)), node: link, block: block,
                    words: PlainText.string(of: link..<Int(node.end), in: tree), line: Int(node.line),
                    column: Int(node.column), heading: heading, question: isInQuestion ? nextQuestion : nil,
                    sequence: isInStep ? steps[nextStep].sequence : nil, step: isInStep ? steps[nextStep].step : nil))
        }
    }
}
