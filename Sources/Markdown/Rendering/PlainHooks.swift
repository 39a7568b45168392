/// Links and images as they are written; for tests and for text that belongs to no site.
package struct PlainHooks: RenderingHooks {
    package init() {}

    package mutating func link(_ link: LinkOccurrence) -> ResolvedLink? {
        ResolvedLink(href: String(decoding: link.destination, as: UTF8.self))
    }

    package mutating func image(_ image: ImageOccurrence) -> ResolvedImage? {
        let source = String(decoding: image.destination, as: UTF8.self)
        return ResolvedImage(source: source, fullSize: source)
    }
}
