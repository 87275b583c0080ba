import Packs
import Testing

@testable import Prevention

/// A sound file of every kind, of invented names, to be damaged.
private let sound: [(ListKind, [UInt8])] = [
    (.uflpa, page(rows: 12)), (.cbp, orders(12)), (.state, orders(12)), (.bis, orders(12)), (.ilab, goods(12)),
    (.eo13126, Array("Country,Good\nFarland,Tea\n\"Near, Land\",Salt\n".utf8)),
    (.csv, Array("name,aliases,country,scope\n\"A (aka B)\",\"C; D\",E,entity\nF,,G,fleet\n".utf8)),
]

private func page(rows: Int) -> [UInt8] {
    let body = (0..<rows).map {
        "<tr><td>Mill \($0) Co., Ltd. (also known as Old Mill \($0); and M\($0))</td><td>June 21, 2022</td></tr>"
    }.joined()
    let head = "<tr><th>Name of Entity</th><th>Effective Date</th></tr>"
    return Array("<html><p>Section 2(d)(2)(B)(i)</p><table>\(head)\(body)</table></html>".utf8)
}

private func orders(_ rows: Int) -> [UInt8] {
    let records = (0..<rows).map {
        """
        {"name": "Works \($0) and its subsidiaries", "aliases": ["W\($0) Plant"], "country": "Farland", \
        "status": "Active", "effective_date": "2021-03-04", "notes": "WRO; Merchandise: Tea; Remarks: none"}
        """
    }.joined(separator: ",")
    return Array("{\"entities\": [\(records)]}".utf8)
}

private func goods(_ rows: Int) -> [UInt8] {
    let body = (0..<rows).map {
        """
        <Good><Good_Name>Good \($0)</Good_Name><Countries><Country><Country_Name>Farland</Country_Name>\
        <Child_Labor>Yes</Child_Labor></Country></Countries></Good>
        """
    }.joined()
    return Array("<Goods>\(body)</Goods>".utf8)
}

@Suite("Files that are broken or mean harm")
struct HostileFileTests {
    /// What a reading may end in: a file whose rows are all accounted for, or a fault that says what is wrong.
    static func expectAccounted(_ kind: ListKind, _ bytes: [UInt8], _ what: Comment) {
        do throws(ListFault) {
            let file = try kind.read(bytes)
            #expect(file.rows > 0, what)
            // A row may name several; that none is lost shows in the rows as published.
            let waiting = Set(file.forPerson.map(\.row))
            #expect(file.entries.count + waiting.count >= file.rows, what)
            #expect(waiting.allSatisfy { (1...file.rows).contains($0) }, what)
            #expect(file.entries.allSatisfy { !$0.primary.isEmpty }, what)
        } catch {
            #expect(error.description.count > 20 && error.description.count < 2_000, what)
        }
    }

