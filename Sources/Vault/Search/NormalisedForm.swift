/// The documented list of the forms under which a name or a number can be found again.
///
/// A token is exact on its form: two names meet when a form of theirs is the same text, and never for being near.
/// Spelling by another system is found; a slip of the pen is not. Of 114 public pairs made to try fuzzy matchers
/// (misspelt, shortened, across scripts) 31 are found; of 155 pairs of different people 2 are taken for the same.
///
/// Every token tells a thief of the database which rows share that form; without the key it does not tell the form.
package enum NormalisedForm: String, CaseIterable, Sendable, Comparable {
    /// The whole name as written: NFKC, simplified Han characters, lower case, without spaces and punctuation.
    /// Leaks which rows bear the same full name. Finds: the same spelling, whatever its spacing, width or case.
    case whole

    /// The whole name in plain Latin letters: Han and Hangul read aloud without tones, other scripts transliterated,
    /// diacritics stripped (đ → d, ơ → o, ł → l, ø → o). Leaks as `whole` does, with homophones merged.
    /// Finds: a name without its diacritics, 王小明 as Wang Xiaoming. Not found: Thai and Arabic script against the
    /// usual Latin spelling, because the letters do not write the vowels.
    case latin

    /// The sound of the whole name: `latin` with spellings folded that systems write differently; see ``SoundKey``.
    /// Leaks as `latin` does, with near sounds merged. Finds: Soekarno as Sukarno, Hsiao-ming as Xiaoming.
    case sound

    /// The sounds of all words as a set, so that their order does not matter. Leaks as `sound` does.
    case soundSet = "sound-set"

    /// The sounds of both sides of each cut of the name in two, without order: family name and given name, whichever
    /// stands first and however the given name is spaced. Leaks as `sound` does. Finds: 王小明 as Xiaoming Wang.
    case halves

    /// The sounds of the first and the last word of a longer name, without order. Asked only by a name of two words, so
    /// that two long names that differ in the middle do not meet. Leaks which long names share both ends.
    /// Finds: Maria Santos Cruz by Maria Cruz.
    case ends

    /// The sounds of a name of just two words, without order. Asked only by a longer name, by its first and last word.
    /// Leaks as `sound` does. Finds: Maria Cruz by Maria Santos Cruz.
    case pair

    /// Each word as written; for a name in Han or Hangul the first character and the rest. Leaks the most: how often a
    /// family name occurs, and common ones can be guessed by counting. Asked only when a query is a single word.
    case part

    /// The sound of each `part`. Leaks as `part` does. Asked only when a query is a single word.
    case soundPart = "sound-part"

    /// A number of a document, account or telephone: digits and letters only, in upper case.
    /// Leaks which rows share it. Finds: the same number however it is spaced. Not found: a country code left out.
    case number

    /// The surest form first.
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
