import Foundation
import Journal
import Testing

@Suite struct `A row's canonical bytes` {
    @Test func `never change their form`() {
        let bytes = CanonicalRow.bytes(
            table: "case",
            columns: [
                ("title", .text("é")), ("count", .integer(-2)), ("share", .real(0.5)), ("gone", .null),
                ("seal", .blob(Data([7, 8]))),
            ])
        let expected = [
            "01", "0463617365", "05",
            "05636f756e74" + "01" + "fffffffffffffffe",
            "04676f6e65" + "00",
            "047365616c" + "04" + "020708",
            "057368617265" + "02" + "3fe0000000000000",
            "057469746c65" + "03" + "02c3a9",
        ].joined()
        #expect(bytes.hex == expected)
    }

    @Test func `do not depend on the order of columns`() {
        let columns: [(String, RowValue)] = [("b", .integer(1)), ("a", .null), ("c", .text("x"))]
        #expect(
            CanonicalRow.bytes(table: "t", columns: columns)
                == CanonicalRow.bytes(table: "t", columns: columns.reversed()))
    }

    @Test func `tell apart rows that look alike`() {
        let rows: [(String, [(String, RowValue)])] = [
            ("t", [("a", .integer(1))]), ("t", [("a", .real(1))]), ("t", [("a", .text("1"))]),
            ("t", [("a", .blob(Data("1".utf8)))]), ("t", [("a", .null)]), ("t", []), ("ta", [("", .null)]),
            ("t", [("a", .text(""))]), ("t", [("a", .blob(Data()))]), ("t", [("a", .integer(0))]),
            ("t", [("a", .text("1")), ("b", .null)]), ("t", [("ab", .text("1"))]), ("t", [("a", .text("1b"))]),
            ("t", [("a", .text("é"))]), ("t", [("a", .text("e\u{301}"))]), ("t", [("b", .integer(1))]),
            ("u", [("a", .integer(1))]),
        ]
        #expect(Set(rows.map { CanonicalRow.bytes(table: $0.0, columns: $0.1) }).count == rows.count)
    }

    @Test func `are the same before storage and after, where SQLite changes a number`() {
        func bytes(_ value: RowValue) -> Data { CanonicalRow.bytes(table: "t", columns: [("a", value)]) }
        #expect(bytes(.real(-0.0)) == bytes(.real(0)))
        #expect(bytes(.real(.nan)) == bytes(.null))
    }
}
