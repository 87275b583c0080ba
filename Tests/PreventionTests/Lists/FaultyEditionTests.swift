import Foundation
import Testing

@testable import Prevention

/// Editions that a publisher put out, with what can go wrong done to them.
@Suite(
    "Faulty editions made of published ones", .enabled(if: SharedGoods.isThere, "the shared data are not there"))
struct FaultyEditionTests {
    private typealias Damage = @Sendable (String) -> String

    @Test("Every published edition goes live after the one before it")
    func sound() throws {
        var previous: EditionGate.Edition?
        var earlier: [EditionGate.Edition] = []
        for (text, day) in try SharedGoods.editions() {
            let file = try ListKind.ilab.read(Array(text.utf8))
            let concerns = EditionGate.concerns(file, asOf: day, after: previous, earlier: earlier)
            #expect(concerns.isEmpty, "\(day): \(concerns.map(\.words))")
            if let previous { earlier.append(previous) }
            previous = (file, day)
        }
        #expect(earlier.count == 28)
    }

    /// Something done to every n-th element of the name, from its beginning to its end.
    private static func each(
        _ element: String, every step: Int, _ change: @escaping @Sendable (String) -> String
    ) -> Damage {
        { text in
            let parts = text.components(separatedBy: "<\(element)>")
            return parts[0]
                + parts.dropFirst().enumerated().map { place, part in
                    guard place % step == 0, let end = part.range(of: "</\(element)>") else {
                        return "<\(element)>" + part
                    }
                    return change("<\(element)>\(part[..<end.upperBound])") + part[end.upperBound...]
                }.joined()
        }
    }

    /// Once again as if its letters were read one byte at a time.
    private static func misread(_ text: String) -> String {
        // A mark of byte order alone does no harm.
        let marked = text.hasPrefix("\u{FEFF}")
        let letters = String(String.UnicodeScalarView((marked ? text.dropFirst() : text[...]).utf8.map { .init($0) }))
        return marked ? "\u{FEFF}" + letters : letters
    }

    private static let damages: [(String, Damage)] = [
        (
            "every forced labour is No",
            each("Forced_Labor", every: 1) { $0.replacingOccurrences(of: "Yes", with: "No") }
        ),
        (
            "half of forced labour is No",
            each("Forced_Labor", every: 2) { $0.replacingOccurrences(of: "Yes", with: "No") }
        ),
        (
            "every flag is empty",
            { $0.replacingOccurrences(of: "Yes", with: "").replacingOccurrences(of: "No<", with: "<") }
        ),
        ("every flag is No", { $0.replacingOccurrences(of: "Yes", with: "No") }),
        (
            "flags are Y and N",
            { $0.replacingOccurrences(of: ">Yes<", with: ">Y<").replacingOccurrences(of: ">No<", with: ">N<") }
        ),
        ("every flag is Yes", { $0.replacingOccurrences(of: ">No<", with: ">Yes<") }),
        ("a column is gone", each("Forced_Child_Labor", every: 1) { _ in "" }),
        (
            "columns are exchanged",
            {
                $0.replacingOccurrences(of: "Child_Labor>", with: "X_Labor>")
                    .replacingOccurrences(of: "Forced_Labor>", with: "Child_Labor>")
                    .replacingOccurrences(of: "<X_Labor>", with: "<Forced_Labor>")
                    .replacingOccurrences(of: "</X_Labor>", with: "</Forced_Labor>")
            }
        ),
        ("half of the goods are gone", each("Good", every: 2) { _ in "" }),
        ("one good in ten is gone", each("Good", every: 10) { _ in "" }),
        ("one country in twelve is gone", each("Country", every: 12) { _ in "" }),
        ("every row stands twice", each("Country", every: 1) { $0 + $0 }),
        ("one row in five stands twice", each("Country", every: 5) { $0 + $0 }),
        ("country names are empty", each("Country_Name", every: 1) { _ in "<Country_Name></Country_Name>" }),
        (
            "one country name in eight is empty",
            each("Country_Name", every: 8) { _ in "<Country_Name> </Country_Name>" }
        ),
        ("countries are numbered", each("Country_Name", every: 1) { "<Country_Name>C\($0.count)</Country_Name>" }),
        (
            "goods and countries are exchanged",
            {
                $0.replacingOccurrences(of: "Good_Name>", with: "X>")
                    .replacingOccurrences(of: "Country_Name>", with: "Good_Name>")
                    .replacingOccurrences(of: "X>", with: "Country_Name>")
            }
        ),
        (
            "regions stand for countries",
            {
                $0.replacingOccurrences(of: "Country_Name", with: "X").replacingOccurrences(
                    of: "Country_Region", with: "Country_Name")
            }
        ),
        ("letters are misread", misread),
        (
            "letters are lost",
            { $0.replacingOccurrences(of: "ç", with: "\u{FFFD}").replacingOccurrences(of: "ô", with: "\u{FFFD}") }
        ),
        ("the file is cut", { String($0.prefix($0.count * 97 / 100)) }),
        ("the file is cut in half", { String($0.prefix($0.count / 2)) }),
        ("a page for signing in", { _ in "<html><body><table><tr><td>Sign in</td></tr></table></body></html>" }),
        ("an empty list", { _ in "<?xml version=\"1.0\"?><Goods></Goods>" }),
        ("a list in JSON", { _ in "{\"Goods\": []}" }),
    ]

