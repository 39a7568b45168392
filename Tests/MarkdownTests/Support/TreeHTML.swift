import Markdown

/// Prints a tree as libcmark-gfm prints its own, byte for byte: shows that the tree lacks nothing.
struct TreeHTML {
    private let tree: MarkdownTree
    private var output: [UInt8] = []
    private var isInFootnotes = false

    static func render(_ tree: MarkdownTree) -> String {
        var printer = TreeHTML(tree: tree)
        printer.block(0, isTight: false)
        if printer.isInFootnotes { printer.write("</ol>\n</section>\n") }
        return String(decoding: printer.output, as: UTF8.self)
    }

    private init(tree: MarkdownTree) {
        self.tree = tree
    }

    // MARK: Blocks

    private mutating func blocks(of index: Int, isTight: Bool = false) {
        for child in tree.children(of: index) { block(child, isTight: isTight) }
    }

    private mutating func block(_ index: Int, isTight: Bool) {
        let node = tree.nodes[index]
        switch node.kind {
        case .document: blocks(of: index)
        case .blockQuote: wrap("blockquote") { $0.blocks(of: index) }
        case .callout: wrap("callout") { $0.blocks(of: index) }
        case .list: list(index)
        case .item: item(index, isTight: isTight)
        case .heading:
            line()
            write("<h\(node.value)>")
            inlines(of: index)
            write("</h\(node.value)>\n")
        case .paragraph: paragraph(index, isTight: isTight)
        case .codeBlock: code(node)
        case .htmlBlock:
            line()
            output += tree.bytes(node.literal)
            line()
        case .thematicBreak:
            line()
            write("<hr />\n")
        case .table: table(index)
        case .footnoteDefinition: footnote(index)
        default: inline(index)
        }
    }

    private mutating func wrap(_ name: String, _ body: (inout Self) -> Void) {
        line()
        write("<\(name)>\n")
        body(&self)
        line()
        write("</\(name)>\n")
    }

    private mutating func list(_ index: Int) {
        let node = tree.nodes[index]
        line()
        write(!node.flag ? "<ul>\n" : node.value == 1 ? "<ol>\n" : "<ol start=\"\(node.value)\">\n")
        blocks(of: index, isTight: node.secondFlag)
        write(node.flag ? "</ol>\n" : "</ul>\n")
    }

