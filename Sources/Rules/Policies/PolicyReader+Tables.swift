internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import YAML

extension PolicyReader {
    /// ```yaml
    /// issuance:
    ///   inputs: { type: [OV, EV, DV] }          # optional: all values, to find gaps
    ///   columns: [type, isIdn, "issued?"]       # `?` marks an output; or name the outputs under `expect`
    ///   rows:
    ///     - [OV, false, true]
    ///     - [DV, -, false]                      # `-` is any value
    /// ```
    mutating func readTable(_ pair: YAMLPair) {
        var keys = MappingReader(pair.value, of: "the table “\(pair.key.text)”")
        let asOf = day("asOf", &keys)
        let listed = pairs("inputs", &keys)
        let outputs = keys.strings("expect")?.map(\.value) ?? []
        let columns = keys.node("columns", isRequired: true)?.items?.compactMap(\.scalar) ?? []
        let rows = keys.node("rows") ?? keys.node("table")
        findings += keys.finish()
        var isOutput: [Bool] = []
        var names: [YAMLScalar] = []
        for column in columns {
            var name = column
            let isMarked = name.text.hasSuffix("?")
            if isMarked { name.text.removeLast() }
            isOutput.append(isMarked || outputs.contains(name.text))
            names.append(name)
        }
        let inputs = zip(names, isOutput).filter { !$0.1 }.map(\.0.text)
        guard let items = rows?.items, !items.isEmpty, isOutput.contains(true) else {
            return report(
                .wrongType, pair.key.place, "the table “\(pair.key.text)” has no rows or no column of outputs",
                "Mark the columns of outputs with “?”, and write one list for each row.")
        }
        for pair in listed where !inputs.contains(pair.key.text) {
            report(
                .unknownReference, pair.key.place, "there is no column “\(pair.key.text)” of inputs",
                NearestName.hint(pair.key.text, among: inputs))
        }
        let domains = inputs.map { name in
            listed.first { $0.key.text == name }?.value.items?.map { FactNode($0).value }
        }
        var table = DecisionTable(
            name: pair.key.text, place: pair.key.place, inputs: inputs, domains: domains, rows: [], asOf: asOf?.value)
        for item in items {
            guard let cells = item.items, cells.count == columns.count else {
                wrong("rows", item, expected: "a list of \(columns.count) cells")
                continue
            }
            table.rows.append(row(cells, names: names, isOutput: isOutput, at: item.place))
        }
        policy.tables.append(table)
        addTests(of: table)
    }

    private mutating func row(
        _ cells: [YAMLNode], names: [YAMLScalar], isOutput: [Bool], at place: SourcePlace
    ) -> DecisionTable.Row {
        var row = DecisionTable.Row(place: place, inputs: [], outputs: [])
        for (index, cell) in cells.enumerated() {
            let isAny = cell.scalar.map { $0.isPlain && $0.text == "-" } ?? false
            if !isOutput[index] {
                row.inputs.append(isAny ? nil : FactNode(cell).value)
            } else if !isAny, let outcome = outcome(names[index], cell) {
                row.outputs.append(outcome)
            }
        }
        return row
    }

    /// A row is one test for each combination of the values that its `-` cells stand for.
    private mutating func addTests(of table: DecisionTable) {
        for (number, row) in table.rows.enumerated() {
            var combinations: [[FactNode.Entry]] = [[]]
            for (column, input) in row.inputs.enumerated() {
                let values = input.map { [$0] } ?? table.domains[column]
                guard let values, combinations.count * values.count <= 1_000 else {
                    report(
                        .wrongType, row.place,
                        "“-” in the column “\(table.inputs[column])” stands for values that are not known",
                        "List them under “inputs”, at most 1000 combinations for one row.")
                    return
                }
                let name = table.inputs[column]
                combinations = combinations.flatMap { entries in
                    values.map { value in
                        entries + [
                            FactNode.Entry(key: name, node: FactNode(place: row.place, content: .scalar(value)))
                        ]
                    }
                }
            }
            for entries in combinations {
                policy.tests.append(
                    PolicyTest(
                        name: "\(table.name), row \(number + 1)", group: table.name, place: row.place,
                        asOf: table.asOf, given: FactNode(place: row.place, content: .map(entries)).value,
                        expectations: row.outputs))
            }
        }
    }
}
