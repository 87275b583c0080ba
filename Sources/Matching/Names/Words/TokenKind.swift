/// What a word of a name is worth for telling whose name it is.
public enum TokenKind: UInt8, Sendable, CaseIterable {
    /// Tells one party from another: a brand, a given name, a family name.
    case distinctive
    /// Says what many do: Trading, Textile, Group.
    case industry
    case place
    case number
    case initial
    /// A legal form; weighs nothing, and is compared by its class.
    case form
    /// Articles, prepositions, titles: weigh next to nothing.
    case stop

    /// The weight of a word whose rarity is not known.
    var weight: Float {
        switch self {
        case .distinctive: 1
        case .industry: 0.45
        case .place: 0.6
        case .number: 1.3
        case .initial: 0.5
        case .form: 0
        case .stop: 0.05
        }
    }
}

/// A known word: its kind and its meaning, which all its spellings and translations share.
struct KnownWord: Sendable {
    var kind: TokenKind
    /// 0 where spellings differ in meaning.
    var concept: UInt32
    var forms: LegalForms = []
}
