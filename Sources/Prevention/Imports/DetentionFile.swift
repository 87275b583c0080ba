import Foundation
import Lexicon
import Packs
import Web

/// A file of detentions between commas: rows of one entry number are its lines. One fault, and nothing is taken.
struct DetentionFile {
    /// What is wrong with a row, by the line of the file.
    struct Fault: Encodable, Sendable {
        let line: Int
        let column: String
        let text: Text

        private enum CodingKeys: CodingKey { case line, column, why }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(line, forKey: .line)
            try container.encode(column, forKey: .column)
            try container.encode(text(in: .en), forKey: .why)
        }
    }

    static let most = 4 << 20
    static let rowsMost = 10_000
    static let faultsShown = 200
    static let columns = [
        "entry", "port", "arrived", "detained", "importer", "importer-country", "importer-address",
        "importer-identifier", "supplier", "supplier-country", "supplier-address", "supplier-identifier",
        "manufacturer", "manufacturer-country", "manufacturer-address", "manufacturer-identifier", "code", "goods",
        "country", "quantity", "unit", "value", "currency",
    ]
    private static let needed = ["entry", "port", "detained", "importer", "code", "goods", "country"]

    private(set) var detentions: [WrittenDetention] = []
    private(set) var faults: [Fault] = []

    init(_ visit: Visit) throws(Problems) {
        var bytes = visit.form["content"].map { Array($0.utf8) } ?? []
        if let file = visit.file("file") {
            do { bytes = try file.unpacked(upTo: Self.most) } catch {
                throw Problems([Problem("file", .detentionFileTooLarge)])
            }
        }
        guard !bytes.isEmpty else { throw Problems([Problem("file", .detentionFileMissing)]) }
        guard bytes.count <= Self.most else { throw Problems([Problem("file", .detentionFileTooLarge)]) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problems([Problem("file", .detentionFileNoText)])
        }
        try self.init(text, as: visit.once())
    }

    /// - Parameter first: The identifier of the first detention, so that a file sent twice is taken once.
    init(_ text: String, as first: Detention.ID) throws(Problems) {
        let table: CSVText
        do throws(CSVText.Misread) { table = try CSVText(text) } catch {
            throw Problems([Problem("file", .detentionFileMisread(error.line))])
        }
        for column in Self.needed where table.index(of: column) == nil {
            throw Problems([Problem("file", .detentionColumnMissing(column))])
        }
        guard (1...Self.rowsMost).contains(table.rows.count) else {
            throw Problems([Problem("file", .detentionFileTooLarge)])
        }
        let places = Dictionary(
            uniqueKeysWithValues: Self.columns.compactMap { name in table.index(of: name).map { (name, $0) } })
        var groups: [String: [CSVText.Row]] = [:]
        var order: [String] = []
        for row in table.rows {
            let entry = Self.cell("entry", row, places)
            if groups[entry] == nil { order.append(entry) }
            groups[entry, default: []].append(row)
        }
        for entry in order {
            let id = detentions.isEmpty ? first : Detention.ID()
            read(groups[entry] ?? [], places, as: id)
            if faults.count > Self.faultsShown { break }
        }
        faults = Array(faults.prefix(Self.faultsShown))
    }

    /// The rows of one entry: the first says whose it is, and the others must not say otherwise.
    private mutating func read(_ rows: [CSVText.Row], _ places: [String: Int], as id: Detention.ID) {
        guard let head = rows.first else { return }
        let before = faults.count
        let shared = Self.columns.prefix(16)
        var lines: [GoodsLine] = []
        for row in rows {
            for name in shared where Self.cell(name, row, places) != Self.cell(name, head, places) {
                faults.append(Fault(line: row.line, column: name, text: .detentionRowsDiffer(head.line)))
            }
            let (line, wrong) = Self.written(row, places).read()
            if let line { lines.append(line) }
            faults += wrong.map { Fault(line: row.line, column: $0.rawValue, text: $0.text) }
        }
        let values = Dictionary(
            uniqueKeysWithValues: shared.map { ($0, Self.cell($0, head, places)) }.filter { !$0.1.isEmpty })
        do throws(Problems) {
            let form = try DetentionForm(Fields(values), lines: lines, as: id)
            if faults.count == before { detentions.append(form.written) }
        } catch {
            faults += error.all.map { Fault(line: head.line, column: $0.field, text: $0.text) }
        }
    }

    private static func cell(_ name: String, _ row: CSVText.Row, _ places: [String: Int]) -> String {
        places[name].map { row.cells[$0].trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
    }

    private static func written(_ row: CSVText.Row, _ places: [String: Int]) -> GoodsLine.Written {
        func part(_ name: GoodsLine.Written.Part) -> String { cell(name.rawValue, row, places) }
        return GoodsLine.Written(
            code: part(.code), goods: part(.goods), country: part(.country), quantity: part(.quantity),
            unit: part(.unit), value: part(.value), currency: part(.currency).uppercased())
    }
}
