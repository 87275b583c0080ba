/// All that one release publishes, and, for those who make it, what stands behind it.
public struct CandidateRelease: Sendable {
    /// A part of a release, and the file it stands in.
    public struct Part<Content: Sendable>: Sendable {
        /// Empty where it stands in none yet.
        public let file: String
        public let content: Content

        public init(_ content: Content, file: String = "") {
            self.file = file
            self.content = content
        }
    }

    /// A table, and what is known of it beyond what it prints.
    public struct Table: Sendable {
        public let file: String
        public let content: PublishedTable
        /// The true count of each cell, where they are at hand.
        public var truth: [Int]?
        /// Whether its numbers are numbers of people; rates and shares are not.
        public var countsPeople = true
        /// Below what a mark says that it hides.
        public var threshold: Int?

        public init(_ content: PublishedTable, file: String = "", truth: [Int]? = nil) {
            self.file = file
            self.content = content
            self.truth = truth
        }
    }

    public let name: String
    /// Counts of combinations.
    public var counts: [Part<ReleasedCounts>] = []
    /// Tables of one point in time; cells of the same name count the same people.
    public var tables: [Table] = []
    /// Made-up records.
    public var synthetic: [Part<CodedRecords>] = []
    /// What the release promises. Its counts are then noise's, and differencing them proves nothing.
    public var promise: PrivacyPromise?
    /// The least group that the release means to show; none where the gate's rule decides.
    public var k: Int?
    /// The time that it is about, where that is told: releases of two times count other people.
    public var period: String?
    /// What its marks say of zeros.
    public var zeros = MaskAttack.Zeros.untold
    /// How many people there are, where an outsider knows it from elsewhere.
    public var people: Int?
    /// Whether the true number of records is published with it.
    public var tellsCount = false
    public var files: [ReleaseFile] = []
    /// Audits of what was measured on the way: made-up records hide much of what is wrong with it.
    public var audits: [MechanismAudit] = []
    /// The true records.
    public var records: CodedRecords?
    /// The true records at a later time: most of the people are the same.
    public var laterRecords: CodedRecords?
    /// People of the same kind who were not among them.
    public var heldOut: CodedRecords?

    public init(name: String) { self.name = name }
}

/// A number of records as it is drawn from others: what made the synthetic records of a release.
public typealias RecordMechanism = (CodedRecords, inout Philox) throws -> CodedRecords
