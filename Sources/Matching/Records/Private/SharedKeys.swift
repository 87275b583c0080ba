/// Every pair of rows with a key in common, and how it agrees.
struct SharedKeys: Sendable {
    struct Pair: Sendable {
        /// Places in the list of all rows, the first agency's first; left < right.
        let left: Int32
        let right: Int32
        let pattern: AgreementPattern
    }

    /// In the order of left, then right.
    let pairs: [Pair]
    /// The place of each agency's first row in the list of all rows, and one place more for the end.
    let starts: [Int]

    /// - Parameter most: rows of all agencies that may share a key; a key shared by more says too little.
    init(_ agencies: [KeyedRows], most: Int) {
        var starts = [0]
        for agency in agencies { starts.append((starts.last ?? 0) + agency.rows.count) }
        precondition(starts.last ?? 0 < Int(Int32.max), "More rows than people.")
        self.starts = starts
        let meetings = Self.meetings(agencies, most: most)
        let shown = agencies.flatMap { $0.rows.map(ShownParts.init) }
        pairs = Self.joined(meetings, shown: shown)
    }

    /// The agency that a row belongs to.
    func agency(of row: Int32) -> Int {
        var agency = 0
        while starts[agency + 1] <= Int(row) { agency += 1 }
        return agency
    }

    private struct Standing {
        let key: OpaqueKey
        let type: UInt8
        let row: Int32
    }

    private struct Meeting {
        /// Left row in the upper half, right row in the lower.
        let rows: UInt64
        let type: UInt8
        let sharing: Int32
    }

    private static func meetings(_ agencies: [KeyedRows], most: Int) -> [Meeting] {
        var standings: [Standing] = []
        var row: Int32 = 0
        for agency in agencies {
            for keys in agency.rows {
                for key in Set(keys) { standings.append(Standing(key: key, type: UInt8(key.type.number), row: row)) }
                row += 1
            }
        }
        standings.sort {
            ($0.key.high, $0.key.low, $0.type, $0.row) < ($1.key.high, $1.key.low, $1.type, $1.row)
        }
        var meetings: [Meeting] = []
        var start = 0
        while start < standings.count {
            var end = start + 1
            while end < standings.count, standings[end].key == standings[start].key { end += 1 }
            if end - start > 1, end - start <= most {
                for i in start..<end {
                    for j in (i + 1)..<end {
                        let rows = UInt64(standings[i].row) << 32 | UInt64(standings[j].row)
                        meetings.append(Meeting(rows: rows, type: standings[i].type, sharing: Int32(end - start)))
                    }
                }
            }
            start = end
        }
        meetings.sort { $0.rows < $1.rows }
        return meetings
    }

    private static func joined(_ meetings: [Meeting], shown: [ShownParts]) -> [Pair] {
        let parts = KeyType.allCases.map(\.parts)
        var pairs: [Pair] = []
        var start = 0
        while start < meetings.count {
            var (end, shared, sharing) = (start, KeyParts(), Int32.max)
            while end < meetings.count, meetings[end].rows == meetings[start].rows {
                shared.join(parts[Int(meetings[end].type)])
                sharing = min(sharing, meetings[end].sharing)
                end += 1
            }
            let left = Int32(meetings[start].rows >> 32)
            let right = Int32(meetings[start].rows & 0xFFFF_FFFF)
            let both = shown[Int(left)].intersection(shown[Int(right)])
            let pattern = AgreementPattern(shared: shared, shown: both, rows: Int(sharing))
            pairs.append(Pair(left: left, right: right, pattern: pattern))
            start = end
        }
        return pairs
    }
}
