/// Lets the harmless part of raw HTML through, and keeps it well-formed.
///
/// The rule for nesting: an element that raw HTML opens is closed at the latest at the end of the Markdown block that
/// it stands in (its container: document, quote, item, answer, step, cell; for inline HTML also emphasis and link). An
/// end tag reaches no element outside of its container. So nothing an author leaves open can swallow the page around
/// it.
struct HTMLSanitizer {
    /// Where a fragment stands.
    struct Context {
        /// How many elements were open before its container.
        var base: Int
        var isInParagraph: Bool
        var isInLink: Bool
        var isExcerpt: Bool
        var node: Int
        var line: Int
        var column: Int
        var isFirstImage: Bool
    }

    struct OpenElement {
        var name: String
        /// The element as it is printed; nil for one whose tags are left out but whose end is awaited.
        var printed: String?
        var line: Int
        var column: Int
    }

    /// Something that was left out or mended.
    struct Issue {
        enum Kind {
            case markup
            case unsafeURL(ArraySlice<UInt8>)
        }

        var kind: Kind
        var line: Int
        var column: Int
        var summary = ""
        var explanation = ""
        var fix = ""
    }

    private(set) var open: [OpenElement] = []
    private(set) var issues: [Issue] = []
    /// The ids that raw HTML may use on this page; each is good once.
    var allowedIDs: Set<String> = []
    /// An element that is left out up to its end tag, which the next fragment holds.
    private var awaitedEnd: String?
    /// Tags left out, by name: their end tags are left out without a word.
    private var omitted: [String: Int] = [:]
    private var imageCount = 0
    /// How many open elements are links, or hold what a link cannot.
    private var openLinks = 0

    /// More elements inside one another than this are left out, as browsers do at about 500.
    static let depthLimit = 200

    var openCount: Int { open.count }
    var hasOpenLink: Bool { openLinks > 0 }

    mutating func takeIssues() -> [Issue] {
        defer { issues = [] }
        return issues
    }

    mutating func takeImageCount() -> Int {
        defer { imageCount = 0 }
        return imageCount
    }

    /// Appends what is allowed of the tokens of a fragment.
    ///
    /// - Returns: The start tag of an element to be left out whose end tag the fragment does not hold; the caller says
    ///   whether it comes later (`awaitEnd`) or not at all (`show`), then calls this again. Nil at the end.
    mutating func append(
        _ tokens: inout HTMLTokenizer, of fragment: ArraySlice<UInt8>, _ context: Context, to out: inout HTMLOutput,
        hooks: inout any RenderingHooks
    ) -> HTMLToken? {
        if let name = awaitedEnd {
            awaitedEnd = nil
            _ = tokens.skipElement(name)
        }
        while let token = tokens.next() {
            switch token.kind {
            case .text: out.source(fragment[token.range])
            case .comment: break
            case .unfinished:
                issue(
                    "the tag “<\(token.name)” does not end", token, fragment, context,
                    explanation: "It is left out.", fix: "Close the tag with “>”; a blank line ends a piece of HTML.")
            case .endTag: close(token, fragment, context, to: &out)
            case .startTag where HTMLAllowList.dropped.contains(token.name):
                guard HTMLAllowList.droppedVoid.contains(token.name) || tokens.skipElement(token.name) else {
                    return token
                }
                reportDropped(token, fragment, context)
            case .startTag: openElement(token, fragment, context, to: &out, hooks: &hooks)
            }
        }
        return nil
    }

    /// Leaves an element out with its content up to an end tag that a later fragment holds, which is the next given.
    mutating func awaitEnd(of token: HTMLToken, in fragment: ArraySlice<UInt8>, _ context: Context) {
        reportDropped(token, fragment, context)
        awaitedEnd = token.name
    }

    /// Shows the tag of an element that is not allowed and never ends as it is written, as GitHub does (specification
    /// of GitHub Flavored Markdown, 6.11): a browser would hide all that follows, and who writes such a tag mostly
    /// means its name.
    mutating func show(
        _ token: HTMLToken, in fragment: ArraySlice<UInt8>, _ context: Context, to out: inout HTMLOutput
    ) {
        out.text(fragment[token.range])
        issue(
            "“<\(token.name)>” is not allowed in an article, and does not end", token, fragment, context,
            explanation: "The tag is shown as text, so that what follows is not lost.",
            fix: "Write “&lt;\(token.name)&gt;” where its name is meant; in Markdown, between backquotes.")
    }

