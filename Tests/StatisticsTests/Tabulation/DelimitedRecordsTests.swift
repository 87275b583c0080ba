import Testing

@testable import Statistics

private func read(_ text: String, zeros: Set<String> = []) throws(DelimitedProblem) -> CodedRecords {
    try CodedRecords(delimited: Array(text.utf8), zeros: zeros)
}

/// What each record says, by column; nothing where nothing is counted.
private func said(_ records: CodedRecords) -> [[String]] {
    (0..<records.count).map { row in
        records.columns.map { $0.codes[row] == 0 ? "" : $0.labels[Int($0.codes[row]) - 1] }
    }
}

@Suite struct `Reading delimited records` {
    static let same = [
        "sex,town\nwoman,臺北\n,林園\nman,\n", "sex,town\r\nwoman,臺北\r\n,林園\r\nman,\r\n",
        "\u{FEFF}sex,town\nwoman,臺北\n,林園\nman,", "\"sex\",town\n\"woman\",\"臺北\"\n\"\",林園\nman,0\n",
        " sex ,town\n woman,臺北 \n\u{3000},林園\n\u{A0}man,\t\n",
    ]

    @Test(arguments: same) func `takes every way of writing the same`(text: String) throws {
        let records = try read(text)
        #expect(records.columns.map(\.name) == ["sex", "town"])
        #expect(said(records) == [["woman", "臺北"], ["", "林園"], ["man", ""]])
    }

    @Test func `reads delimiters, line ends and quotation marks within quotes`() throws {
        let records = try read("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"\"\"\"\n")
        #expect(said(records) == [["x, y", "say \"yes\""], ["two\nlines", "\""]])
    }

    @Test func `counts records that say nothing`() throws {
        #expect(try read("a,b\n,\n,\n").count == 2)
        #expect(try read("a\n\nx\n\n").count == 3)
        #expect(try read("a,b\n").count == 0)
    }

    @Test func `counts a zero only where it is asked to`() throws {
        #expect(said(try read("a,b\n0,0\n00,1\n")) == [["", ""], ["00", "1"]])
        #expect(said(try read("a,b\n0,0\n", zeros: ["b"])) == [["", "0"]])
    }

    @Test func `numbers labels by their bytes, whatever the records' order`() throws {
        #expect(try read("a\nb\nz\nä\n").columns[0].labels == ["b", "z", "ä"])
        #expect(try read("a\nz\nä\nb\n").columns[0].codes == [2, 3, 1])
    }

    @Test func `keeps texts apart that only look alike`() throws {
        #expect(try read("a\n\u{E9}\ne\u{301}\n").columns[0].labels.count == 2)
    }

    static let problems: [(String, Int, DelimitedProblem.Kind)] = [
        ("", 1, .noHeader), ("a,b\n1,2\n3\n", 3, .fields(found: 1, expected: 2)),
        ("a,b\n1,2,3\n", 2, .fields(found: 3, expected: 2)), ("a,b\n1,2\n\n", 3, .fields(found: 1, expected: 2)),
        ("a,b\n\"x\ny\",1\n3\n", 4, .fields(found: 1, expected: 2)), ("a,a\n1,2\n", 1, .duplicateColumn("a")),
        ("a\nx\"y\n", 2, .strayQuote), ("a\n\"x\"y\n", 2, .strayQuote), ("a\nx\n\"y\nz\n", 3, .openQuote),
        ("a\nx\ry\n", 2, .strayReturn),
    ]

    @Test(arguments: problems)
    func `says what is wrong and where`(text: String, line: Int, kind: DelimitedProblem.Kind) {
        #expect(throws: DelimitedProblem(line: line, kind: kind)) { try read(text) }
    }

    @Test func `refuses what is not text`() {
        #expect(throws: DelimitedProblem(line: 2, kind: .notText)) {
            try CodedRecords(delimited: Array("a\n".utf8) + [0xFF, 10])
        }
        #expect(throws: DelimitedProblem(line: 1, kind: .notText)) { try CodedRecords(delimited: [0xC0, 10]) }
    }

    @Test func `reads or refuses any bytes`() {
        var random = Philox(seed: 4)
        let alphabet = Array("ab0 ,\"\"\r\n\n;林".utf8) + [0xFF]
        var (read, refused) = (0, 0)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            do {
                let records = try CodedRecords(delimited: bytes)
                #expect(records.count < lines)
                read += 1
            } catch {
                #expect((1...lines).contains(error.line))
                refused += 1
            }
        }
        #expect(read > 100 && refused > 100)
    }

    @Test func `refuses more values than there are codes`() throws {
        let many = "a\n" + (1...65_536).map { "v\($0)\n" }.joined()
        #expect(throws: DelimitedProblem(line: 65_537, kind: .tooManyValues(column: "a"))) { try read(many) }
        #expect(try read(String(many.dropLast(7))).columns[0].labels.count == 65_535)
    }
}

@Suite struct `The canonical form` {
    private func text(_ source: String, upTo length: Int) throws -> String {
        let counts = try CombinationCounts(of: read(source), upTo: length, atLeast: 1)
        return String(decoding: counts.canonicalText, as: UTF8.self)
    }

    @Test func `lists attributes and lines in the order of their bytes`() throws {
        #expect(
            try text("sex,age\nwoman,9-17\nman,9-17\n,9-17\n", upTo: 2)
                == "age:9-17\t3\nage:9-17;sex:man\t1\nage:9-17;sex:woman\t1\nsex:man\t1\nsex:woman\t1\n")
    }

    @Test func `orders a value that another begins with as its line is ordered`() throws {
        let found = try text("a,b\n1,x\n10,x\n1 ,y\n1a,y\n", upTo: 2)
        let lines = found.split(separator: "\n").map { Array($0.utf8) }
        #expect(lines.count == 9 && lines == lines.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `writes the separators of its own as words`() throws {
        #expect(try text("a:b,c\nx;y,\n", upTo: 2) == "a<colon>b:x<semicolon>y\t1\n")
    }

    @Test(arguments: [0, 1, 2]) func `is the same by words and by whole lines`(seed: UInt64) throws {
        let records = invented([120, 30, 9, 4, 2, 1], count: 3000, empty: 60, seed: seed)
        let counts = try CombinationCounts(of: records, upTo: 3, atLeast: 1)
        let words = CanonicalWords(counts)
        var slow: [UInt8] = []
        counts.writeSlowly(words) { slow += $0 }
        #expect(counts.canonicalText == slow && slow.count > 10_000)
        // In several pieces, as a longer text is written.
        let pieces = words.pieces(counts, of: 500)
        let whole = words.sorted(counts, beginningIn: 0...UInt64.max)
        #expect(pieces.count > 3)
        #expect(pieces.flatMap { words.sorted(counts, beginningIn: $0).keys } == whole.keys)
    }

    @Test func `sorts whole lines where a value has a tab`() throws {
        #expect(
            try text("a,b\n\"x\ty\",1\nx,1\n", upTo: 2)
                == "a:x\t1\na:x\ty\t1\na:x\ty;b:1\t1\na:x;b:1\t1\nb:1\t2\n")
    }

    @Test func `comes in pieces no smaller than a line`() throws {
        let long = String(repeating: "x", count: 2_000_000)
        #expect(try text("a,b\n\(long),1\n", upTo: 2).utf8.count == 2 * long.utf8.count + 20)
    }
}
