/// What kind of value a claim expects in the words.
package enum ProseKind: String, Hashable, Sendable, CaseIterable {
    case number, range, date, duration, money, percent, names
}
