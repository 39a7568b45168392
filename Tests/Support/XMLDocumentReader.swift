package import Foundation

#if canImport(FoundationXML)
package import FoundationXML
#endif

/// Reads XML by Foundation's parser, which refuses what is not well-formed.
package final class XMLDocumentReader: NSObject, XMLParserDelegate {
    /// An element with what is in it.
    package final class Element {
        package let name: String
        package let attributes: [String: String]
        package fileprivate(set) var children: [Element] = []
        package fileprivate(set) var text = ""

        init(name: String, attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        package func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
        package func first(_ name: String) -> Element? { all(name).first }
    }

    private var open: [Element] = []
    private var root: Element?

    /// The root element.
    ///
    /// - Throws: The parser's error where the text is not well-formed.
    package static func read(_ bytes: [UInt8]) throws -> Element {
        let reader = XMLDocumentReader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else {
            throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
        }
        return root
    }

    package func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(name: name, attributes: attributes)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    package func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
    {
        open.removeLast()
    }

    package func parser(_ parser: XMLParser, foundCharacters text: String) {
        open.last?.text += text
    }
}