    @Test("Each way of going wrong is held, with words that say how", arguments: damages.indices)
    func held(index: Int) throws {
        let (name, damage) = Self.damages[index]
        let editions = try SharedGoods.editions()
        var done = 0
        for place in [1, 9, 15, editions.count - 1] {
            let before = editions[place - 1]
            let old = try ListKind.ilab.read(Array(before.text.utf8))
            let faulty = damage(editions[place].text)
            // Some editions have no letters beyond ASCII that could be lost.
            if faulty == editions[place].text { continue }
            done += 1
            do throws(ListFault) {
                let file = try ListKind.ilab.read(Array(faulty.utf8))
                let concerns = EditionGate.concerns(file, asOf: editions[place].day, after: (old, before.day))
                #expect(!concerns.isEmpty, "\(name), edition \(editions[place].day)")
                #expect(concerns.allSatisfy { $0.words.count > 15 })
            } catch {
                #expect(error.description.count > 20)
            }
        }
        #expect(done > 0, "\(name): nothing was damaged")
    }

    @Test("An old file under a new day is known by what it says, a small repair that takes a row back is not held")
    func again() throws {
        let editions = try SharedGoods.editions()
        let files = try editions.map { EditionGate.Edition(try ListKind.ilab.read(Array($0.text.utf8)), $0.day) }
        let (old, newest) = (files[2], files[files.count - 1])
        let under = EditionGate.concerns(old.file, asOf: "2024-01-01", after: newest, earlier: Array(files.dropLast()))
        #expect(under.contains(.earlierAgain(asOf: files[4].asOf)), "the newest of those that say it")
        let back = EditionGate.concerns(files[7].file, asOf: "2018-10-01", after: files[8], earlier: Array(files[..<8]))
        #expect(back.isEmpty)
        let before = EditionGate.concerns(old.file, asOf: old.asOf, after: newest)
        #expect(before.contains(.olderThanPrevious(asOf: old.asOf, previous: newest.asOf)))
    }

    @Test("The list of one publisher is no edition of another's")
    func mixed() throws {
        let page = try SharedLists.bytes("lists/uflpa_entity_list_2026-07-09.html")
        let orders = try SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json")
        #expect(throws: ListFault.self) { try ListKind.ilab.read(page) }
        #expect(throws: ListFault.self) { try ListKind.cbp.read(page) }
        #expect(throws: ListFault.self) { try ListKind.uflpa.read(orders) }
        #expect(throws: ListFault.self) { try ListKind.eo13126.read(orders) }
    }

    @Test("The customs orders without their notes, their days or a third of their rows are held")
    func orders() throws {
        let bytes = try SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json")
        let old = try ListKind.cbp.read(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(EditionGate.concerns(old, asOf: "2026-07-01", after: (old, "2026-06-23")).isEmpty)
        for (field, other) in [("\"notes\"", "\"n\""), ("\"effective_date\"", "\"e\""), ("\"country\"", "\"c\"")] {
            let file = try ListKind.cbp.read(Array(text.replacingOccurrences(of: field, with: other).utf8))
            let concerns = EditionGate.concerns(file, asOf: "2026-07-01", after: (old, "2026-06-23"))
            #expect(concerns.contains { if case .headerChanged = $0 { true } else { false } }, "\(field)")
        }
        var fewer = old
        fewer.rows = 45
        fewer.entries = old.entries.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        #expect(!EditionGate.concerns(fewer, asOf: "2026-07-01", after: (old, "2026-06-23")).isEmpty)
    }
}

/// The editions of the list of goods, oldest first; where they are not there, the tests say so and are skipped.
enum SharedGoods {
    static let folder = SharedLists.folder + "/data/supply/ilab/versions"
    static let isThere = FileManager.default.fileExists(atPath: folder)

    static func editions() throws -> [(text: String, day: String)] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.map { name in
            (try unpacked(folder + "/" + name), String(name.dropFirst(3).prefix(10)))
        }
    }

    /// A file packed with gzip, unpacked by the system's own tool.
    static func unpacked(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
