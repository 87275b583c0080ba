import Evidence
import Foundation
import Journal
import Lexicon
import Policy
import Store
import Testing
import Web

/// An estimate on its way to the public: by two people, with its warning, and never where the data carry none.
@Suite struct `An estimate of those never found` {
    private let house: House
    private let maker, second: Caller

    init() async throws {
        house = try await House()
        maker = try await house.caller(.statistician)
        second = try await house.newcomer(.statistician)
    }

    private static let wording = [
        ("title-en", "People never found, 2026"), ("title-zh", "2026 年未被發現者"), ("territory-en", "The village"),
        ("territory-zh", "村莊"), ("list-1-en", "Police"), ("list-1-zh", "警察"), ("list-2-en", "Shelters"),
        ("list-2-zh", "安置處所"), ("list-3-en", "Hotline"), ("list-3-zh", "專線"), ("population", "2000000"),
        ("population-source", "Census of 2026"),
    ]

    /// Asks in the browser; the address of the estimate.
    private func asked(_ first: String = "police") async throws -> String {
        let file = try await house.captures(first)
        let form = [("method", "stepwise"), ("replicates", "1000"), ("seed", "7")]
        let reply = await maker.post("/evidence/overlaps/\(file.id)/estimates", form)
        #expect(reply.status == 303, "\(reply.problems)")
        return try #require(reply.location)
    }

    private func kept(_ path: String) async throws -> PopulationEstimate {
        let id = try #require(path.split(separator: "/").last.flatMap { PopulationEstimate.ID(String($0)) })
        let found = try await house.archive.fetch(PopulationEstimate.made(id, by: maker.acting.unit))
        return try #require(found.first)
    }

    private func version(_ path: String) async throws -> [(String, String)] {
        [("version", "\(try await kept(path).version)")]
    }

    private func stated(_ first: String = "police") async throws -> String {
        let path = try await asked(first)
        let reply = await maker.post("\(path)/statement", try await version(path) + Self.wording)
        #expect(reply.status == 303, "\(reply.problems)")
        return path
    }

    private func publicPath(_ path: String) -> String {
        path.replacing("/evidence/estimates/", with: "/data/estimates/")
    }

    @Test func `goes its way in the browser, by two people, and the journal has its digest`() async throws {
        let path = try await stated()
        #expect(await maker.get(path).text.contains("A second person"))
        #expect(await house.anybody(publicPath(path)).status == 404)
        #expect(await maker.post("\(path)/approval", try await version(path)).status == 422, "by who made it")
        #expect(await second.post("\(path)/publication", try await version(path)).status == 422, "not approved")
        #expect(await second.post("\(path)/approval", try await version(path)).status == 303)
        #expect(await second.post("\(path)/publication", try await version(path)).status == 303)
        let estimate = try await kept(path)
        let entry = try #require(try await house.entries(after: 0).last { $0.action == "estimate.published" })
        #expect(entry.rule == "estimate.published sha256:\(estimate.digest ?? "")")
        #expect(try estimate.opened()?.digest == estimate.digest)
        let read = await house.anybody(publicPath(path))
        #expect(read.status == 200 && read.text.contains("People never found, 2026"))
        #expect(read.text.contains("none of these agencies could ever have met"))
        #expect(await maker.post("\(path)/withdrawal", try await version(path)).status == 422, "no reason")
        let reason = [("reason", "A list was read twice.")]
        #expect(await maker.post("\(path)/withdrawal", try await version(path) + reason).status == 303)
        let gone = await house.anybody(publicPath(path))
        #expect(gone.text.contains("A list was read twice.") && !gone.text.contains("never found:"))
    }

