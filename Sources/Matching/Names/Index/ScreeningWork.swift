/// Scratch space of a search: keep one for each thread and pass it to every search.
public struct ScreeningWork: Sendable {
    /// Words of the vocabulary that are gathered for one word of the subject.
    struct Words: Sendable {
        var runs: [Int] = []
        private(set) var taken: [UInt32] = []
        private var isTaken: [Bool] = []
        private var counts: [UInt8] = []
        private var counted: [UInt32] = []

        mutating func fit(_ words: Int) {
            if counts.count == words { return }
            counts = [UInt8](repeating: 0, count: words)
            isTaken = [Bool](repeating: false, count: words)
            taken = []
            counted = []
        }

        mutating func take(_ word: UInt32) {
            guard !isTaken[Int(word)] else { return }
            isTaken[Int(word)] = true
            taken.append(word)
        }

        mutating func count(_ word: UInt32) {
            let count = counts[Int(word)]
            if count == 0 { counted.append(word) }
            if count < 255 { counts[Int(word)] = count + 1 }
        }

        mutating func takeCounted(atLeast least: UInt8) {
            for word in counted {
                if counts[Int(word)] >= least { take(word) }
                counts[Int(word)] = 0
            }
            counted.removeAll(keepingCapacity: true)
        }

        mutating func clear() {
            for word in taken { isTaken[Int(word)] = false }
            taken.removeAll(keepingCapacity: true)
        }
    }

    var words = Words()
    var similarity = WordSimilarity()
    var scorer = NameScorer()
    var candidate = ComparedWords()
    /// What each name has gathered so far, and which names have any.
    var gathered: [Float] = []
    var touched: [UInt32] = []
    var best: [(estimate: Float, name: UInt32)] = []
    /// What a word of the list adds to the names that have it, and which words add any.
    var genericAmounts: [Float] = []
    var generic: [UInt32] = []
    /// Those of them that are telling all the same, but stand in very many names.
    var common: [UInt32] = []

    public init() {}

    mutating func fit(words count: Int, names: Int) {
        words.fit(count)
        if gathered.count != names {
            gathered = [Float](repeating: 0, count: names)
            touched = []
        }
        if genericAmounts.count != count {
            genericAmounts = [Float](repeating: 0, count: count)
            generic = []
            common = []
        }
    }

    mutating func addGeneric(_ amount: Float, to word: UInt32, isTelling: Bool) {
        if genericAmounts[Int(word)] == 0 { generic.append(word) }
        genericAmounts[Int(word)] += amount
        if isTelling { common.append(word) }
    }

    mutating func clearGeneric() {
        for word in generic { genericAmounts[Int(word)] = 0 }
        generic.removeAll(keepingCapacity: true)
        common.removeAll(keepingCapacity: true)
    }

    mutating func touch(_ name: UInt32) {
        touched.append(name)
        // Less than any word weighs, so that it is not touched twice.
        gathered[Int(name)] = .leastNormalMagnitude
    }

    mutating func add(_ amount: Float, to name: UInt32) {
        if gathered[Int(name)] == 0 { touched.append(name) }
        gathered[Int(name)] += amount
    }
}
