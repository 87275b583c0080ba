import Statistics

/// Tables small enough to be written here.
enum PublishedTables {
    /// Killings in Kosovo in 1999 as four lists recorded them (Ball and others, 2002).
    static func kosovo() throws -> CaptureTable {
        let counts = [1131, 845, 936, 306, 177, 228, 106, 217, 31, 123, 181, 18, 42, 32, 27]
        let histories: [UInt32] = [1, 2, 4, 8, 3, 5, 9, 6, 10, 12, 7, 11, 13, 14, 15]
        return try CaptureTable(
            lists: ["EXH", "ABA", "OSCE", "HRW"],
            cells: zip(histories, counts).map { CaptureTable.Cell(history: $0, count: $1) })
    }

    /// Three made-up lists of which two share nobody with the third but through one pair.
    static func artificial() throws -> CaptureTable {
        try CaptureTable(
            lists: ["A", "B", "C"],
            cells: zip([1, 2, 4, 3], [40, 30, 20, 6]).map { CaptureTable.Cell(history: $0, count: $1) })
    }

    /// Two lists with some on both.
    static func two(first: Int, second: Int, both: Int) throws -> CaptureTable {
        try CaptureTable(
            lists: ["police", "shelter"],
            cells: zip([1, 2, 3], [first, second, both]).map { CaptureTable.Cell(history: $0, count: $1) })
    }
}
