import Foundation
import Matching
import Packs

/// Where a file of parties has what: found by the usual names of columns, or as somebody says.
struct PartyColumns: Sendable {
    /// What a column can hold.
    enum Meaning: String, CaseIterable, Sendable {
        case reference, name, aliases, kind, country, addresses, uscc, lei, duns, uei, imo, mmsi

        var usual: [String] {
            switch self {
            case .reference: ["reference", "id", "supplier_id", "supplier number", "number", "編號", "廠商編號"]
            case .name: ["name", "supplier", "company", "party", "vessel", "名稱", "廠商名稱", "公司名稱"]
            case .aliases: ["aliases", "other_names", "other names", "also_known_as", "別名", "其他名稱"]
            case .kind: ["kind", "type", "schema", "類別"]
            case .country: ["country", "國家", "國別"]
            case .addresses: ["addresses", "address", "地址"]
            case .uscc: ["uscc", "統一社會信用代碼", "统一社会信用代码"]
            case .lei: ["lei"]
            case .duns: ["duns", "d-u-n-s"]
            case .uei: ["uei"]
            case .imo: ["imo", "imo_number", "imo number"]
            case .mmsi: ["mmsi"]
            }
        }
    }

    private let header: [String]
    private let places: [Meaning: Int]

    init(_ header: [String], mapping: String) throws(PartyFile.Refused) {
        self.header = header
        let folded = header.map(Self.folded)
        var places: [Meaning: Int] = [:]
        for meaning in Meaning.allCases {
            places[meaning] = meaning.usual.lazy.compactMap { folded.firstIndex(of: $0) }.first
        }
        for line in mapping.split(whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) { continue }
            let sides = line.split(separator: "=", maxSplits: 1).map { Self.folded(String($0)) }
            guard sides.count == 2, let meaning = Meaning(rawValue: sides[0]) else {
                throw .badMapping(line: String(line))
            }
            guard let place = folded.firstIndex(of: sides[1]) else {
                throw .mappedColumnMissing(sides[1], found: header)
            }
            places[meaning] = place
        }
        guard places[.name] != nil else { throw .noNameColumn(found: header) }
        self.places = places
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().trimmingCharacters(in: .whitespaces)
    }

    var unread: [String] {
        let read = Set(places.values)
        return header.indices.filter { !read.contains($0) && !header[$0].isEmpty }.map { header[$0] }
    }

    /// A row as a party, or why it is none. No row is dropped.
    func line(_ row: Result<CSVText.Row, CSVText.Misread>) -> PartyFile.Line {
        switch row {
        case .failure(let why): return PartyFile.Line(line: why.line, party: nil, faults: [Self.fault(why)])
        case .success(let row): return line(row)
        }
    }

    private func line(_ row: CSVText.Row) -> PartyFile.Line {
        var faults: [PartyFile.Fault] = []
        func note(_ kind: PartyFile.Fault.Kind, _ meaning: Meaning, _ found: String?) {
            faults.append(.init(kind: kind, column: places[meaning].map { header[$0] }, found: found))
        }
        let name = cell(.name, row)
        if name.isEmpty { note(.nameMissing, .name, nil) }
        if name.count > PartyForm.nameMost { note(.nameTooLong, .name, String(name.prefix(60))) }
        guard faults.isEmpty else { return PartyFile.Line(line: row.line, party: nil, faults: faults) }
        var others = several(.aliases, row)
        if others.count > PartyForm.namesMost || others.contains(where: { $0.count > PartyForm.nameMost }) {
            note(.tooManyNames, .aliases, "\(others.count)")
            others = Array(others.filter { $0.count <= PartyForm.nameMost }.prefix(PartyForm.namesMost))
        }
        let kind = cell(.kind, row)
        let read =
            kind.isEmpty ? PartyKind.organisation : PartyKind(rawValue: kind.lowercased()) ?? PartyKind(schema: kind)
        if read == .unknown, !["", "unknown", "legalentity"].contains(kind.lowercased()) {
            note(.unknownKind, .kind, kind)
        }
        let numbers = numbers(row)
        for number in numbers where !number.identifier.isWellFormed {
            note(.badNumber, Meaning(rawValue: number.scheme) ?? .reference, number.value)
        }
        let party = ScreenedParty(
            name: name, otherNames: others, kind: read, country: String(cell(.country, row).prefix(60)),
            numbers: numbers, addresses: several(.addresses, row), reference: String(cell(.reference, row).prefix(200)))
        return PartyFile.Line(line: row.line, party: party, faults: faults)
    }

    private func cell(_ meaning: Meaning, _ row: CSVText.Row) -> String {
        guard let place = places[meaning] else { return "" }
        return row.cells[place].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Several values of one cell stand between semicolons.
    private func several(_ meaning: Meaning, _ row: CSVText.Row) -> [String] {
        cell(meaning, row).split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private func numbers(_ row: CSVText.Row) -> [ScreenedParty.Number] {
        PartyForm.schemes.flatMap { scheme in
            Meaning(rawValue: scheme.rawValue).map { several($0, row) }?.map { ScreenedParty.Number(scheme, $0) } ?? []
        }
    }

    private static func fault(_ why: CSVText.Misread) -> PartyFile.Fault {
        switch why {
        case .quoteNeverClosed: .init(kind: .quoteNeverClosed, column: nil, found: nil)
        case .textAfterQuote: .init(kind: .textAfterQuote, column: nil, found: nil)
        case .wrongCellCount(_, let expected, let found):
            .init(kind: .wrongCellCount, column: nil, found: "\(found)/\(expected)")
        case .empty, .columnTwice: .init(kind: .wrongCellCount, column: nil, found: nil)
        }
    }
}
