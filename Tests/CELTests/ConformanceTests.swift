import CEL
import Testing

/// The suite of the language's makers, where it is there.
@Suite struct ConformanceTests {
    /// What went wrong in a case; nil if nothing.
    private func failure(_ test: ConformanceCase, _ environment: Environment) -> String? {
        do {
            let value = try environment.evaluate(
                Expression(parsing: test.source), with: Variables(test.bindings))
            if test.expected == value { return nil }
            return "\(test.id): \(test.source) is \(value), not \(test.expected?.celText ?? "an error")"
        } catch let error as EvaluationError {
            return test.expected == nil ? nil : "\(test.id): \(test.source): \(error)"
        } catch {
            // In the suite every expected error is one of the evaluation.
            return "\(test.id): \(test.source): \(error)"
        }
    }

    @Test func passesTheCoreSuite() throws {
        guard let cases = try ConformanceCase.load("conformance.jsonl") else {
            print("skipped: the conformance suite is not there")
            return
        }
        let environment = testEnvironment()
        #expect(cases.count == 745)
        #expect(cases.compactMap { failure($0, environment) } == [])
    }

    @Test(arguments: [
        ("ext.strings", 149), ("ext.math", 136), ("ext.macros2", 34), ("ext.bindings", 4), ("ext.encoders", 2),
        ("ext.quoted_fields", 3),
    ])
    func passesTheSuiteOfAnExtension(tag: String, count: Int) throws {
        guard let cases = try ConformanceCase.load("conformance-ext.jsonl") else {
            print("skipped: the conformance suite is not there")
            return
        }
        let environment = testEnvironment()
        let wanted = cases.filter { $0.needs == [tag] }
        #expect(wanted.count == count)
        #expect(wanted.compactMap { failure($0, environment) } == [])
    }
}
