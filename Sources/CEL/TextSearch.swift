/// Search for a part in text or bytes in linear time (Knuth, Morris, Pratt).
enum TextSearch {
    /// The first position at or after `start` where `part` occurs; an empty part occurs everywhere.
    static func firstPosition<Element: Equatable>(
        of part: [Element], in text: [Element], from start: Int
    ) -> Int? {
        var found: Int?
        scan(part, text, from: start) { position in
            found = position
            return false
        }
        return found
    }

    /// Calls for each position at or after `start` where `part` occurs, overlapping ones too, until told false.
    static func scan<Element: Equatable>(
        _ part: [Element], _ text: [Element], from start: Int, _ visit: (Int) -> Bool
    ) {
        guard start <= text.count else { return }
        guard !part.isEmpty else {
            for position in start...text.count where !visit(position) { return }
            return
        }
        guard part.count <= text.count - start else { return }
        let borders = borders(of: part)
        var matched = 0
        for index in start..<text.count {
            while matched > 0, part[matched] != text[index] { matched = borders[matched - 1] }
            if part[matched] == text[index] { matched += 1 }
            if matched == part.count {
                guard visit(index - part.count + 1) else { return }
                matched = borders[matched - 1]
            }
        }
    }

    /// For each prefix, the length of its longest proper prefix that is also its suffix.
    private static func borders<Element: Equatable>(of part: [Element]) -> [Int] {
        var borders = [Int](repeating: 0, count: part.count)
        var length = 0
        for index in 1..<max(1, part.count) {
            while length > 0, part[length] != part[index] { length = borders[length - 1] }
            if part[length] == part[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}
