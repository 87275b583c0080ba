/// Where a subject's name has words that a changed name writes as one, or the same letters parted in other places.
struct RunSweep {
    /// By word of the list: names of the portfolio, with how alike and which of their words.
    private(set) var runs: [UInt32: [(name: UInt32, alike: Float, start: UInt32, count: UInt8)]] = [:]
    /// By name of the list: names of the portfolio.
    private(set) var wholes: [Int: [UInt32]] = [:]
    private let changed: ChangedNames
    private var similarity = WordSimilarity()
    private let masks: [UInt32]
    private let lengths: [UInt8]
    private let pairs: [LetterPairs]
    /// The words looked for, by length: those of length n are `starts[n]..<starts[n + 1]`.
    private let starts: [Int]
    private let singles: [ChangedNames.Single]
    private let singleMasks: [UInt32]
    private let singlePairs: [UInt64]

    init(_ changed: ChangedNames, over table: NameTable) {
        self.changed = changed
        masks = table.vocabulary.codes.map(\.mask)
        lengths = table.vocabulary.codes.map(\.count)
        pairs = table.vocabulary.codes.map { LetterPairs($0) }
        singles = changed.singles.flatMap(\.self)
        singleMasks = singles.map(\.code.mask)
        singlePairs = singles.map(\.pairs.bits)
        starts = changed.singles.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        for name in 0..<table.nameCount { sweep(name, table) }
    }

    private mutating func sweep(_ name: Int, _ table: NameTable) {
        let range = table.words(of: name)
        guard range.count > 1 else { return }
        let hearsSound = changed.hasPeople || table.nameKinds[name] == .person
        var all = Run(letters: 0, mask: 0, pairs: pairs[Int(table.nameWords[range.lowerBound])], hearsSound: hearsSound)
        for start in range {
            let word = Int(table.nameWords[start])
            var run = Run(letters: Int(lengths[word]), mask: masks[word], pairs: pairs[word], hearsSound: hearsSound)
            all.letters += run.letters
            all.mask |= run.mask
            if start > range.lowerBound { all.pairs.join(run.pairs) }
            for end in start + 1..<min(start + 3, range.upperBound) where run.letters <= TokenCode.lettersMax {
                let next = Int(table.nameWords[end])
                run.letters += Int(lengths[next])
                run.mask |= masks[next]
                run.pairs.join(pairs[next])
                compare(name, start..<end + 1, run, table)
            }
        }
        if (8...64).contains(all.letters) { compareWhole(name, all, table) }
    }

    /// Words of a subject run together.
    private struct Run {
        var letters: Int
        var mask: UInt32
        var pairs: LetterPairs
        let hearsSound: Bool
    }

    private mutating func compare(_ name: Int, _ places: Range<Int>, _ run: Run, _ table: NameTable) {
        guard run.letters >= 4, run.letters <= TokenCode.lettersMax + 1 else { return }
        let most = WordSimilarity.joinedMaskMax(run.letters, hearsSound: run.hearsSound)
        let mostPairs = run.hearsSound ? 64 : WordSimilarity.joinedPairsMax(run.letters)
        for place in starts[run.letters - 1]..<starts[run.letters + 2]
        where (singleMasks[place] ^ run.mask).nonzeroBitCount <= most
            && (singlePairs[place] ^ run.pairs.bits).nonzeroBitCount <= mostPairs
        {
            let codes = table.nameWords[places].map { table.vocabulary.codes[Int($0)] }
            similarity.hearsSound = run.hearsSound
            let alike = similarity.joined(codes, 0..<codes.count, singles[place].code)
            guard alike > 0 else { continue }
            let found = (UInt32(name), alike, UInt32(places.lowerBound), UInt8(places.count))
            runs[singles[place].word, default: []].append(found)
        }
    }

    private mutating func compareWhole(_ name: Int, _ all: Run, _ table: NameTable) {
        let (most, mostPairs) = (WordSimilarity.wholeMaskMax(all.letters), WordSimilarity.wholePairsMax(all.letters))
        for length in all.letters - 1...min(all.letters + 1, 64) {
            for whole in changed.wholes[length]
            where whole.pairs.first == all.pairs.first && (whole.mask ^ all.mask).nonzeroBitCount <= most
                && (whole.pairs.bits ^ all.pairs.bits).nonzeroBitCount <= mostPairs
            {
                wholes[whole.name, default: []].append(UInt32(name))
            }
        }
    }
}
