extension OutlineBuilder {
    /// A question is a heading that has an answer and no sub-heading, in an FAQ or below the heading of one.
    mutating func findQuestions() {
        var candidates: [Int] = []
        var faqEnd = 0
        for (index, heading) in outline.headings.enumerated() where !heading.isNested {
            let isInFAQ = heading.node < faqEnd
            if heading.classes.contains("faq") || options.faqHeadings.contains(heading.text) {
                faqEnd = max(faqEnd, heading.section.upperBound)
                if !isInFAQ { continue }
            }
            guard isInFAQ || options.kind == .faq, !heading.hasSubheading, hasText(heading.content) else { continue }
            candidates.append(index)
        }
        let isDivided = dividesByRules(candidates)
        outline.questions = candidates.enumerated().map { position, index in
            question(index, isLastOfDivided: isDivided && position + 1 == candidates.count)
        }
    }

    /// One `#` per question with `---` between them: then a rule ends the last answer too, and what follows it (a
    /// closing remark) is not part of it.
    private func dividesByRules(_ candidates: [Int]) -> Bool {
        guard candidates.count > 1 else { return false }
        return candidates.dropLast().allSatisfy {
            let content = outline.headings[$0].content
            return endWithoutRules(content) < content.upperBound
        }
    }

    private func question(_ index: Int, isLastOfDivided: Bool) -> Outline.Question {
        let heading = outline.headings[index]
        var end = endWithoutRules(heading.content)
        var dividerEnd = heading.content.upperBound
        if isLastOfDivided,
            let rule = blocks(in: heading.content).first(where: { tree.nodes[$0].kind == .thematicBreak }),
            hasText(heading.content.lowerBound..<rule), rule < end
        {
            end = rule
            dividerEnd = rule
        }
        return Outline.Question(
            heading: index, node: heading.node, anchor: "", key: "",
            text: heading.value(of: "question") ?? heading.text,
            number: heading.number, answer: heading.content.lowerBound..<end, dividerEnd: dividerEnd)
    }
}
