internal import Benchmark
internal import CEL

/// CEL: parsing and evaluating expressions as policies have them.
enum ExpressionBenchmarks {
    private static let expressions: [(name: String, source: String)] = [
        (
            "numbers",
            "given.quantity * facts.price > 1000 && given.region in ['JP', 'EU'] ? facts.price - 10 : facts.price"
        ),
        ("texts", "given.domain.split('.').size() == 3 && given.domain.matches('^[a-z0-9.-]+$')"),
        (
            "lists",
            "given.orders.filter(o, o.total > 100 && o.state != 'open').map(o, o.id).exists(id, id.startsWith('7'))"
        ),
    ]

    static func register() {
        for (name, source) in expressions {
            Benchmark("CEL: parse \(name)", configuration: .thousand()) { benchmark in
                for _ in benchmark.scaledIterations { blackHole(try Expression(parsing: source)) }
            }
            Benchmark("CEL: evaluate \(name)", configuration: .thousand()) { benchmark in
                let expression = try Expression(parsing: source)
                let environment = Environment.standard
                let variables = try variables()
                benchmark.startMeasurement()
                for _ in benchmark.scaledIterations {
                    blackHole(try environment.evaluate(expression, with: variables))
                }
            }
        }
    }

    private static func variables() throws -> Variables {
        let orders = try (0..<20).map { index in
            Value.map(
                try MapValue([
                    (.string("id"), .string("\(index)-\(index * 7)")), (.string("total"), .int(Int64(index * 13))),
                    (.string("state"), .string(index % 3 == 0 ? "open" : "paid")),
                ]))
        }
        return Variables([
            "facts": .map(try MapValue([(.string("price"), .int(120))])),
            "given": .map(
                try MapValue([
                    (.string("quantity"), .int(12)), (.string("region"), .string("JP")),
                    (.string("domain"), .string("www.example.com")), (.string("orders"), .list(orders)),
                ])),
        ])
    }
}
