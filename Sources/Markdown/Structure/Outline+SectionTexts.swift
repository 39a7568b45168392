extension Outline {
    /// The text of the document by sections, questions and steps, in document order. A section without text of its own
    /// is there for its heading. Linear in the text.
    package func sectionTexts(of tree: MarkdownTree) -> [SectionText] {
        guard !tree.nodes.isEmpty else { return [] }
        var texts: [SectionText] = []
        var cursor = (sequence: 0, question: 0)
        let firstHeading = headings.first { !$0.isNested }?.node ?? bodyEnd
        append(
            1..<max(1, firstHeading), as: SectionText(kind: .introduction, anchor: "", heading: "", text: []), of: tree,
            &cursor.sequence, to: &texts)
        for (index, heading) in headings.enumerated() where !heading.isNested {
            var section = SectionText(
                kind: .section, anchor: heading.anchor, heading: heading.text, headingIndex: index, text: [])
            if cursor.question < questions.count, questions[cursor.question].heading == index {
                section.kind = .question
                section.heading = questions[cursor.question].text
                cursor.question += 1
            }
            append(heading.content, as: section, of: tree, &cursor.sequence, to: &texts)
        }
        return texts
    }

    /// Appends a section and the steps in it.
    private func append(
        _ content: Range<Int>, as section: SectionText, of tree: MarkdownTree, _ sequence: inout Int,
        to texts: inout [SectionText]
    ) {
        var section = section
        var steps: [SectionText] = []
        var code: [UInt8]? = []
        var position = content.lowerBound
        func appendText(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            if !section.text.isEmpty { section.text.append(0x0A) }
            PlainText.append(range, of: tree, to: &section.text, code: &code)
        }
        while sequence < sequences.count, sequences[sequence].nodes.lowerBound < content.upperBound {
            let current = sequences[sequence]
            if position < current.nodes.lowerBound { appendText(position..<current.nodes.lowerBound) }
            for step in current.steps {
                var part = SectionText(
                    kind: .step, anchor: step.anchor, heading: step.title, headingIndex: section.headingIndex, text: [])
                var stepCode: [UInt8]? = []
                PlainText.append(step.nodes, of: tree, skipping: step.markerLength, to: &part.text, code: &stepCode)
                part.code = stepCode ?? []
                steps.append(part)
            }
            position = max(position, current.nodes.upperBound)
            sequence += 1
        }
        if position < content.upperBound { appendText(position..<content.upperBound) }
        section.code = code ?? []
        if section.kind != .introduction || !section.text.isEmpty || !section.code.isEmpty { texts.append(section) }
        texts += steps
    }

    /// The answer of a question as plain text, one line a block.
    package func answerText(_ question: Question, of tree: MarkdownTree) -> [UInt8] {
        var text: [UInt8] = []
        PlainText.append(question.answer, of: tree, to: &text)
        return text
    }
}
