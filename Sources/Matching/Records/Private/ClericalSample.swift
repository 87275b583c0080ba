/// Pairs that clerks of the agencies have looked at: how well the linkage does, by nationality.
///
/// Two samples in one file. A pair drawn from the links tells precision; a pair that the agencies know to be one
/// person, found without the linkage, tells recall. Rows are each agency's own, in the order that it handed them in.
public struct ClericalSample: Sendable, Equatable {
    public enum Drawn: String, Sendable {
        /// From the links that were made.
        case links
        /// From people known to both agencies, whether linked or not.
        case people
    }

    public enum Verdict: String, Sendable {
        case same, different, unsure
    }

    public struct Pair: Sendable, Equatable {
        public let left: KeyLinkage.Row
        public let right: KeyLinkage.Row
        public let nationality: String
        public let drawn: Drawn
        public let verdict: Verdict
    }

    /// Why a sample cannot be read, by its line from 1.
    public enum Fault: Error, Equatable {
        case header
        case fields(line: Int)
        case unknownAgency(line: Int)
        case value(line: Int)
    }

    public let pairs: [Pair]
    static let header = "left agency,left row,right agency,right row,nationality,drawn,verdict"

    /// - Parameters:
    ///   - text: comma-separated, with the first line ``header``; no field has a comma in it.
    ///   - agencies: in the order of the linkage.
    public init(_ text: String, agencies: [String]) throws(Fault) {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if lines.last == "" { lines.removeLast() }
        guard lines.first.map({ $0 == Self.header }) == true else { throw .header }
        var pairs: [Pair] = []
        for (place, line) in lines.enumerated().dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 7 else { throw .fields(line: place + 1) }
            guard let left = agencies.firstIndex(of: fields[0]), let right = agencies.firstIndex(of: fields[2]),
                left != right
            else { throw .unknownAgency(line: place + 1) }
            guard let one = Int(fields[1]), let other = Int(fields[3]), one >= 0, other >= 0,
                let drawn = Drawn(rawValue: fields[5]), let verdict = Verdict(rawValue: fields[6])
            else { throw .value(line: place + 1) }
            let rows = [KeyLinkage.Row(agency: left, number: one), KeyLinkage.Row(agency: right, number: other)]
            let sorted = rows.sorted()
            pairs.append(
                Pair(left: sorted[0], right: sorted[1], nationality: fields[4], drawn: drawn, verdict: verdict))
        }
        self.pairs = pairs
    }
}

/// A share of a sample with its 95 % interval after Wilson (1927).
public struct SampledShare: Sendable, Equatable {
    public let hits: Int
    public let of: Int
    public let low: Double
    public let high: Double

    /// - Precondition: 0 ≤ hits ≤ of, of above 0.
    public init(hits: Int, of: Int) {
        precondition(of > 0 && (0...of).contains(hits), "A share of something.")
        self.hits = hits
        self.of = of
        let z = 1.959963984540054
        let (n, share) = (Double(of), Double(hits) / Double(of))
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        low = hits == 0 ? 0 : max(0, middle - half)
        high = hits == of ? 1 : min(1, middle + half)
    }

    public var share: Double { Double(hits) / Double(of) }
}

/// How well the linkage did in a sample; nil where the sample says nothing.
public struct SampledQuality: Sendable, Equatable {
    /// Empty for all nationalities together.
    public let nationality: String
    public let precision: SampledShare?
    public let recall: SampledShare?
    public let unsure: Int

    /// All together first, then by nationality in the order of the alphabet.
    ///
    /// A pair counts as linked where its two rows are in one person's cluster.
    public static func measured(_ sample: ClericalSample, _ linkage: KeyLinkage) -> [SampledQuality] {
        var person: [KeyLinkage.Row: Int] = [:]
        for (number, rows) in linkage.persons.enumerated() { for row in rows { person[row] = number } }
        func quality(_ nationality: String, _ pairs: [ClericalSample.Pair]) -> SampledQuality {
            let sure = pairs.filter { $0.verdict != .unsure }
            let links = sure.filter { $0.drawn == .links }
            let people = sure.filter { $0.drawn == .people && $0.verdict == .same }
            let found = people.filter { person[$0.left] != nil && person[$0.left] == person[$0.right] }
            let right = links.filter { $0.verdict == .same }
            return SampledQuality(
                nationality: nationality,
                precision: links.isEmpty ? nil : SampledShare(hits: right.count, of: links.count),
                recall: people.isEmpty ? nil : SampledShare(hits: found.count, of: people.count),
                unsure: pairs.count - sure.count)
        }
        let each = Dictionary(grouping: sample.pairs, by: \.nationality)
        return [quality("", sample.pairs)] + each.keys.sorted().map { quality($0, each[$0] ?? []) }
    }
}
