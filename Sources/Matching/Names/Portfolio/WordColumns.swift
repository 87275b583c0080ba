/// The words of a portfolio laid out for one pass over all of them, by length: with few entries to look for, looking at
/// every word is quick, and unlike a search by runs of letters it misses none.
struct WordColumns: Sendable {
    /// Words by how many letters they have: those of length n are `order[starts[n]..<starts[n + 1]]`.
    private var starts = [Int](repeating: 0, count: TokenCode.lettersMax + 2)
    private var order: [UInt32] = []
    private var masks: [UInt32] = []
    private var beginnings: [UInt32] = []
    private var bones: [UInt32] = []
    private var isConsonantal: [Bool] = []

    init(_ codes: [TokenCode]) {
        order = codes.indices.map { UInt32($0) }
        order.sort { (codes[Int($0)].count, $0) < (codes[Int($1)].count, $1) }
        for code in codes { starts[Int(code.count) + 1] += 1 }
        for length in 1..<starts.count { starts[length] += starts[length - 1] }
        masks = order.map { codes[Int($0)].mask }
        beginnings = order.map { Self.beginning(codes[Int($0)]) }
        bones = order.map { Self.bones(codes[Int($0)]) }
        isConsonantal = order.map { codes[Int($0)].isConsonantal }
    }

    /// Takes every word that may be alike by slips: all that `WordSimilarity` gives 0.4 or more are among them.
    func near(_ code: TokenCode, _ words: inout ScreeningWork.Words) {
        guard code.count > 2, code.kind != .number, code.kind != .stop, code.kind != .initial else { return }
        let (mask, beginning, length) = (code.mask, Self.beginning(code), Int(code.count))
        for other in 2...TokenCode.lettersMax {
            let short = min(length, other)
            // Words of one meaning apart, neither a doubled letter nor an ending makes more of a difference.
            let isNear = Int32(abs(length - other)) * 30 <= SlipCosts.budget(short)
            let isEnding = (3...6).contains(abs(length - other)) && short >= 4
            guard isNear || isEnding else { continue }
            let most = isNear ? WordSimilarity.maskMax(short) : -1
            for place in starts[other]..<starts[other + 1] {
                let apart = (masks[place] ^ mask).nonzeroBitCount
                if apart <= most || isEnding && beginnings[place] == beginning { words.take(order[place]) }
            }
        }
    }

    /// Takes the words of Arabic and Hebrew for a word that is not, and the others for one that is.
    func nearByBones(_ code: TokenCode, _ words: inout ScreeningWork.Words) {
        let own = Self.bones(code)
        guard code.kind != .number, own.nonzeroBitCount > 1 else { return }
        for place in order.indices where isConsonantal[place] != code.isConsonantal {
            // Two letters of the alphabet for each half of a letter that slips may cost, at most three.
            if (bones[place] ^ own).nonzeroBitCount <= 12 { words.take(order[place]) }
        }
    }

    /// Takes words that a run of words may be written as, of so many letters.
    func near(_ mask: UInt32, letters: Int, hearsSound: Bool, _ body: (UInt32) -> Void) {
        let most = WordSimilarity.joinedMaskMax(letters, hearsSound: hearsSound)
        for length in max(letters - 1, 4)...max(letters + 1, 4) where length <= TokenCode.lettersMax {
            for place in starts[length]..<starts[length + 1] where (masks[place] ^ mask).nonzeroBitCount <= most {
                body(order[place])
            }
        }
    }

    private static func beginning(_ code: TokenCode) -> UInt32 {
        (0..<4).reduce(0) { $0 << 8 | UInt32(code.letters[$1]) }
    }

    private static func bones(_ code: TokenCode) -> UInt32 {
        SoundLetters.bones(code.bytes).reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
