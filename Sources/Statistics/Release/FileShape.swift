/// What a file of a release is, going by what stands in it.
public enum FileShape: String, Sendable, CaseIterable {
    /// Lines `column:value;column:value<TAB>count`.
    case counts
    case glotip, osdg, plain
    /// A column for each characteristic and one with the figure.
    case tidy
    /// A row for each person, made up.
    case records
    /// Anything else: only searched for what identifies.
    case text

    /// - Parameter name: its ending decides whether a file must be a table; a text with commas need not be.
    public init(of bytes: [UInt8], name: String) {
        let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        if ["json", "md", "html", "xml", "yaml", "yml", "pdf", "svg", "png", "zip"].contains(ending) {
            self = .text
        } else if Self.isCounts(bytes) {
            self = .counts
        } else {
            let rows = SeparatedText(bytes, separator: SeparatedText.likelySeparator(bytes)).rows
            let isEven = rows.count > 2 && rows[0].count > 1 && rows.allSatisfy { $0.count == rows[0].count }
            self = ["csv", "tsv", "tab"].contains(ending) || isEven ? DelimitedShape(rows).shape : .text
        }
    }

    /// Whether most of the first lines are lines of counts.
    private static func isCounts(_ bytes: [UInt8]) -> Bool {
        let lines = bytes.prefix(1 << 16).split(separator: UInt8(ascii: "\n")).prefix(50)
        let fitting = lines.count { line in
            guard let tab = line.lastIndex(of: UInt8(ascii: "\t")) else { return false }
            let end = line[(tab + 1)...].filter { $0 != UInt8(ascii: "\r") }
            let isNumber = !end.isEmpty && end.allSatisfy { (0x30...0x39).contains($0) }
            return isNumber && line[..<tab].contains(UInt8(ascii: ":"))
        }
        return fitting > 0 && 2 * fitting >= lines.count
    }
}

/// Tables and records look alike: what tells them apart.
struct DelimitedShape {
    let shape: FileShape

    init(_ rows: [[String]]) {
        guard let header = rows.first?.map(\.trimmedWhitespace) else {
            shape = .records
            return
        }
        let body = Array(rows.dropFirst())
        if header.contains("Iso3_code"), header.contains("txtVALUE") {
            shape = .glotip
        } else if Set(header.map { $0.lowercased() }).isSuperset(of: ["year", "value"]) {
            shape = .osdg
        } else if TidyLayout.figures(header, body) != nil {
            shape = .tidy
        } else {
            shape = Self.isPlain(header, body) ? .plain : .records
        }
    }

    /// Figures under a row and beside a column of names.
    private static func isPlain(_ header: [String], _ body: [[String]]) -> Bool {
        guard header.count > 1, !body.isEmpty, !IdentifierNames.isIdentifier(header[0]) else { return false }
        let fields = body.flatMap { $0.dropFirst() }
        guard fields.allSatisfy(isFigure) else { return false }
        let labels = body.map { $0.first?.trimmedWhitespace ?? "" }
        if (labels + header.dropFirst()).contains(where: { !$0.isEmpty && TotalLabel.matches($0) }) { return true }
        if fields.contains(where: isMask) { return true }
        guard Set(labels).count == labels.count else { return false }
        return labels.allSatisfy { label in Int(label).map { (1900...2100).contains($0) } ?? true }
    }

    private static let nothing: Set = ["", "-", "–", "..", "...", ":", "n/a", "na", "nan", "."]

    static func isFigure(_ field: String) -> Bool {
        PrintedEntry(field) != .none || nothing.contains(field.trimmedWhitespace.lowercased())
    }

    static func isMask(_ field: String) -> Bool {
        if case .mask = PrintedEntry(field) { true } else { false }
    }
}

extension SeparatedText {
    /// Comma, semicolon or tab, whichever the first line has most of.
    static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var best = (separator: candidates[0], times: -1)
        for candidate in candidates {
            let times = header.count { $0 == candidate }
            if times > best.times { best = (candidate, times) }
        }
        return best.separator
    }
}
