internal import KnowledgeBase
internal import YAML

extension SiteConfigurationReader {
    /// The targets of `publish:`. Which keys a target takes is not known here; a key without a value counts as absent.
    static func publishTargets(_ reader: inout MappingReader) -> [PublishSettings] {
        reader.mapping("publish") { publish in
            publish.remainingPairs().compactMap { target in
                guard let pairs = target.value.pairs else {
                    publish.addWrong(
                        "the publish target “\(target.key.text)”", target.value, expected: "keys and values")
                    return nil
                }
                var settings = PublishSettings(name: target.key.text, place: target.key.place, values: [])
                for pair in pairs where !pair.value.isNull {
                    guard let text = pair.value.text else {
                        publish.addWrong("“\(pair.key.text)”", pair.value, expected: "a text")
                        continue
                    }
                    settings.values.append(
                        PublishSettings.Value(key: pair.key.text, text: text, place: pair.key.place))
                }
                return settings
            }
        } ?? []
    }
}
