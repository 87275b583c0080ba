/// The links of a network as columns, before they are sorted: what a reader fills, row after row.
///
/// Kept as columns because ten million links as objects would take gigabytes.
public struct LinkColumns: Sendable {
    /// What is known of one link.
    public struct Link: Sendable, Equatable {
        /// The index of the upstream node.
        public var from: Int
        /// The index of the downstream node.
        public var to: Int
        public var kind: LinkKind
        public var grade: EvidenceGrade
        /// Days since 1970-01-01, both included; nil where nobody knows the end of it.
        public var validFrom: Int?
        public var validTo: Int?
        /// The part that is owned or that goes into the output, 0 to 1; nil where nobody knows.
        public var share: Double?
        /// Place in the caller's own list of documents; nil without one.
        public var evidence: Int?

        public init(
            from: Int, to: Int, kind: LinkKind, grade: EvidenceGrade, validFrom: Int? = nil, validTo: Int? = nil,
            share: Double? = nil, evidence: Int? = nil
        ) {
            self.from = from
            self.to = to
            self.kind = kind
            self.grade = grade
            self.validFrom = validFrom
            self.validTo = validTo
            self.share = share
            self.evidence = evidence
        }
    }

    var from: [UInt32] = []
    var to: [UInt32] = []
    var tags: [UInt8] = []
    var validFrom: [UInt16] = []
    var validTo: [UInt16] = []
    var shares: [UInt16] = []
    var evidence: [UInt32] = []

    public init() {}

    public var count: Int { from.count }

    public mutating func reserve(_ count: Int) {
        from.reserveCapacity(count)
        to.reserveCapacity(count)
        tags.reserveCapacity(count)
        validFrom.reserveCapacity(count)
        validTo.reserveCapacity(count)
        shares.reserveCapacity(count)
        evidence.reserveCapacity(count)
    }

    /// Adds a link as it is written in a file; one that holds both ways is kept twice.
    public mutating func append(_ link: Link) {
        let turned = link.kind.isWrittenDownstreamFirst
        push(link, from: turned ? link.to : link.from, to: turned ? link.from : link.to)
        if link.kind.isMutual { push(link, from: link.to, to: link.from) }
    }

    private mutating func push(_ link: Link, from: Int, to: Int) {
        self.from.append(UInt32(from))
        self.to.append(UInt32(to))
        tags.append(link.kind.rawValue << 4 | link.grade.rawValue)
        validFrom.append(link.validFrom.map(PackedLink.day) ?? PackedLink.openStart)
        validTo.append(link.validTo.map(PackedLink.day) ?? PackedLink.openEnd)
        shares.append(link.share.map(PackedLink.share) ?? PackedLink.unknownShare)
        evidence.append(link.evidence.map(UInt32.init) ?? PackedLink.noEvidence)
    }
}

/// How the attributes of a link are packed into few bits.
enum PackedLink {
    static let openStart: UInt16 = 0
    static let openEnd = UInt16.max
    static let unknownShare = UInt16.max
    static let noEvidence = UInt32.max
    static let wholeShare = 60_000.0

    /// Days before 1970 count as its first day, days after 2149 as its last but one.
    static func day(_ day: Int) -> UInt16 { UInt16(min(max(day, 1), Int(UInt16.max) - 1)) }

    /// In sixty-thousandths: a third of a basis point is lost at most.
    static func share(_ share: Double) -> UInt16 { UInt16(min(max(share, 0), 1) * wholeShare + 0.5) }
}
