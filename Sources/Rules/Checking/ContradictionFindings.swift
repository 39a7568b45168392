internal import Diagnostics
internal import Prose

/// Questions whose answer contradicts itself; needs no policy.
enum ContradictionFindings {
    static func find(in articles: [ArticleProse]) -> [Finding] {
        articles.flatMap { article in
            article.passages.filter { $0.kind == .question }.flatMap { find(in: $0, locale: article.locale) }
        }
    }

    private static func find(in passage: Passage, locale: String) -> [Finding] {
        let blocks = passage.blocks.filter { $0.kind == .text }
        return SelfContradictions.find(in: blocks.map(\.text), locale: locale).map { contradiction in
            let first = blocks[contradiction.first.block].place(at: contradiction.first.range.lowerBound)
            let second = blocks[contradiction.second.block].place(at: contradiction.second.range.lowerBound)
            return Finding(
                .selfContradiction, at: second ?? passage.place, contradiction.summary,
                explanation: "Both stand in the answer to “\(passage.title)”, and a reader cannot tell which is meant.",
                fix: "Correct the one that is wrong.",
                notes: [Finding.Note(place: first ?? passage.place, "The other one.")])
        }
    }
}
