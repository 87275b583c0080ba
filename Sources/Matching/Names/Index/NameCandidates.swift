/// Finds the names of a list that may score: each word of the subject brings names what it is worth.
struct NameCandidates {
    /// So many names at most are compared word by word.
    static let candidatesMax = 30
    /// A name that the subject's words bring less of cannot reach the least score that is worth a look.
    private static let estimateMin: Float = 0.35
    /// Words that stand in more names than this only add to names that another word has brought.
    private static let commonMin = 20_000

    let index: NameTable
    let subject: ComparedWords

    /// The best names, in `work.best`, by an estimate that leaves nothing out that could reach the floor.
    ///
    /// Names come in by a telling word, for without one no score reaches the threshold; words of trade and place then
    /// only add to them. Where the subject itself has no telling word, so may the names have none.
    ///
    /// - Parameter isWide: whether words of trade and place bring names by themselves, which costs more and finds a
    ///   name whose one telling word has so many slips that it brought nothing.
    func gather(_ work: inout ScreeningWork, isWide: Bool = false) {
        work.similarity.hearsSound = subject.kind == .person
        work.fit(words: index.wordCount, names: index.nameCount)
        for place in 0..<subject.count { gather(place, &work) }
        gatherRuns(&work)
        for place in 0..<subject.count { gatherSplit(subject.codes[place], subject.weights[place], &work) }
        if isWide { gatherWidely(&work) } else if !isTelling { gatherPlain(&work) }
        if work.touched.isEmpty { gatherCommon(&work) }
        addGeneric(&work)
        rank(&work)
    }

    private var isTelling: Bool { subject.codes.contains { $0.kind == .distinctive } }

    /// Whether most of the subject's weight is in words of trade and place.
    var isMostlyGeneric: Bool {
        guard isTelling else { return false }
        var (generic, all): (Float, Float) = (0, 0)
        for (code, weight) in zip(subject.codes, subject.weights) {
            all += weight
            if code.kind == .industry || code.kind == .place { generic += weight }
        }
        return generic > 0.6 * all
    }

    private func gather(_ place: Int, _ work: inout ScreeningWork) {
        let code = subject.codes[place]
        guard code.kind != .stop, code.kind != .initial else { return }
        index.vocabulary.alike(code, &work.words)
        for word in work.words.taken {
            let found = index.vocabulary.codes[Int(word)]
            let alike = work.similarity.of(code, found)
            guard alike >= NameAlignment.similarityMin else { continue }
            let amount = alike * (subject.weights[place] + index.vocabulary.weights[Int(word)]) / 2
            let names = index.names(with: word)
            let isTelling = code.kind == .distinctive || found.kind == .distinctive
            if !isTelling || names.count > Self.commonMin {
                work.addGeneric(amount, to: word, isTelling: isTelling)
            } else {
                for name in names { work.add(amount, to: name) }
            }
        }
        work.words.clear()
    }

    /// Names without a telling word, by their words of trade and place.
    private func gatherPlain(_ work: inout ScreeningWork) {
        for word in work.generic {
            let amount = work.genericAmounts[Int(word)]
            for name in index.names(with: word) where !index.nameIsTelling[Int(name)] { work.add(amount, to: name) }
        }
    }

    /// Every name that has a word of trade or place of the subject's comes in; what it adds follows.
    private func gatherWidely(_ work: inout ScreeningWork) {
        for word in work.generic where index.names(with: word).count <= Self.commonMin {
            for name in index.names(with: word) where work.gathered[Int(name)] == 0 { work.touch(name) }
        }
    }

    /// Telling words that stand in very many names, where nothing rarer has brought any.
    private func gatherCommon(_ work: inout ScreeningWork) {
        for word in work.common {
            for name in index.names(with: word) where work.gathered[Int(name)] == 0 { work.touch(name) }
        }
    }

