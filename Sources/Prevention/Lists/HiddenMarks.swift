/// Marks that nobody sees and that make one name two: zero-width characters, marks of direction, control characters.
enum HiddenMarks {
    /// A control character becomes a space, as it may stand for one; what has no width goes.
    static func without(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { kind($0) != nil }) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch kind(scalar) {
            case nil: clean.append(scalar)
            case .control: clean.append(" ")
            case .hidden: continue
            }
        }
        return String(clean)
    }

    private enum Kind { case control, hidden }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: nil
        // What lies from 0x80 to 0x9F is left: it shows that a file was read with a wrong encoding.
        case 0...0x1F, 0x7F: .control
        // A soft hyphen, the marks of direction, what joins or parts without width, the mark of byte order.
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: .hidden
        case 0xE0000...0xE007F: .hidden
        default: nil
        }
    }
}
