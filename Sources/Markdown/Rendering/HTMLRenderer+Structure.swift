extension HTMLRenderer {
    /// Opens the sections, step lists and steps that begin at a node.
    mutating func openStructure(at index: Int) {
        if cursor.question < outline.questions.count, outline.questions[cursor.question].node == index {
            openQuestion(outline.questions[cursor.question])
            cursor.question += 1
        }
        guard cursor.sequence < outline.sequences.count else { return }
        let sequence = outline.sequences[cursor.sequence]
        if index == sequence.nodes.lowerBound { openSequence(sequence, at: index) }
        guard cursor.step < sequence.steps.count, index == sequence.steps[cursor.step].nodes.lowerBound else { return }
        openStep(sequence.steps[cursor.step], at: index)
        cursor.step += 1
        if cursor.step == sequence.steps.count {
            cursor.sequence += 1
            cursor.step = 0
        }
    }

    private mutating func openQuestion(_ question: Outline.Question) {
        prepareForBlock()
        if options.isExcerpt {
            out.markup("<section>")
        } else {
            out.markup("<section class=\"question\" id=\"")
            out.text(question.anchor)
            out.markup("\" data-key=\"")
            out.text(question.key)
            out.markup("\">")
        }
        out.markup("\n")
        push(.question, question.node, end: question.answer.upperBound)
        frames[frames.count - 1].mark = cursor.question
        cursor.divider = question.answer.upperBound..<max(question.answer.upperBound, question.dividerEnd)
    }

    mutating func closeQuestion(_ frame: RenderingFrame) {
        out.markup("</div>\n")
        if !options.isExcerpt, let note = hooks.questionNote(frame.mark) {
            out.markup(note)
            out.markup("\n")
        }
        out.markup("</section>\n")
    }

    private mutating func openSequence(_ sequence: Outline.StepSequence, at index: Int) {
        prepareForBlock()
        out.markup(options.isExcerpt ? "<ol>\n" : "<ol class=\"steps\">\n")
        push(index, end: sequence.nodes.upperBound, closing: "</ol>\n")
    }

    private mutating func openStep(_ step: Outline.Step, at index: Int) {
        out.markup("<li")
        if !options.isExcerpt {
            out.markup(" id=\"")
            out.text(step.anchor)
            out.markup("\" data-key=\"")
            out.text(step.anchor)
            out.markup("\" data-number=\"")
            out.number(step.number)
            out.markup("\"")
        }
        out.markup(" value=\"")
        out.number(step.number)
        out.markup("\">\n")
        push(index, end: step.nodes.upperBound, closing: "</li>\n")
        pendingCut = step.markerLength
        // The paragraph of an item comes right after it.
        stepTitle = step.titleIsParagraph ? (tree.nodes[index].kind == .item ? index + 1 : index) : -1
        // A step that begins inside a paragraph gets the rest of the paragraph up to the next one.
        guard !tree.nodes[index].kind.isBlock, let end = sharedParagraphEnd else { return }
        openParagraph(from: index, to: min(end, step.nodes.upperBound))
    }

    /// The steps of the current sequence that are still to come begin after this paragraph's first node: it is split.
    func splitsParagraph(_ index: Int) -> Bool {
        guard cursor.sequence < outline.sequences.count else { return false }
        let steps = outline.sequences[cursor.sequence].steps
        guard cursor.step < steps.count else { return false }
        let next = steps[cursor.step].nodes.lowerBound
        return next > index && next < Int(tree.nodes[index].end)
    }
}
