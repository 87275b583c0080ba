@testable import Statistics

/// Published tables in the order of their rows, which matters to what is drawn from them.
enum ResamplingExamples {
    static let western = table(
        "ABCDE",
        [
            ("1", 52), ("2", 90), ("3", 114), ("4", 45), ("5", 21), ("13", 4), ("14", 2), ("15", 5), ("23", 6),
            ("24", 1), ("45", 3), ("135", 1), ("234", 1),
        ])

    static let unitedKingdom = table(
        "ABCDE",
        [
            ("1", 54), ("2", 463), ("3", 995), ("4", 695), ("5", 316), ("12", 15), ("13", 19), ("14", 3), ("23", 62),
            ("24", 19), ("25", 1), ("34", 76), ("35", 11), ("45", 8), ("123", 1), ("124", 1), ("234", 4), ("1234", 1),
        ])

    static let newOrleans = table(
        "ABCDE",
        [
            ("1", 25), ("2", 24), ("3", 70), ("4", 33), ("5", 21), ("12", 1), ("13", 1), ("14", 2), ("23", 2),
            ("24", 2), ("25", 1), ("34", 1), ("123", 1), ("124", 1),
        ])

    static let spinaBifida = table(
        "ABC", [("1", 60), ("2", 49), ("12", 4), ("3", 247), ("13", 112), ("23", 142), ("123", 12)])

    /// Rows such as `("13", 4)`: four people on the first and the third list.
    static func table(_ lists: String, _ rows: [(String, Int)]) -> CaptureTable {
        let cells = rows.map { numbers, count in
            let bits = numbers.compactMap(\.wholeNumberValue).reduce(UInt32(0)) { $0 | 1 << UInt32($1 - 1) }
            return CaptureTable.Cell(history: bits, count: count)
        }
        guard let table = try? CaptureTable(lists: lists.map { String($0) }, cells: cells) else {
            preconditionFailure("an example that is a table")
        }
        return table
    }
}

extension CaptureTable {
    var counts: [Int] { cells.map(\.count) }
}
