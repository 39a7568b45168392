internal import CYaml
internal import Diagnostics

/// Refuses the documents that would make the YAML library work without end.
///
/// The library compares the keys of each mapping in full. A key that is a list of aliases to lists of aliases stands
/// for more values than there is time for, before any limit of ours is reached; so keys that are lists, mappings or
/// aliases to them are refused in a document that has aliases. Nobody writes them in earnest.
///
/// What is a key and what an alias is told by the events of libyaml, the parser below the library, so `&&` and `*` in
/// quotes, in block text and in comments are what they are: text. Linear; a text without `&` or `*` is not parsed.
struct YAMLAliasGuard {
    private enum Container {
        case sequence
        case mapping(awaitsKey: Bool)
    }

    private var open: [Container] = []
    /// Anchors that name plain text: as keys they are harmless.
    private var textAnchors: Set<String> = []
    private var hasAlias = false
    private var suspect: yaml_mark_t?

    static func check(_ lines: YAMLLines) -> Finding? {
        let bytes = lines.source.bytes[lines.range]
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
        var guarding = YAMLAliasGuard()
        guarding.walk(bytes)
        guard guarding.hasAlias, let mark = guarding.suspect else { return nil }
        return Finding(
            .yamlSyntax, at: lines.place(line: Int(mark.line) + 1, column: Int(mark.column) + 1),
            "a key is a list, a mapping or an alias of one",
            explanation: "In a file with anchors and aliases, keys must be plain text.", fix: "Write the key as text.")
    }

    /// Goes through the events up to the end or to the first error, as the library will.
    private mutating func walk(_ bytes: ArraySlice<UInt8>) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            var isDone = false
            while !isDone {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return }
                take(event)
                isDone = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
            }
        }
    }

    private mutating func take(_ event: yaml_event_t) {
        switch event.type {
        case YAML_SCALAR_EVENT:
            if let name = Self.text(event.data.scalar.anchor) { textAnchors.insert(name) }
            pass()
        case YAML_ALIAS_EVENT:
            hasAlias = true
            if isKey, !textAnchors.contains(Self.text(event.data.alias.anchor) ?? "") { mark(event) }
            pass()
        case YAML_SEQUENCE_START_EVENT:
            begin(.sequence, Self.text(event.data.sequence_start.anchor), event)
        case YAML_MAPPING_START_EVENT:
            begin(.mapping(awaitsKey: true), Self.text(event.data.mapping_start.anchor), event)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            open.removeLast()
            pass()
        default: break
        }
    }

    private mutating func begin(_ container: Container, _ anchor: String?, _ event: yaml_event_t) {
        if let anchor { textAnchors.remove(anchor) }
        if isKey { mark(event) }
        open.append(container)
    }

    private var isKey: Bool {
        if case .mapping(awaitsKey: true) = open.last { true } else { false }
    }

    private mutating func mark(_ event: yaml_event_t) {
        if suspect == nil { suspect = event.start_mark }
    }

    /// A node is complete: where it is a key, its value follows.
    private mutating func pass() {
        if case .mapping(let awaitsKey) = open.last { open[open.count - 1] = .mapping(awaitsKey: !awaitsKey) }
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
