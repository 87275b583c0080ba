/// The scripts that names are told apart by.
public enum WritingScript: UInt8, Sendable, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, armenian, georgian, indic, other

    /// The script of a letter; nil for digits, marks, spaces and signs.
    static func of(_ scalar: Unicode.Scalar) -> WritingScript? {
        let value = scalar.value
        if value < 0x250 { return scalar.properties.isAlphabetic ? .latin : nil }
        switch value {
        case 0x370...0x3FF, 0x1F00...0x1FFF: return scalar.properties.isAlphabetic ? .greek : nil
        case 0x400...0x52F, 0x1C80...0x1C8F: return .cyrillic
        case 0x531...0x58F: return scalar.properties.isAlphabetic ? .armenian : nil
        case 0x591...0x5F4: return value >= 0x5D0 ? .hebrew : nil
        case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
            return scalar.properties.isAlphabetic && !isArabicMark(value) ? .arabic : nil
        case 0x900...0xD7F: return isNumber(scalar) ? nil : .indic
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: return .georgian
        case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: return .hangul
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return value == 0x30FB ? nil : .kana
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x1E00...0x1EFF, 0x250...0x2AF, 0xFB00...0xFB06: return .latin
        default:
            if HanReading.isHan(scalar) { return .han }
            if isNumber(scalar) { return nil }
            return scalar.properties.isAlphabetic || isMark(scalar) && value >= 0xD80 && value < 0x2000 ? .other : nil
        }
    }

    static func isArabicMark(_ value: UInt32) -> Bool {
        (0x64B...0x65F).contains(value) || value == 0x670 || value == 0x640 || (0x6D6...0x6ED).contains(value)
    }

    static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
