/// The names of changed entries, gathered for one pass over a portfolio: their words, and the names as wholes.
struct ChangedNames {
    struct Single {
        let word: UInt32
        let code: TokenCode
        let pairs: LetterPairs
    }

    struct Whole {
        let name: Int
        let letters: Int
        let mask: UInt32
        let pairs: LetterPairs
    }

    /// Whether any of them is a person's.
    private(set) var hasPeople = false
    /// Places in the list's names.
    private(set) var names: [Int] = []
    /// Each word once.
    private(set) var words: [UInt32] = []
    /// By length, the words that several words of a subject may be written for.
    private(set) var singles = [[Single]](repeating: [], count: 66)
    private(set) var wholes = [[Whole]](repeating: [], count: 66)

    init(_ parties: [Int], of list: NameTable) {
        var seen: Set<UInt32> = []
        for party in Set(parties).sorted() {
            for name in list.names(of: party) {
                names.append(name)
                if list.nameKinds[name] == .person { hasPeople = true }
                let range = list.words(of: name)
                for word in list.nameWords[range] where seen.insert(word).inserted { words.append(word) }
                addWhole(name, list.nameWords[range].map { list.vocabulary.codes[Int($0)] })
            }
        }
        for word in words {
            let code = list.vocabulary.codes[Int(word)]
            if code.count >= 4 {
                singles[Int(code.count)].append(Single(word: word, code: code, pairs: LetterPairs(code)))
            }
        }
    }

    private mutating func addWhole(_ name: Int, _ codes: [TokenCode]) {
        let letters = codes.reduce(0) { $0 + Int($1.count) }
        guard codes.count > 1, (8...64).contains(letters), !codes.contains(where: { $0.kind == .number }) else {
            return
        }
        let mask = codes.reduce(UInt32(0)) { $0 | $1.mask }
        var pairs = LetterPairs(codes[0])
        for code in codes.dropFirst() { pairs.join(LetterPairs(code)) }
        wholes[letters].append(Whole(name: name, letters: letters, mask: mask, pairs: pairs))
    }
}

/// The pairs of neighbouring letters of a word, a bit for each pair by a hash, with its first and last letter.
struct LetterPairs: Sendable {
    private(set) var bits: UInt64 = 0
    private(set) var first: UInt8 = 0
    private(set) var last: UInt8 = 0

    init(_ code: TokenCode) {
        guard code.count > 0 else { return }
        first = code.letters[0]
        last = code.letters[Int(code.count) - 1]
        for place in 1..<max(Int(code.count), 1) { add(code.letters[place - 1], code.letters[place]) }
    }

    private mutating func add(_ one: UInt8, _ other: UInt8) {
        bits |= 1 << UInt64((UInt32(one) &* 37 &+ UInt32(other) &* 11) & 63)
    }

    /// Writes another word onto this one.
    mutating func join(_ next: LetterPairs) {
        add(last, next.first)
        bits |= next.bits
        last = next.last
    }
}
