/// The names of HTML elements that old pages write in capitals: no components.
enum HTMLNames {
    private static let elements: Set<String> = [
        "A", "ABBR", "ACRONYM", "ADDRESS", "APPLET", "AREA", "ARTICLE", "ASIDE", "AUDIO", "B", "BASE", "BASEFONT",
        "BDI", "BDO",
        "BIG", "BLOCKQUOTE", "BODY", "BR", "BUTTON", "CANVAS", "CAPTION", "CENTER", "CITE", "CODE", "COL", "COLGROUP",
        "DD",
        "DEL", "DETAILS", "DFN", "DIR", "DIV", "DL", "DT", "EM", "EMBED", "FIELDSET", "FIGCAPTION", "FIGURE", "FONT",
        "FOOTER",
        "FORM", "FRAME", "FRAMESET", "H1", "H2", "H3", "H4", "H5", "H6", "HEAD", "HEADER", "HR", "HTML", "I", "IFRAME",
        "IMG",
        "INPUT", "INS", "KBD", "LABEL", "LEGEND", "LI", "LINK", "MAIN", "MAP", "MARK", "MENU", "META", "NAV",
        "NOFRAMES",
        "NOSCRIPT", "OBJECT", "OL", "OPTGROUP", "OPTION", "P", "PARAM", "PICTURE", "PRE", "Q", "RB", "RP", "RT", "RTC",
        "RUBY",
        "S", "SAMP", "SCRIPT", "SECTION", "SELECT", "SMALL", "SOURCE", "SPAN", "STRIKE", "STRONG", "STYLE", "SUB",
        "SUMMARY",
        "SUP", "TABLE", "TBODY", "TD", "TEXTAREA", "TFOOT", "TH", "THEAD", "TIME", "TITLE", "TR", "TRACK", "TT", "U",
        "UL",
        "VAR", "VIDEO", "WBR", "BLINK", "DATA", "DATALIST", "DIALOG", "HGROUP", "LISTING", "MARQUEE", "MATH", "METER",
        "NOBR", "NOEMBED",
        "OUTPUT", "PLAINTEXT", "PROGRESS", "SEARCH", "SLOT", "SVG", "TEMPLATE", "XMP",
    ]

    static func isUpperCaseElement(_ name: [UInt8]) -> Bool {
        elements.contains(String(decoding: name, as: UTF8.self))
    }
}
