/// The words of a text, and each Chinese character by itself.
struct TextAtom: Sendable {
    /// Letters a–z and digits; empty for a Chinese character.
    var letters: [UInt8]
    var character: UInt32
    var span: Range<Int>
    /// Whether a comma or another sign stands between it and what is before.
    var followsSign: Bool

    var isHan: Bool { character != 0 }
    var isNumber: Bool { !letters.isEmpty && letters.allSatisfy(CheckDigits.isDigit) }

    /// Longer texts are not read to their end.
    static let scalarsMax = 16_384

    /// - Parameter windows: The text is read in pieces of 400 scalars; each looks 100 further, so that no name is cut.
    static func windows(of text: String) -> [[TextAtom]] {
        let scalars = Array(text.unicodeScalars.prefix(scalarsMax))
        var windows: [[TextAtom]] = []
        for start in stride(from: 0, to: max(scalars.count, 1), by: 400) {
            let window = scalars[start..<min(start + 500, scalars.count)]
            var atoms = atoms(of: Array(window), at: start)
            // A word that the window's edge cuts was read whole in the window before.
            if start > 0, scalars[start - 1].properties.isAlphabetic, let first = atoms.first, !first.isHan {
                atoms.removeFirst()
            }
            windows.append(atoms)
        }
        return windows
    }

    private static func atoms(of scalars: [Unicode.Scalar], at start: Int) -> [TextAtom] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        var atoms: [TextAtom] = []
        var end = 0
        for piece in PieceReader.pieces(of: text) {
            let gap = scalars[min(end, piece.span.lowerBound)..<piece.span.lowerBound]
            let followsSign = gap.contains { !$0.properties.isWhitespace && !joining.contains($0) }
            end = piece.span.upperBound
            let span = piece.span.lowerBound + start..<piece.span.upperBound + start
            guard piece.script == .han else {
                atoms.append(
                    TextAtom(letters: piece.readLetters, character: 0, span: span, followsSign: followsSign))
                continue
            }
            if !piece.letters.isEmpty {
                atoms.append(TextAtom(letters: piece.letters, character: 0, span: span, followsSign: followsSign))
            }
            for (place, character) in piece.native.enumerated() {
                let at = min(span.lowerBound + place, span.upperBound - 1)
                atoms.append(
                    TextAtom(
                        letters: [], character: character, span: at..<at + 1, followsSign: place == 0 && followsSign))
            }
        }
        return atoms
    }

    private static let joining: Set<Unicode.Scalar> = ["-", "'", ".", "’", "‘", "`", "·"]
}
