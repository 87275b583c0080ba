import Lexicon
package import Web

extension ReleasedTable {
    /// The table as it is shown: the last variable across, the others down, every margin where it stands.
    /// - Parameter number: its place in the release, from 1.
    package func shown(_ number: Int, _ codebook: Codebook) -> TableShown {
        let across = variables.last ?? ""
        let down = variables.dropLast()
        var counts: [[String?]: ReleasedCount] = [:]
        var (columns, rows): ([String?], [[String?]]) = ([], [])
        var (seenColumns, seenRows): (Set<String?>, Set<[String?]>) = ([], [])
        for cell in cells {
            counts[cell.codes] = cell.count
            let column = cell.codes.last ?? nil
            let row = Array(cell.codes.dropLast())
            if seenColumns.insert(column).inserted { columns.append(column) }
            if seenRows.insert(row).inserted { rows.append(row) }
        }
        // One variable alone stands down, with one column.
        if down.isEmpty {
            return TableShown(
                "table-\(number)", text(across, codebook), unit: .dataPeople, rowsAre: text(across, codebook),
                columns: [.init("people", .dataPeople)],
                rows: columns.map { code in
                    .init(head([code], [across], codebook), [Self.cell(counts[[code]])])
                }, notes: notes)
        }
        let names = variables.map { text($0, codebook) }
        return TableShown(
            "table-\(number)", .joined(names, " × "), unit: .dataPeople,
            rowsAre: .joined(Array(names.dropLast()), " · "),
            columns: columns.map { head([$0], [across], codebook) },
            rows: rows.map { row in
                .init(head(row, Array(down), codebook), columns.map { Self.cell(counts[row + [$0]]) })
            }, notes: notes)
    }

    private var notes: [Text] {
        var notes: [Text] = []
        let kinds = Set(cells.map(\.count.kind))
        if kinds.contains(.masked) { notes.append(.dataMasked) }
        if kinds.contains(.waiting) { notes.append(.dataWaiting) }
        if kinds.contains(.lostInNoise) { notes.append(.dataLost) }
        return notes
    }

    private static func cell(_ count: ReleasedCount?) -> TableShown.Cell {
        switch count {
        case .people(let people): .number(Double(people))
        case .masked, .waiting: .withheld
        case .lostInNoise: .unknown
        case nil: .none
        }
    }

    private func text(_ variable: String, _ codebook: Codebook) -> Text {
        // A flag is a variable and one of its values: ‘means.debtBondage’.
        let parts = variable.split(separator: ".", maxSplits: 1).map(String.init)
        guard let found = codebook[parts.first ?? ""] else { return Text(verbatim: variable) }
        return parts.count > 1 ? .joined([found.text, found.text(of: parts[1])], ": ") : found.text
    }

    private func head(_ codes: [String?], _ variables: [String], _ codebook: Codebook) -> TableShown.Head {
        let texts = zip(codes, variables).map { code, variable -> Text in
            switch code {
            case nil: .dataAll
            case ""?: .dataNotKnown
            case Recoding.rest?: .dataRest
            case Codebook.several?: .dataSeveral
            case let code?: codebook[variable]?.text(of: code) ?? Text(verbatim: code)
            }
        }
        let code = codes.map { $0.map { $0.isEmpty ? TableShown.notKnown : $0 } ?? TableShown.everybody }
        return .init(code.joined(separator: " "), .joined(texts, " · "))
    }
}

extension ReleasedCount {
    fileprivate enum Kind { case people, masked, waiting, lostInNoise }

    fileprivate var kind: Kind {
        switch self {
        case .people: .people
        case .masked: .masked
        case .waiting: .waiting
        case .lostInNoise: .lostInNoise
        }
    }
}

extension TableShown {
    static let (everybody, notKnown) = ("all", "not-known")

    /// Without totals, which would dwarf their own parts in a drawing.
    var withoutTotals: TableShown {
        let kept = columns.indices.filter { columns[$0].code != Self.everybody || columns.count == 1 }
        return TableShown(
            code, title, unit: unit, rowsAre: rowsAre, columns: kept.map { columns[$0] },
            rows: rows.filter { !$0.head.code.split(separator: " ").contains(Substring(Self.everybody)) }
                .map { row in .init(row.head, kept.map { row.cells[$0] }) }, notes: notes)
    }

    /// The first rows, for a page.
    func first(_ count: Int) -> TableShown {
        TableShown(
            code, title, unit: unit, rowsAre: rowsAre, columns: columns, rows: Array(rows.prefix(count)), notes: notes)
    }
}

extension Text {
    /// Several texts as one, in every language in which all of them exist.
    static func joined(_ texts: [Text], _ between: String) -> Text {
        if texts.count == 1, let only = texts.first { return only }
        let languages = ScreenLanguage.allCases.filter { language in
            language == .en || language == .zhHant || texts.allSatisfy { $0.exists(in: language) }
        }
        return Text(
            Dictionary(
                uniqueKeysWithValues: languages.map { language in
                    (language, texts.map { $0(in: language) }.joined(separator: between))
                }))
    }
}
