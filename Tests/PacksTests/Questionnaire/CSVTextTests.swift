import Packs
import Testing

@Suite struct `A table as text` {
    @Test(arguments: [
        ("a,b\n1,2\n", ["a", "b"], [["1", "2"]]),
        ("a,b\r\n1,2\r\n3,4", ["a", "b"], [["1", "2"], ["3", "4"]]),
        ("\u{FEFF}a,b\r1,\r", ["a", "b"], [["1", ""]]),
        ("a,b\n\"x,\"\"y\"\"\",\"two\r\nlines\"\n\n", ["a", "b"], [["x,\"y\"", "two\r\nlines"]]),
        ("姓名,國籍\n阿玲,\"越南, 順化\"\n", ["姓名", "國籍"], [["阿玲", "越南, 順化"]]),
        ("a\n\"\"\n", ["a"], [[""]]),
        ("only,header", ["only", "header"], []),
    ])
    func `is read`(_ text: String, _ header: [String], _ rows: [[String]]) throws {
        let table = try CSVText(text)
        #expect(table.header == header)
        #expect(table.rows.map(\.cells) == rows)
        #expect(try CSVText(table.text).rows.map(\.cells) == rows)
    }

    @Test(arguments: [
        ("", CSVText.Misread.empty), ("a,b\n1\n", .wrongCellCount(line: 2, expected: 2, found: 1)),
        ("a\n\"x", .quoteNeverClosed(line: 2)), ("a\n\"x\"y\n", .textAfterQuote(line: 2)), ("a,a\n", .columnTwice("a")),
        ("a,b\n\"1\n\n\",2\n3\n", .wrongCellCount(line: 5, expected: 2, found: 1)),
    ])
    func `is refused with its line`(_ text: String, _ misread: CSVText.Misread) {
        #expect(throws: misread) { try CSVText(text) }
    }
}
