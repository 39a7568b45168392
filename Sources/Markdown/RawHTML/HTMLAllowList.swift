/// The elements and attributes that raw HTML in an article may use.
enum HTMLAllowList {
    /// Attributes that every element may have. `id` is handled apart.
    static let globalAttributes: Set<String> = ["class", "title", "lang", "dir", "aria-label", "aria-hidden"]

    /// Left out with all that they hold.
    static let dropped: Set<String> = [
        "script", "style", "iframe", "object", "embed", "form", "svg", "math", "template", "noscript", "noembed",
        "noframes",
        "xmp", "textarea", "title", "plaintext", "select", "applet", "canvas", "audio", "video", "frameset", "head",
    ]

    /// Of the dropped elements, those whose content is text to the tokeniser.
    static let rawText: Set<String> = [
        "script", "style", "iframe", "noscript", "noembed", "noframes", "xmp", "textarea", "title",
    ]

    /// Of the dropped elements, those without content.
    static let droppedVoid: Set<String> = ["embed"]

    /// Elements whose end tag may be left out, so that nothing is said when it is.
    static let optionalEnd: Set<String> = [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "rt", "rp", "rb",
        "rtc",
    ]

    static let elements: [String: HTMLElement] = {
        var table: [String: HTMLElement] = [:]
        for name in [
            "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "kbd", "mark", "ruby", "s", "samp", "small",
            "span",
            "strong", "sub", "sup", "u", "var",
        ] {
            table[name] = HTMLElement(role: .inline)
        }
        for name in ["del", "ins"] { table[name] = HTMLElement(role: .inline, attributes: ["cite", "datetime"]) }
        table["q"] = HTMLElement(role: .inline, attributes: ["cite"])
        table["time"] = HTMLElement(role: .inline, attributes: ["datetime"])
        table["a"] = HTMLElement(role: .inline, attributes: ["href", "rel", "target", "name", "hreflang", "download"])
        table["img"] = HTMLElement(
            role: .inline, isVoid: true, attributes: ["src", "alt", "width", "height", "loading", "decoding"])
        table["br"] = HTMLElement(role: .inline, isVoid: true)
        table["wbr"] = HTMLElement(role: .inline, isVoid: true)
        for name in ["div", "dl", "figure", "pre"] { table[name] = HTMLElement(role: .block, ends: ["p"]) }
        for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { table[name] = HTMLElement(role: .paragraph, ends: ["p"]) }
        table["p"] = HTMLElement(role: .paragraph, ends: ["p"])
        table["ul"] = HTMLElement(role: .block, ends: ["p"])
        table["ol"] = HTMLElement(role: .block, ends: ["p"], attributes: ["start", "type", "reversed"])
        table["blockquote"] = HTMLElement(role: .block, ends: ["p"], attributes: ["cite"])
        table["details"] = HTMLElement(role: .block, ends: ["p"], attributes: ["open", "name"])
        table["hr"] = HTMLElement(role: .block, isVoid: true, ends: ["p"])
        table["summary"] = HTMLElement(role: .part, parents: ["details"], ends: ["p"])
        table["figcaption"] = HTMLElement(role: .part, parents: ["figure"], ends: ["p"])
        table["li"] = HTMLElement(role: .part, parents: ["ul", "ol"], ends: ["li", "p"], attributes: ["value"])
        for name in ["dt", "dd"] {
            table[name] = HTMLElement(role: .part, parents: ["dl"], ends: ["dt", "dd", "p"])
        }
        for name in ["rt", "rp", "rb", "rtc"] {
            table[name] = HTMLElement(role: .inline, parents: ["ruby", "rtc"], ends: ["rt", "rp", "rb"])
        }
        addTables(to: &table)
        return table
    }()

    private static func addTables(to table: inout [String: HTMLElement]) {
        table["table"] = HTMLElement(role: .tablePart, ends: ["p"])
        table["caption"] = HTMLElement(role: .part, parents: ["table"])
        table["colgroup"] = HTMLElement(
            role: .tablePart, parents: ["table"], ends: ["caption", "colgroup"], attributes: ["span"])
        table["col"] = HTMLElement(role: .part, isVoid: true, parents: ["colgroup"], attributes: ["span"])
        let cells = ["td", "th", "tr"]
        for name in ["thead", "tbody", "tfoot"] {
            table[name] = HTMLElement(
                role: .tablePart, parents: ["table"], ends: cells + ["thead", "tbody", "tfoot", "caption", "colgroup"])
        }
        table["tr"] = HTMLElement(
            role: .tablePart, parents: ["table", "thead", "tbody", "tfoot"], ends: cells + ["caption", "colgroup"])
        for name in ["td", "th"] {
            table[name] = HTMLElement(
                role: .part, parents: ["tr"], ends: ["td", "th"],
                attributes: ["colspan", "rowspan", "scope", "headers", "align"])
        }
    }

    /// Elements that no implied end tag reaches past: what is open outside of them stays open.
    static let scopes: Set<String> = [
        "table", "td", "th", "caption", "ul", "ol", "dl", "div", "details", "figure", "blockquote", "ruby",
    ]
}
