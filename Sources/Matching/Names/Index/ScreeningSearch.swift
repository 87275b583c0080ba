extension ScreeningIndex {
    /// Who of the list the subject may be: the best name of each party, the surest first.
    ///
    /// - Parameters:
    ///   - floor: The least score; identity by a registry's number is always at least 0.95.
    ///   - limit: At most so many.
    ///   - explained: Whether each hit says why.
    ///   - work: Scratch space, one for each thread.
    public func hits(
        for subject: ScreeningSubject, atLeast floor: Double = NameScore.threshold, limit: Int = 20,
        explained: Bool = true, _ work: inout ScreeningWork
    ) -> [ScreeningHit] {
        var best: [UInt32: Found] = [:]
        for (place, text) in subject.names.enumerated() {
            let names = ScreenedName.readings(of: text, kind: subject.kind, country: subject.country)
            for (reading, name) in names.enumerated() where !name.tokens.isEmpty {
                let words = compared(name)
                let candidates = NameCandidates(index: table, subject: words)
                candidates.gather(&work)
                if compare(words, text, (place, reading), atLeast: floor, &best, &work) == 0,
                    candidates.isMostlyGeneric
                {
                    candidates.gather(&work, isWide: true)
                    _ = compare(words, text, (place, reading), atLeast: floor, &best, &work)
                }
            }
        }
        for identifier in subject.identifiers where identifier.isWellFormed {
            for party in byIdentifier[identifier] ?? [] where best[party] == nil {
                best[party] = Found(name: table.partyNames[Int(party)], subjectName: 0, score: .none)
            }
        }
        var hits = best.map { hit(subject, party: Int($0.key), $0.value) }.filter { $0.score >= floor }
        hits.sort { $0.precedes($1) }
        if hits.count > limit { hits.removeLast(hits.count - limit) }
        return explained ? hits.map { self.explained($0, subject, best[UInt32($0.party)], &work) } : hits
    }

    /// Compares one of the subject's names with the candidates, and says how many may reach the floor.
    private func compare(
        _ words: ComparedWords, _ text: String, _ place: (name: Int, reading: Int), atLeast floor: Double,
        _ best: inout [UInt32: Found],
        _ work: inout ScreeningWork
    ) -> Int {
        var count = 0
        for candidate in work.best {
            table.fill(&work.candidate, with: candidate.name)
            let score = work.scorer.score(words, work.candidate)
            guard score.value >= floor - Qualifiers.gainMax else { continue }
            count += 1
            let party = table.nameParties[Int(candidate.name)]
            let isSameOrder = words.codes.elementsEqual(work.candidate.codes) { $0.hash == $1.hash }
            let found = Found(
                name: candidate.name, subjectName: place.name, reading: place.reading, score: score,
                isSameOrder: isSameOrder,
                isSameText: isSameOrder && self.text(of: candidate.name) == text)
            if best[party].map({ found.isBetter(than: $0) }) ?? true { best[party] = found }
        }
        return count
    }

    struct Found {
        var name: UInt32
        var subjectName: Int
        /// Which reading of that name.
        var reading = 0
        var score: NameScore
        var isSameOrder = false
        var isSameText = false

        func isBetter(than other: Found) -> Bool {
            if score.value != other.score.value { return score.value > other.score.value }
            if score.distinctiveMatches != other.score.distinctiveMatches {
                return score.distinctiveMatches > other.score.distinctiveMatches
            }
            if isSameOrder != other.isSameOrder { return isSameOrder }
            if isSameText != other.isSameText { return isSameText }
            return name < other.name
        }
    }

    private func hit(
        _ subject: ScreeningSubject, party: Int, _ found: Found, parts: [ScorePart] = []
    ) -> ScreeningHit {
        let facts = Qualifiers(subject, parties[party], nameScore: found.score.value)
        return ScreeningHit(
            party: party, id: parties[party].id, name: text(of: found.name), subjectName: found.subjectName,
            score: facts.score, isIdentity: facts.isIdentity, isSameOrder: found.isSameOrder,
            isSameText: found.isSameText,
            distinctiveMatches: found.score.distinctiveMatches,
            qualifiers: facts.agreeing, parts: parts.isEmpty ? [] : parts + facts.parts)
    }

    /// Compares the two names again, this time keeping account.
    private func explained(
        _ hit: ScreeningHit, _ subject: ScreeningSubject, _ found: Found?, _ work: inout ScreeningWork
    ) -> ScreeningHit {
        guard let found else { return hit }
        let party = parties[hit.party]
        let mine = ScreenedName.readings(
            of: subject.names[hit.subjectName], kind: subject.kind, country: subject.country)[found.reading]
        let listed = ScreenedName(hit.name, kind: party.kind, country: party.country)
        table.fill(&work.candidate, with: found.name)
        let spans = (mine.tokens.map(\.span), listed.tokens.map(\.span))
        let parts =
            mine.tokens.isEmpty || found.score.value == 0
            ? [ScorePart(query: nil, result: nil, kind: .unmatched, similarity: 0, weight: 0, contribution: 0)]
            : work.scorer.score(compared(mine), work.candidate, spans: spans).parts
        return self.hit(subject, party: hit.party, found, parts: parts)
    }
}
