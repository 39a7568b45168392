internal import CCmarkGFM
internal import Diagnostics

extension TreeBuilder {
    mutating func addInlineHTML(_ node: OpaquePointer) {
        lastText = -1
        pendingBreak = -1
        let range = append(cmark_node_get_literal(node))
        // A copy: a slice would share the tree's text and make the next append copy all of it.
        let bytes = Array(tree.bytes(range))[...]
        let place = position(node)
        if context.options.components, Self.mayBeTag(bytes, at: bytes.startIndex),
            let tag = ComponentTag(bytes, at: bytes.startIndex), tag.end == bytes.endIndex
        {
            return add(tag, range, isInline: true, line: place.line, column: place.column)
        }
        let index = addNode(.htmlInline, node)
        tree.nodes[index].literal = range
    }

    /// Writes a block of HTML: its components as such, what stands between them as HTML.
    mutating func addHTMLBlock(_ node: OpaquePointer) {
        let range = append(cmark_node_get_literal(node))
        let place = position(node)
        guard context.options.components, !Self.isVerbatim(tree.bytes(range)) else {
            return addHTML(range, line: place.line, column: place.column, force: true)
        }
        // A copy, for the same reason as above; offsets in it count from the block's beginning.
        let html = Array(tree.bytes(range))[...]
        var lineStart = 1 - Int(place.column)
        var line = place.line
        var copied = range.start
        var copiedPlace = place
        var index = 0
        var found = false
        while index < html.count {
            let byte = html[index]
            if byte == 0x0A {
                line += 1
                lineStart = index + 1
            }
            guard byte == 0x3C else {
                index += 1
                continue
            }
            if let commentEnd = Self.commentEnd(html, at: index) {
                for inner in html[index..<commentEnd] where inner == 0x0A { line += 1 }
                index = commentEnd
                continue
            }
            guard Self.mayBeTag(html, at: index), let tag = ComponentTag(html, at: index) else {
                index += 1
                continue
            }
            found = true
            let before = TextRange(start: copied, end: range.start + Int32(index))
            addHTML(before, line: copiedPlace.line, column: copiedPlace.column, force: false)
            let tagRange = TextRange(start: before.end, end: range.start + Int32(tag.end))
            add(tag, tagRange, isInline: false, line: line, column: Int32(index - lineStart + 1))
            for (offset, inner) in html[index..<tag.end].enumerated() where inner == 0x0A {
                line += 1
                lineStart = index + offset + 1
            }
            index = tag.end
            copied = range.start + Int32(index)
            copiedPlace = (line, Int32(index - lineStart + 1))
        }
        let rest = TextRange(start: copied, end: range.end)
        addHTML(rest, line: copiedPlace.line, column: copiedPlace.column, force: !found)
    }

    /// Blank pieces are left out unless they are all there is.
    private mutating func addHTML(_ range: TextRange, line: Int32, column: Int32, force: Bool) {
        guard force || tree.bytes(range).contains(where: { $0 > 0x20 }) else { return }
        var node = MarkdownNode(.htmlBlock)
        (node.line, node.column, node.literal) = (line, column, range)
        // The line end behind a tag belongs to neither.
        if !force, tree.text[Int(range.start)] == 0x0A {
            node.literal.start += 1
            (node.line, node.column) = (line + 1, 1)
        }
        _ = addNode(node)
    }

    private static func mayBeTag(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index + 2 < bytes.endIndex else { return false }
        let first = bytes[index + 1] == 0x2F ? bytes[index + 2] : bytes[index + 1]
        return (0x41...0x5A).contains(first)
    }

    /// Comments, scripts and other elements whose content is no markup.
    private static func isVerbatim(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.drop { $0 <= 0x20 }.prefix(10).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return ["<!", "<?", "<script", "<style", "<pre", "<textarea"].contains { start.starts(with: $0.utf8) }
    }

    private static func commentEnd(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
        guard bytes[start...].starts(with: "<!--".utf8) else { return nil }
        var index = start + 4
        while index + 2 < bytes.endIndex {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return bytes.endIndex
    }

    // MARK: Tags

    private mutating func add(_ tag: ComponentTag, _ range: TextRange, isInline: Bool, line: Int32, column: Int32) {
        if tag.expression != nil {
            report { .componentExpression(tag, $0.place(line: Int(line), column: Int(column))) }
            return addLiteralTag(range, isInline: isInline, line: line, column: column)
        }
        if tag.form == .closing { return close(tag, line: line, column: column) }
        var node = MarkdownNode(.component)
        (node.line, node.column, node.flag) = (line, column, isInline)
        node.literal = append(tag.name)
        node.second = append(tag.attributes)
        let index = addNode(node)
        guard tag.form == .opening else { return }
        let depth = (frames.last?.depth ?? 0) + components.count
        guard depth < context.options.maximumNesting else {
            return report { .tooDeep($0.place(line: Int(line), column: Int(column)), limit: $0.options.maximumNesting) }
        }
        components.append(OpenComponent(node: index, name: tag.name))
    }

    /// A tag that cannot be a component is shown as the author wrote it.
    private mutating func addLiteralTag(_ range: TextRange, isInline: Bool, line: Int32, column: Int32) {
        if !isInline {
            var paragraph = MarkdownNode(.paragraph)
            (paragraph.line, paragraph.column) = (line, column)
            let index = addNode(paragraph)
            tree.nodes[index].end += 1
        }
        var text = MarkdownNode(.text)
        (text.line, text.column, text.literal) = (line, column, range)
        _ = addNode(text)
    }

    /// Ends the innermost component of the name; those opened inside of it and never closed have no content.
    private mutating func close(_ tag: ComponentTag, line: Int32, column: Int32) {
        let base = frames.last?.components ?? 0
        guard let match = components[base...].lastIndex(where: { $0.name == tag.name }) else {
            return report { .unopenedComponent(tag.name, $0.place(line: Int(line), column: Int(column))) }
        }
        closeComponents(downTo: match + 1)
        tree.nodes[components[match].node].end = Int32(tree.nodes.count)
        components.removeLast()
    }

    /// Gives up on components that still wait for their closing tag.
    mutating func closeComponents(downTo count: Int) {
        while components.count > count {
            let component = components.removeLast()
            let node = tree.nodes[component.node]
            report { .unclosedComponent(component.name, $0.place(line: Int(node.line), column: Int(node.column))) }
        }
    }

    /// Adds a finding unless there are so many that nobody reads on: a bound on the work for hostile input.
    mutating func report(_ finding: (ParseContext) -> Finding) {
        if findings.count < 100 { findings.append(finding(context)) }
    }
}
