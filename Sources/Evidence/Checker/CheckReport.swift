package import Statistics

/// How the file or the text is laid out that somebody wants checked.
package enum CheckedLayout: String, Sendable, Codable, CaseIterable {
    /// UNODC's file of the Global Report.
    case glotip
    /// The file of an Open SDG site.
    case osdg
    /// A first row and a first column of names.
    case plain
    /// A column for each characteristic and one for the figure.
    case tidy
    /// Lines of a report: a total, its parts, and the share printed for each.
    case printed
}

/// What does not add up in a published table, and what its masks give away.
package struct CheckReport: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case failedSum, wrongShare, sharesTogether, contradictory, pinned, narrowed
    }

    /// One thing that was found, as figures; the words for it are added where it is shown.
    package struct Finding: Sendable, Equatable, Encodable {
        package let kind: Kind
        /// Where it stands, in the words of the table.
        package let place: String
        /// What is printed there; empty where it is only a mark.
        package let printed: String
        /// What it comes to, or can only be.
        package let found: String
        /// What was found less what is printed, where both are numbers.
        package var difference: String?
        /// Which slip would give a wrong share.
        package var slip: Slip?

        package enum Slip: String, Sendable, Encodable { case truncated, roundedUp, wrong }
    }

    package let layout: CheckedLayout
    /// How many figures were read.
    package let figures: Int
    package let counts: Audit.Counts
    package let findings: [Finding]
    /// Lines with digits in which no total with parts was recognised.
    package let unread: [String]
    /// Keys printed more than once with different values.
    package let ambiguous: [String]
    /// Breakdowns that are no partition.
    package let unsupported: [String]
    /// Masked cells too entangled to be tried in full.
    package let unfinished: Int

    package func count(of kind: Kind) -> Int { findings.count { $0.kind == kind } }

    /// Reads what is given in a layout, and checks it.
    package init(
        of bytes: [UInt8], laidOut layout: CheckedLayout, assuming: Audit.Assumptions = .init()
    ) throws(LayoutProblem) {
        switch layout {
        case .glotip: self.init(try GlotipLayout.read(bytes), layout, assuming)
        case .osdg: self.init(try OpenSDGLayout.read(bytes), layout, assuming)
        case .plain: self.init(try PlainLayout.read(bytes), layout, assuming)
        case .tidy: self.init(try TidyLayout.read(bytes), layout, assuming)
        case .printed:
            let (lines, unread) = PrintedFigures.read(String(decoding: bytes, as: UTF8.self))
            guard !lines.isEmpty || !unread.isEmpty else { throw .empty }
            self.init(lines, unread: unread)
        }
    }

    private init(_ lines: [PrintedFigures], unread: [String]) {
        layout = .printed
        figures = lines.reduce(0) { $0 + 1 + $1.parts.reduce(0) { $0 + ($1.share == nil ? 1 : 2) } }
        findings = lines.flatMap { line in line.findings.map { Finding($0, in: line) } }
        counts = .init(failedSums: findings.count { $0.kind == .failedSum })
        self.unread = unread
        (ambiguous, unsupported, unfinished) = ([], [], 0)
    }

    private init(_ laidOut: LaidOutTable, _ layout: CheckedLayout, _ assuming: Audit.Assumptions) {
        let table = laidOut.table
        let audit = Audit(table, assuming: assuming)
        self.layout = layout
        figures = table.cells.count { $0.printed != .absent }
        counts = audit.counts
        let sums = audit.failedSums.map { failed in
            Finding(
                kind: .failedSum, place: table.cells[table.sums[failed.sum].total].name,
                printed: Decimal.text(failed.total, laidOut.decimals),
                found: Decimal.text(failed.parts, laidOut.decimals),
                difference: Decimal.signed(failed.parts - failed.total, laidOut.decimals))
        }
        let masked = audit.findings.sorted { $0.key < $1.key }.compactMap { cell, finding in
            Finding(finding, at: table.cells[cell], laidOut.decimals)
        }
        // The plainest first: what is wrong before what can be worked out.
        findings = sums + Kind.allCases.flatMap { kind in masked.filter { $0.kind == kind } }
        unread = []
        ambiguous = laidOut.ambiguous
        unsupported = laidOut.unsupported
        unfinished = audit.unfinished
    }
}

extension CheckReport.Finding {
    fileprivate init(_ finding: PrintedFigures.Finding, in line: PrintedFigures) {
        switch finding {
        case .sum(let parts, let total):
            self.init(
                kind: .failedSum, place: line.label, printed: "\(total)", found: "\(parts)",
                difference: Decimal.signed(parts - total, 0))
        case .share(let part, let printed, let correct, let fault):
            self.init(
                kind: .wrongShare, place: "\(line.label) · \(line.parts[part].count)/\(line.total)",
                printed: printed.description, found: correct.description,
                difference: Decimal.signed(correct.digits - printed.digits, printed.decimals), slip: .init(fault))
        case .shares(let total):
            let whole = (0..<total.decimals).reduce(100) { product, _ in product * 10 }
            self.init(
                kind: .sharesTogether, place: line.label, printed: total.description, found: "100",
                difference: Decimal.signed(whole - total.digits, total.decimals))
        }
    }

    fileprivate init?(_ finding: Audit.Finding, at cell: PublishedTable.Cell, _ decimals: Int) {
        var printed = ""
        if case .masked(let lower, let upper?) = cell.printed {
            printed = "\(Decimal.text(lower, decimals))–\(Decimal.text(upper, decimals))"
        }
        switch finding {
        case .kept: return nil
        case .contradictory: self.init(kind: .contradictory, place: cell.name, printed: printed, found: "")
        case .pinned(let value):
            self.init(kind: .pinned, place: cell.name, printed: printed, found: Decimal.text(value, decimals))
        case .narrowed(let range):
            let ends = "\(Decimal.text(range.lower, decimals))–\(Decimal.text(range.upper, decimals))"
            self.init(kind: .narrowed, place: cell.name, printed: printed, found: ends)
        }
    }
}

extension CheckReport.Finding.Slip {
    fileprivate init(_ fault: PrintedFigures.ShareFault) {
        switch fault {
        case .truncated: self = .truncated
        case .roundedUp: self = .roundedUp
        case .wrong: self = .wrong
        }
    }
}

/// Whole numbers that stand for decimals, written as such.
private enum Decimal {
    static func text(_ number: Int, _ decimals: Int) -> String {
        guard decimals > 0 else { return "\(number)" }
        let digits = "\(number.magnitude)"
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(number < 0 ? "-" : "")\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }

    static func signed(_ number: Int, _ decimals: Int) -> String {
        (number > 0 ? "+" : "") + text(number, decimals)
    }
}
