/// The documented list of the forms under which a name or a number can be found again.
///
/// A token is exact on its form: two names meet when a form of theirs is the same text, and never for being near.
/// Spelling by another system is found, and a word that one paper leaves out; a slip of the pen is not. Of 114 public
/// pairs made to try fuzzy matchers (misspelt, shortened, across scripts) a search finds 54; of 155 pairs of different
/// people it takes 4 for the same: two with the same words in another order or the same sound, one whose initial may
/// be the other's name, and one whose every word is in a longer name.
///
/// Every token tells a thief of the database which rows share that form; without the key it does not tell the form.
/// A name with a very common word stands in one of several shares of the index (``CommonNames``), so that counting
/// tells little of it: how much is measured by “by counting is what the threat model says”.
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

    /// The sounds of all words but one, as a set: for a name of three words and more, one text for each word that can
    /// be left out. Asked by a name whose own words are that set. The other way, a longer name asks its sets against
    /// the ``soundSet`` of shorter ones, so that two names which each lack another word do not meet. Not where fewer
    /// than two telling words would be left (thi, van, bin and their like are not), and not for names in Han or Hangul.
    /// Leaks which longer names differ in one word; of a name of three words, whose family and first name agree.
    /// Finds: Nguyễn Thị Hương Sen by Nguyen Thi Huong, and the other way. Not found: two words left out.
    case oneLess = "one-less"

    /// Each word as written; for a name in Han or Hangul the first character and the rest. Not for thi, van, bin and
    /// their like, which stand in half of all names and find nobody; of a hyphenated word its pieces too. Leaks the
    /// most: which rows share a word of their names within a share of the index. Asked when a query is a single word.
    case part

    /// The sound of each `part`. Leaks as `part` does. Asked for every word of a query at once, so that one who types
    /// two words is shown only whose name has both. Finds: Nguyễn Thị Hương Sen by Huong Sen, by Thi Huong, by Sen.
    case soundPart = "sound-part"

    /// A number of a document, account or telephone: digits and letters only, in upper case.
    /// Leaks which rows share it. Finds: the same number however it is spaced.
    case number

    /// A telephone number as it is dialled from abroad, where it can be read as one; see ``PhoneNumber``. One that
    /// begins with the country's own code stands under both its readings. Leaks as `number` does.
    /// Finds: 0900 000 001, 886900000001, 00886900000001 and +886 900-000-001 by each other.
    case telephone

    /// Goes up when a form comes, goes or changes. Tokens of an earlier list are made anew when the folder is opened.
    package static let generation = 3

    /// The surest form first.
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
