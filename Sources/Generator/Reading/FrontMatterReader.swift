package import Diagnostics
package import KnowledgeBase
internal import YAML

/// Reads what an article says about itself.
package enum FrontMatterReader {
    /// - Parameters:
    ///   - source: The article, or its beginning as far as the end of the front matter.
    ///   - fallbackTitle: Used where the title is missing, so that the rest of the site can still be checked.
    package static func read(
        _ source: SourceText, fallbackTitle: String
    ) -> (frontMatter: FrontMatter, split: (bodyStart: Int, bodyLine: Int), findings: [Finding]) {
        let split = FrontMatterBlock.split(source)
        let top = Place(path: source.path)
        let bodyStart = split.frontMatter?.bodyStart ?? (source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let parsed = split.frontMatter?.parse(source) ?? (node: nil, findings: [])
        let isRead = split.findings.isEmpty && parsed.findings.isEmpty
        var reader = MappingReader(parsed.node ?? YAMLNode(place: top, value: .null), of: "the front matter")
        var frontMatter = values(from: &reader, at: top, reportsMissing: isRead)
        if frontMatter.title.isEmpty { frontMatter.title = fallbackTitle }
        let findings = split.findings + parsed.findings + reader.finish()
        return (frontMatter, (bodyStart, split.frontMatter?.firstBodyLine ?? 1), findings)
    }

    private static func values(from reader: inout MappingReader, at top: Place, reportsMissing: Bool) -> FrontMatter {
        var result = FrontMatter(titlePlace: top)
        if let title = reader.string("title", isRequired: reportsMissing) {
            (result.title, result.titlePlace) = (title.value, title.place)
        }
        let description = reader.string("description")
        let metaDescription = reader.string("metaDescription")
        result.description = (description ?? metaDescription)?.value ?? ""
        result.metaTitle = reader.string("metaTitle")?.value ?? ""
        result.date = reader.day("date")?.value
        result.updated = reader.day("updated")?.value
        result.reviewBy = reader.day("reviewBy")
        result.validUntil = reader.day("validUntil")
        result.authors = ((reader.strings("author") ?? []) + (reader.strings("authors") ?? [])).map(\.value)
        result.thumbnail = reader.string("thumbnail")
        result.kind = reader.choice("kind", ArticleKind.allCases.map(\.rawValue)).flatMap { ArticleKind(rawValue: $0) }
        result.tags = reader.strings("tags") ?? []
        result.order = reader.int("order")?.value
        result.slug = reader.string("slug")
        result.aliases = reader.strings("aliases") ?? []
        result.translationKey = reader.string("translationKey")?.value
        result.isDraft = reader.bool("draft")?.value ?? false
        result.isHiddenFromSearchEngines = reader.bool("noindex")?.value ?? false
        result.params = reader.freeTexts("params")
        checkSlug(&result, &reader)
        return result
    }

    /// A slug is one part of a URL; anything else could lead out of the output folder.
    private static func checkSlug(_ frontMatter: inout FrontMatter, _ reader: inout MappingReader) {
        guard let slug = frontMatter.slug else { return }
        let isSafe =
            !slug.value.isEmpty && slug.value != "." && slug.value != ".." && slug.value.utf8.count <= 200
            && !slug.value.utf8.contains {
                $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F || $0 == 0x3F || $0 == 0x23
            }
        if isSafe { return }
        frontMatter.slug = nil
        reader.add(
            Finding(
                .badSlug, at: slug.place, "the slug “\(slug.value.prefix(60))” cannot be a part of a URL",
                explanation: "It replaces the file's name in the page's address.",
                fix: "Write one word without slashes, such as `renewal`."))
    }
}
