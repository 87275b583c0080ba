/// How many persons each combination of agencies knows: all that leaves the linker.
public struct OverlapTable: Sendable, Equatable {
    public let agencies: [String]
    /// Persons by the combination that knows them, bit 0 for the first agency; the place 0 stays empty.
    public let counts: [Int]

    /// - Throws: ``Fault`` where there are fewer than two agencies or more than eight, or where a name cannot head a
    ///   column.
    public init(_ linkage: KeyLinkage) throws(Fault) {
        guard (2...Self.agenciesMax).contains(linkage.agencies.count) else { throw .agencies(linkage.agencies.count) }
        for name in linkage.agencies where !Self.canHead(name) { throw .name(name) }
        guard Set(linkage.agencies).count == linkage.agencies.count else { throw .sameName }
        agencies = linkage.agencies
        var counts = [Int](repeating: 0, count: 1 << linkage.agencies.count)
        for person in linkage.persons { counts[person.reduce(0) { $0 | 1 << $1.agency }] += 1 }
        self.counts = counts
    }

    public enum Fault: Error, Equatable {
        case agencies(Int)
        case name(String)
        case sameName
    }

    public static let agenciesMax = 8

    /// The people seen by at least one agency.
    public var persons: Int { counts.reduce(0, +) }

    /// One 0/1 column for each agency and the count, every combination once, those of few agencies first.
    public var csv: String {
        let header = (agencies + ["count"]).joined(separator: ",")
        let order = (1..<counts.count).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        let lines = order.map { combination in
            (agencies.indices.map { combination >> $0 & 1 } + [counts[combination]]).map(String.init)
                .joined(separator: ",")
        }
        return ([header] + lines).map { $0 + "\n" }.joined()
    }

    /// Letters, digits, `_`, `-` and `.`: a name that needs no quotation marks.
    static func canHead(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64 && name != "count"
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.".unicodeScalars.contains($0)
            }
    }
}
