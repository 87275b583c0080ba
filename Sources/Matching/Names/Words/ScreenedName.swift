/// A name read once: its words with their kinds, and its legal forms.
///
/// Reading does the costly work, so that comparing two names that have been read takes a few microseconds.
public struct ScreenedName: Sendable, Equatable {
    /// Words past this are left out; they are the last ones.
    public static let tokensMax = 16

    public let kind: PartyKind
    /// In the order of the text, without legal forms.
    public let tokens: [NameToken]
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

    private static let seriesWords = Set(
        ["fund", "funds", "trust", "partners", "securities", "notes", "certificates", "portfolio"].map {
            LetterHash.of($0.utf8)
        })
}