    /// What the words of trade and place add to the names that are there.
    private func addGeneric(_ work: inout ScreeningWork) {
        defer { work.clearGeneric() }
        guard !work.generic.isEmpty else { return }
        let isPlain = !isTelling
        // Whichever looks at less: the names with each word, or the words of each name.
        let postings = work.generic.reduce(0) { $0 + index.names(with: $1).count }
        if !isPlain, postings < 8 * work.touched.count {
            for word in work.generic {
                let amount = work.genericAmounts[Int(word)]
                for name in index.names(with: word) where work.gathered[Int(name)] > 0 {
                    work.gathered[Int(name)] += amount
                }
            }
            return
        }
        for name in work.touched {
            // Those without a telling word have been brought by the same words.
            if isPlain, !index.nameIsTelling[Int(name)] { continue }
            for place in index.words(of: Int(name)) {
                work.gathered[Int(name)] += work.genericAmounts[Int(index.nameWords[place])]
            }
        }
    }

    /// Words of the subject that the list has in one piece.
    private func gatherRuns(_ work: inout ScreeningWork) {
        guard subject.count > 1 else { return }
        for start in 0..<subject.count - 1 {
            var letters = subject.codes[start].bytes
            var weight = subject.weights[start]
            for end in start + 1..<min(start + 3, subject.count) {
                letters += subject.codes[end].bytes
                weight += subject.weights[end]
                guard letters.count >= 4, letters.count <= TokenCode.lettersMax else { break }
                let joined = TokenCode(letters, kind: .distinctive)
                index.vocabulary.withLetters(joined.hash) { work.words.take($0) }
                if letters.count >= 6 { index.vocabulary.near(joined, &work.words) }
                for word in work.words.taken {
                    let alike = work.similarity.joined(
                        subject.codes, start..<end + 1, index.vocabulary.codes[Int(word)])
                    guard alike >= WordSimilarity.joinedMin else { continue }
                    let amount = alike * (weight + index.vocabulary.weights[Int(word)]) / 2
                    for name in index.names(with: word) { work.add(amount, to: name) }
                }
                work.words.clear()
            }
        }
    }

    /// A word of the subject that the list has in two.
    private func gatherSplit(_ code: TokenCode, _ weight: Float, _ work: inout ScreeningWork) {
        guard code.kind == .distinctive, code.count >= 5 else { return }
        let letters = code.bytes
        var before = LetterHash()
        for place in 1..<letters.count - 1 {
            before.add(letters[place - 1])
            let hasBefore = place > 1 && index.vocabulary.has(before.mixed)
            // Long words may be three or four: one of them that begins or ends the word will do.
            let isLong = letters.count >= 12
            guard hasBefore || isLong else { continue }
            let after = LetterHash.of(letters[place...])
            let hasAfter = index.vocabulary.has(after)
            guard hasBefore && hasAfter || isLong && (hasBefore && place > 4 || hasAfter && letters.count - place > 4)
            else { continue }
            for hash in [before.mixed, after] {
                index.vocabulary.withLetters(hash) { word in
                    let names = index.names(with: word)
                    guard names.count <= Self.commonMin else { return }
                    for name in names { work.add(weight / 2 + index.vocabulary.weights[Int(word)] / 2, to: name) }
                }
            }
        }
    }

    /// Keeps the names whose gathered weight is the greatest share of what a full match would have.
    private func rank(_ work: inout ScreeningWork) {
        work.best.removeAll(keepingCapacity: true)
        let own = subject.weights.reduce(0, +)
        var least = Self.estimateMin
        for name in work.touched {
            let gathered = work.gathered[Int(name)]
            work.gathered[Int(name)] = 0
            let missing = max(0, own - gathered) + 0.35 * max(0, index.nameWeights[Int(name)] - gathered)
            let estimate = gathered / (gathered + missing)
            guard estimate > least else { continue }
            work.best.append((estimate, name))
            if work.best.count >= 4 * Self.candidatesMax { least = Self.cut(&work.best) }
        }
        work.touched.removeAll(keepingCapacity: true)
        _ = Self.cut(&work.best)
    }

    private static func cut(_ best: inout [(estimate: Float, name: UInt32)]) -> Float {
        best.sort { $0.estimate != $1.estimate ? $0.estimate > $1.estimate : $0.name < $1.name }
        if best.count > candidatesMax { best.removeLast(best.count - candidatesMax) }
        return best.count == candidatesMax ? best[candidatesMax - 1].estimate : estimateMin
    }
}
