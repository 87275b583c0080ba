/// A name read once: its words with their kinds, and its legal forms.
///
/// Reading does the costly work, so that comparing two names that have been read takes a few microseconds.
public struct ScreenedName: Sendable, Equatable {
    /// Words past this are left out; they are the last ones.
    public static let tokensMax = 16

    public let kind: PartyKind
    /// In the order of the text, without legal forms.
    public private(set) var tokens: [NameToken]
    public let forms: LegalForms
    /// Where the words of its legal forms stand, in Unicode scalars.
    let formSpans: [Range<Int>]
    /// Whether the name numbers one of a series of funds or notes of one sponsor.
    let isSeries: Bool

    /// Reads any text: of more than 512 scalars the rest is left out.
    ///
    /// - Parameter country: two letters; `JP` keeps Han characters from being read as Chinese.
    public init(_ text: String, kind: PartyKind = .unknown, country: String? = nil) {
        var reader = NameReader(kind: kind, isJapanese: country == "JP" || country == "Japan")
        reader.read(PieceReader.pieces(of: text))
        self.kind = kind
        tokens = Array(reader.tokens.prefix(Self.tokensMax))
        forms = reader.forms
        formSpans = reader.formSpans
        let series: Set<UInt64> = Self.seriesWords
        isSeries = reader.tokens.contains { series.contains($0.code.hash) }
    }

    /// The name in all its likely readings, the usual one first: 柏 is bai in one brand and bo in another.
    static func readings(of text: String, kind: PartyKind, country: String?) -> [ScreenedName] {
        let usual = ScreenedName(text, kind: kind, country: country)
        guard kind != .person, usual.tokens.contains(where: { $0.script == .han && $0.kind == .distinctive }) else {
            return [usual]
        }
        let scalars = Array(text.unicodeScalars.prefix(PieceReader.scalarsMax))
        var readings = [usual]
        for (place, token) in usual.tokens.enumerated() where token.script == .han && token.kind == .distinctive {
            let native = scalars[token.span].flatMap(NativeFolding.folded)
            for letters in HanLetters.otherReadings(native) where readings.count < readingsMax {
                var reading = usual
                let code = TokenCode(letters, kind: .distinctive, script: .han, native: native)
                reading.tokens[place] = NameToken(code: code, span: token.span)
                readings.append(reading)
            }
        }
        return readings
    }

    private static let readingsMax = 4

    private static let seriesWords = Set(
        ["fund", "funds", "trust", "partners", "securities", "notes", "certificates", "portfolio"].map {
            LetterHash.of($0.utf8)
        })
}