    static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var broken = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where broken.count > 4 {
            let place = Int.random(in: 0..<broken.count, using: &random)
            let end = min(broken.count, place + Int.random(in: 1...200, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: broken.removeLast(broken.count - place)
            case 1: broken[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: broken.removeSubrange(place..<end)
            case 3: broken.insert(contentsOf: broken[place..<end], at: place)
            case 4: broken.insert(contentsOf: [0xC3, 0x28, 0xF0, 0x80], at: place)
            case 5: broken.insert(contentsOf: Array("\u{202E}\u{200B}\u{0}\u{FEFF}".utf8), at: place)
            default: broken.insert(contentsOf: Array("<td>&#x110000;&lt;\"',(;".utf8), at: place)
            }
        }
        return broken
    }

    @Test("A damaged file of any kind ends in rows that are all accounted for, or in words", arguments: 0..<12)
    func fuzzed(seed: UInt64) {
        var random = SplitMix(state: 1_000 + seed)
        for (kind, bytes) in sound {
            for round in 0..<15 {
                Self.expectAccounted(kind, Self.damaged(bytes, &random), "\(kind), seed \(seed), round \(round)")
            }
        }
    }

    @Test("Sound files are read whole: the damage is what the faults are for")
    func untouched() throws {
        for (kind, bytes) in sound {
            let file = try kind.read(bytes)
            #expect(file.forPerson.isEmpty && file.entries.count == file.rows, "\(kind)")
        }
    }

    @Test("A line, a cell or a name of a million letters is refused in words, quickly")
    func long() {
        let long = String(repeating: "a and b Co. (", count: 80_000)
        for text in [long, String(repeating: "\u{202E}", count: 400_000), String(repeating: "&", count: 1_000_000)] {
            let files: [(ListKind, String)] = [
                (.csv, "name\n\(text)\n"), (.eo13126, "country,good\n\(text),b\n"),
                (.uflpa, "<table><tr><td>\(text)</td><td>June 21, 2022</td></tr></table>"),
                (.ilab, "<goods><good><good_name>\(text)</good_name><country><country_name>F</country_name></country>"),
                (.cbp, "{\"entities\": [{\"name\": \"\(text)\"}]}"),
            ]
            for (kind, file) in files {
                #expect(throws: ListFault.self, "\(kind)") { try kind.read(Array(file.utf8)) }
            }
        }
    }

    @Test("A cell too long for a name waits for a person, and is not taken apart")
    func longCell() throws {
        let name = String(repeating: "Mill Co. and ", count: 1_000)
        let file = try ListKind.csv.read(Array("name,country\n\"\(name)\",F\nG,H\n".utf8))
        #expect(file.rows == 2 && file.entries.map(\.primary) == ["G"] && file.forPerson.map(\.row) == [1])
    }

    @Test("Nesting a hundred thousand deep, a hundred thousand columns, entities that call each other")
    func deep() {
        let (n, open, close) = (100_000, "[", "]")
        let files: [(ListKind, String)] = [
            (.cbp, String(repeating: open, count: n)),
            (.cbp, "{\"entities\": " + String(repeating: open, count: n) + String(repeating: close, count: n) + "}"),
            (.ilab, String(repeating: "<good>", count: n) + String(repeating: "</good>", count: n)),
            (.ilab, String(repeating: "<country>", count: n)),
            (.uflpa, String(repeating: "<table><tr><td>", count: n)),
            (.uflpa, "<table><tr>" + String(repeating: "<td>a</td>", count: n) + "</tr></table>"),
            (.ilab, "<goods><good><country>" + (0..<n).map { "<f\($0)>Yes</f\($0)>" }.joined() + "</country>"),
            (.csv, (0..<n).map { "c\($0)" }.joined(separator: ",") + "\n"),
            (.csv, String(repeating: ",", count: 60_000) + "\n" + String(repeating: ",", count: 60_000)),
        ]
        for (kind, text) in files { #expect(throws: ListFault.self, "\(kind)") { try kind.read(Array(text.utf8)) } }
        let bomb = """
            <!DOCTYPE g [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <Goods><Good><Good_Name>&b;&c;</Good_Name><Countries><Country><Country_Name>F</Country_Name>
            <Child_Labor>Yes</Child_Labor></Country></Countries></Good></Goods>
            """
        let file = try? ListKind.ilab.read(Array(bomb.utf8))
        #expect(file?.entries.map(\.primary) == ["&b;&c"], "nothing is followed, nothing is put in")
    }

    @Test("Marks that nobody sees do not make a name another")
    func hidden() throws {
        let names = [
            "Amber Mill", "\u{202E}Amber\u{202C} Mill", "Amber\u{200B} Mi\u{AD}ll", "\u{FEFF}Amber\u{A0}Mill\u{200F}",
            "Amber\u{0}Mill",
        ]
        for name in names {
            let file = try ListKind.csv.read(Array("name,country\n\(name),F\n".utf8))
            #expect(file.entries.map(\.primary) == ["Amber Mill"])
        }
        let nameless = try ListKind.csv.read(Array("name,country\n\u{200B}\u{202E},F\n---,G\n".utf8))
        #expect(nameless.entries.isEmpty && nameless.forPerson.map(\.row) == [1, 2])
    }

    @Test("A file that ends in its middle is no edition, wherever it was cut")
    func cut() {
        for (kind, bytes) in sound where kind == .ilab || kind == .uflpa || kind == .cbp {
            for length in stride(from: 20, to: bytes.count - 8, by: 37) {
                #expect(throws: ListFault.self, "\(kind) at \(length)") { try kind.read(Array(bytes.prefix(length))) }
            }
        }
        #expect(
            "\(ListFault.cutShort(afterRow: 7))"
                == "the file ends in the middle, after row 7: fetch it again, the whole of it")
    }

    @Test("Another page, or another list, says what to look at")
    func another() {
        let html = Array("<html><body><form>Sign in</form></body></html>".utf8)
        for kind in ListKind.allCases { #expect(throws: ListFault.self, "\(kind)") { try kind.read(html) } }
        for kind in ListKind.allCases { #expect(throws: ListFault.nothingInIt) { try kind.read([]) } }
        let wide = ListFault.missingColumn("name", found: (0..<5_000).map { "column \($0)" })
        #expect(wide.description.contains("and 4988 more") && wide.description.count < 300)
    }
}
