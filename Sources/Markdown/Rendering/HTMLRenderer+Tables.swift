extension HTMLRenderer {
    mutating func openTable(_ index: Int) {
        if options.isExcerpt {
            out.markup("<table>\n")
        } else {
            out.markup("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            out.text(options.strings.table)
            out.markup("\"><table>\n")
        }
        push(.table, index, closing: options.isExcerpt ? "</table>\n" : "</table></div>\n")
    }

    mutating func openRow(_ node: MarkdownNode, _ index: Int) {
        if node.flag {
            open("<thead>\n<tr>", index, closing: "</tr>\n</thead>\n")
            return
        }
        // The rows after the head share one body.
        if frames.last?.kind == .table, let table = frames.last {
            out.markup("<tbody>\n")
            push(index, end: table.end, closing: "</tbody>\n")
        }
        open("<tr>", index, closing: "</tr>\n")
    }

    mutating func openCell(_ node: MarkdownNode, _ index: Int) {
        let isHead = isInHeadRow(index)
        out.markup(isHead ? "<th scope=\"col\"" : "<td")
        switch node.value {
        case 1: out.markup(" align=\"left\"")
        case 2: out.markup(" align=\"center\"")
        case 3: out.markup(" align=\"right\"")
        default: break
        }
        out.markup(">")
        push(index, closing: isHead ? "</th>" : "</td>")
    }

    private func isInHeadRow(_ index: Int) -> Bool {
        guard let row = frames.last?.node, tree.nodes[row].kind == .tableRow else { return false }
        return tree.nodes[row].flag
    }
}
