/// Who of a portfolio changed entries may hit.
///
/// Everything that lets a search find an entry for a subject is looked for from the entry's side, without the search's
/// short cuts: telling words alike, words run together or taken apart on either side, all words written as one. What
/// cannot score by the weight that agrees is dropped; what remains is compared word by word, as the search does.
struct PortfolioReach {
    private let portfolio: PortfolioIndex
    private let list: ScreeningIndex
    private let floor: Double
    private let leastEstimate: Float
    private var work = ScreeningWork()
    private var alike: [UInt32: [(word: UInt32, alike: Float)]] = [:]
    private var isReached: [Bool]
    /// What the portfolio's words and names weigh in the list.
    private let wordWeights: [Float]
    private let nameWeights: [Float]

    init(portfolio: PortfolioIndex, list: ScreeningIndex, floor: Double) {
        (self.portfolio, self.list, self.floor) = (portfolio, list, floor)
        let weights = portfolio.table.vocabulary.codes.map(list.weights.weight)
        let table = portfolio.table
        wordWeights = weights
        nameWeights = (0..<table.nameCount).map { name in
            table.nameWords[table.words(of: name)].reduce(0) { $0 + weights[Int($1)] }
        }
        isReached = [Bool](repeating: false, count: portfolio.subjects.count)
        // A score at the floor leaves out of the subject at most (1/floor − 1)/0.35 of what was gathered, and the words
        // that agree weigh on one side at most 1.44 of their mean.
        let least = Float(max(floor - Qualifiers.gainMax, 0.01))
        leastEstimate = 0.99 / (1.44 + (1 / least - 1) / NameScorer.omission)
        work.fit(words: table.wordCount, names: table.nameCount)
        // The search hears sounds for people alone; hearing them always only finds more.
        work.similarity.hearsSound = true
    }

    mutating func subjects(_ parties: [Int]) -> [Int] {
        let changed = ChangedNames(parties, of: list.table)
        for word in changed.words { alike[word] = alikeWords(list.table.vocabulary.codes[Int(word)]) }
        let sweep = RunSweep(changed, over: portfolio.table)
        for name in changed.names {
            gather(name, sweep)
            settle(name)
        }
        for party in parties {
            for identifier in list.parties[party].identifiers {
                for place in portfolio.byIdentifier[identifier] ?? [] { isReached[Int(place)] = true }
            }
        }
        return isReached.indices.filter { isReached[$0] }
    }

    /// The portfolio's words that are alike one of the list's.
    private mutating func alikeWords(_ code: TokenCode) -> [(word: UInt32, alike: Float)] {
        let vocabulary = portfolio.table.vocabulary
        vocabulary.same(code, &work.words)
        portfolio.columns.near(code, &work.words)
        portfolio.columns.nearByBones(code, &work.words)
        defer { work.words.clear() }
        return work.words.taken.compactMap { word in
            let alike = work.similarity.of(vocabulary.codes[Int(word)], code)
            return alike >= NameAlignment.similarityMin ? (word, alike) : nil
        }
    }

    private mutating func gather(_ name: Int, _ sweep: RunSweep) {
        let (table, listed) = (portfolio.table, list.table)
        let range = listed.words(of: name)
        for place in range {
            let word = listed.nameWords[place]
            let (code, weight) = (listed.vocabulary.codes[Int(word)], listed.vocabulary.weights[Int(word)])
            for (found, alike) in alike[word] ?? [] {
                let amount = alike * (weight + wordWeights[Int(found)]) / 2
                let isTelling = code.kind == .distinctive || table.vocabulary.codes[Int(found)].kind == .distinctive
                guard isTelling else {
                    work.addGeneric(amount, to: found, isTelling: false)
                    continue
                }
                for other in table.names(with: found) { work.add(amount, to: other) }
            }
            for run in sweep.runs[word] ?? [] {
                let words = table.nameWords[Int(run.start)..<Int(run.start) + Int(run.count)]
                let own = words.reduce(Float(0)) { $0 + wordWeights[Int($1)] }
                work.add(run.alike * (weight + own) / 2, to: run.name)
            }
        }
        gatherJoined(range)
        for other in sweep.wholes[name] ?? [] {
            work.add((listed.nameWeights[name] + nameWeights[Int(other)]) / 2, to: other)
        }
        addGeneric(isPlain: !listed.nameIsTelling[name])
    }

