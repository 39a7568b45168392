/// The words of a new site in one language.
///
/// One file for each language: `StarterText+English.swift`. Each value is the text of an article without its title, or
/// a word.
struct StarterText: Sendable {
    var siteTitle: String
    var faqTitle: String
    var walkthroughTitle: String
    var homeDescription: String
    var homeBody: String
    var faqDescription: String
    var faqBody: String
    var walkthroughDescription: String
    var walkthroughBody: String
    /// What new articles begin with.
    var articleBody: String
    var newQuestions: String
    var newSteps: String
    /// Words in the picture.
    var pictureArticle: String
    var picturePage: String

    /// The words for a language tag; English ones where there are none.
    static func of(_ tag: String) -> StarterText {
        let parts = tag.lowercased().split(separator: "-")
        switch parts.first {
        case "ja": return .japanese
        case "zh":
            let isTraditional = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
            return isTraditional ? .english : .simplifiedChinese
        default: return .english
        }
    }
}
