import Diagnostics
import KnowledgeBase
import Publish
import Testing

/// A target and what is needed to publish to it.
struct TestPublish {
    let folder: TestFolder
    let target: PublishTarget
    var environment: [String: String] = [:]

    init(_ folder: TestFolder, _ values: KeyValuePairs<String, String>, environment: [String: String] = [:]) throws {
        self.folder = folder
        self.environment = environment
        target = try #require(Self.read(values).target)
    }

    static func read(_ values: KeyValuePairs<String, String>) -> (target: PublishTarget?, findings: [Finding]) {
        read(values.map { ($0.key, $0.value) })
    }

    static func read(_ values: [(key: String, text: String)]) -> (target: PublishTarget?, findings: [Finding]) {
        let place = Place(path: "site.yaml")
        return PublishTarget.read(
            PublishSettings(
                name: "test", place: place,
                values: values.enumerated().map { index, pair in
                    PublishSettings.Value(
                        key: pair.key, text: pair.text, place: Place(path: "site.yaml", line: index + 2, column: 3))
                }))
    }

    var publisher: Publisher {
        Publisher(runner: TestRunner(environment: environment), workFolder: folder("work"))
    }

    func plan(_ site: TestSite) async throws -> PublishPlan { try await publisher.plan(site.site, to: target) }

    @discardableResult
    func publish(_ site: TestSite, maxDeletes: Int? = nil, answer: Bool = false) async throws -> PublishReport {
        let plan = try await plan(site)
        return try await publisher.publish(plan, options: PublishOptions(maxDeletes: maxDeletes)) { _ in answer }
    }

    /// The error of a publish that must fail.
    func failure(_ site: TestSite) async throws -> PublishError {
        try #require(await #expect(throws: PublishError.self) { try await publish(site) })
    }
}
