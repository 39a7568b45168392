internal import Diagnostics
internal import ImageHeader
internal import KnowledgeBase
internal import Markdown
internal import Rules
internal import Templates

/// What the Markdown renderer asks of the site while it renders one article: where links lead, where images are.
struct ArticleHooks: RenderingHooks {
    /// How addresses are written.
    enum Addresses: Sendable {
        /// From the page, for the site itself.
        case relative
        /// With the base URL, for what leaves the site.
        case absolute
    }

    /// A link to a place on another page, checked when all pages are known.
    struct PendingAnchor: Sendable {
        var article: Int
        var fragment: String
        /// Line and column in bytes, as the parser has them: a place costs a walk over the text, and few links need
        /// one.
        var source: Int
        var line: Int
        var column: Int
    }

    let context: SiteContext
    let images: ImageCatalog
    let source: SourceText
    let page: Page
    let addresses: Addresses
    /// The ids of the page itself.
    let anchors: Set<String>
    /// Made for the first link that leads to none of them.
    private(set) var anchorSuggestions: NameSuggestions?
    let outline: Outline

    var findings: [Finding] = []
    var pendingAnchors: [PendingAnchor] = []
    /// Files of the content that the article uses, by path below the site's folder.
    var usedFiles: Set<String> = []
    /// Pages that it links to.
    var linkedPages: [Int] = []
    var linkCount = 0
    var imageCount = 0

    private var article: Article { context.plan.article(of: page) }

    // MARK: Links

    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? {
        linkCount += 1
        let destination = String(decoding: link.destination, as: UTF8.self)
        switch context.resolver.resolve(destination, on: page) {
        case .external:
            return ResolvedLink(href: external(destination))
        case .anchor(let fragment):
            checkOwnAnchor(fragment, link)
            let anchor = "#" + RelativeURL.encodeComponent(fragment)
            return ResolvedLink(href: addresses == .absolute ? address(of: page.url) + anchor : anchor)
        case .page(let target, let fragment, let query):
            let targetPage = context.plan.pages[target]
            linkedPages.append(target)
            var href = address(of: targetPage.url)
            if let query { href += "?" + query }
            if let fragment {
                href += "#" + RelativeURL.encodeComponent(fragment)
                if targetPage.article == page.article {
                    checkOwnAnchor(fragment, link)
                } else {
                    pendingAnchors.append(
                        PendingAnchor(
                            article: targetPage.article, fragment: fragment, source: page.article, line: link.line,
                            column: link.column))
                }
            }
            return ResolvedLink(href: href)
        case .file(let path, let fragment):
            usedFiles.insert(path)
            return ResolvedLink(
                href: address(ofFile: path) + (fragment.map { "#" + RelativeURL.encodeComponent($0) } ?? ""))
        case .nothing(let reason, let hint):
            findings.append(
                Finding(
                    .brokenLink, at: place(of: link), "the link “\(destination.prefix(200))” leads nowhere",
                    explanation: sentence(reason),
                    fix: hint.isEmpty ? "Correct the path; it is relative to \(article.sourceFolder)/." : hint))
            return nil
        }
    }

    private func place(of link: LinkOccurrence) -> Place {
        source.place(line: link.line, byteColumn: link.column)
    }

    private mutating func checkOwnAnchor(_ fragment: String, _ link: LinkOccurrence) {
        guard !fragment.isEmpty, fragment != "top", !anchors.contains(fragment) else { return }
        var known = anchorSuggestions ?? NameSuggestions(anchors)
        findings.append(BrokenAnchor.finding(fragment, at: place(of: link), in: article.sourcePath, known: &known))
        anchorSuggestions = known
    }

    /// Links written from the root of the host keep meaning the site's root, also below a base path.
    private func external(_ destination: String) -> String {
        guard destination.hasPrefix("/"), !destination.hasPrefix("//") else { return destination }
        var path = Substring(destination.dropFirst())
        let base = context.plan.basePath
        if base != "/", destination.hasPrefix(base) { path = destination.dropFirst(base.count) }
        return address(of: String(path))
    }

