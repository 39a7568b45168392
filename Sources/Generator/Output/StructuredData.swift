internal import JSON
internal import KnowledgeBase
internal import Markdown

/// Descriptions of a page for machines, in the vocabulary of schema.org as JSON-LD, safe inside `<script>`.
struct StructuredData {
    let plan: SitePlan

    func breadcrumbs(_ entries: [(title: String, url: String)], title: String, url: String) -> [UInt8] {
        breadcrumbs(after: items(entries), count: entries.count, title: title, url: url)
    }

    /// - Parameters:
    ///   - items: What `items` made of the way to the page.
    ///   - count: How many they are.
    func breadcrumbs(after items: [UInt8], count: Int, title: String, url: String) -> [UInt8] {
        object("BreadcrumbList") { json in
            json.key("itemListElement")
            json.array { json in
                if count > 0 { json.raw(items) }
                append(count + 1, title, url, to: &json)
            }
        }
    }

    /// The items of a list of breadcrumbs, with commas between them.
    func items(_ entries: [(title: String, url: String)]) -> [UInt8] {
        var json = JSONWriter(isEmbedded: true)
        for (position, entry) in entries.enumerated() { append(position + 1, entry.title, entry.url, to: &json) }
        return json.bytes
    }

    private func append(_ position: Int, _ title: String, _ url: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "ListItem")
            json.member("position", position)
            json.member("name", title)
            json.member("item", plan.absoluteURL(url))
        }
    }

    /// - Parameter questions: Text, anchor and the answer's HTML with absolute addresses.
    func faq(_ questions: [(text: String, anchor: String, html: [UInt8])], page: Page) -> [UInt8] {
        object("FAQPage") { json in
            json.member("inLanguage", plan.locales[plan.article(of: page).locale].languageTag)
            json.key("mainEntity")
            json.array { json in
                for question in questions {
                    json.object { json in
                        json.member("@type", "Question")
                        json.member("name", question.text)
                        json.member("url", anchor(question.anchor, on: page))
                        json.key("acceptedAnswer")
                        json.object { json in
                            json.member("@type", "Answer")
                            json.key("text")
                            json.value(utf8: question.html)
                        }
                    }
                }
            }
        }
    }

    /// - Parameter steps: Title, anchor, the step's text and its pictures from the site's root.
    func howTo(_ steps: [(title: String, anchor: String, text: [UInt8], images: [String])], page: Page) -> [UInt8] {
        let article = plan.article(of: page)
        return object("HowTo") { json in
            json.member("name", article.title)
            describe(article, &json)
            json.key("step")
            json.array { json in
                for step in steps {
                    json.object { json in
                        json.member("@type", "HowToStep")
                        json.member("name", step.title)
                        json.key("text")
                        json.value(utf8: step.text)
                        json.member("url", anchor(step.anchor, on: page))
                        if let image = step.images.first { json.member("image", plan.absoluteURL(image)) }
                    }
                }
            }
        }
    }

    func article(_ page: Page) -> [UInt8] {
        let article = plan.article(of: page)
        return object("Article") { json in
            json.member("headline", article.title)
            json.member("mainEntityOfPage", plan.absoluteURL(page.url))
            describe(article, &json)
        }
    }

    private func describe(_ article: Article, _ json: inout JSONWriter) {
        let frontMatter = article.frontMatter
        json.member("inLanguage", plan.locales[article.locale].languageTag)
        if !frontMatter.description.isEmpty { json.member("description", frontMatter.description) }
        json.member("datePublished", ifPresent: frontMatter.date?.description)
        json.member("dateModified", ifPresent: (frontMatter.updated ?? frontMatter.date)?.description)
        guard !frontMatter.authors.isEmpty else { return }
        json.key("author")
        json.array { json in
            for author in frontMatter.authors {
                json.object { json in
                    // A name may be a person's or a team's; schema.org has no type for “either”.
                    json.member("@type", "Organization")
                    json.member("name", author)
                }
            }
        }
    }

    private func anchor(_ anchor: String, on page: Page) -> String {
        plan.absoluteURL(page.url) + "#" + RelativeURL.encodeComponent(anchor)
    }

    private func object(_ type: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(isEmbedded: true)
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", type)
            body(&json)
        }
        return json.bytes
    }
}
