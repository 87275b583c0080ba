/// The columns that several sets of records have in common, each with all values that any of them has.
///
/// Records read from two files number their values differently; under one list they can be compared.
struct CodeLists {
    /// In the order of the first.
    let columns: [(name: String, labels: [String])]

    init(_ all: [CodedRecords]) {
        columns = (all.first?.columns ?? []).compactMap { column in
            let same = all.compactMap { $0.columns.first { $0.name == column.name } }
            guard same.count == all.count else { return nil }
            var labels = column.labels
            var known = Set(labels)
            for label in same.flatMap(\.labels) where known.insert(label).inserted { labels.append(label) }
            return (column.name, labels)
        }
    }

    func coding(_ records: CodedRecords) -> CodedRecords {
        CodedRecords(
            columns: columns.compactMap { list in
                guard let column = records.columns.first(where: { $0.name == list.name }) else { return nil }
                let places = Dictionary(list.labels.enumerated().map { ($1, UInt16($0 + 1)) }) { first, _ in first }
                let codes = [0] + column.labels.map { places[$0] ?? 0 }
                return .init(name: list.name, labels: list.labels, codes: column.codes.map { codes[Int($0)] })
            }, count: records.count)
    }
}
