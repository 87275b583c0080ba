/// Which values each column may hold: a code list that was published before anybody looked at the records.
public struct PublishedCodes: Sendable, Equatable {
    /// Why records cannot be written in the codes of a list. Names columns and counts, never a value.
    public enum Misfit: Error, Sendable, Equatable {
        /// The list has no codes for this column of the records.
        case unlistedColumn(String)
        /// The list has codes for a column that the records do not have.
        case missingColumn(String)
        /// So many records hold values of this column that the list does not have, so many different ones.
        case unlistedValues(column: String, values: Int, records: Int)
    }

    /// What is wrong with a table that should be a code list.
    public enum Malformed: Error, Sendable, Equatable {
        /// It must have the columns ‘column’ and ‘value’, and no other.
        case columns
        /// Its record of this number (the first is 1) names no column.
        case noColumn(record: Int)
    }

    /// The values of each column, in the order of their bytes.
    public let values: [String: [String]]

    public init(_ values: [String: Set<String>]) {
        self.values = values.mapValues { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// - Parameter table: a line for each value, with the columns ‘column’ and ‘value’. A line without a value lists a
    ///   column in which nothing is ever counted.
    public init(table: CodedRecords) throws(Malformed) {
        guard table.columns.count == 2, let column = table.columns.first(where: { $0.name == "column" }),
            let value = table.columns.first(where: { $0.name == "value" })
        else { throw .columns }
        var values: [String: Set<String>] = [:]
        for record in 0..<table.count {
            let (name, code) = (Int(column.codes[record]), Int(value.codes[record]))
            guard name > 0 else { throw .noColumn(record: record + 1) }
            values[column.labels[name - 1], default: []].formUnion(code > 0 ? [value.labels[code - 1]] : [])
        }
        self.init(values)
    }
}

extension CodedRecords {
    /// The same records in the codes of a list, whether anybody has them or not. Every misfit is told, or nothing done.
    public func coded(by list: PublishedCodes) throws(PublishedCodes.Misfits) -> CodedRecords {
        var misfits: [PublishedCodes.Misfit] = []
        var coded: [Column] = []
        for column in columns {
            guard let labels = list.values[column.name] else {
                misfits.append(.unlistedColumn(column.name))
                continue
            }
            let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, UInt16($0 + 1)) })
            let codes = [0] + column.labels.map { places[$0] }
            let strays = column.codes.filter { codes[Int($0)] == nil }
            if strays.isEmpty {
                coded.append(Column(name: column.name, labels: labels, codes: column.codes.map { codes[Int($0)] ?? 0 }))
            } else {
                misfits.append(
                    .unlistedValues(column: column.name, values: Set(strays).count, records: strays.count))
            }
        }
        let known = Set(columns.map(\.name))
        misfits += list.values.keys.filter { !known.contains($0) }.sorted().map { .missingColumn($0) }
        guard misfits.isEmpty else { throw PublishedCodes.Misfits(all: misfits) }
        return CodedRecords(columns: coded, count: count)
    }
}

extension PublishedCodes {
    /// Everything that keeps records from being written in the codes of a list.
    public struct Misfits: Error, Sendable, Equatable {
        public let all: [Misfit]
    }
}
