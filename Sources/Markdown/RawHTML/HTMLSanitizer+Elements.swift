extension HTMLSanitizer {
    /// Opens an element, if it is allowed and has its place here.
    mutating func openElement(
        _ token: HTMLToken, _ fragment: ArraySlice<UInt8>, _ context: Context, to out: inout HTMLOutput,
        hooks: inout any RenderingHooks
    ) {
        guard let element = HTMLAllowList.elements[token.name] else {
            omit(token.name)
            issue(
                "the element “<\(token.name)>” is not allowed in an article", token, fragment, context,
                explanation: "Its tags are left out; what it holds is kept.",
                fix: "Remove it, or allow all HTML with “markdown: { html: trusted }” in site.yaml.")
            return
        }
        endImplied(element, context, to: &out)
        if let problem = misplacement(of: token.name, element, context) {
            if !element.isVoid { omit(token.name) }
            issue(
                "the element “<\(token.name)>” \(problem)", token, fragment, context,
                explanation: "Its tags are left out, because a browser would end what is around it.",
                fix: "Put it on lines of its own, inside the element it belongs to.")
            return
        }
        let site = TagSite(token: token, fragment: fragment, context: context)
        switch token.name {
        case "img": appendImage(site, element, to: &out, hooks: &hooks)
        case "a": appendLink(site, element, to: &out, hooks: &hooks)
        default:
            // The page's title is the only h1.
            let printed = token.name == "h1" ? "h2" : token.name
            out.markup("<")
            out.markup(printed)
            appendAttributes(site, element, to: &out)
            out.markup(">")
            if !element.isVoid { push(token, printed: printed, fragment, context) }
        }
    }

    /// Closes what the start tag of an element ends by the rules of HTML.
    private mutating func endImplied(_ element: HTMLElement, _ context: Context, to out: inout HTMLOutput) {
        let ends = element.role == .paragraph ? element.ends + ["h1", "h2", "h3", "h4", "h5", "h6"] : element.ends
        guard !ends.isEmpty else { return }
        var index = open.count - 1
        var lowest: Int?
        while index >= context.base {
            let name = open[index].name
            if ends.contains(name) { lowest = index }
            if HTMLAllowList.scopes.contains(name), !ends.contains(name) { break }
            index -= 1
        }
        guard let lowest else { return }
        while open.count > lowest { _ = pop(to: &out) }
    }

    /// Says why an element cannot stand here; nil where it can.
    private func misplacement(of name: String, _ element: HTMLElement, _ context: Context) -> String? {
        let parent = open.count > context.base ? open.last : nil
        if open.count >= Self.depthLimit, !element.isVoid { return "stands inside too many others" }
        if let parents = element.parents {
            guard let parent, parents.contains(parent.name) else { return "needs <\(parents[0])> around it" }
            return nil
        }
        if let parent, HTMLAllowList.elements[parent.name]?.role == .tablePart {
            return "cannot stand in <\(parent.name)> outside of a cell"
        }
        if name == "a", context.isInLink || hasOpenLink { return "cannot stand in another link" }
        if element.role == .inline { return nil }
        return context.isInParagraph ? "cannot stand inside a paragraph" : nil
    }

    /// A tag and where it stands.
    struct TagSite {
        var token: HTMLToken
        var fragment: ArraySlice<UInt8>
        var context: Context
    }

    // MARK: Attributes

    /// Appends the attributes that are allowed; reports those that are not.
    private mutating func appendAttributes(_ site: TagSite, _ element: HTMLElement, to out: inout HTMLOutput) {
        if let id = RawIDs.id(of: site.token), takeID(id) {
            out.markup(" id=\"")
            out.text(id)
            out.markup("\"")
        }
        for attribute in site.token.attributes {
            append(attribute, site, element, to: &out)
        }
    }

    private mutating func append(
        _ attribute: HTMLToken.Attribute, _ site: TagSite, _ element: HTMLElement, to out: inout HTMLOutput
    ) {
        let name = attribute.name
        if name == "id" || (name == "name" && site.token.name == "a") { return }
        guard element.attributes.contains(name) || HTMLAllowList.globalAttributes.contains(name) else {
            issue(
                "the attribute “\(name)” of “<\(site.token.name)>” is not allowed", site.token, site.fragment,
                site.context,
                explanation: "It is left out.", fix: "Remove it.")
            return
        }
        switch name {
        case "cite":
            let url = AttributeValue.decode(attribute.value)
            guard URLFilter.allows(url) else {
                unsafeURL(url, site.token, site.fragment, site.context)
                return
            }
            out.markup(" cite=\"")
            url.withUnsafeBufferPointer { out.url($0) }
        case "open", "reversed":
            out.markup(" ")
            out.markup(name)
            return
        case "start", "value", "span", "colspan", "rowspan":
            guard let number = Self.number(attribute.value) else { return }
            out.markup(" ")
            out.markup(name)
            out.markup("=\"")
            out.number(number)
        default:
            out.markup(" ")
            out.markup(name)
            out.markup("=\"")
            out.source(attribute.value)
        }
        out.markup("\"")
    }

    /// A whole number of at most four digits, which may be negative.
    private static func number(_ value: ArraySlice<UInt8>) -> Int? {
        guard value.count <= 5 else { return nil }
        return Int(String(decoding: value, as: UTF8.self))
    }

    // MARK: Links and images

    private mutating func appendLink(
        _ site: TagSite, _ element: HTMLElement, to out: inout HTMLOutput, hooks: inout any RenderingHooks
    ) {
        var href: ResolvedLink?
        if let value = site.token.attributes.first(where: { $0.name == "href" }) {
            href = resolve(AttributeValue.decode(value.value), site, hooks: &hooks)
            // A link that leads nowhere is only its text.
            guard href != nil else {
                push(site.token, printed: nil, site.fragment, site.context)
                return
            }
        }
        out.markup("<a")
        if let href {
            out.markup(" href=\"")
            out.url(href.href)
            out.markup("\"")
            out.markup(href.attributes)
        }
        var inner = site
        let opensWindow = site.token.attributes.contains {
            $0.name == "target" && String(decoding: $0.value, as: UTF8.self).lowercased() == "_blank"
        }
        inner.token.attributes.removeAll { $0.name == "href" || $0.name == "target" || $0.name == "rel" }
        if opensWindow { out.markup(" target=\"_blank\" rel=\"noopener\"") }
        appendAttributes(inner, element, to: &out)
        out.markup(">")
        push(site.token, printed: "a", site.fragment, site.context)
    }

    private mutating func resolve(
        _ url: [UInt8], _ site: TagSite, hooks: inout any RenderingHooks
    ) -> ResolvedLink? {
        guard URLFilter.allows(url), !url.starts(with: "claim:".utf8) else {
            unsafeURL(url, site.token, site.fragment, site.context)
            return nil
        }
        return hooks.link(
            LinkOccurrence(
                node: site.context.node, destination: url[...], line: site.context.line, column: site.context.column))
    }

    private mutating func appendImage(
        _ site: TagSite, _ element: HTMLElement, to out: inout HTMLOutput, hooks: inout any RenderingHooks
    ) {
        func value(_ name: String) -> [UInt8]? {
            site.token.attributes.first { $0.name == name }.map { AttributeValue.decode($0.value) }
        }
        guard let url = value("src") else { return }
        guard URLFilter.allows(url) else {
            unsafeURL(url, site.token, site.fragment, site.context)
            return
        }
        let alternative = value("alt")
        let isFirst = site.context.isFirstImage && countedImages == 0
        let occurrence = ImageOccurrence(
            node: site.context.node, destination: url[...],
            alternative: alternative.map { String(decoding: $0, as: UTF8.self) },
            title: String(decoding: value("title") ?? [], as: UTF8.self), isFirst: isFirst, isFigure: false,
            line: site.context.line, column: site.context.column)
        guard let image = hooks.image(occurrence) else {
            out.text((alternative ?? [])[...])
            return
        }
        addImage()
        out.markup("<img src=\"")
        out.url(image.source)
        out.markup("\"")
        if let alternative {
            out.markup(" alt=\"")
            out.text(alternative[...])
            out.markup("\"")
        }
        let size = Self.size(width: value("width"), height: value("height"), of: image)
        appendSize(size.width, " width=\"", to: &out)
        appendSize(size.height, " height=\"", to: &out)
        var inner = site
        let handled: Set<String> = ["src", "alt", "width", "height", "loading", "decoding"]
        inner.token.attributes.removeAll { handled.contains($0.name) }
        appendAttributes(inner, element, to: &out)
        if !site.context.isExcerpt {
            if !isFirst { out.markup(" loading=\"lazy\"") }
            out.markup(" decoding=\"async\"")
        }
        out.markup(image.attributes)
        out.markup(">")
    }

    private mutating func appendSize(_ value: Int?, _ opening: StaticString, to out: inout HTMLOutput) {
        guard let value else { return }
        out.markup(opening)
        out.number(value)
        out.markup("\"")
    }

    /// The author's size wins; a side that is missing follows from the picture's own proportions.
    private static func size(
        width: [UInt8]?, height: [UInt8]?, of image: ResolvedImage
    ) -> (width: Int?, height: Int?) {
        func pixels(_ value: [UInt8]?) -> Int? {
            guard let value, value.count <= 8 else { return nil }
            let digits = value.prefix { $0 >= 0x30 && $0 <= 0x39 }
            let unit = value.dropFirst(digits.count)
            guard unit.isEmpty || unit.elementsEqual("px".utf8) else { return nil }
            return Int(String(decoding: digits, as: UTF8.self))
        }
        switch (pixels(width), pixels(height), image.width, image.height) {
        case (let width?, let height?, _, _): return (width, height)
        case (let width?, nil, let ownWidth?, let ownHeight?) where ownWidth > 0:
            return (width, max(1, (width * ownHeight + ownWidth / 2) / ownWidth))
        case (nil, let height?, let ownWidth?, let ownHeight?) where ownHeight > 0:
            return (max(1, (height * ownWidth + ownHeight / 2) / ownHeight), height)
        case (let width?, nil, _, _): return (width, nil)
        case (nil, let height?, _, _): return (nil, height)
        default: return (image.width, image.height)
        }
    }
}
