import Statistics

/// Puts codes that few people have together: a row for each of them would be all masks, and would tell that they exist.
struct Recoding: Sendable {
    /// The code of those that were put together.
    static let rest = "rest"

    /// With the codes that enough people have, those that the last release showed, and ``rest``.
    let records: CodedRecords

    /// - Parameters:
    ///   - kept: for each column the codes that the last release showed: they stay, or the tables would change shape.
    init(_ all: CodedRecords, keeping kept: [Set<String>]?, fewerThan k: Int) {
        records = CodedRecords(
            columns: all.columns.enumerated().map { place, column in
                Self.recoded(column, keeping: kept?[place] ?? [], fewerThan: k)
            }, count: all.count)
    }

    private static func recoded(
        _ column: CodedRecords.Column, keeping kept: Set<String>, fewerThan k: Int
    ) -> CodedRecords.Column {
        var counts = [Int](repeating: 0, count: column.labels.count + 1)
        for code in column.codes { counts[Int(code)] += 1 }
        let own = column.labels.enumerated().filter { counts[$0.offset + 1] >= k || kept.contains($0.element) }
            .map(\.element)
        let hasRest =
            kept.contains(rest)
            || column.labels.enumerated().contains { place, label in
                counts[place + 1] > 0 && !own.contains(label)
            }
        let labels = own.filter { $0 != rest } + (hasRest ? [rest] : [])
        let places = Dictionary(uniqueKeysWithValues: zip(labels, 1...).map { ($0, UInt16($1)) })
        let codes = [0] + column.labels.map { places[$0] ?? places[rest] ?? 0 }
        return .init(name: column.name, labels: labels, codes: column.codes.map { codes[Int($0)] })
    }
}
