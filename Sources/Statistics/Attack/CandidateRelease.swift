/// All that one release publishes, and, for those who make it, what stands behind it.
public struct CandidateRelease: Sendable {
    public let name: String
    /// Counts of combinations.
    public var counts: ReleasedCounts?
    /// Tables of one point in time; cells of the same name count the same people.
    public var tables: [PublishedTable] = []
    /// Made-up records.
    public var synthetic: CodedRecords?
    /// What the release promises. Its counts are then noise's, and differencing them proves nothing.
    public var promise: PrivacyPromise?
    /// Whether the true number of records is published with it.
    public var tellsCount = false
    public var files: [ReleaseFile] = []
    /// Audits of what was measured on the way: made-up records hide much of what is wrong with it.
    public var audits: [MechanismAudit] = []
    /// The true records, with the columns and code lists of the made-up ones.
    public var records: CodedRecords?
    /// People of the same kind who were not among them.
    public var heldOut: CodedRecords?
    /// The true count of each cell of each table; empty where they are not at hand.
    public var tableCounts: [[Int]] = []

    public init(name: String) { self.name = name }
}

/// A number of records as it is drawn from others: what made the synthetic records of a release.
public typealias RecordMechanism = (CodedRecords, inout Philox) throws -> CodedRecords
