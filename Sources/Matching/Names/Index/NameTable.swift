/// Names that have been read: their words, each once, and which names have a word; all in flat arrays.
struct NameTable: Sendable {
    private(set) var vocabulary = Vocabulary()
    private(set) var weights: WordWeights
    /// The words of name n are `nameWords[nameStarts[n]..<nameStarts[n + 1]]`.
    private(set) var nameStarts: [UInt32] = [0]
    private(set) var nameWords: [UInt32] = []
    private(set) var nameParties: [UInt32] = []
    private(set) var nameKinds: [PartyKind] = []
    private(set) var nameForms: [LegalForms] = []
    private(set) var nameIsSeries: [Bool] = []
    /// Whether a name has a word that tells it from others.
    private(set) var nameIsTelling: [Bool] = []
    /// The sum of the weights of a name's words.
    private(set) var nameWeights: [Float] = []
    private(set) var partyNames: [UInt32] = [0]
    private var postingStarts: [UInt32] = []
    private var postings: [UInt32] = []

    /// - Parameters:
    ///   - parties: Kind, country and names of each.
    ///   - weights: nil for those of these names.
    ///   - hasRuns: Whether words are looked for by runs of letters.
    ///   - hasReadings: Whether each name counts in all its readings.
    init(
        _ parties: some Sequence<(PartyKind, String, [String])>, weights: WordWeights? = nil, hasRuns: Bool = true,
        hasReadings: Bool = false
    ) {
        self.weights = WordWeights([], [], nameCount: 0)
        for (number, (kind, country, names)) in parties.enumerated() {
            for name in names {
                let readings =
                    hasReadings
                    ? ScreenedName.readings(of: name, kind: kind, country: country)
                    : [ScreenedName(name, kind: kind, country: country)]
                for reading in readings { add(reading, of: number) }
            }
            partyNames.append(UInt32(nameParties.count))
        }
        post(weights, hasRuns)
    }

    var nameCount: Int { nameParties.count }
    var wordCount: Int { vocabulary.codes.count }

    private mutating func add(_ name: ScreenedName, of party: Int) {
        for token in name.tokens { nameWords.append(vocabulary.number(token.code)) }
        nameStarts.append(UInt32(nameWords.count))
        nameParties.append(UInt32(party))
        nameKinds.append(name.kind)
        nameForms.append(name.forms)
        nameIsSeries.append(name.isSeries)
        nameIsTelling.append(name.tokens.contains { $0.kind == .distinctive })
    }

    private mutating func post(_ given: WordWeights?, _ hasRuns: Bool) {
        var counts = [UInt32](repeating: 0, count: wordCount + 1)
        for word in nameWords { counts[Int(word) + 1] += 1 }
        weights = given ?? WordWeights(vocabulary.codes, Array(counts.dropFirst()), nameCount: nameCount)
        vocabulary.finish(weights, hasRuns: hasRuns)
        for word in 0..<wordCount { counts[word + 1] += counts[word] }
        postingStarts = counts
        postings = [UInt32](repeating: 0, count: nameWords.count)
        nameWeights = [Float](repeating: 0, count: nameCount)
        for name in 0..<nameCount {
            for place in words(of: name) {
                let word = Int(nameWords[place])
                postings[Int(counts[word])] = UInt32(name)
                counts[word] += 1
                nameWeights[name] += vocabulary.weights[word]
            }
        }
    }

    func words(of name: Int) -> Range<Int> { Int(nameStarts[name])..<Int(nameStarts[name + 1]) }

    func names(with word: UInt32) -> ArraySlice<UInt32> {
        postings[Int(postingStarts[Int(word)])..<Int(postingStarts[Int(word) + 1])]
    }

    func names(of party: Int) -> Range<Int> { Int(partyNames[party])..<Int(partyNames[party + 1]) }

    /// Fills `words` with those of a name.
    func fill(_ words: inout ComparedWords, with name: UInt32) {
        words.codes.removeAll(keepingCapacity: true)
        words.weights.removeAll(keepingCapacity: true)
        for place in self.words(of: Int(name)) {
            let word = Int(nameWords[place])
            words.codes.append(vocabulary.codes[word])
            words.weights.append(vocabulary.weights[word])
        }
        words.forms = nameForms[Int(name)]
        words.isSeries = nameIsSeries[Int(name)]
        words.kind = nameKinds[Int(name)]
    }
}
