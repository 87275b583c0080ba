/// A facility of a list that may be the one that was asked about.
public struct FacilityHit: Sendable, Equatable {
    /// Its place in the list.
    public let facility: Int
    public let match: FacilityMatch
}

/// A list of facilities, ready to be searched: a hundred thousand and more.
///
/// Candidates are those that share the rarest pairs of letters of the name; a name that shares none cannot reach the
/// threshold.
public struct FacilityIndex: Sendable {
    public let facilities: [Facility]
    private let read: [ReadFacility]
    /// Facilities by a run of two letters of the name, run after run.
    private let starts: [Int32]
    private let postings: [Int32]

    /// Postings looked at, beginning with the rarest runs; so many for a name of thirty letters in a list of 100,000.
    private static let postingsMax = 60_000
    /// Candidates that are compared whole.
    private static let candidatesMax = 300

    public init(_ facilities: [Facility]) {
        self.facilities = facilities
        let read = facilities.map(ReadFacility.init)
        self.read = read
        var counts = [Int32](repeating: 0, count: 1 << 16 + 1)
        for facility in read { for run in Self.distinct(facility.name) { counts[run + 1] += 1 } }
        for run in 1..<counts.count { counts[run] += counts[run - 1] }
        starts = counts
        var postings = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
        for (place, facility) in read.enumerated() {
            for run in Self.distinct(facility.name) {
                postings[Int(counts[run])] = Int32(place)
                counts[run] += 1
            }
        }
        self.postings = postings
    }

    private static func distinct(_ name: LetterRuns) -> [Int] {
        var runs: [Int] = []
        for run in name.runs where runs.last != Int(run & 0xFFFF) { runs.append(Int(run & 0xFFFF)) }
        return runs
    }

    private func size(_ run: Int) -> Int { Int(starts[run + 1] - starts[run]) }

    /// The facilities of the list that may be this one, the likeliest first; ties by place in the list.
    public func matches(
        for facility: Facility, atLeast least: Double = FacilityMatch.threshold, limit: Int = 20
    ) -> [FacilityHit] {
        let subject = ReadFacility(facility)
        var hits: [FacilityHit] = []
        for place in candidates(for: subject) {
            let match = FacilityMatch(subject, read[place])
            if match.score >= least { hits.append(FacilityHit(facility: place, match: match)) }
        }
        hits.sort { ($1.match.score, $0.facility) < ($0.match.score, $1.facility) }
        if hits.count > limit { hits.removeLast(hits.count - limit) }
        return hits
    }

    /// Those whose names share most of the rarest runs, in the order of the list.
    func candidates(for subject: ReadFacility) -> [Int] {
        let runs = Self.distinct(subject.name).sorted { (size($0), $0) < (size($1), $1) }
        var shared = [UInt8](repeating: 0, count: read.count)
        var touched: [Int32] = []
        var seen = 0
        for (rank, run) in runs.enumerated() {
            let size = size(run)
            if rank > 0, seen + size > Self.postingsMax { break }
            seen += size
            for place in postings[Int(starts[run])..<Int(starts[run + 1])] {
                if shared[Int(place)] == 0 { touched.append(place) }
                if shared[Int(place)] < 255 { shared[Int(place)] += 1 }
            }
        }
        guard touched.count > Self.candidatesMax else { return touched.map(Int.init).sorted() }
        // From how many shared runs on the best are: ties within the last count by place in the list.
        var counts = [Int](repeating: 0, count: 256)
        for place in touched { counts[Int(shared[Int(place)])] += 1 }
        var (cut, taken) = (255, 0)
        while taken + counts[cut] <= Self.candidatesMax {
            taken += counts[cut]
            cut -= 1
        }
        touched.removeAll { shared[Int($0)] < cut }
        touched.sort()
        var ties = Self.candidatesMax - taken
        return touched.compactMap { place in
            if Int(shared[Int(place)]) > cut { return Int(place) }
            ties -= 1
            return ties >= 0 ? Int(place) : nil
        }
    }
}
