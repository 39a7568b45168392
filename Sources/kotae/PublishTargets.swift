import Diagnostics
import KnowledgeBase
import Publish

/// The targets of `publish:` in site.yaml.
enum PublishTargets {
    /// All that is wrong with them.
    @Sendable static func findings(_ configuration: SiteConfiguration) -> [Finding] {
        configuration.publish.flatMap { PublishTarget.read($0).findings }
    }
}
