/// Reads HTML and XML as a row of tags and texts, and nothing more.
///
/// Publishers' pages are seldom well-formed, and a full reader of XML would follow what a hostile file refers to. This
/// one knows tags, texts, comments and the entities that stand in the files; it follows nothing and never fails.
struct MarkupReader: Sequence, IteratorProtocol {
    enum Piece: Equatable {
        /// Without attributes, in small letters.
        case open(String)
        case close(String)
        /// With its entities replaced; spaces as they stand.
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// The element whose content is no markup: script and style.
    private var rawUntil: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Piece? {
        while place < bytes.count {
            if let name = rawUntil {
                skipRaw(name)
            } else if bytes[place] != UInt8(ascii: "<") {
                return .text(text())
            } else if let piece = tag() {
                return piece
            }
        }
        return nil
    }

    private mutating func text() -> String {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return MarkupEntities.replaced(in: String(decoding: bytes[start..<place], as: UTF8.self))
    }

    /// Nil for comments and declarations.
    private mutating func tag() -> Piece? {
        if starts(with: "<!--") {
            skip(past: "-->")
            return nil
        }
        let start = place + 1
        skipTag()
        var name = bytes[start..<Swift.max(place - 1, start)].prefix { !Self.endsName($0) }
        let closes = name.first == UInt8(ascii: "/")
        if closes { name = bytes[(start + 1)..<place].prefix { !Self.endsName($0) } }
        guard let first = name.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else { return nil }
        let word = String(decoding: name, as: UTF8.self).lowercased()
        if closes { return .close(word) }
        if word == "script" || word == "style" { rawUntil = word }
        return .open(word)
    }

    /// To behind the end of a tag; a mark within quotes does not end it.
    private mutating func skipTag() {
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
    }

    private mutating func skipRaw(_ name: String) {
        let end = "</\(name)"
        while place < bytes.count, !starts(with: end) { place += 1 }
        rawUntil = nil
    }

    private mutating func skip(past mark: String) {
        while place < bytes.count, !starts(with: mark) { place += 1 }
        place = Swift.min(place + mark.utf8.count, bytes.count)
    }

    private func starts(with mark: String) -> Bool {
        guard place + mark.utf8.count <= bytes.count else { return false }
        return zip(bytes[place...], mark.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte <= 0x20
    }
}

/// The entities that publishers write.
enum MarkupEntities {
    private static let named: [Substring: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "eacute": "é", "ccedil": "ç", "uuml": "ü", "ouml": "ö",
    ]

    /// What is not known stays as it stands.
    static func replaced(in text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            let end = rest.prefix(10).firstIndex(of: ";")
            guard let end, let character = character(rest[rest.index(after: mark)..<end]) else {
                result.append("&")
                rest = rest.dropFirst()
                continue
            }
            result.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
