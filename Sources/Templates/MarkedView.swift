internal import Mustache

/// A view as the engine sees it: marks in place of values. Asked for each name, so that the engine need not look into
/// our types by reflection.
struct MarkedView: MustacheParent {
    private var values: [String: Any] = [:]

    /// - Parameter next: The number of the next value.
    init(_ view: View, next: inout Int) {
        for (name, value) in view.entries {
            switch value {
            // Not absent: the engine would look for the name further out, and find another part's value.
            case .none: values[name] = PrintedValue.nothing
            case .flag(let flag): values[name] = flag
            case .text, .raw:
                values[name] = PrintedValue(renderText: "\u{2}\(next)\u{2}", isNull: false)
                next += 1
            case .list(let items): values[name] = items.map { MarkedView($0, next: &next) }
            }
        }
    }

    func child(named name: String) -> Any? { values[name] }
}

struct PrintedValue: MustacheCustomRenderable {
    static let nothing = PrintedValue(renderText: "", isNull: true)

    let renderText: String
    let isNull: Bool
}