    @Test(arguments: ["csv", "json", "ods", "sdg", "content"])
    func `is handed out as a file only by itself, once it is public`(form: String) async throws {
        let path = try await stated()
        #expect(await house.anybody("\(publicPath(path))?as=\(form)").status == 404)
        #expect(await second.post("\(path)/approval", try await version(path)).status == 303)
        #expect(await second.post("\(path)/publication", try await version(path)).status == 303)
        let file = await house.anybody("\(publicPath(path))?as=\(form)")
        #expect(file.status == 200)
        if form == "csv" || form == "json" {
            #expect(file.text.contains("none of these agencies could ever have met"), "with what it rests on")
            #expect(file.text.contains("Without Police"), "with what it hangs on")
        }
        // No list's own count, and no overlap, is in any of them.
        let numbers = Set(file.text.split { !$0.isNumber }.map(String.init))
        let hidden: Set = ["248", "341", "143", "180", "260"]
        if form != "ods" && form != "content" { #expect(numbers.isDisjoint(with: hidden), "\(numbers)") }
    }

    @Test(arguments: [false, true])
    func `that the data do not carry is stated by no door`(json: Bool) async throws {
        for first in ["refused", "far apart"] {
            let path = try await asked(first)
            for noun in ["statement", "approval", "publication"] {
                let form = try await version(path) + (noun == "statement" ? Self.wording : [])
                #expect(await second.post("\(path)/\(noun)", form, json: json).status == 422, "\(first) \(noun)")
            }
            #expect(try await kept(path).publishedAt == nil)
        }
    }

    @Test func `whose ways disagree is a range, and the second person says that they read why`() async throws {
        let path = try await stated("apart")
        #expect(await second.post("\(path)/approval", try await version(path)).status == 422, "not read")
        let read = [("warned", "yes")]
        #expect(await second.post("\(path)/approval", try await version(path) + read).status == 303)
        #expect(await second.post("\(path)/publication", try await version(path)).status == 303)
        let statement = try #require(try await kept(path).opened())
        #expect(statement.isRange && statement.everybody.value == nil && statement.undetected.value == nil)
        let text = await house.anybody(publicPath(path)).text
        let warning = try #require(text.range(of: "the ways to this number disagree"))
        let figures = try #require(text.range(of: "No single number can be told"))
        #expect(warning.lowerBound < figures.lowerBound, "the warning stands first")
    }

    @Test func `is refused by the database itself where a condition is forged`() async throws {
        let refused = try await kept(try await asked("refused")).id
        let carried = try await kept(try await stated("apart"))
        let (maker, id) = (carried.askedBy, carried.id)
        for forged in [
            "UPDATE population_estimate SET published_at = 1, content = x'7b7d' WHERE id = '\(refused)'",
            "UPDATE population_estimate SET stated_at = 1, stated_by = 'x', digest = 'y' WHERE id = '\(refused)'",
            "UPDATE population_estimate SET approved_at = 1, approved_by = '\(maker)', warned = 1 WHERE id = '\(id)'",
            "UPDATE population_estimate SET approved_at = 1, approved_by = 'x' WHERE id = '\(id)'",
            "UPDATE population_estimate SET published_at = 1, content = x'7b7d' WHERE id = '\(id)'",
        ] {
            await #expect(throws: (any Error).self, "\(forged)") {
                try await house.archive.keep([SQL(forged, values: [])])
            }
        }
    }

    @Test func `and its table are nothing to another unit`() async throws {
        let path = try await stated()
        let table = "/evidence/overlaps/\(try await kept(path).captures)"
        let stranger = try await house.newcomer(.statistician, .otherAgency)
        for target in [path, "\(path)?as=csv", table, "\(table)?as=csv", "\(table)/estimates/new"] {
            #expect(await stranger.get(target).status == 404, "\(target)")
            #expect(await maker.get(target).status == 200, "\(target)")
        }
        let form = [("version", "1"), ("method", "aic")]
        for target in ["\(path)/statement", "\(path)/withdrawal", "\(table)/estimates", "\(table)/deletion"] {
            #expect(await stranger.post(target, form).status == 404, "\(target)")
        }
    }
}

/// Overlap tables, as a statistician brings them in, reads them and destroys them.
@Suite struct `The desk of overlap tables` {
    private static let path = "/evidence/overlaps"
    private static let about = [
        ("name", "Three agencies"), ("register", "people met"), ("period", "2026"), ("threshold", "10"),
    ]

    @Test func `takes a table in once, and shows no small count of it`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let table =
            "police,shelter,hotline,count\n1,0,0,180\n0,1,0,260\n0,0,1,90\n1,1,0,40\n1,0,1,12\n0,1,1,25\n1,1,1,4\n"
        try await caller.twice(Self.path, on: Self.path, Self.about + [("content", table)])
        let file = try #require(try await house.archive.fetch(Query<CaptureFile>(where: "1 = 1")).first)
        #expect(try await house.archive.kept(in: file).captures.people == 611)
        let csv = await caller.get("\(Self.path)/\(file.id)?as=csv&table=overlaps").text
        #expect(csv.contains("180") == false || csv.contains("withheld") || csv.contains("Withheld"))
        #expect(!csv.contains("\"4\""))
    }

    @Test(arguments: [
        ("police,count\n1,3", "at least two lists"), ("police,shelter,count\n1,x,3", "Line 2, column 2"),
        ("police,shelter,count\n0,0,3", "on no list"), ("police,shelter,count\n1,0,three", "Line 2, column 3"),
        ("1,0,3\n0,1,4", "names of the lists are missing"), ("police,shelter,count\n1,0", "more or fewer cells"),
    ])
    func `says line, column and how to mend what it cannot read`(_ table: String, _ words: String) async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let reply = await caller.post(Self.path, Self.about + [("content", table)])
        #expect(reply.status == 422 && reply.problems.contains(words), "\(reply.problems)")
        #expect(try await house.archive.fetch(Query<CaptureFile>(where: "1 = 1")).isEmpty)
    }

    @Test func `destroys a table with its key`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let file = try await house.captures()
        let target = "\(Self.path)/\(file.id)"
        #expect(await caller.post("\(target)/deletion", [("version", "\(file.version)")]).status == 303)
        #expect(await caller.get(target).status == 404)
        #expect(try await house.archive.fetch(Query<KeyRow>(where: "name LIKE 'row/capture_file/%'")).isEmpty)
    }
}