    private mutating func item(_ index: Int, isTight: Bool) {
        let node = tree.nodes[index]
        line()
        write("<li>")
        if node.flag { write("<input type=\"checkbox\" \(node.secondFlag ? "checked=\"\" " : "")disabled=\"\" /> ") }
        blocks(of: index, isTight: isTight)
        write("</li>\n")
    }

    private mutating func paragraph(_ index: Int, isTight: Bool) {
        guard !isTight else { return inlines(of: index) }
        line()
        write("<p>")
        inlines(of: index)
        if let definition = enclosingDefinition(ofLast: index) {
            write(" ")
            backReferences(definition)
        }
        write("</p>\n")
    }

    private func enclosingDefinition(ofLast index: Int) -> Int? {
        let end = tree.nodes[index].end
        return tree.nodes.indices.last { candidate in
            let node = tree.nodes[candidate]
            return node.kind == .footnoteDefinition && candidate < index && node.end == end
                && tree.children(of: candidate).contains(index)
        }
    }

    private mutating func footnote(_ index: Int) {
        if !isInFootnotes {
            write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
            isInFootnotes = true
        }
        write("<li id=\"fn-")
        href(tree.nodes[index].literal)
        write("\">\n")
        blocks(of: index)
        let last = Array(tree.children(of: index)).last
        if last == nil || last.map({ tree.nodes[$0].kind }) != .paragraph {
            backReferences(index)
            write("\n")
        }
        write("</li>\n")
    }

    private mutating func backReferences(_ definition: Int) {
        let number = tree.nodes[definition].value
        let count = tree.nodes.count { $0.kind == .footnoteReference && $0.value == number }
        for occurrence in 1...max(count, 1) {
            let suffix = occurrence > 1 ? "-\(occurrence)" : ""
            if occurrence > 1 { write(" ") }
            write("<a href=\"#fnref-")
            href(tree.nodes[definition].literal)
            write("\(suffix)\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            if occurrence > 1 { write("<sup class=\"footnote-ref\">\(occurrence)</sup>") }
            write("</a>")
        }
    }

    private mutating func code(_ node: MarkdownNode) {
        line()
        let language = tree.bytes(node.second).prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
        if language.isEmpty {
            write("<pre><code>")
        } else {
            write("<pre><code class=\"language-")
            escape(language)
            write("\">")
        }
        escape(tree.bytes(node.literal))
        write("</code></pre>\n")
    }

    private mutating func table(_ index: Int) {
        line()
        write("<table>")
        var hasBody = false
        for row in tree.children(of: index) {
            let isHeader = tree.nodes[row].flag
            line()
            if isHeader { write("<thead>\n") } else if !hasBody { write("<tbody>\n") }
            hasBody = hasBody || !isHeader
            write("<tr>")
            for cell in tree.children(of: row) {
                line()
                write(isHeader ? "<th" : "<td")
                let alignment = Int(tree.nodes[cell].value)
                if alignment > 0 { write(" align=\"\(["", "left", "center", "right"][alignment])\"") }
                write(">")
                inlines(of: cell)
                write(isHeader ? "</th>" : "</td>")
            }
            line()
            write("</tr>")
            if isHeader { write("\n</thead>") }
        }
        if hasBody { write("\n</tbody>\n") }
        line()
        write("</table>\n")
    }

    // MARK: Inlines

    private mutating func inlines(of index: Int) {
        for child in tree.children(of: index) { inline(child) }
    }

    private mutating func inline(_ index: Int) {
        let node = tree.nodes[index]
        switch node.kind {
        case .text: escape(tree.bytes(node.literal))
        case .softBreak: write("\n")
        case .lineBreak: write("<br />\n")
        case .code:
            write("<code>")
            escape(tree.bytes(node.literal))
            write("</code>")
        case .htmlInline: output += tree.bytes(node.literal)
        case .emphasis: span("em", index)
        case .strong: span("strong", index)
        case .strikethrough: span("del", index)
        case .link: link(index)
        case .image: image(index)
        case .footnoteReference: reference(node)
        case .component:
            write("<c \(tree.string(node.literal))")
            let parts = tree.bytes(node.second).split(separator: 0, omittingEmptySubsequences: false)
            for pair in stride(from: 0, to: parts.count - 1, by: 2) {
                write(
                    " \(String(decoding: parts[pair], as: UTF8.self))=“\(String(decoding: parts[pair + 1], as: UTF8.self))”"
                )
            }
            write(node.flag ? " inline>" : ">")
            for child in tree.children(of: index) { block(child, isTight: false) }
            write("</c>")
        default: write("<unexpected \(node.kind)>")
        }
    }

    private mutating func span(_ name: String, _ index: Int) {
        write("<\(name)>")
        inlines(of: index)
        write("</\(name)>")
    }

    private mutating func link(_ index: Int) {
        let node = tree.nodes[index]
        write("<a href=\"")
        href(node.literal)
        title(node)
        write("\">")
        inlines(of: index)
        write("</a>")
    }

    private mutating func image(_ index: Int) {
        let node = tree.nodes[index]
        write("<img src=\"")
        href(node.literal)
        write("\" alt=\"")
        for child in tree.nodes[(index + 1)..<Int(node.end)] {
            switch child.kind {
            case .text, .code, .htmlInline: escape(tree.bytes(child.literal))
            case .softBreak, .lineBreak: write(" ")
            default: break
            }
        }
        title(node)
        write("\" />")
    }

    private mutating func title(_ node: MarkdownNode) {
        guard !node.second.isEmpty else { return }
        write("\" title=\"")
        escape(tree.bytes(node.second))
    }

    private mutating func reference(_ node: MarkdownNode) {
        let occurrence = tree.string(node.second)
        write("<sup class=\"footnote-ref\"><a href=\"#fn-")
        href(node.literal)
        write("\" id=\"fnref-")
        href(node.literal)
        if occurrence != "1" { write("-\(occurrence)") }
        write("\" data-footnote-ref>\(node.value)</a></sup>")
    }

    // MARK: Output

    private mutating func write(_ text: String) { output += Array(text.utf8) }

    private mutating func line() {
        if let last = output.last, last != 0x0A { output.append(0x0A) }
    }

    private mutating func escape(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x26: write("&amp;")
            case 0x3C: write("&lt;")
            case 0x3E: write("&gt;")
            case 0x22: write("&quot;")
            default: output.append(byte)
            }
        }
    }

    private mutating func href(_ range: TextRange) {
        for byte in tree.bytes(range) {
            switch byte {
            case 0x26: write("&amp;")
            case 0x27: write("&#x27;")
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: output.append(byte)
            case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte): output.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                write("%" + (digits.count < 2 ? "0" : "") + digits)
            }
        }
    }
}
