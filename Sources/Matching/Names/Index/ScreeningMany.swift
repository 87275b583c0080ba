extension ScreeningIndex {
    /// Screens many subjects on several threads; the answer is the same for any number of them.
    ///
    /// - Parameters:
    ///   - floor: The least score.
    ///   - limit: At most so many hits for a subject.
    ///   - explained: Whether each hit says why.
    ///   - threads: How many at once, at least 1.
    /// - Returns: The hits of each subject, in the order of the subjects.
    public func hits(
        for subjects: [ScreeningSubject], atLeast floor: Double = NameScore.threshold, limit: Int = 20,
        explained: Bool = true, threads: Int
    ) async -> [[ScreeningHit]] {
        precondition(threads > 0, "at least one thread")
        // Shares of one subject's neighbourhood take unequal time, so that there are more of them than threads.
        let size = max(1, min(1000, subjects.count / (4 * threads) + 1))
        let shares = stride(from: 0, to: subjects.count, by: size).map { $0..<min($0 + size, subjects.count) }
        return await withTaskGroup(of: [(Int, [[ScreeningHit]])].self) { group in
            for thread in 0..<min(threads, shares.count) {
                group.addTask {
                    var work = ScreeningWork()
                    return stride(from: thread, to: shares.count, by: threads).map { share in
                        let found = subjects[shares[share]].map {
                            hits(for: $0, atLeast: floor, limit: limit, explained: explained, &work)
                        }
                        return (share, found)
                    }
                }
            }
            var answers = [[[ScreeningHit]]](repeating: [], count: shares.count)
            for await part in group { for (share, found) in part { answers[share] = found } }
            return answers.flatMap(\.self)
        }
    }
}

extension PortfolioIndex {
    /// The same as `hits(of:changed:)`, on several threads.
    ///
    /// - Parameter threads: How many at once, at least 1; the answer does not depend on it.
    public func hits(
        of list: ScreeningIndex, changed: [Int], atLeast floor: Double = NameScore.threshold, limit: Int = 20,
        explained: Bool = true, threads: Int
    ) async -> [PortfolioHit] {
        precondition(threads > 0, "at least one thread")
        let places = await withTaskGroup(of: [Int].self) { group in
            for thread in 0..<threads {
                let share = stride(from: thread, to: changed.count, by: threads).map { changed[$0] }
                if share.isEmpty { continue }
                group.addTask { self.reached(by: share, of: list, atLeast: floor) }
            }
            return await group.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
        }
        let isChanged = Set(changed)
        let found = await list.hits(
            for: places.map { subjects[$0] }, atLeast: floor, limit: limit, explained: explained, threads: threads)
        return zip(places, found).flatMap { place, hits in
            hits.filter { isChanged.contains($0.party) }.map { PortfolioHit(subject: place, hit: $0) }
        }
    }
}
