import ArgumentParser
import Evidence
import Foundation
import Lexicon
import Statistics
import Web

/// `lodestar table audit`
struct AuditTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Says what a published table gives away of its masked values, and which of its sums do not hold.",
        discussion: """
              lodestar table audit glotip.csv.gz --layout glotip

            Works with the sums of the table alone: what anybody can reckon who reads it. A file whose name ends in \
            .gz is unpacked. Exit code 1 when something was found.

            Figures printed in a report can be checked too, as lines of text: ‘2012: 185 = 33 (17.8 %), 94 (50.8 %), …’.
              lodestar table audit report.txt --layout printed
            """)

    @Argument(help: "The table.")
    var file: String

    @Option(
        help: """
            glotip (UNODC's), osdg (Open SDG's), plain (a first row and column of names), tidy (a column for each \
            characteristic and one for the figure), or printed (lines of a report: a total, its parts, and the share \
            of each in brackets).
            """)
    var layout: CheckedLayout

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
        /// Shares of printed figures that are wrong, one by one or together.
        let wrongShares: Int
        /// Keys printed more than once with different values; breakdowns that the file itself shows not to add up.
        let ambiguous, unsupported: [String]
        /// Lines with digits that are no total with its parts.
        let unread: [String]

        init(_ report: CheckReport) {
            let counts = report.counts
            masked = counts.masked
            pinned = counts.pinned
            pinnedNonZero = counts.pinnedNonZero
            narrowed = counts.narrowed
            contradictory = counts.contradictory
            failedSums = counts.failedSums
            wrongShares = report.count(of: .wrongShare) + report.count(of: .sharesTogether)
            ambiguous = report.ambiguous
            unsupported = report.unsupported
            unread = report.unread
        }
    }

    func run() throws {
        let bytes = try RecordFile.bytes(file)
        let report: CheckReport
        do {
            report = try CheckReport(
                of: bytes, laidOut: layout,
                assuming: .init(maskedIsNeverZero: neverZero, unlistedIsNobody: unlistedIsNobody))
        } catch { throw CommandFault("\(file): \(Words(.en)(error.words(layout)))") }
        switch format {
        case .json: print(try Answer(report).json())
        case .text: say(Answer(report), report)
        }
        if !report.findings.isEmpty { throw ExitCode(1) }
    }

    private func say(_ answer: Answer, _ report: CheckReport) {
        if layout == .printed {
            print("\(answer.failedSums) sums do not hold, \(answer.wrongShares) shares are wrong")
        } else {
            print(
                """
                \(answer.masked) masked values, of which
                  \(answer.pinned) can be reckoned exactly (\(answer.pinnedNonZero) of them above 0)
                  \(answer.narrowed) are known more closely than the mask says
                  \(answer.contradictory) can have no value that fits the sums
                \(answer.failedSums) sums do not hold
                """)
        }
        for finding in report.findings.prefix(most) {
            let difference = finding.difference.map { " (\($0))" } ?? ""
            print("  \(finding.place): \(finding.words(Words(.en)))\(difference)")
        }
        for line in report.unread.prefix(most) { print("  not read: \(line)") }
        if report.unfinished > 0 { print("\(report.unfinished) masked values were too entangled to be tried in full.") }
    }
}

extension CheckedLayout: ExpressibleByArgument {}
