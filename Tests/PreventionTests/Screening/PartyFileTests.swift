import Foundation
import Matching
import Testing

@testable import Prevention

@Suite struct `A file of parties` {
    private func read(_ text: String, mapping: String = "") throws -> PartyFile {
        try PartyFile(Array(text.utf8), mapping: mapping, most: 100)
    }

    @Test func `is read by the names of its columns, several values of a cell by semicolons`() throws {
        let file = try read(
            """
            id,name,aliases,kind,country,imo,lei,remarks
            S-1,Thistle Down Textile,薊絨棉業; Thistledown,organisation,CN,,,old
            S-2,Grey Heron No. 7,,vessel,TW,9074729; 1000019,,
            """)
        #expect(file.lines.map(\.line) == [2, 3])
        let first = try #require(file.lines[0].party)
        #expect(first.reference == "S-1" && first.otherNames == ["薊絨棉業", "Thistledown"])
        let second = try #require(file.lines[1].party)
        #expect(second.kind == .vessel && second.numbers.map(\.value) == ["9074729", "1000019"])
        #expect(file.unread == ["remarks"])
    }

    @Test func `loses no row: each that cannot be read says its line and what is wrong`() throws {
        let file = try read(
            """
            name,kind,imo
            Quietwater Pencil Makers,organisation,
            ,organisation,
            One,Two
            Wolds End Brickworks,teapot,9074730
            "Never closed,organisation,
            Marrowbone,organisation,

            """)
        #expect(file.lines.map(\.line) == [2, 3, 4, 5, 6, 7])
        #expect(file.lines.map { $0.party != nil } == [true, false, false, true, false, true])
        #expect(
            file.lines.map { $0.faults.map(\.kind) } == [
                [], [.nameMissing], [.wrongCellCount], [.unknownKind, .badNumber], [.quoteNeverClosed], [],
            ])
        #expect(file.lines[3].faults.map(\.found) == ["teapot", "9074730"])
    }

    @Test func `takes a mapping where its columns are called otherwise, and says which there are`() throws {
        let text = "Lieferant,Land\nThistle Down Textile,CN\n"
        #expect(throws: PartyFile.Refused.noNameColumn(found: ["Lieferant", "Land"])) { try read(text) }
        let party = try #require(try read(text, mapping: "name = Lieferant\ncountry = Land").lines[0].party)
        #expect(party.name == "Thistle Down Textile" && party.country == "CN")
        #expect(throws: PartyFile.Refused.badMapping(line: "nonsense")) { try read(text, mapping: "nonsense") }
        #expect(throws: PartyFile.Refused.mappedColumnMissing("firma", found: ["Lieferant", "Land"])) {
            try read(text, mapping: "name = Firma")
        }
    }

    @Test func `that is none is refused whole`() throws {
        #expect(throws: PartyFile.Refused.empty) { try read("") }
        #expect(throws: PartyFile.Refused.empty) { try read("name\n") }
        #expect(throws: PartyFile.Refused.columnTwice("name")) { try read("name,name\na,b\n") }
        #expect(throws: PartyFile.Refused.notUTF8(byte: 5)) {
            try PartyFile(Array("name\n".utf8) + [0xFF], most: 100)
        }
        #expect(throws: PartyFile.Refused.tooManyRows(most: 1)) {
            try PartyFile(Array("name\na\nb\n".utf8), most: 1)
        }
    }
}
