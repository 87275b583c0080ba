import Foundation
import Packs
import Testing

@Suite struct `Checking routes against a table` {
    let form: Questionnaire
    let paths = Data(
        #"{"paths": {"0": ["/age", "/agreement", "/end"], "1": ["/age", "/guardian", "/needs", "/end"]}}"#.utf8)

    init() throws { form = try Questionnaire.load(yaml: harbourForm, file: "harbour.yaml") }

    @Test func `counts what differs and shows the first`() throws {
        let cases = "age,agrees,path_id,screens\nadult,no,0,3\nchild,,1,4\nchild,yes,0,3\n"
        let report = try RoutingCheck.run(questionnaire: form, casesCSV: cases, paths: paths)
        #expect(report.cases == 3)
        #expect(report.different == 1)
        let difference = try #require(report.firstDifferences.first)
        #expect(report.firstDifferences.count == 1)
        #expect(difference.line == 4)
        #expect(difference.expected == ["age", "agreement", "end"])
        #expect(difference.found == ["age", "guardian", "needs", "end"])
        #expect(difference.agreeing == 1)
        #expect(!report.isExact)
        #expect(report.description.hasSuffix("line 4: screen 2 should be agreement, is guardian"))
        #expect(try JSONDecoder().decode(RoutingCheck.Report.self, from: Data(report.json.utf8)) == report)
    }

    @Test(arguments: [
        ("age\nadult\n", RoutingCheck.Fault.noPathColumn), ("age,path_id\n", .noRows), ("", .table(.empty)),
        ("age,age,path_id\nadult,adult,0\n", .table(.columnTwice("age"))),
    ])
    func `says clearly what it cannot run`(_ cases: String, _ fault: RoutingCheck.Fault) {
        #expect(throws: fault) { try RoutingCheck.run(questionnaire: form, casesCSV: cases, paths: paths) }
    }

    @Test(arguments: [
        ("elder,no,0,3", "‘elder’ is no answer to ‘age’"), ("adult,no,9,3", "there is no path ‘9’"),
        ("adult,no,0,4", "the path should have 4 screens, has 3"),
        ("adult,no,0,x", "the path should have x screens, has 3"),
        ("adult,no", "2 cells where the header has 4"),
        ("\"adult,no,0,3", "a quoted cell is never closed"),
        ("\"adult\"x,no,0,3", "text follows a closing quote"),
    ])
    func `counts a row that cannot be compared as different, and goes on`(_ row: String, _ reason: String) throws {
        let cases = "age,agrees,path_id,screens\nadult,no,0,3\n\(row)\nchild,,1,4\nadult,no,0,\n"
        let report = try RoutingCheck.run(questionnaire: form, casesCSV: cases, paths: paths)
        #expect(report.cases == 4)
        #expect(report.different == 1)
        #expect(report.firstDifferences.map(\.line) == [3])
        #expect(report.firstDifferences.map(\.reason) == [reason])
        #expect(report.description.hasSuffix("line 3: \(reason)"))
    }

    @Test func `passes over a column that is no question, and says so`() throws {
        let cases = "case_id,age,agrees,path_id,remark\n7,adult,no,0,calm\n"
        let report = try RoutingCheck.run(questionnaire: form, casesCSV: cases, paths: paths)
        #expect(report.isExact)
        #expect(report.unknownColumns == ["case_id", "remark"])
    }

    @Test func `has something for a program to read whatever happens`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ text: String) throws -> String {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
            return folder.path + "/" + name
        }
        let form = try file("form.yaml", harbourForm)
        let good = try file("paths.json", String(decoding: paths, as: UTF8.self))
        let rows = try file("cases.csv", "age,agrees,path_id\nadult,no,0\n")
        func outcome(_ form: String, _ cases: String, _ paths: String) -> [String: Any] {
            let text =
                switch RoutingCheck.outcome(questionnaireFile: form, casesFile: cases, pathsFile: paths) {
                case .success(let report): report.json
                case .failure(let failure): failure.json
                }
            return (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
        }
        #expect(outcome(form, rows, good)["cases"] as? Int == 1)
        #expect(outcome(form, rows, good)["different"] as? Int == 0)
        for (form, cases, paths) in [
            (folder.path + "/none.yaml", rows, good), (rows, rows, good), (form, folder.path + "/none.csv", good),
            (form, try file("bare.csv", "age,path_id\n"), good), (form, rows, rows),
        ] {
            let said = outcome(form, cases, paths)
            #expect((said["error"] as? String)?.isEmpty == false)
            #expect(said.count == 1)
        }
    }

    @Test func `reads packed files, and names those it cannot`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let broken = folder.appendingPathComponent("cases.csv.gz")
        try Data("not packed".utf8).write(to: broken)
        #expect(throws: PackedFile.Fault.self) { try PackedFile.text(of: broken.path) }
        #expect(throws: PackedFile.Fault.self) { try PackedFile.text(of: folder.path + "/missing.gz") }
        #expect(throws: PackedFile.Fault.self) { try PackedFile.text(of: folder.path + "/missing") }
    }
}
