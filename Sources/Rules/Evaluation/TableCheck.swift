internal import CEL
internal import Diagnostics

/// Compares the rows of a decision table with each other.
struct TableCheck {
    let table: DecisionTable

    /// Rows × rows, and listed combinations × rows up to a bound.
    func findings() -> [Finding] { overlaps() + gaps() }

    private func overlaps() -> [Finding] {
        var findings: [Finding] = []
        for (index, row) in table.rows.enumerated().prefix(2_000) {
            var isTold = false
            for (earlierIndex, earlier) in table.rows.prefix(index).enumerated() where !isTold {
                guard overlap(earlier, row) else { continue }
                let note = Finding.Note(place: earlier.place, "Row \(earlierIndex + 1).")
                if let difference = difference(earlier, row) {
                    isTold = true
                    findings.append(
                        Finding(
                            .tableConflict, at: row.place,
                            "row \(index + 1) of “\(table.name)” contradicts row \(earlierIndex + 1)",
                            explanation: "For the same inputs \(difference).",
                            fix: "Make the inputs of the rows different, or the outputs the same.", notes: [note]))
                } else if covers(earlier, row), earlier.outputs.count >= row.outputs.count {
                    isTold = true
                    findings.append(
                        Finding(
                            .tableShadowedRow, at: row.place,
                            "row \(index + 1) of “\(table.name)” repeats what row \(earlierIndex + 1) says",
                            explanation: "Every input that it matches is matched there, with the same outputs.",
                            fix: "Remove it.", notes: [note]))
                }
            }
        }
        return findings
    }

    private func overlap(_ left: DecisionTable.Row, _ right: DecisionTable.Row) -> Bool {
        zip(left.inputs, right.inputs).allSatisfy { left, right in
            guard let left, let right else { return true }
            return left.isEqual(to: right)
        }
    }

    private func covers(_ left: DecisionTable.Row, _ right: DecisionTable.Row) -> Bool {
        zip(left.inputs, right.inputs).allSatisfy { left, right in
            guard let left else { return true }
            return right.map { left.isEqual(to: $0) } ?? false
        }
    }

    private func difference(_ left: DecisionTable.Row, _ right: DecisionTable.Row) -> String? {
        for output in right.outputs {
            guard let other = left.outputs.first(where: { $0.rule == output.rule }) else { continue }
            switch (other.outcome, output.outcome) {
            case (.value(let first), .value(let second)):
                if !first.isEqual(to: second) {
                    return "“\(output.rule)” is \(first.celText) there and \(second.celText) here"
                }
            case (.error, .error): continue
            default: return "“\(output.rule)” is an error in one of them and a value in the other"
            }
        }
        return nil
    }

    /// Combinations of listed values that no row matches. A column without a list takes part with the values of its
    /// rows.
    private func gaps() -> [Finding] {
        guard table.domains.contains(where: { $0 != nil }) else { return [] }
        let domains = table.domains.enumerated().map { column, listed in
            listed ?? distinct(table.rows.compactMap { $0.inputs[column] })
        }
        guard domains.allSatisfy({ !$0.isEmpty }),
            domains.reduce(table.rows.count, { min($0 * $1.count, 1_000_000) }) < 1_000_000
        else {
            return []
        }
        var missing: [String] = []
        var combination = [Int](repeating: 0, count: domains.count)
        search: while true {
            let values = zip(domains, combination).map { $0[$1] }
            let isMatched = table.rows.contains { row in
                zip(row.inputs, values).allSatisfy { cell, value in cell.map { $0.isEqual(to: value) } ?? true }
            }
            if !isMatched {
                missing.append(zip(table.inputs, values).map { "\($0) \($1.celText)" }.joined(separator: ", "))
            }
            var column = combination.count - 1
            while column >= 0 {
                combination[column] += 1
                if combination[column] < domains[column].count { continue search }
                combination[column] = 0
                column -= 1
            }
            break
        }
        guard let first = missing.first else { return [] }
        let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
        return [
            Finding(
                .tableGap, at: table.place, "the table “\(table.name)” has no row for \(first)\(more)",
                explanation: "“inputs” lists these values, and no row says what they give.",
                fix: "Add a row for each, or a row with “-” for the rest.",
                notes: missing.dropFirst().prefix(10).map { Finding.Note("No row for \($0).") })
        ]
    }

    private func distinct(_ values: [CEL.Value]) -> [CEL.Value] {
        var result: [CEL.Value] = []
        var seen: Set<CEL.Value> = []
        for value in values where seen.insert(value).inserted { result.append(value) }
        return result
    }
}
