import Foundation
import Lexicon
import Statistics
import Web

/// The overlap tables of one's unit, what was estimated from them, and how another comes in.
struct CapturesPage: Page {
    struct File: Encodable, Sendable {
        let id, name, period: String
        let origin: CaptureFile.Origin
        let lists: Int
        let made: Moment

        init(_ file: CaptureFile, in zone: TimeZone) {
            id = "\(file.id)"
            (name, period, origin, lists) = (file.name, file.period, file.origin, file.lists)
            made = Moment(file.madeAt, in: zone)
        }
    }

    let files: [File]
    let estimates: [EstimateLine]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case files, estimates }

    init(
        _ files: [CaptureFile], _ estimates: [PopulationEstimate], zone: TimeZone, entered: Fields,
        problems: [Problem]
    ) {
        self.files = files.map { File($0, in: zone) }
        self.estimates = estimates.map { EstimateLine($0, of: files, in: zone) }
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.overlapsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = files.map { file -> [HTML] in
            [
                Link(Text(verbatim: file.name), to: "\(CapturesDesk.path)/\(file.id)").html(say),
                HTML(text: file.period), HTML(text: say.number(file.lists)), say.html(file.origin.text),
                file.made.dayHTML(say),
            ]
        }
        let table = DataTable(
            .overlapsHeading,
            [
                .init(.overlapName), .init(.overlapPeriod), .init(.overlapLists, numeric: true),
                .init(.overlapOrigin), .init(.overlapMade),
            ], rows, whenEmpty: .overlapNone)
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.overlapsLead))</p>\(table.html(say))\
            \(EstimateLine.table(estimates, say))<h2>\(say.html(.overlapAdd))</h2>\
            \(HTML.paragraph(say(.overlapAddLead)))\
            \(forms.post(to: CapturesDesk.path, files: true, adding(inputs, say)))
            """
    }

    private func adding(_ inputs: Inputs, _ say: Words) -> HTML {
        """
        \(inputs.once)\(inputs.text("name", .overlapName, hint: .overlapNameHint))\
        \(inputs.text("register", .overlapRegister, hint: .overlapRegisterHint))\
        \(inputs.text("period", .overlapPeriod, hint: .overlapPeriodHint, width: .short))\
        \(inputs.file("file", .overlapFile, hint: .overlapFileHint, megabytes: 1, accept: [".csv", ".gz"]))\
        \(inputs.text(
            "threshold", .overlapThreshold, hint: .overlapThresholdHint, kind: .number, width: .short))\
        \(buttonRow(Button(.overlapAdd).html(say)))
        """
    }
}

/// One overlap table: its counts as far as they may be shown, how well people were linked, and what follows from it.
struct CapturePage: Page {
    let file: CapturesPage.File
    let version: Int
    let tables: [TableShown]
    let estimates: [EstimateLine]
    private let register: String
    private let linkage: LinkageShown?

    private enum CodingKeys: CodingKey { case file, version, tables, estimates }

    init(
        _ file: CaptureFile, _ masked: MaskedCaptures, linkage: LinkageCheck?, _ estimates: [PopulationEstimate],
        _ codebook: Codebook, zone: TimeZone
    ) {
        self.file = CapturesPage.File(file, in: zone)
        version = file.version
        register = file.register
        tables = masked.tables
        self.linkage = linkage.map { LinkageShown($0, codebook) }
        self.estimates = estimates.map { EstimateLine($0, of: [file], in: zone) }
    }

    func title(_ say: Words) -> String { say(.overlapHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(CapturesDesk.path)/\(file.id)"
        let facts = SummaryList([
            .init(.overlapName, file.name), .init(.overlapRegister, register), .init(.overlapPeriod, file.period),
            .init(.overlapOrigin, say(file.origin.text)), .init(.overlapMade, html: file.made.dayHTML(say)),
        ])
        let linked = linkage.map { $0.table.html(say) } ?? HTML.paragraph(say(.overlapNoLinkage))
        return """
            \(Link.back(to: CapturesDesk.path, .overlapsHeading, say))\(facts.html(say))\
            <p>\(Link(.overlapEstimate, to: "\(path)/estimates/new", isButton: true).html(say))</p>\
            \(EstimateLine.table(estimates, say))\
            \(tables.html { $0.html(say) + FileLinks(path: path, table: $0.code).html(say) })\
            <h2>\(say.html(.overlapLinkage))</h2>\(linked)\
            <h2>\(say.html(.overlapDelete))</h2>\(forms.post(to: "\(path)/deletion", deleting(say)))
            """
    }

    private func deleting(_ say: Words) -> HTML {
        HTML.paragraph(say(.overlapDeleteHint)) + Inputs(say).hidden("version", version) + Inputs(say).once
            + buttonRow(Button(.overlapDelete, .grave).html(say))
    }
}

/// Recall and precision of the links, in per cent with the bounds that the size of the sample leaves.
struct LinkageShown: Sendable {
    let table: TableShown

    init(_ check: LinkageCheck, _ codebook: Codebook) {
        let groups = check.byNationality.sorted { $0.key < $1.key }.map { code, clerical in
            TableShown.Row(
                .init(code, codebook["citizenship"]?.text(of: code) ?? Text(verbatim: code)), Self.cells(clerical))
        }
        table = TableShown(
            "linkage", .overlapLinkage, unit: Text(verbatim: "%"), rowsAre: .linkageGroup,
            columns: [.init("recall", .linkageRecall), .init("precision", .linkagePrecision)],
            rows: [.init(.init(TableShown.everybody, .linkageEverybody), Self.cells(check.overall))] + groups)
    }

    private static func cells(_ clerical: LinkageCheck.Clerical) -> [TableShown.Cell] {
        [cell(clerical.sameLinked, of: clerical.same), cell(clerical.linkedSame, of: clerical.linked)]
    }

    private static func cell(_ part: Int, of all: Int) -> TableShown.Cell {
        guard all > 0, part <= all else { return .unknown }
        let bounds = WilsonInterval(Share(part, of: all))
        return .interval(
            Double(part) / Double(all) * 100, low: bounds.lower * 100, high: bounds.upper * 100)
    }
}
