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
        let split = FrontMatterSplit(source.bytes)
        let top = Place(path: source.path)
        var parsed: (root: YAMLNode?, findings: [Finding]) = (nil, [])
        if let range = split.yaml { parsed = YAMLParser.parse(source, range: range, firstLine: split.yamlLine) }
        var findings = parsed.findings
        if split.isUnclosed {
            findings.append(
                Finding(
                    .yamlSyntax, at: top, "the front matter is opened by “---” and never closed",
                    explanation: "The whole article would be taken for front matter, or for text.",
                    fix: "Write a line `---` after its last key."))
        }
        var reader = MappingReader(parsed.root, owner: "the front matter", at: top)
        var frontMatter = values(from: &reader, at: top, reportsMissing: findings.isEmpty)
        if frontMatter.title.isEmpty { frontMatter.title = fallbackTitle }
        return (frontMatter, (split.bodyStart, split.bodyLine), findings + reader.finish())
    }

    private static func values(from reader: inout MappingReader, at top: Place, reportsMissing: Bool) -> FrontMatter {
        var result = FrontMatter(titlePlace: top)
        let title = reportsMissing
            ? reader.requiredText(
                "title", why: "The title names the page in navigation, search and the browser.", example: "Renewing a certificate")
            : reader.text("title")
        if let title { (result.title, result.titlePlace) = (title.value, title.place) }
        let description = reader.text("description")
        let metaDescription = reader.text("metaDescription")
        result.description = (description ?? metaDescription)?.value ?? ""
        result.metaTitle = reader.text("metaTitle")?.value ?? ""
        result.date = reader.date("date")
        result.updated = reader.date("updated")
        result.reviewBy = reader.date("reviewBy")
        result.validUntil = reader.date("validUntil")
        result.authors = (reader.texts("author") + reader.texts("authors")).map(\.value)
        result.thumbnail = reader.text("thumbnail")
        result.kind = reader.choice("kind", ArticleKind.allCases.map(\.rawValue)).flatMap { ArticleKind(rawValue: $0) }
        result.tags = reader.texts("tags")
        result.order = reader.integer("order")
        result.slug = reader.text("slug")
        result.aliases = reader.texts("aliases")
        result.translationKey = reader.text("translationKey")?.value
        result.isDraft = reader.flag("draft") ?? false
        result.isHiddenFromSearchEngines = reader.flag("noindex") ?? false
        result.params = params(from: &reader)
        checkSlug(&result, &reader)
        return result
    }

    private static func params(from reader: inout MappingReader) -> [(key: String, value: String)] {
        guard var inner = reader.mapping("params") else { return [] }
        let result = inner.allEntries().compactMap { entry in entry.node.text.map { (entry.key, $0) } }
        reader.findings += inner.findings
        return result
    }

    /// A slug is one part of a URL; anything else could lead out of the output folder.
    private static func checkSlug(_ frontMatter: inout FrontMatter, _ reader: inout MappingReader) {
        guard let slug = frontMatter.slug else { return }
        let isSafe = !slug.value.isEmpty && slug.value != "." && slug.value != ".." && slug.value.utf8.count <= 200
            && !slug.value.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F || $0 == 0x3F || $0 == 0x23 }
        if isSafe { return }
        frontMatter.slug = nil
        reader.findings.append(
            Finding(
                .badSlug, at: slug.place, "the slug “\(slug.value.prefix(60))” cannot be a part of a URL",
                explanation: "It replaces the file's name in the page's address.",
                fix: "Write one word without slashes, such as `renewal`."))
    }
}