    private mutating func reportDropped(_ token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context) {
        issue(
            "the element “<\(token.name)>” is not allowed in an article", token, fragment, context,
            explanation: "It is left out with all that it holds.",
            fix: "Remove it, or allow all HTML with “markdown: { html: trusted }” in site.yaml.")
    }

    /// Whether a fragment holds an end tag.
    static func hasEndTag(of name: String, in fragment: ArraySlice<UInt8>) -> Bool {
        var tokenizer = HTMLTokenizer(fragment)
        return tokenizer.skipRawText(of: name)
    }

    // MARK: The stack

    mutating func push(_ token: HTMLToken, printed: String?, _ fragment: ArraySlice<UInt8>, _ context: Context) {
        // The line of the fragment is near enough for the finding about an element that is never closed; counting lines
        // for every element would make a long fragment cost its square.
        open.append(OpenElement(name: token.name, printed: printed, line: context.line, column: context.column))
        if token.name == "a" { openLinks += 1 }
    }

    mutating func pop(to out: inout HTMLOutput) -> OpenElement? {
        guard let element = open.popLast() else { return nil }
        if element.name == "a" { openLinks -= 1 }
        if let printed = element.printed {
            out.markup("</")
            out.markup(printed)
            out.markup(">")
        }
        return element
    }

    /// Closes what is open above a height of the stack, and says so where the end tag is not optional.
    mutating func close(to base: Int, out: inout HTMLOutput) {
        while open.count > base, let element = pop(to: &out) {
            guard element.printed != nil, !HTMLAllowList.optionalEnd.contains(element.name) else { continue }
            issues.append(
                Issue(
                    kind: .markup, line: element.line, column: element.column,
                    summary: "the element “<\(element.name)>” is not closed where it was opened",
                    explanation: "It ends with the block of text that it stands in.",
                    fix: "Close it with “</\(element.name)>” in the same block."))
        }
    }

    private mutating func close(
        _ token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context, to out: inout HTMLOutput
    ) {
        if let index = open.lastIndex(where: { $0.name == token.name }), index >= context.base {
            while open.count > index + 1 { _ = pop(to: &out) }
            _ = pop(to: &out)
            return
        }
        if let count = omitted[token.name], count > 0 {
            omitted[token.name] = count - 1
        } else if let element = HTMLAllowList.elements[token.name], !element.isVoid,
            !HTMLAllowList.optionalEnd.contains(token.name)
        {
            issue(
                "“</\(token.name)>” closes nothing here", token, fragment, context, explanation: "It is left out.",
                fix: "Remove it, or open the element in the same block of text.")
        }
    }

    /// Ends what cannot hold a block of Markdown.
    mutating func prepareForBlock(base: Int, to out: inout HTMLOutput) {
        guard let first = open[min(base, open.count)...].firstIndex(where: { Self.holdsNoBlock($0) }) else { return }
        while open.count > first, let element = pop(to: &out) { omitted[element.name, default: 0] += 1 }
    }

    private static func holdsNoBlock(_ element: OpenElement) -> Bool {
        element.printed != nil && HTMLAllowList.elements[element.name]?.role == .paragraph
    }

    mutating func omit(_ name: String) { omitted[name, default: 0] += 1 }

    mutating func addImage() { imageCount += 1 }

    var countedImages: Int { imageCount }

    mutating func takeID(_ id: String) -> Bool { allowedIDs.remove(id) != nil }

    // MARK: Findings

    mutating func issue(
        _ summary: String, _ token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context,
        explanation: String = "", fix: String = ""
    ) {
        guard issues.count < 64 else { return }
        let position = position(of: token, fragment, context)
        issues.append(
            Issue(
                kind: .markup, line: position.line, column: position.column, summary: summary, explanation: explanation,
                fix: fix))
    }

    mutating func unsafeURL(
        _ url: [UInt8], _ token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context
    ) {
        let position = position(of: token, fragment, context)
        issues.append(Issue(kind: .unsafeURL(url[...]), line: position.line, column: position.column))
    }

    private func position(
        of token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context
    ) -> (line: Int, column: Int) {
        let before = fragment[..<token.range.lowerBound]
        guard let lastBreak = before.lastIndex(of: 0x0A) else { return (context.line, context.column + before.count) }
        var lines = 0
        for byte in before where byte == 0x0A { lines += 1 }
        return (context.line + lines, token.range.lowerBound - lastBreak)
    }
}