    /// Two to four words of the entry that a subject has in one piece.
    private mutating func gatherJoined(_ range: Range<Int>) {
        let (table, listed) = (portfolio.table, list.table)
        let codes = range.map { listed.vocabulary.codes[Int(listed.nameWords[$0])] }
        let weights = range.map { listed.vocabulary.weights[Int(listed.nameWords[$0])] }
        for start in codes.indices {
            var (letters, mask, weight) = (Int(codes[start].count), codes[start].mask, weights[start])
            for end in start + 1..<min(start + 4, codes.count) {
                letters += Int(codes[end].count)
                mask |= codes[end].mask
                weight += weights[end]
                guard letters <= TokenCode.lettersMax + 1 else { break }
                var near: [UInt32] = []
                portfolio.columns.near(mask, letters: letters, hearsSound: true) { near.append($0) }
                for word in near {
                    let alike = work.similarity.joined(codes, start..<end + 1, table.vocabulary.codes[Int(word)])
                    guard alike > 0 else { continue }
                    // A word taken apart exactly counts with its whole weight for each part.
                    let amount = wordWeights[Int(word)] * Float(end + 1 - start) / 2 + weight / 2
                    for other in table.names(with: word) { work.add(amount, to: other) }
                }
            }
        }
    }

    /// Words of trade and place add to the names that are there, and bring those without a telling word to an entry
    /// without one.
    private mutating func addGeneric(isPlain: Bool) {
        defer { work.clearGeneric() }
        let table = portfolio.table
        if isPlain {
            for word in work.generic {
                for name in table.names(with: word) where !table.nameIsTelling[Int(name)] {
                    if work.gathered[Int(name)] == 0 { work.touch(name) }
                }
            }
        }
        for name in work.touched {
            for place in table.words(of: Int(name)) {
                work.gathered[Int(name)] += work.genericAmounts[Int(table.nameWords[place])]
            }
        }
    }

    /// Compares the names that may score with the entry's name.
    private mutating func settle(_ listedName: Int) {
        let listedWeight = list.table.nameWeights[listedName]
        list.table.fill(&work.candidate, with: UInt32(listedName))
        let slack = Self.slack(work.candidate.codes)
        var subject = ComparedWords()
        subject.isOfList = true
        for name in work.touched {
            let gathered = work.gathered[Int(name)] + slack
            work.gathered[Int(name)] = 0
            let missing =
                max(0, nameWeights[Int(name)] - gathered) + NameScorer.omission * max(0, listedWeight - gathered)
            let place = Int(portfolio.table.nameParties[Int(name)])
            guard gathered >= leastEstimate * (gathered + missing), !isReached[place] else { continue }
            let start = Int(portfolio.table.nameStarts[Int(name)])
            portfolio.table.fill(&subject, with: name)
            for place in subject.codes.indices {
                subject.weights[place] = wordWeights[Int(portfolio.table.nameWords[start + place])]
            }
            let score = work.scorer.score(subject, work.candidate).value
            isReached[place] = score >= floor - Qualifiers.gainMax
        }
        work.touched.removeAll(keepingCapacity: true)
    }

    /// What initials and small words, which bring no names, may yet earn.
    private static func slack(_ codes: [TokenCode]) -> Float {
        codes.reduce(0) { $0 + ($1.kind == .initial ? 0.6 : $1.kind == .stop ? 0.05 : 0) }
    }
}
