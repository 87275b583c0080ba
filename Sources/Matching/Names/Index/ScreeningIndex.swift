/// All names of a list, ready to be searched. Immutable: a new version of a list is a new value, swapped whole.
///
/// A million names take about 250 MB; words, postings and names lie in flat arrays.
public struct ScreeningIndex: Sendable {
    public let parties: [ListedParty]
    let table: NameTable
    private(set) var byIdentifier: [PartyIdentifier: [UInt32]] = [:]

    /// Reads all names; about eight microseconds for each. Words weigh by how rare they are in this list.
    public init(_ parties: [ListedParty]) { self.init(parties, weights: nil) }

    /// Reads all names.
    ///
    /// - Parameter weights: What words weigh. Where editions of a list follow one another, pass the same to each, so
    ///   that an entry that has not changed keeps its scores; nil takes the weights of this list.
    public init(_ parties: [ListedParty], weights: WordWeights?) {
        self.parties = parties
        table = NameTable(parties.lazy.map { ($0.kind, $0.country, $0.names) }, weights: weights)
        for (number, party) in parties.enumerated() {
            for identifier in party.identifiers where identifier.isWellFormed {
                byIdentifier[identifier, default: []].append(UInt32(number))
            }
        }
    }

    public var nameCount: Int { table.nameCount }
    public var wordCount: Int { table.wordCount }

    /// What words weigh in this index.
    public var weights: WordWeights { table.weights }

    /// The words of a subject's name with the weights of this list.
    func compared(_ name: ScreenedName) -> ComparedWords {
        var words = ComparedWords(name)
        words.isOfList = true
        for place in words.codes.indices { words.weights[place] = weights.weight(words.codes[place]) }
        return words
    }

    /// The text of a name, which is one of its party's names.
    func text(of name: UInt32) -> String {
        let party = Int(table.nameParties[Int(name)])
        return parties[party].names[Int(name) - Int(table.partyNames[party])]
    }
}