    /// From the page, or in full.
    private func address(of url: String) -> String {
        switch addresses {
        case .relative: context.link(from: page.url, to: url)
        case .absolute: context.plan.absoluteURL(url)
        }
    }

    /// By way of the site's root, because a page that stands in for a missing translation has the same text at another
    /// place.
    private func address(ofFile path: String) -> String {
        let output = MediaPaths.output(of: path)
        return switch addresses {
        case .relative: RelativeURL.encode(RelativeURL.root(from: page.url) + output)
        case .absolute: context.plan.absoluteURL(output)
        }
    }

    // MARK: Images

    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? {
        imageCount += 1
        let written = String(decoding: image.destination, as: UTF8.self)
        checkAlternative(image, written: written)
        let destination = rewritten(written)
        guard !Reference.isExternal(destination) else {
            findings.append(
                Finding(
                    .hotLinkedImage, at: place(of: image),
                    "the image “\(written.prefix(200))” is loaded from another site",
                    explanation: "It breaks when that site changes, and tells that site who reads this page.",
                    fix: "Keep a copy in the content, and map the address with `images.rewrite` in site.yaml."))
            return ResolvedImage(source: destination, fullSize: destination)
        }
        guard let reference = Reference(destination), let file = context.resolver.image(reference.path, of: article)
        else {
            reportMissing(written, local: destination == written ? nil : destination, at: place(of: image))
            return nil
        }
        usedFiles.insert(file)
        let address = address(ofFile: file)
        let size = images.size(of: file)
        return ResolvedImage(source: address, width: size?.width, height: size?.height, fullSize: address)
    }

    private func place(of image: ImageOccurrence) -> Place {
        source.place(line: image.line, byteColumn: image.column)
    }

    private func rewritten(_ destination: String) -> String {
        for rule in context.configuration.imageRewrites where destination.hasPrefix(rule.from) {
            return rule.to + destination.dropFirst(rule.from.count)
        }
        return destination
    }

    private mutating func reportMissing(_ written: String, local: String?, at place: Place) {
        let nearest = context.resolver.nearestFile(to: RelativeURL.decode(local ?? written) ?? written, of: article)
        findings.append(
            Finding(
                .missingImage, at: place, "there is no image “\((local ?? written).prefix(200))”",
                explanation: local == nil
                    ? "It is looked for beside the article, beside the default locale's article, and in "
                        + "content/assets/."
                    : "`images.rewrite` maps “\(written.prefix(200))” to it.",
                fix: nearest.map { "Did you mean “\($0)”?" } ?? "Add the file, or correct the path."))
    }

    private mutating func checkAlternative(_ image: ImageOccurrence, written: String) {
        let alternative = image.alternative ?? ""
        let isBlank = alternative.utf8.allSatisfy { $0 <= 0x20 }
        let name = written.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? written
        let stem = name.prefix { $0 != "." }
        let isFileName = !isBlank && (alternative == name || alternative == stem || Self.looksLikeFileName(alternative))
        guard isBlank || isFileName else { return }
        findings.append(
            Finding(
                .missingAlt, at: place(of: image),
                isBlank
                    ? "the image “\(name.prefix(120))” has no alternative text"
                    : "the alternative text “\(alternative.prefix(120))” is a file name",
                explanation: "Readers who cannot see the image hear or read this text instead.",
                fix: "Say what the image shows: `![The list of certificates](…)`."))
    }

