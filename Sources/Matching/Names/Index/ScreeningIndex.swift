/// All names of a list, ready to be searched. Immutable: a new version of a list is a new value, swapped whole.
///
/// A million names take about 250 MB; words, postings and names lie in flat arrays.
public struct ScreeningIndex: Sendable {
    public let parties: [ListedParty]
    var vocabulary = Vocabulary()
    /// The words of name n are `nameWords[nameStarts[n]..<nameStarts[n + 1]]`.
    private(set) var nameStarts: [UInt32] = [0]
    private(set) var nameWords: [UInt32] = []
    private(set) var nameParties: [UInt32] = []
    private(set) var nameForms: [LegalForms] = []
    private(set) var nameIsSeries: [Bool] = []
    /// The sum of the weights of a name's words.
    private(set) var nameWeights: [Float] = []
    private(set) var partyNames: [UInt32] = [0]
    private var postingStarts: [UInt32] = []
    private var postings: [UInt32] = []
    private(set) var byIdentifier: [PartyIdentifier: [UInt32]] = [:]

    /// Reads all names; about eight microseconds for each.
    public init(_ parties: [ListedParty]) {
        self.parties = parties
        for (number, party) in parties.enumerated() {
            for name in party.names { add(ScreenedName(name, kind: party.kind, country: party.country), of: number) }
            partyNames.append(UInt32(nameParties.count))
            for identifier in party.identifiers where identifier.isWellFormed {
                byIdentifier[identifier, default: []].append(UInt32(number))
            }
        }
        post()
    }

    public var nameCount: Int { nameParties.count }
    public var wordCount: Int { vocabulary.codes.count }

    private mutating func add(_ name: ScreenedName, of party: Int) {
        for token in name.tokens { nameWords.append(vocabulary.number(token.code)) }
        nameStarts.append(UInt32(nameWords.count))
        nameParties.append(UInt32(party))
        nameForms.append(name.forms)
        nameIsSeries.append(name.isSeries)
    }

    private mutating func post() {
        var counts = [UInt32](repeating: 0, count: vocabulary.codes.count + 1)
        for word in nameWords { counts[Int(word) + 1] += 1 }
        vocabulary.finish(names: Array(counts.dropFirst()), total: nameCount)
        for word in vocabulary.codes.indices { counts[word + 1] += counts[word] }
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

    private func words(of name: Int) -> Range<Int> { Int(nameStarts[name])..<Int(nameStarts[name + 1]) }

    func names(with word: UInt32) -> ArraySlice<UInt32> {
        postings[Int(postingStarts[Int(word)])..<Int(postingStarts[Int(word) + 1])]
    }

    /// Fills `words` with those of a name of the list.
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
        words.kind = parties[Int(nameParties[Int(name)])].kind
    }

    /// The words of a subject's name with the weights of this list.
    func compared(_ name: ScreenedName) -> ComparedWords {
        var words = ComparedWords(name)
        words.isOfList = true
        for place in words.codes.indices { words.weights[place] = vocabulary.weight(words.codes[place]) }
        return words
    }

    /// The text of a name, which is one of its party's names.
    func text(of name: UInt32) -> String {
        let party = Int(nameParties[Int(name)])
        return parties[party].names[Int(name) - Int(partyNames[party])]
    }
}
