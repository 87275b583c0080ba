import Testing

@testable import Statistics

@Suite struct `A capture table` {
    private func read(_ text: String) throws -> CaptureTable { try CaptureTable(delimited: Array(text.utf8)) }

    @Test func `is read row by row in the order of the file`() throws {
        let table = try read("\u{FEFF}police, \"shelter, night\" ,count\r\n1,1,4\r\n\r\n0,1,1e+05\r\n1,0,7")
        #expect(table.lists == ["police", "shelter, night"])
        #expect(
            table.cells == [
                .init(history: 3, count: 4), .init(history: 2, count: 100_000), .init(history: 1, count: 7),
            ])
        #expect(table.total == 100_011 && table.mergedRows == 0)
        #expect(try read("A;B;count\n1;1;4").cells == read("A\tB\tcount\n1\t1\t4").cells)
        #expect(try read("A,B,count\n1,1,4").completed.cells.map(\.history) == [3, 1, 2])
    }

    @Test func `adds up rows of the same history and says so`() throws {
        let table = try read("A,B,count\n1,0,4\n0,1,2\n1,0,3\n0,0,0")
        #expect(table.cells == [.init(history: 1, count: 7), .init(history: 2, count: 2)])
        #expect(table.mergedRows == 1)
    }

    @Test(
        arguments: [
            ("", .empty),
            ("1,0,5\n0,1,3", .noHeader),
            ("count\n5", .listCount(0)),
            ("A,A,count\n1,0,5", .sameName("A")),
            ("A,,count\n1,0,5", .unnamedList(column: 2)),
            ("A,B,count\n1,0,5\n1,5", .fields(line: 3, found: 2, expected: 3)),
            ("A,B,count\n1,2,5", .notBinary(line: 2, list: "B", found: "2")),
            ("A,B,count\n\n1,yes,5", .notBinary(line: 3, list: "B", found: "yes")),
            ("A,B,count\n1,0,2.5", .notCount(line: 2, found: "2.5")),
            ("A,B,count\n1,0,", .notCount(line: 2, found: "")),
            ("A,B,count\n1,0,nan", .notCount(line: 2, found: "nan")),
            ("A,B,count\n1,0,5\n0,1,-3", .negative(row: 2, count: -3)),
            ("A,B,count\n1,0,5\n0,0,9", .onNoList(row: 2, count: 9)),
            ("A,B,count\n1,0,5\n0,1,1e12", .tooManyPeople(row: 2)),
        ] as [(String, CaptureFault)])
    func `says what is wrong with it, and where`(_ text: String, _ fault: CaptureFault) {
        #expect(throws: fault) { try read(text) }
        #expect(!fault.description.isEmpty)
    }

    @Test func `has at most sixteen lists, and is text`() throws {
        let names = (1...17).map { "L\($0)" }
        #expect(throws: CaptureFault.listCount(17)) { try read((names + ["count"]).joined(separator: ",") + "\n") }
        #expect(throws: CaptureFault.notText) { try CaptureTable(delimited: [0xFF, 0xFE]) }
        #expect(try read((names.dropLast() + ["count"]).joined(separator: ",")).listCount == 16)
    }

    @Test func `without one of its lists keeps whoever is on another`() throws {
        let table = try read("A,B,C,count\n1,0,0,4\n0,1,0,2\n1,1,1,3\n0,1,1,5\n1,0,1,6")
        let less = try table.omitting(list: 1)
        #expect(less.lists == ["A", "C"] && less.total == 18)
        #expect(less.cells == [.init(history: 1, count: 4), .init(history: 3, count: 9), .init(history: 2, count: 5)])
    }

    /// The order of lists and rows, and rows of nobody, are no part of what was counted.
    @Test func `gives the same estimate with its lists, rows and zeros in another order`() throws {
        var random = Philox(seed: 10)
        for _ in 0..<60 {
            let table = try ExampleTables.sparse(lists: 4, people: 150, random: &random)
            let order = (0..<4).shuffled(using: &random)
            let model = ExampleTables.model(lists: 4, random: &random)
            let renamed = model.terms.map { term in
                var moved: UInt32 = 0
                for (place, list) in order.enumerated() { moved |= (term >> UInt32(list) & 1) << UInt32(place) }
                return moved
            }
            let moved = table.permuted(lists: order)
            let mirrored = HierarchicalModel(lists: 4, terms: renamed)
            #expect(moved.estimability(of: mirrored) == table.estimability(of: model))
            #expect(moved.lists == order.map { table.lists[$0] })
            guard let fit = try? table.fitted(model) else { continue }
            let reordered = try CaptureTable(lists: moved.lists, cells: moved.cells.shuffled(using: &random)).completed
            let again = try reordered.fitted(mirrored)
            #expect(again.estimate.agrees(with: fit.estimate, within: 1e-10))
            #expect(abs(again.bic - fit.bic) < 1e-8 && again.dropped.count == fit.dropped.count)
        }
    }
}

@Suite struct `A hierarchical model` {
    @Test func `holds the parts of its terms`() throws {
        let model = HierarchicalModel(lists: 4, terms: [0b0111, 0b1100])
        #expect(model.terms == [0b0011, 0b0101, 0b0110, 0b1100, 0b0111])
        #expect(model.description == "[123,34]" && model.parameterCount == 10)
        #expect(HierarchicalModel("[34,123]", lists: 4) == model)
        #expect(HierarchicalModel.mainEffects(lists: 3).description == "[1,2,3]")
        #expect(HierarchicalModel.name(of: 0b101, lists: ["A", "B", "C"]) == "A:C")
        #expect(HierarchicalModel.pairs(lists: 3) == [0b011, 0b101, 0b110])
        let wide = HierarchicalModel(lists: 10, terms: [0b10_0000_0001])
        #expect(wide.description.hasPrefix("[1.10,2,3"))
        #expect(HierarchicalModel(wide.description, lists: 10) == wide)
        for text in ["12,3", "[12,5]", "[1x]", "[12,]"] { #expect(HierarchicalModel(text, lists: 3) == nil) }
    }
}
