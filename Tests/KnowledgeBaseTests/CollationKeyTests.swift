import KnowledgeBase
import TestSupport
import Testing

@Suite struct CollationKeyTests {
    private func sorted(_ texts: [String], _ language: String) -> [String] {
        var random = SeededGenerator(seed: 7)
        return texts.shuffled(using: &random)
            .sorted { CollationKey($0, language: language) < CollationKey($1, language: language) }
    }

    @Test(arguments: [
        ("en", ["Apple", "apple pie", "Banana", "cherry"]),
        ("en", ["Chapter 2", "Chapter 10", "Chapter 100"]),
        ("fr", ["cote", "côté", "coteau"]),
        ("fr", ["oeil", "œuf", "ogre"]),
        ("de", ["Straße", "Strassenbahn", "Stuhl"]),
        ("de", ["Äpfel", "Apfelbaum", "Zebra"]),
        ("sv", ["Zebra", "Ålesund", "Äpple", "Öl"]),
        ("pl", ["Łódź", "Lublin"]),
        ("ja", ["あい", "アウ", "いか", "イガク", "かき", "ガス", "はし", "バス", "パン"]),
        ("ja", ["ゔぁ", "きやく", "きゃりあ"]),
        ("ja", ["第２章", "第10章"]),
        ("ja", ["3分", "アカウント", "漢字"]),
        ("ru", ["Абзац", "Буква", "вода"]),
    ])
    func ordersAsAReaderExpects(_ language: String, _ texts: [String]) {
        #expect(sorted(texts, language) == texts)
    }

    @Test func isATotalOrder() {
        let texts = [
            "", "0", "00", "1", "10", "9", "a", "A", "á", "a\u{301}", "か", "カ", "が", "ガ", "漢", "Ａ", "９", "-", "z", "ж",
            "٣",
            "99999999999999999999", "4294967296", "4294967295",
        ]
        for left in texts {
            for right in texts {
                let (less, greater) = (
                    CollationKey(left, language: "ja") < CollationKey(right, language: "ja"),
                    CollationKey(right, language: "ja") < CollationKey(left, language: "ja")
                )
                if Array(left.utf8) == Array(right.utf8) {
                    #expect(!less && !greater)
                } else {
                    #expect(less != greater, "\(left) \(right)")
                }
            }
        }
    }

    @Test func ordersNumbersOfAnyLengthByValue() {
        let numbers = ["v9", "v4294967295", "v4294967296", "v10000000000", "v99999999999999999999"]
        #expect(sorted(numbers, "en") == numbers)
    }
}