    /// `20200317183954`, `IMG_0001.jpg`, `screenshot-2.png`.
    private static func looksLikeFileName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.count >= 8, bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D }) {
            return true
        }
        let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"]
        return !bytes.contains(0x20) && endings.contains { text.lowercased().hasSuffix($0) }
    }

    // MARK: Claims

    /// A quiet mark that leads to the report; in what leaves the site, the words alone.
    func claim(_ claim: Outline.ClaimLink) -> ElementMarkup? {
        guard addresses == .relative, context.rules.marks.policy(of: claim.id) != nil else { return nil }
        let strings = context.strings[page.locale]
        let kind = context.rules.marks.suffix(claim.id)
        let href = reportAddress + "#" + RelativeURL.encodeComponent(claim.id)
        let name = kind.isEmpty ? "claim" : "claim claim\(kind)"
        let tests = context.rules.marks.claim(claim.id)?.testCount ?? 0
        let count = tests == 0 ? "" : " " + strings.format("checked.tests", ["tests": strings.number(tests)])
        let title = Markup.escape(checkedText([claim.id], strings) + count)
        return ElementMarkup(
            opening:
                #"<a class="\#(name)" href="\#(Markup.escape(href))" title="\#(title)">"#,
            closing: "</a>")
    }

    /// Below an answer: that its claims were checked, and as of when.
    func questionNote(_ question: Int) -> String? {
        guard addresses == .relative else { return nil }
        let ids = outline.claims.filter { $0.question == question }.map(\.id)
        guard let first = ids.first, context.rules.marks.policy(of: first) != nil else { return nil }
        let marks = context.rules.marks
        let kind =
            ids.contains { marks.suffix($0) == "-false" }
            ? "-false" : ids.contains { marks.suffix($0) == "-stale" } ? "-stale" : ""
        let text = Markup.escape(checkedText(ids, context.strings[page.locale]))
        let href = Markup.escape(reportAddress + "#" + RelativeURL.encodeComponent(first))
        return #"<p class="checked\#(kind.isEmpty ? "" : " checked\(kind)")"><a href="\#(href)">\#(text)</a></p>"#
    }

    /// By way of the site's root, for pages that stand in for a missing translation.
    private var reportAddress: String {
        RelativeURL.encode(
            RelativeURL.root(from: page.url) + GeneratedPage.claims.url(in: context.plan.locales[page.locale]))
    }

    /// What is worst of the claims: known to be false, due for review; else the oldest day that their rules hold for.
    private func checkedText(_ ids: [String], _ strings: UIStrings) -> String {
        let marks = context.rules.marks
        let policies = ids.compactMap { marks.policy(of: $0) }
        if let since = ids.compactMap({ marks.claim($0)?.knownFalseSince }).min() {
            return strings.format("checked.knownFalse", ["date": strings.date(since)])
        }
        if let due = policies.filter({ $0.isStale }).compactMap(\.reviewBy).min() {
            return strings.format("checked.stale", ["date": strings.date(due)])
        }
        let day = policies.compactMap(\.asOf).min() ?? marks.asOf ?? CalendarDate.first
        return strings.format("checked.holds", ["date": strings.date(day)])
    }

    // MARK: Components

    mutating func component(_ component: ComponentOccurrence) -> [UInt8]? {
        let name = "components/" + component.name
        let library = context.libraries[page.locale]
        guard library.has(name) else {
            let place = source.place(line: component.line, byteColumn: component.column)
            findings.append(
                Finding(
                    .unknownComponent, at: place, "there is no component “\(component.name)”",
                    explanation: "A tag with a capital initial is printed by a template; this one is left out.",
                    fix: "Add templates/components/\(component.name).mustache, or remove the tag."))
            return component.content
        }
        var view = View(component.attributes.map { ($0.name, .text(safe($0.value))) })
        view.add("content", .optionalRaw(component.content))
        // The template was checked when it was loaded; a failure here would be a mistake of ours.
        return try? library.render(name, view)
    }

    /// An attribute may end up as an address in a template, so one that would run something is emptied, whatever blanks
    /// and control characters hide its scheme.
    private func safe(_ value: String) -> String {
        let start = String(decoding: value.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }.prefix(12), as: UTF8.self)
            .lowercased()
        return ["javascript:", "vbscript:", "data:"].contains { start.hasPrefix($0) } ? "" : value
    }

    private func sentence(_ text: String) -> String {
        text.isEmpty ? "" : text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}
