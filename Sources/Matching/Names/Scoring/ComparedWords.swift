/// The words of a name with what each is worth, ready to be compared; filled anew for each candidate.
struct ComparedWords: Sendable {
    var codes: [TokenCode] = []
    var weights: [Float] = []
    var forms: LegalForms = []
    var isSeries = false
    var kind = PartyKind.unknown
    /// Whether the weights are those of a list, which knows how rare a word is.
    var isOfList = false

    init() {}

    init(_ name: ScreenedName) {
        codes = name.tokens.map(\.code)
        weights = codes.map(\.kind.weight)
        forms = name.forms
        isSeries = name.isSeries
        kind = name.kind
    }

    var count: Int { codes.count }

    var isChinese: Bool { codes.contains { $0.script == .han } }

    var letterCount: Int { codes.reduce(0) { $0 + Int($1.count) } }
}
