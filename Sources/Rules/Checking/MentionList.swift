internal import Diagnostics

/// All claim links of a site, in the order of the articles.
struct MentionList: Sendable {
    private(set) var mentions: [Mention] = []
    /// Indices into `mentions`, for each claim.
    private(set) var byClaim: [PolicySet.ClaimID: [Int]] = [:]

    /// Linear in the text of the articles.
    init(_ articles: [ArticleProse], _ policies: PolicySet) {
        for (articleIndex, article) in articles.enumerated() {
            for (passageIndex, passage) in article.passages.enumerated() {
                for (blockIndex, block) in passage.blocks.enumerated() where !block.claims.isEmpty {
                    let bytes = Array(block.text.utf8)
                    for link in block.claims {
                        let range = link.range.clamped(to: 0..<bytes.count)
                        let words = ClaimWords(
                            text: String(decoding: bytes[range], as: UTF8.self),
                            after: String(decoding: bytes[range.upperBound...].prefix(120), as: UTF8.self),
                            locale: article.locale)
                        let claim = policies.claims[link.id]
                        if let claim { byClaim[claim, default: []].append(mentions.count) }
                        mentions.append(
                            Mention(
                                article: articleIndex, passage: passageIndex, block: blockIndex, link: link,
                                words: words, claim: claim))
                    }
                }
            }
        }
    }

    mutating func judge(_ verdict: (Mention) -> Verdict) {
        for index in mentions.indices { mentions[index].verdict = verdict(mentions[index]) }
    }
}
