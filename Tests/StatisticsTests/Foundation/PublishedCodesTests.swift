import Statistics
import Testing

@Suite struct `A published code list` {
    private let records = CodedRecords(
        columns: [
            .init(name: "age", labels: ["0-17", "18+"], codes: [1, 2, 0, 2]),
            .init(name: "form", labels: ["labour"], codes: [1, 0, 1, 1]),
        ], count: 4)

    private func table(_ lines: String) throws -> CodedRecords {
        try CodedRecords(delimited: Array("column,value\n\(lines)".utf8), zeros: ["value"])
    }

    @Test func `gives codes also to values that nobody has`() throws {
        let list = try PublishedCodes(
            table: table("age,18+\nage,0-17\nage,unborn\nform,labour\nform,begging\nform,0\n"))
        let coded = try records.coded(by: list)
        #expect(coded.columns.map(\.labels) == [["0-17", "18+", "unborn"], ["0", "begging", "labour"]])
        #expect(coded.columns.map(\.codes) == [[1, 2, 0, 2], [3, 0, 3, 3]])
    }

    @Test func `counts what it does not have, and drops nothing`() throws {
        let list = try PublishedCodes(table: table("age,0-17\nform,\nplace,here\n"))
        let misfits = try #require(throws: PublishedCodes.Misfits.self) { try records.coded(by: list) }
        #expect(
            misfits.all == [
                .unlistedValues(column: "age", values: 1, records: 2),
                .unlistedValues(column: "form", values: 1, records: 3), .missingColumn("place"),
            ])
        let short = PublishedCodes(["age": ["0-17", "18+"]])
        let unlisted = try #require(throws: PublishedCodes.Misfits.self) { try records.coded(by: short) }
        #expect(unlisted.all == [.unlistedColumn("form")])
    }

    @Test func `must have its two columns, and a name on every line`() throws {
        #expect(throws: PublishedCodes.Malformed.columns) { try PublishedCodes(table: records) }
        #expect(throws: PublishedCodes.Malformed.noColumn(record: 2)) {
            try PublishedCodes(table: table("age,0-17\n,18+\n"))
        }
    }
}
