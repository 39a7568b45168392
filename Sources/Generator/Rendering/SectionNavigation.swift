internal import KnowledgeBase
internal import Templates

/// The navigation of a section's pages, rendered once; each page only marks its own link in it.
///
/// It shows the locale's top level and the branch that the section is in. Its size does not grow with the site: of very
/// many pages or folders in one folder it shows those around the page; the folder's landing page lists all.
struct SectionNavigation: Sendable {
    /// A folder with more pages is shown in parts of this size.
    static let partSize = 100
    /// Stands in the rendered text where a page's link may be marked. A control character cannot come from an article.
    private static let mark: UInt8 = 0x01

    private let html: [UInt8]
    /// By page: where ` aria-current="page"` goes.
    private let places: [Int: Int]
    private static let current = Array(#" aria-current="page""#.utf8)

    /// - Parameters:
    ///   - section: The section whose pages will show this.
    ///   - part: Which part of the section's pages to list.
    ///   - url: An address at the depth of the pages that will show this, and the address of none of them.
    init(_ context: SiteContext, section: Int, part: Int, url: String) throws {
        let builder = Builder(context: context, url: url, part: part)
        var branch: [Int] = []
        var current = section
        while let parent = context.plan.sections[current].parent {
            branch.append(current)
            current = parent
        }
        let tree = try builder.list(of: current, branch: branch.reversed())
        let locale = context.plan.sections[section].locale
        let marked = try context.libraries[locale].render("partials/navigation", ["tree": .raw(tree)])
        let text = MarkedText(marked, mark: Self.mark)
        html = text.bytes
        places = Dictionary(text.places.map { ($0.number, $0.offset) }, uniquingKeysWith: { _, last in last })
    }

    /// The navigation as a page shows it.
    func html(for page: Int) -> [UInt8] {
        guard let place = places[page] else { return html }
        var marked: [UInt8] = []
        marked.reserveCapacity(html.count + Self.current.count)
        marked += html[..<place]
        marked += Self.current
        marked += html[place...]
        return marked
    }

    private struct Builder {
        let context: SiteContext
        let url: String
        let part: Int

        /// One level: a section's pages, then its folders.
        ///
        /// - Parameter branch: The sections below this one that are open, each in the one before.
        func list(of index: Int, branch: some RandomAccessCollection<Int>) throws -> [UInt8] {
            let section = context.plan.sections[index]
            let library = context.libraries[section.locale]
            var entries: [UInt8] = []
            let pages = pages(of: section, isOpened: branch.isEmpty)
            try library.render("partials/navigation-entry", each: pages.map { entry($0) }, to: &entries)
            let folders = try folders(of: section, around: branch.first).map { child in
                let isOpen = child == branch.first
                return entry(section: child, children: isOpen ? try list(of: child, branch: branch.dropFirst()) : nil)
            }
            try library.render("partials/navigation-entry", each: folders, to: &entries)
            return try library.render("partials/navigation-list", ["entries": .raw(entries)])
        }

        private static func isMany(_ count: Int) -> Bool { count > partSize + partSize / 2 }

        private func pages(of section: Section, isOpened: Bool) -> ArraySlice<Int> {
            guard Self.isMany(section.pages.count) else { return section.pages[...] }
            let start = isOpened ? min(part * partSize, section.pages.count) : 0
            return section.pages[start..<min(start + partSize, section.pages.count)]
        }

        private func folders(of section: Section, around child: Int?) -> ArraySlice<Int> {
            let folders = section.subsections
            guard Self.isMany(folders.count) else { return folders[...] }
            let place = child.map { context.sectionPlaces[$0] } ?? 0
            let start = min(max(0, place - partSize / 2), folders.count - partSize)
            return folders[start..<(start + partSize)]
        }

        private func entry(_ page: Int) -> View {
            let target = context.plan.pages[page]
            let article = context.plan.articles[target.article]
            let tag = context.plan.locales[article.locale].languageTag
            return [
                "attributes": .raw(attributes(page: page, url: target.url)), "label": .text(article.title),
                "children": .none, "isSection": .flag(false), "fallbackLang": target.isFallback ? .text(tag) : .none,
            ]
        }

        private func entry(section index: Int, children: [UInt8]?) -> View {
            let section = context.plan.sections[index]
            let landing = section.landing.map { context.plan.pages[$0] }
            let language = landing.flatMap { page in
                page.isFallback ? context.plan.locales[context.plan.articles[page.article].locale].languageTag : nil
            }
            return [
                "attributes": .raw(attributes(page: section.landing, url: section.url)), "label": .text(section.title),
                "children": .optionalRaw(children), "isSection": .flag(true),
                "fallbackLang": .optional(language),
            ]
        }

        private func attributes(page: Int?, url target: String) -> [UInt8] {
            var attributes = Array("href=\"".utf8)
            attributes.reserveCapacity(target.utf8.count + 32)
            RelativeURL.appendAttribute(from: url, to: target, to: &attributes)
            attributes.append(UInt8(ascii: "\""))
            if let page {
                attributes.append(mark)
                attributes += String(page).utf8
                attributes.append(mark)
            }
            return attributes
        }
    }
}
