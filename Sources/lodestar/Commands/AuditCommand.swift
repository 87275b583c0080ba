import ArgumentParser
import Foundation
import Statistics

/// `lodestar table audit`
struct AuditTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Says what a published table gives away of its masked values, and which of its sums do not hold.",
        discussion: """
              lodestar table audit glotip.csv.gz --layout glotip

            Works with the sums of the table alone: what anybody can reckon who reads it. A file whose name ends in \
            .gz is unpacked. Exit code 1 when something was found.
            """)

    enum Layout: String, ExpressibleByArgument, CaseIterable { case glotip, osdg, plain, tidy }

    @Argument(help: "The table.")
    var file: String

    @Option(
        help: """
            glotip (UNODC's), osdg (Open SDG's), plain (a first row and column of names), or tidy (a column for each \
            characteristic and one for the figure).
            """)
    var layout: Layout

    @Flag(help: "Take it that a masked value is never 0.")
    var neverZero = false

    @Flag(help: "Take it that a category that is not listed has nobody in it.")
    var unlistedIsNobody = false

    @Option(help: "How many findings are named.")
    var most = 20

    @Option(help: "text or json.")
    var format = OutputFormat.text

    private struct Answer: Encodable {
        let masked, pinned, pinnedNonZero, narrowed, contradictory, failedSums: Int
        /// Keys printed more than once with different values; breakdowns that the file itself shows not to add up.
        let ambiguous, unsupported: [String]

        init(_ counts: Audit.Counts, _ table: LaidOutTable) {
            masked = counts.masked
            pinned = counts.pinned
            pinnedNonZero = counts.pinnedNonZero
            narrowed = counts.narrowed
            contradictory = counts.contradictory
            failedSums = counts.failedSums
            ambiguous = table.ambiguous
            unsupported = table.unsupported
        }

        var isClean: Bool { pinned == 0 && narrowed == 0 && contradictory == 0 && failedSums == 0 }
    }

    func run() throws {
        let table = try read()
        let audit = Audit(
            table.table, assuming: .init(maskedIsNeverZero: neverZero, unlistedIsNobody: unlistedIsNobody))
        let answer = Answer(audit.counts, table)
        switch format {
        case .json: print(try answer.json())
        case .text: say(answer, audit, table)
        }
        if !answer.isClean { throw ExitCode(1) }
    }

    private func read() throws -> LaidOutTable {
        let bytes = try RecordFile.bytes(file)
        do {
            switch layout {
            case .glotip: return try GlotipLayout.read(bytes)
            case .osdg: return try OpenSDGLayout.read(bytes)
            case .plain: return try PlainLayout.read(bytes)
            case .tidy: return try TidyLayout.read(bytes)
            }
        } catch { throw CommandFault("\(file): \(error.words(layout: layout.rawValue))") }
    }

    private func say(_ answer: Answer, _ audit: Audit, _ table: LaidOutTable) {
        print(
            """
            \(answer.masked) masked values, of which
              \(answer.pinned) can be reckoned exactly (\(answer.pinnedNonZero) of them above 0)
              \(answer.narrowed) are known more closely than the mask says
              \(answer.contradictory) can have no value that fits the sums
            \(answer.failedSums) sums do not hold
            """)
        for failed in audit.failedSums.prefix(most) {
            let total = table.table.cells[table.table.sums[failed.sum].total].name
            print("  \(total): the parts make \(failed.parts), printed is \(failed.total)")
        }
        for (cell, finding) in audit.findings.sorted(by: { $0.key < $1.key }).filter({ $0.value.isTold }).prefix(most) {
            print("  \(table.table.cells[cell].name): \(finding.words)")
        }
        if audit.unfinished > 0 { print("\(audit.unfinished) masked values were too entangled to be tried in full.") }
    }
}

extension Audit.Finding {
    /// Whether it says more than the mask.
    fileprivate var isTold: Bool {
        switch self {
        case .pinned, .narrowed: true
        default: false
        }
    }

    fileprivate var words: String {
        switch self {
        case .pinned(let value): "is \(value)"
        case .narrowed(let range): "lies between \(range.lower) and \(range.upper)"
        default: ""
        }
    }
}

extension LayoutProblem {
    /// What is wrong, and how to mend it.
    func words(layout: String) -> String {
        switch self {
        case .empty: "there is nothing in it"
        case .columnMissing(let name): "no column ‘\(name)’, which the layout \(layout) has"
        case .unequalFields(let line): "line \(line) has another number of fields than the first"
        case .notATable: "no table of the layout \(layout)"
        }
    }
}
