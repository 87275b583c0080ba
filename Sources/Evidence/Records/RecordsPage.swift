import Foundation
import Lexicon
import Web

/// The files of observations of one's unit, and how another comes to be.
struct RecordsPage: Page {
    struct File: Encodable, Sendable {
        let id: String
        let name: String
        let origin: ObservationFile.Origin
        let people: Int
        let made: Moment

        init(_ file: ObservationFile, in zone: TimeZone) {
            id = file.id.description
            name = file.name
            origin = file.origin
            people = file.count
            made = Moment(file.madeAt, in: zone)
        }
    }

    let files: [File]
    let paging: Paging
    let hasNext: Bool
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case files, hasNext }

    func title(_ say: Words) -> String { say(.recordsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = files.map { file -> [HTML] in
            [
                Link(Text(verbatim: file.name), to: "\(RecordsDesk.path)/\(file.id)").html(say),
                say.html(.origin(file.origin)), HTML(text: say.number(file.people)),
                file.made.dayHTML(say),
            ]
        }
        let table = DataTable(
            .recordsHeading,
            [.init(.recordsName), .init(.recordsOrigin), .init(.recordsPeople, numeric: true), .init(.recordsMade)],
            rows, at: ListAddress(RecordsDesk.path, paging: paging), hasNext: hasNext)
        return """
            \(inputs.errorSummary)\(HTML.paragraph(say(.recordsIntroduction)))\(table.html(say))\
            <h2>\(say(.recordsDraw))</h2>\(HTML.paragraph(say(.recordsDrawHint)))\
            \(forms.post(to: "\(RecordsDesk.path)/drawn", drawing(inputs, say)))\
            <h2>\(say(.recordsImport))</h2>\(HTML.paragraph(say(.recordsImportHint)))\
            \(forms.post(to: RecordsDesk.path, files: true, importing(inputs, say)))
            """
    }

    private func drawing(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.hidden(FieldSpec.once.name, Identifier<ObservationFile>())
            + inputs.text("called", .recordsName, hint: .recordsNameHint)
            + buttonRow(Button(.recordsDraw).html(say))
    }

    private func importing(_ inputs: Inputs, _ say: Words) -> HTML {
        let layouts = RecordStandard.allCases.map { Choice($0.rawValue, .layout($0)) }
        return """
            \(inputs.hidden(FieldSpec.once.name, Identifier<ObservationFile>()))\
            \(inputs.text("name", .recordsName, hint: .recordsNameHint))\
            \(inputs.select("layout", .recordsLayout, layouts))\
            \(inputs.file("file", .recordsFile, megabytes: Limits.fileBytes >> 20, accept: [".csv", ".gz"]))\
            \(buttonRow(Button(.recordsImport).html(say)))
            """
    }
}
