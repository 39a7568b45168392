extension HTMLRenderer {
    mutating func openHeading(_ index: Int) {
        while cursor.heading < outline.headings.count, outline.headings[cursor.heading].node < index {
            cursor.heading += 1
        }
        paragraphDepth += 1
        guard cursor.heading < outline.headings.count, outline.headings[cursor.heading].node == index else {
            out.markup("<h2>")
            push(.heading, index)
            return
        }
        let heading = outline.headings[cursor.heading]
        out.markup("<h")
        out.number(heading.renderedLevel)
        if !options.isExcerpt {
            // The id of a question stands on its section.
            if frames.last?.kind != .question || frames.last?.node != index {
                out.markup(" id=\"")
                out.text(heading.anchor)
                out.markup("\" data-key=\"")
                out.text(heading.key)
                out.markup("\"")
            }
            appendClasses(heading.classes)
        }
        out.markup(">")
        push(.heading, index)
        if heading.numberLength > 0 {
            out.markup("<span class=\"number\">")
            out.text(heading.number)
            out.markup("</span> ")
            pendingCut = heading.numberLength
        }
    }

    private mutating func appendClasses(_ classes: [String]) {
        var isFirst = true
        for name in classes where name != "faq" && name != "steps" {
            out.markup(isFirst ? " class=\"" : " ")
            out.text(name)
            isFirst = false
        }
        if !isFirst { out.markup("\"") }
    }

    /// The words of the theme for a heading's own link, with the heading in place of `{title}`.
    private mutating func appendAnchorLabel(_ title: String) {
        let words = options.strings.anchorWords
        out.text(words.before)
        guard let after = words.after else { return }
        out.text(title)
        out.text(after)
    }

    mutating func closeHeading(_ frame: RenderingFrame) {
        paragraphDepth -= 1
        pendingCut = 0
        guard cursor.heading < outline.headings.count, outline.headings[cursor.heading].node == frame.node else {
            out.markup("</h2>\n")
            return
        }
        let heading = outline.headings[cursor.heading]
        if !options.isExcerpt, linkDepth == 0, !sanitizer.hasOpenLink {
            out.markup(" <a class=\"anchor\" href=\"#")
            out.url(heading.anchor)
            out.markup("\" aria-label=\"")
            appendAnchorLabel(heading.text)
            out.markup("\"></a>")
        }
        out.markup("</h")
        out.number(heading.renderedLevel)
        out.markup(">\n")
        if frames.last?.kind == .question, frames.last?.node == frame.node {
            out.markup(options.isExcerpt ? "<div>\n" : "<div class=\"answer\">\n")
        }
    }
}
