import CEL
import Foundation

/// A line of the conformance suite.
struct ConformanceCase {
    let id: String
    let source: String
    let bindings: [String: Value]
    /// Nil where an error is expected.
    let expected: Value?
    let needs: [String]

    struct Malformed: Error {
        let line: String
    }

    /// The cases of a file beside the package; nil where the suite is absent.
    static func load(_ file: String) throws -> [ConformanceCase]? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        // The package is a folder beside `shared`, or one level deeper.
        let folders = ["../shared/cel", "../../shared/cel"]
        for folder in folders {
            let url = root.appending(path: folder).appending(path: file)
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            return try text.utf8.split(separator: UInt8(ascii: "\n")).map { try ConformanceCase(line: Data($0)) }
        }
        return nil
    }

    init(line: Data) throws {
        let object = try JSONSerialization.jsonObject(with: line) as? [String: Any]
        guard let object, let id = object["id"] as? String, let source = object["expr"] as? String,
            let expect = object["expect"] as? [String: Any]
        else { throw Malformed(line: String(decoding: line, as: UTF8.self)) }
        self.id = id
        self.source = source
        needs = object["needs"] as? [String] ?? []
        bindings = try (object["bindings"] as? [String: Any] ?? [:]).mapValues(Self.value)
        expected = try expect["value"].map(Self.value)
        guard expected != nil || expect["error"] != nil else {
            throw Malformed(line: String(decoding: line, as: UTF8.self))
        }
    }

    private static func value(_ json: Any) throws -> Value {
        guard let object = json as? [String: Any], let (kind, content) = object.first, object.count == 1 else {
            throw Malformed(line: "\(json)")
        }
        if kind == "null" { return .null }
        if kind == "bool", let bool = content as? Bool { return .bool(bool) }
        if kind == "list", let list = content as? [Any] { return .list(try list.map(value)) }
        if kind == "map", let pairs = content as? [[Any]] {
            return .map(try MapValue(pairs.map { (key: try value($0[0]), value: try value($0[1])) }))
        }
        guard let text = content as? String, let scalar = scalar(kind, text) else {
            throw Malformed(line: "\(json)")
        }
        return scalar
    }

    private static func scalar(_ kind: String, _ text: String) -> Value? {
        switch kind {
        case "int": Int64(text).map(Value.int)
        case "uint": UInt64(text).map(Value.uint)
        case "double": Double(text).map(Value.double)
        case "string": .string(text)
        case "bytes": Data(base64Encoded: text).map { .bytes(Array($0)) }
        case "timestamp": Timestamp(rfc3339: text).map(Value.timestamp)
        case "duration": duration(text).map(Value.duration)
        case "type": ValueType(rawValue: text).map(Value.type)
        default: nil
        }
    }

    /// Decimal seconds and `s`.
    private static func duration(_ text: String) -> Int64? {
        guard let seconds = Decimal(string: String(text.dropLast()), locale: Locale(identifier: "en_US_POSIX")) else {
            return nil
        }
        return Int64(truncating: seconds * 1_000_000_000 as NSDecimalNumber)
    }
}
