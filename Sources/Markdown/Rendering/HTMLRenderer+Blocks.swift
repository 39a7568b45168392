extension HTMLRenderer {
    /// Renders the beginning of a block; returns the index to go on with.
    mutating func openBlock(_ node: MarkdownNode, _ index: Int) -> Int {
        if node.kind != .htmlBlock, node.kind != .component { prepareForBlock() }
        switch node.kind {
        case .heading: openHeading(index)
        case .paragraph: openParagraph(node, index)
        case .blockQuote: open("<blockquote>\n", index, closing: "</blockquote>\n")
        case .callout: openCallout(node, index)
        case .list: openList(node, index)
        case .item: openItem(node, index)
        case .codeBlock: renderCode(node)
        case .htmlBlock: return renderRawHTML(node, index)
        case .thematicBreak:
            if !cursor.divider.contains(index) { out.markup("<hr>\n") }
        case .table: openTable(index)
        case .tableRow: openRow(node, index)
        case .tableCell: openCell(node, index)
        case .footnoteDefinition:
            guard !options.isExcerpt else { return Int(node.end) }
            openFootnote(node, index)
        case .component: openComponent(node, index)
        default: break
        }
        return index + 1
    }

    mutating func open(_ opening: StaticString, _ index: Int, closing: StaticString) {
        out.markup(opening)
        push(index, closing: closing)
    }

    private mutating func openCallout(_ node: MarkdownNode, _ index: Int) {
        let name = (CalloutKind(rawValue: node.value) ?? .note).name
        out.markup("<aside class=\"callout callout-")
        out.markup(name)
        out.markup("\" role=\"note\">\n<p class=\"callout-title\">")
        if node.literal.isEmpty {
            out.text(options.strings.callouts[name] ?? name.uppercased())
        } else {
            out.text(tree.bytes(node.literal))
        }
        out.markup("</p>\n")
        push(index, closing: "</aside>\n")
    }

    private mutating func openList(_ node: MarkdownNode, _ index: Int) {
        // A list whose items are steps is drawn by the sequence around it.
        if let step = nextStep, step.nodes.lowerBound == index + 1 { return }
        if node.flag {
            out.markup("<ol")
            if node.value != 1 {
                out.markup(" start=\"")
                out.number(Int(node.value))
                out.markup("\"")
            }
            out.markup(">\n")
            push(index, closing: "</ol>\n")
        } else {
            let hasTasks = index + 1 < Int(node.end) && tree.nodes[index + 1].flag
            out.markup(hasTasks ? "<ul class=\"contains-task-list\">\n" : "<ul>\n")
            push(index, closing: "</ul>\n")
        }
        if node.secondFlag { tightLists.insert(index) }
    }

    private var nextStep: Outline.Step? {
        guard cursor.sequence < outline.sequences.count else { return nil }
        let steps = outline.sequences[cursor.sequence].steps
        return cursor.step < steps.count ? steps[cursor.step] : nil
    }

    private mutating func openItem(_ node: MarkdownNode, _ index: Int) {
        // The step that begins here has opened its own item.
        if frames.last?.node == index { return }
        let isTight = frames.last.map { tightLists.contains($0.node) } ?? false
        out.markup(node.flag ? "<li class=\"task-list-item\">" : "<li>")
        if node.flag {
            // A box that stands alone needs a name.
            out.markup("<input type=\"checkbox\" aria-label=\"")
            out.text(node.secondFlag ? options.strings.taskDone : options.strings.taskOpen)
            out.markup(node.secondFlag ? "\" checked disabled> " : "\" disabled> ")
        }
        if !isTight { out.markup("\n") }
        push(isTight ? .tightItem : .plain, index, closing: "</li>\n")
    }

    private mutating func renderCode(_ node: MarkdownNode) {
        let info = tree.bytes(node.second)
        let word = info.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x7B && $0 != 0x2C }
        let title = CodeInfo.title(in: info.dropFirst(word.count))
        let language = String(decoding: word, as: UTF8.self)
        if !options.isExcerpt {
            out.markup("<div class=\"code\"")
            if !word.isEmpty {
                out.markup(" data-language=\"")
                out.text(word)
                out.markup("\"")
            }
            out.markup(">")
            if let title {
                out.markup("<p class=\"code-title\">")
                out.text(title)
                out.markup("</p>")
            }
        }
        out.markup(options.isExcerpt ? "<pre><code" : "<pre tabindex=\"0\" dir=\"ltr\"><code")
        if !word.isEmpty {
            out.markup(" class=\"language-")
            out.text(word)
            out.markup("\"")
        }
        out.markup(">")
        let code = tree.bytes(node.literal)
        if !language.isEmpty, let marked = hooks.highlight(code, language: language) {
            out.bytes.append(contentsOf: marked)
        } else {
            out.text(code)
        }
        out.markup(options.isExcerpt ? "</code></pre>\n" : "</code></pre></div>\n")
    }
}
