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
        ("age,colour,path_id\nadult,red,0\n", RoutingCheck.Fault.unknownColumn("colour")),
        ("age\nadult\n", .noPathColumn),
        ("age,path_id\nelder,0\n", .unknownValue(line: 2, column: "age", value: "elder")),
        ("age,path_id\nadult,9\n", .unknownPath(line: 2, path: "9")),
        ("", .table(.empty)),
    ])
    func `says clearly what it cannot run`(_ cases: String, _ fault: RoutingCheck.Fault) {
        #expect(throws: fault) { try RoutingCheck.run(questionnaire: form, casesCSV: cases, paths: paths) }
    }

    @Test func `reads packed files, and names those it cannot`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let broken = folder.appendingPathComponent("cases.csv.gz")
        try Data("not packed".utf8).write(to: broken)
        #expect(throws: RoutingCheck.FileFault.self) { try RoutingCheck.text(of: broken.path) }
        #expect(throws: RoutingCheck.FileFault.self) { try RoutingCheck.text(of: folder.path + "/missing.gz") }
        #expect(throws: RoutingCheck.FileFault.self) { try RoutingCheck.text(of: folder.path + "/missing") }
    }
}
