import Foundation
import Lexicon
import Web

/// The networks of one's unit, and how another is begun.
struct NetworksPage: Page {
    struct Line: Encodable, Sendable {
        let id, name: String
        let files, nodes, links: Int
        let made: Moment

        init(_ network: TradeNetwork, name: String, _ files: [NetworkFile], in zone: TimeZone) {
            id = "\(network.id)"
            self.name = name
            self.files = files.count
            nodes = files.reduce(0) { $0 + $1.nodeCount }
            links = files.reduce(0) { $0 + $1.linkCount }
            made = Moment(network.madeAt, in: zone)
        }
    }

    let networks: [Line]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case networks }

    init(_ networks: [Line], entered: Fields, problems: [Problem]) {
        self.networks = networks
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.networksHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = networks.map { line -> [HTML] in
            [
                Link(Text(verbatim: line.name), to: "\(NetworksDesk.path)/\(line.id)").html(say),
                "\(line.files)", "\(line.nodes)", "\(line.links)", line.made.dayHTML(say),
            ]
        }
        let table = DataTable(
            .networksHeading,
            [
                .init(.networkName), .init(.networkFiles, numeric: true), .init(.networkNodes, numeric: true),
                .init(.networkLinks, numeric: true), .init(.networkMade),
            ], rows, whenEmpty: .networkNone)
        let adding: HTML = """
            \(inputs.once)\(inputs.text("name", .networkName, hint: .networkNameHint))\
            \(buttonRow(Button(.networkMake).html(say)))
            """
        let impact: HTML =
            networks.isEmpty
            ? .empty : "<p>\(Link(.impactOfLists, to: "\(NetworksDesk.path)/impact").html(say))</p>"
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.networksLead))</p>\(table.html(say))\(impact)\
            <h2>\(say.html(.networkMake))</h2>\(forms.post(to: NetworksDesk.path, adding))
            """
    }
}
