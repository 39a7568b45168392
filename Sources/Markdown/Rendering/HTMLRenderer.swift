package import Diagnostics

/// Renders a document, or a part of it, to HTML.
///
/// The tree is a flat array in document order, so rendering is one loop with a stack of what is open: linear, and safe
/// for any depth. All text goes through `HTMLOutput`, which escapes it.
package struct HTMLRenderer {
    let tree: MarkdownTree
    let outline: Outline
    let source: SourceText
    let options: RenderingOptions
    /// The hooks with whatever state they have gathered.
    package var hooks: any RenderingHooks
    /// What was left out: raw HTML that is not allowed (`raw-html`), links that would run something (`unsafe-link`).
    package internal(set) var findings: [Finding] = []

    var out = HTMLOutput()
    var frames: [RenderingFrame] = []
    var sanitizer = HTMLSanitizer()
    var cursor = RenderingCursor()
    /// Bytes of text still to be left out: a number that is printed on its own, a step's marker.
    var pendingCut = 0
    var linkDepth = 0
    var paragraphDepth = 0
    var imageCount = 0
    /// Images from here up to `figuresEnd` are figures.
    var figuresStart = 0
    var figuresEnd = 0
    /// What may still be read in looking for the end of left-out elements.
    var lookahead: Int
    var footnoteMarks: [Int32: Int] = [:]
    var rawHTMLFindings = 0
    var unsafeFindings = 0
    var claimClosings: [String] = []
    var tightLists: Set<Int> = []
    /// The paragraph, or first inline node, that is the title of a step.
    var stepTitle = -1
    /// The end of the paragraph whose lines are steps.
    var sharedParagraphEnd: Int?
    var backLinksDone = false
    /// The caption of the image in the link that is open.
    var pendingCaption: ArraySlice<UInt8>?
    /// Words for a list of contents: no links, images or marks.
    var isWordsOnly = false

    package init(
        tree: MarkdownTree, outline: Outline, source: SourceText, options: RenderingOptions = RenderingOptions(),
        hooks: any RenderingHooks
    ) {
        self.tree = tree
        self.outline = outline
        self.source = source
        self.options = options
        self.hooks = hooks
        lookahead = 4 * (tree.nodes.count + tree.text.count)
        sanitizer.allowedIDs = options.isExcerpt ? [] : Set(outline.rawIDs)
    }

    /// Appends the whole document, footnotes last.
    package mutating func renderBody(into output: inout [UInt8]) {
        render(1..<max(1, tree.nodes.count), into: &output)
    }

    /// Appends the answer of a question, without its heading.
    ///
    /// - Parameter question: an index into the outline's `questions`.
    package mutating func renderAnswer(_ question: Int, into output: inout [UInt8]) {
        render(outline.questions[question].answer, into: &output)
    }

    /// Appends the words of a heading with their inline markup, without its number; for lists of contents.
    ///
    /// - Parameter heading: an index into the outline's `headings`.
    package mutating func renderHeadingWords(_ heading: Int, into output: inout [UInt8]) {
        let value = outline.headings[heading]
        isWordsOnly = true
        linkDepth += 1
        paragraphDepth += 1
        pendingCut = value.numberLength
        render((value.node + 1)..<Int(tree.nodes[value.node].end), into: &output)
        pendingCut = 0
        paragraphDepth -= 1
        linkDepth -= 1
        isWordsOnly = false
    }

    /// Appends the nodes of a range that begins and ends at siblings.
    package mutating func render(_ range: Range<Int>, into output: inout [UInt8]) {
        swap(&output, &out.bytes)
        cursor = RenderingCursor(outline, at: range.lowerBound)
        var index = range.lowerBound
        while index < range.upperBound {
            closeFrames(before: index)
            openStructure(at: index)
            index = openNode(index)
        }
        closeFrames(before: range.upperBound)
        closeRawElements(to: 0)
        swap(&output, &out.bytes)
    }

    mutating func push(_ node: Int, end: Int? = nil, closing: StaticString = "") {
        push(.plain, node, end: end, closing: closing)
    }

    mutating func push(_ kind: RenderingFrame.Kind, _ node: Int, end: Int? = nil, closing: StaticString = "") {
        frames.append(
            RenderingFrame(
                kind: kind, end: end ?? Int(tree.nodes[node].end), node: node, closing: closing,
                rawBase: sanitizer.openCount, mark: out.count))
    }

    private mutating func closeFrames(before index: Int) {
        while let frame = frames.last, frame.end <= index {
            closeRawElements(to: frame.rawBase)
            frames.removeLast()
            close(frame)
        }
    }

    private mutating func close(_ frame: RenderingFrame) {
        switch frame.kind {
        case .plain, .table: out.markup(frame.closing)
        case .paragraph:
            paragraphDepth -= 1
            closeParagraph(frame)
        case .heading: closeHeading(frame)
        case .link: closeLink(frame)
        case .claim:
            linkDepth -= 1
            out.markup(claimClosings.popLast() ?? "")
        case .component: closeComponent(frame)
        case .tightItem: out.markup(frame.closing)
        case .footnote: closeFootnote(frame)
        case .question: closeQuestion(frame)
        }
    }

    /// Renders a node's beginning, or all of it; returns the index to go on with.
    private mutating func openNode(_ index: Int) -> Int {
        let node = tree.nodes[index]
        if node.kind.isBlock { return openBlock(node, index) }
        return openInline(node, index)
    }
}
