internal import KnowledgeBase
internal import Mustache

/// The values that a template may use, by name.
package struct View: Sendable, ExpressibleByDictionaryLiteral {
    let values: [String: ViewValue]

    package init(dictionaryLiteral elements: (String, ViewValue)...) {
        values = Dictionary(elements, uniquingKeysWith: { first, _ in first })
    }

    package init(_ values: [String: ViewValue]) {
        self.values = values
    }
}

/// Asked by the library for each name, so that it need not look into our types by reflection.
struct ViewParent: MustacheParent {
    let view: View

    func child(named name: String) -> Any? {
        guard let value = view.values[name] else { return nil }
        switch value {
        // Not nil: the library would look for the name further out, and find another page part's value.
        case .none: return PrintedValue.nothing
        case .flag(let flag): return flag
        case .text(let text): return PrintedValue(renderText: Markup.escape(text), isNull: false)
        case .raw(let html): return PrintedValue(renderText: html, isNull: false)
        case .list(let items): return items.map { ViewParent(view: $0) }
        }
    }
}

struct PrintedValue: MustacheCustomRenderable {
    static let nothing = PrintedValue(renderText: "", isNull: true)

    let renderText: String
    let isNull: Bool
}
