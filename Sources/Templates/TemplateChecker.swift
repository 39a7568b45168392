internal import Diagnostics

/// Checks templates as a whole: structure, partials, names.
struct TemplateChecker {
    let sources: [String: SourceText]
    let constants: Set<String>
    private var findings: [Finding] = []
    private var tagsByTemplate: [String: [TemplateTag]] = [:]
    private var used: Set<String> = []
    /// What was reported, so that a partial used by ten pages is reported once.
    private var reported: Set<Place> = []

    init(sources: [String: SourceText], constants: Set<String>) {
        self.sources = sources
        self.constants = constants
    }

    mutating func check(roots: [String: ViewSchema]) -> [Finding] {
        let names = sources.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names { scan(name) }
        for root in roots.keys.sorted() {
            guard sources[root] != nil else {
                findings.append(
                    Finding(
                        .missingTemplate, at: Place(path: "templates/\(root).mustache"),
                        "there is no template “\(root)”", fix: "Restore the file, or remove your own templates folder.")
                )
                continue
            }
            walk(root, scopes: roots[root].map { [$0] } ?? [], open: [root])
        }
        for name in names where name.hasPrefix("components/") { walk(name, scopes: [], open: [name]) }
        // After an error in a page, what it includes may not have been reached.
        if findings.isEmpty {
            for name in names where !used.contains(name) {
                report(
                    .unusedTemplate, name, 0, "no page uses the template “\(name)”",
                    fix: NearestName.hint(name, among: used.sorted()))
            }
        }
        return findings
    }

    // MARK: Structure

    private mutating func scan(_ name: String) {
        guard let source = sources[name] else { return }
        let (tags, unclosed) = TemplateScanner.tags(in: source.bytes)
        if let unclosed {
            report(
                .templateSyntax, name, unclosed, "a tag is opened by “{{” and never closed", fix: "Close it with “}}”.")
        }
        var open: [TemplateTag] = []
        var isSound = unclosed == nil
        for tag in tags {
            switch tag.kind {
            case .open, .inverted: open.append(tag)
            case .close:
                if let last = open.last, last.name == tag.name {
                    open.removeLast()
                } else {
                    isSound = false
                    let expected = open.last.map { "Close “\($0.name)” first: `{{/\($0.name)}}`." } ?? "Remove it."
                    report(
                        .templateSyntax, name, tag.offset, "“{{/\(tag.name)}}” closes a section that is not open here",
                        fix: expected)
                    if open.contains(where: { $0.name == tag.name }) {
                        while let last = open.popLast(), last.name != tag.name {}
                    }
                }
            case .unsupported(let sign):
                isSound = false
                report(
                    .templateSyntax, name, tag.offset,
                    "“\(sign)” is a form of Mustache that Kotae's templates do not have",
                    fix: "Use variables, sections and partials.")
            default: break
            }
        }
        for tag in open {
            isSound = false
            report(
                .templateSyntax, name, tag.offset, "the section “\(tag.name)” is never closed",
                fix: "Write `{{/\(tag.name)}}` after it.")
        }
        tagsByTemplate[name] = isSound ? tags : []
    }

    // MARK: Names

    /// Follows a template with the views that are open, innermost last. Without any, names are free.
    private mutating func walk(_ name: String, scopes: [ViewSchema], open: [String]) {
        used.insert(name)
        var scopes = scopes
        // For each open section, whether it opened a scope.
        var sections: [Bool] = []
        for tag in tagsByTemplate[name] ?? [] {
            switch tag.kind {
            case .variable, .raw: _ = resolve(tag, in: name, scopes)
            case .open:
                if case .list(let inner) = resolve(tag, in: name, scopes) {
                    scopes.append(inner)
                    sections.append(true)
                } else {
                    sections.append(false)
                }
            case .inverted:
                _ = resolve(tag, in: name, scopes)
                sections.append(false)
            case .close: if sections.popLast() == true { scopes.removeLast() }
            case .partial: include(tag, from: name, scopes, open: open)
            case .comment, .unsupported: break
            }
        }
    }

    private mutating func include(_ tag: TemplateTag, from name: String, _ scopes: [ViewSchema], open: [String]) {
        guard sources[tag.name] != nil else {
            return report(
                .missingPartial, name, tag.offset, "there is no partial “\(tag.name)”",
                fix: NearestName.to(tag.name, among: sources.keys.sorted()).map { "Did you mean “\($0)”?" }
                    ?? "Add templates/\(tag.name).mustache.")
        }
        guard !open.contains(tag.name) else {
            return report(
                .partialCycle, name, tag.offset, "the partial “\(tag.name)” includes itself",
                explanation: "The page would never end: \((open + [tag.name]).joined(separator: " → ")).",
                fix: "Remove one of the inclusions.")
        }
        walk(tag.name, scopes: scopes, open: open + [tag.name])
    }

    private mutating func resolve(_ tag: TemplateTag, in template: String, _ scopes: [ViewSchema]) -> ViewSchema.Field?
    {
        if tag.name == "." { return .value }
        if tag.name.hasPrefix("t.") {
            let key = String(tag.name.dropFirst(2))
            if !constants.contains(key) {
                report(
                    .unknownVariable, template, tag.offset, "the theme has no words “\(key)”",
                    fix: NearestName.to(key, among: constants.sorted()).map { "Did you mean “t.\($0)”?" }
                        ?? "Add the key to templates/strings/en.yaml.")
            }
            return .value
        }
        if scopes.isEmpty { return nil }
        for scope in scopes.reversed() { if let field = scope.fields[tag.name] { return field } }
        let known = scopes.flatMap { $0.fields.keys }.sorted()
        report(
            .unknownVariable, template, tag.offset, "this page has no value “\(tag.name)”",
            explanation: "The engine would print nothing, without a word.",
            fix: NearestName.to(tag.name, among: known).map { "Did you mean “\($0)”?" }
                ?? "It has: \(known.joined(separator: ", ")).")
        return nil
    }

    private mutating func report(
        _ id: FindingID, _ template: String, _ offset: Int, _ summary: String, explanation: String = "", fix: String
    ) {
        guard let source = sources[template] else { return }
        let place = source.place(at: offset)
        guard reported.insert(place).inserted else { return }
        findings.append(Finding(id, at: place, summary, explanation: explanation, fix: fix))
    }
}
