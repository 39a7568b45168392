/// What languages call themselves.
enum LanguageName {
    private static let names: KeyValuePairs = [
        "ar": "العربية", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "en": "English", "es": "Español",
        "fa": "فارسی",
        "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी", "id": "Bahasa Indonesia", "it": "Italiano",
        "ja": "日本語", "ko": "한국어", "nb": "Norsk bokmål", "nl": "Nederlands", "pl": "Polski", "pt": "Português",
        "pt-br": "Português do Brasil", "ru": "Русский", "sv": "Svenska", "th": "ไทย", "tr": "Türkçe",
        "uk": "Українська",
        "vi": "Tiếng Việt", "zh": "中文", "zh-cn": "简体中文", "zh-hans": "简体中文", "zh-hant": "繁體中文", "zh-tw": "繁體中文",
    ]

    /// The name for a language tag: of the tag, else of its language, else the tag itself.
    static func of(_ tag: String) -> String {
        let lower = tag.lowercased()
        let language = lower.prefix { $0 != "-" }
        return names.first { $0.key == lower }?.value ?? names.first { $0.key == language }?.value ?? tag
    }
}
