/// A value of JSON, members in their order.
package indirect enum PlainJSON: Sendable, Equatable {
    case text(String), number(Double), truth(Bool), none
    case list([PlainJSON])
    case object([(name: String, value: PlainJSON)])

    package subscript(name: String) -> PlainJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The texts of a list; one text counts as a list of one.
    package var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let values): values.compactMap(\.text)
        default: []
        }
    }

    package static func == (one: PlainJSON, other: PlainJSON) -> Bool {
        switch (one, other) {
        case (.text(let a), .text(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.truth(let a), .truth(let b)): a == b
        case (.none, .none): true
        case (.list(let a), .list(let b)): a == b
        case (.object(let a), .object(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
        default: false
        }
    }
}

/// Reads one value of JSON, to a depth of 32.
package struct PlainJSONReader {
    package struct Fault: Error { package let reason: String }

    private let bytes: ArraySlice<UInt8>
    private var place: Int

    package static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> PlainJSON {
        var reader = PlainJSONReader(bytes: bytes, place: bytes.startIndex)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.endIndex else { throw Fault(reason: "more follows after the value") }
        return value
    }

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { place += 1 }
    }

    private mutating func value(depth: Int) throws(Fault) -> PlainJSON {
        guard depth < 32 else { throw Fault(reason: "nested too deeply") }
        skipSpace()
        switch next {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .none)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: PlainJSON) throws(Fault) -> PlainJSON {
        guard bytes[place...].starts(with: word.utf8) else { throw Fault(reason: "not JSON") }
        place += word.utf8.count
        return value
    }

    private mutating func number() throws(Fault) -> PlainJSON {
        let start = place
        while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
        guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
            throw Fault(reason: "not JSON")
        }
        return .number(value)
    }

    private mutating func list(_ depth: Int) throws(Fault) -> PlainJSON {
        place += 1
        var values: [PlainJSON] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            place += 1
            return .list([])
        }
        while true {
            values.append(try value(depth: depth + 1))
            if try ends(UInt8(ascii: "]")) { return .list(values) }
        }
    }

    private mutating func object(_ depth: Int) throws(Fault) -> PlainJSON {
        place += 1
        var members: [(name: String, value: PlainJSON)] = []
        skipSpace()
        if next == UInt8(ascii: "}") {
            place += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw Fault(reason: "a member without a name") }
            let name = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw Fault(reason: "no colon after ‘\(name)’") }
            place += 1
            members.append((name, try value(depth: depth + 1)))
            if try ends(UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func ends(_ mark: UInt8) throws(Fault) -> Bool {
        skipSpace()
        guard let byte = next, byte == mark || byte == UInt8(ascii: ",") else {
            throw Fault(reason: "it ends too soon")
        }
        place += 1
        return byte == mark
    }

    private mutating func string() throws(Fault) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            try escape(&text)
        }
        throw Fault(reason: "a text without its end")
    }

    private mutating func escape(_ text: inout [UInt8]) throws(Fault) {
        guard let mark = next else { throw Fault(reason: "a text without its end") }
        place += 1
        let plain: [UInt8: UInt8] = [0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x62: 0x08, 0x66: 0x0C]
        guard mark == UInt8(ascii: "u") else { return text.append(plain[mark] ?? mark) }
        var value = try hex()
        if (0xD800..<0xDC00).contains(value), next == UInt8(ascii: "\\") {
            place += 2
            let low = try hex()
            value = low >= 0xDC00 && low < 0xE000 ? 0x10000 + (value - 0xD800) << 10 + low - 0xDC00 : 0xFFFD
        }
        text += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }

    private mutating func hex() throws(Fault) -> UInt32 {
        let end = place + 4
        guard end <= bytes.endIndex,
            let value = UInt32(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
        else { throw Fault(reason: "a broken \\u in a text") }
        place = end
        return value
    }
}
