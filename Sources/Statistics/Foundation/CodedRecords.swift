/// Records of people without identity: one code for each column, held column by column.
///
/// Code 0 says that nothing is counted there (none, unknown, not asked, masked: whoever codes knows). Code `c > 0`
/// stands for `labels[c - 1]`. A characteristic of which one person may have several becomes one column for each value.
public struct CodedRecords: Sendable, Equatable {
    /// One characteristic: its name, its code list, and one code for each record.
    public struct Column: Sendable, Equatable {
        public let name: String
        /// What the codes 1, 2, … stand for. At most 65,535.
        public let labels: [String]
        /// One code for each record; 0 where nothing is counted.
        public let codes: [UInt16]

        public init(name: String, labels: [String], codes: [UInt16]) {
            precondition(labels.count <= UInt16.max, "more than 65,535 codes in one column")
            precondition(codes.allSatisfy { Int($0) <= labels.count }, "a code without a label")
            self.name = name
            self.labels = labels
            self.codes = codes
        }
    }

    public let columns: [Column]
    /// How many records there are, those without a single code among them.
    public let count: Int

    public init(columns: [Column], count: Int) {
        precondition(columns.allSatisfy { $0.codes.count == count }, "columns of different length")
        self.columns = columns
        self.count = count
    }
}
