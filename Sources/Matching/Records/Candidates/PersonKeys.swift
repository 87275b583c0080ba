/// What is known of one record, for finding candidates.
public struct PersonKeys: Sendable {
    public var name: NameCode
    public var born: DateCode
    public var documents: [DocumentCode]
    public var phones: [DocumentCode]
    /// The month of arrival as ``MonthReading`` counts it, or 0.
    public var arrival: Int32

    public init(
        name: NameCode, born: DateCode = DateCode(), documents: [DocumentCode] = [], phones: [DocumentCode] = [],
        arrival: Int32 = 0
    ) {
        self.name = name
        self.born = born
        self.documents = documents
        self.phones = phones
        self.arrival = arrival
    }

    /// Puts the record under all its keys.
    func enter(_ candidates: inout PersonCandidates, side: Side, row: Int) {
        func add(_ kind: UInt64, _ hash: UInt64, _ part: PersonCandidates.Part = .lacking) {
            candidates.add(Mixing.mix(Mixing.mix(kind), hash), part, side: side, row: row)
        }
        for document in documents where !document.isEmpty {
            add(1, document.hash)
            for key in document.slipKeys { add(2, key) }
        }
        for phone in phones where !phone.isEmpty { add(3, phone.hash) }
        let words = Self.words(name)
        let two = Self.twoWords(name, words)
        let dates = born.keys
        for date in dates where date.kind == .date { add(4, date.hash) }
        for date in dates where date.kind == .beside || date.kind == .yearBeside {
            for word in words { add(5, Mixing.mix(date.hash, word)) }
        }
        if arrival != 0 { for word in words { add(6, Mixing.mix(UInt64(arrival), word)) } }
        enterByYear(two, add)
        for key in two { add(8, key, born.isEmpty ? .lacking : .complete) }
        if name.sound != 0 {
            add(9, name.sound)
            add(10, name.sound, born.isEmpty ? .lacking : .complete)
        }
        if name.lettersCount > 5 { add(11, name.lettersHash, born.isEmpty || born.isYearOnly ? .lacking : .complete) }
    }

    private func enterByYear(_ two: [UInt64], _ add: (UInt64, UInt64, PersonCandidates.Part) -> Void) {
        guard !born.isEmpty else { return }
        let years = born.isYearOnly ? [born.year - 1, born.year, born.year + 1] : [born.year]
        for year in years {
            for key in two { add(7, Mixing.mix(UInt64(year), key), born.isYearOnly ? .lacking : .complete) }
        }
    }

    /// The sounds of the words, and the likeliest readings of the syllables of a Chinese name.
    private static func words(_ name: NameCode) -> [UInt64] {
        var words = (0..<name.count).map { Mixing.mix(UInt64(name.sounds[$0])) }
        guard name.isSaidChinese else { return words }
        for place in 0..<Int(name.syllableCount) {
            for index in 0..<readingsMax where name.candidates(place)[index] != 0 {
                words.append(syllable(name.candidates(place)[index]))
            }
        }
        return words
    }

    private static let readingsMax = 3

    private static func syllable(_ number: UInt16) -> UInt64 { Mixing.mix(1 << 40 | UInt64(number)) }

    /// Each two words, without order; of a mononym the one. Of a Chinese name each two of its syllables.
    private static func twoWords(_ name: NameCode, _ words: [UInt64]) -> [UInt64] {
        if name.count == 1, name.syllableCount < 2 { return [words[0]] }
        func two(_ one: UInt64, _ other: UInt64) -> UInt64 { Mixing.mix(min(one, other), max(one, other)) }
        var keys: [UInt64] = []
        for first in 0..<name.count {
            for second in (first + 1)..<max(name.count, first + 1) { keys.append(two(words[first], words[second])) }
            // A word alone is all that a mononym has.
            keys.append(words[first])
        }
        guard name.isSaidChinese else { return keys }
        for first in 0..<Int(name.syllableCount) {
            for second in (first + 1)..<max(Int(name.syllableCount), first + 1) {
                for a in 0..<readingsMax where name.candidates(first)[a] != 0 {
                    for b in 0..<readingsMax where name.candidates(second)[b] != 0 {
                        keys.append(two(syllable(name.candidates(first)[a]), syllable(name.candidates(second)[b])))
                    }
                }
            }
        }
        return keys
    }
}
