/// Markup as bytes. What is interpolated is escaped, unless it is markup already.
///
/// `"<p>\(name)</p>"` writes the name as text; `"<ul>\(items)</ul>"` writes items that are ``HTML`` as they are.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    package private(set) var utf8: [UInt8]

    package init() { utf8 = [] }
    package init(stringLiteral value: String) { utf8 = Array(value.utf8) }
    package init(stringInterpolation: Interpolation) { utf8 = stringInterpolation.utf8 }

    /// Plain text, escaped.
    package init(text: String) {
        utf8 = []
        Self.escape(text, into: &utf8)
    }

    /// Bytes of our own that are not escaped: a style sheet of the program.
    init(trusted bytes: [UInt8]) { utf8 = bytes }

    package static let empty = HTML()
    package var isEmpty: Bool { utf8.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum.utf8 += right.utf8
        return sum
    }

    /// Parts off a beginning that opens and closes with these words; nothing where it begins otherwise.
    func parted(after opening: String, _ closing: String) -> (first: HTML, rest: HTML) {
        guard utf8.starts(with: opening.utf8), let end = utf8.firstRange(of: Array(closing.utf8))?.upperBound else {
            return (.empty, self)
        }
        var (first, rest) = (HTML(), HTML())
        first.utf8 = Array(utf8[..<end])
        rest.utf8 = Array(utf8[end...])
        return (first, rest)
    }

    package static func += (left: inout HTML, right: HTML) { left.utf8 += right.utf8 }

    package struct Interpolation: StringInterpolationProtocol {
        var utf8: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) { utf8.append(contentsOf: literal.utf8) }
        package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &utf8) }
        package mutating func appendInterpolation(_ text: Substring) { HTML.escape(String(text), into: &utf8) }
        package mutating func appendInterpolation(_ number: Int) { utf8.append(contentsOf: String(number).utf8) }
        package mutating func appendInterpolation(_ html: HTML) { utf8 += html.utf8 }
        package mutating func appendInterpolation(_ html: HTML?) { utf8 += html?.utf8 ?? [] }
        package mutating func appendInterpolation(_ several: [HTML]) { for html in several { utf8 += html.utf8 } }
        /// Identifiers and codes, as they describe themselves.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            HTML.escape(value.description, into: &utf8)
        }
    }

    /// Escapes the five characters that mean something in text or in a quoted attribute.
    static func escape(_ text: String, into utf8: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): utf8.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): utf8.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): utf8.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): utf8.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): utf8.append(contentsOf: "&#39;".utf8)
            default: utf8.append(byte)
            }
        }
    }
}

extension Sequence {
    /// Writes each element, one after another.
    package func html(_ write: (Element) throws -> HTML) rethrows -> HTML {
        var all = HTML()
        for element in self { all += try write(element) }
        return all
    }
}
