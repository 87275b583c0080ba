/// Finds the names of a list that may score: each word of the subject brings names what it is worth.
struct NameCandidates {
    /// So many names at most are compared word by word.
    static let candidatesMax = 30
    /// A name that the subject's words bring less of cannot reach the least score that is worth a look.
    private static let estimateMin: Float = 0.4
    /// Words that stand in more names than this only add to names that another word has brought.
    private static let commonMin = 20_000

    let index: ScreeningIndex
    let subject: ComparedWords

    /// The best names, in `work.best`, by an estimate that leaves nothing out that could reach the floor.
    func gather(_ work: inout ScreeningWork) {
        work.similarity.hearsSound = subject.kind == .person
        work.fit(words: index.wordCount, names: index.nameCount)
        var common: [(word: UInt32, amount: Float)] = []
        for place in 0..<subject.count { gather(place, &common, &work) }
        gatherRuns(&work)
        for place in 0..<subject.count { gatherSplit(subject.codes[place], subject.weights[place], &work) }
        for (word, amount) in common {
            let isAlone = work.touched.isEmpty
            for name in index.names(with: word) where isAlone || work.gathered[Int(name)] > 0 {
                work.add(amount, to: name)
            }
        }
        rank(&work)
    }

    private func gather(_ place: Int, _ common: inout [(word: UInt32, amount: Float)], _ work: inout ScreeningWork) {
        let code = subject.codes[place]
        guard code.kind != .stop, code.kind != .initial else { return }
        index.vocabulary.alike(code, &work.words)
        for word in work.words.taken {
            let alike = work.similarity.of(code, index.vocabulary.codes[Int(word)])
            guard alike >= NameAlignment.similarityMin else { continue }
            let amount = alike * (subject.weights[place] + index.vocabulary.weights[Int(word)]) / 2
            let names = index.names(with: word)
            if names.count > Self.commonMin || code.kind == .number {
                common.append((word, amount))
            } else {
                for name in names { work.add(amount, to: name) }
            }
        }
        work.words.clear()
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
                    let alike = work.similarity.of(joined, index.vocabulary.codes[Int(word)])
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
            guard place > 1, index.vocabulary.has(before.mixed) else { continue }
            let after = LetterHash.of(letters[place...])
            guard index.vocabulary.has(after) else { continue }
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
