/// The number of a passport or another document: letters and digits only, capitals, full-width forms narrowed.
public struct DocumentReading: Sendable, Equatable {
    public let text: String
    public let code: DocumentCode

    public init(_ text: String) {
        let kept = Self.characters(text)
        // Words for "none" have no digit.
        let isNumber = kept.contains { $0 >= 0x30 && $0 <= 0x39 } && kept.contains { $0 != 0x30 }
        self.text = isNumber ? String(decoding: kept, as: UTF8.self) : ""
        code = DocumentCode(isNumber ? kept : [])
    }

    static func characters(_ text: String) -> [UInt8] {
        var kept: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(64) {
            let value = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
            guard value < 0x80 else { continue }
            switch UInt8(value) {
            case 0x30...0x39, 0x41...0x5A: kept.append(UInt8(value))
            case 0x61...0x7A: kept.append(UInt8(value) - 0x20)
            default: break
            }
        }
        return kept
    }
}

/// A telephone number as it is dialled from abroad.
///
/// 0912-345-678, +886 912 345 678, 00886912345678 and 886912345678 are one number. Not every country writes a zero
/// before its own numbers, so a number that begins with neither sign is taken as it stands.
public struct PhoneReading: Sendable, Equatable {
    public let text: String
    public let code: DocumentCode

    /// - Parameter country: the calling code of the country in which the paper was written, digits only.
    public init(_ text: String, country: String = "886") {
        let isAbroad = text.unicodeScalars.first { $0 != " " && $0 != "(" } == "+"
        var digits = DocumentReading.characters(text).filter { $0 >= 0x30 && $0 <= 0x39 }
        let own = Array(country.utf8)
        if !isAbroad, digits.starts(with: [0x30, 0x30]) {
            digits.removeFirst(2)
        } else if !isAbroad, digits.first == 0x30 {
            digits = own + digits.dropFirst()
        }
        // +886 0912…: the zero is written by mistake.
        if digits.starts(with: own), digits.count > own.count, digits[own.count] == 0x30 {
            digits.remove(at: own.count)
        }
        // The zero is lost where a table of numbers went through a spreadsheet.
        if !isAbroad, country == "886", digits.count == 9, digits[0] == 0x39 { digits = own + digits }
        let isNumber = digits.count >= 6
        self.text = isNumber ? String(decoding: digits, as: UTF8.self) : ""
        code = DocumentCode(isNumber ? digits : [])
    }
}
