import Foundation

/// Lists that are passed on as one JSON file of records: the customs orders and findings, the lists of debarred
/// parties,
/// the entity list of export control.
enum PublishedOrders {
    private struct Document: Decodable {
        let entities: [Record]
    }

    private struct Record: Decodable {
        let name: String?
        let aliases: [String]?
        let country: String?
        let address: String?
        let status: String?
        let effective_date: String?
        let federal_register: String?
        let notes: String?
    }

    /// - Parameter list: Goes into the keys of the entries.
    static func read(_ bytes: [UInt8], list: String) throws(ListFault) -> ListFile {
        let text = try ListBytes.text(bytes)
        let records = try records(Data(text.utf8))
        guard !records.isEmpty else { throw .nothingInIt }
        var file = ListFile()
        for record in records {
            file.rows += 1
            add(record, list: list, to: &file)
        }
        return file
    }

    private static func records(_ data: Data) throws(ListFault) -> [Record] {
        do {
            return try JSONDecoder().decode(Document.self, from: data).entities
        } catch let fault as DecodingError {
            throw .notJSON(words(fault))
        } catch {
            throw .notJSON("\(error)")
        }
    }

    private static func words(_ fault: DecodingError) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map { $0.intValue.map { "record \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
        }
        return switch fault {
        case .keyNotFound(let key, let at): "‘\(key.stringValue)’ is missing \(path(at))"
        case .typeMismatch(_, let at), .valueNotFound(_, let at): "unexpected value at \(path(at))"
        case .dataCorrupted(let at): at.debugDescription
        @unknown default: "it cannot be read"
        }
    }

    private static func add(_ record: Record, list: String, to file: inout ListFile) {
        let notes = OrderNotes(record.notes ?? "")
        let raw = [record.name, record.country, record.status, record.effective_date, record.notes]
            .map { $0 ?? "" }.joined(separator: " | ")
        let reading = OrderSubject(record.name ?? "", country: record.country, goods: notes.merchandise)
        var reasons: [RowForPerson.Reason] =
            reading.entries.isEmpty ? [.noName] : reading.isUnclear ? [.unclearNames] : []
        let status = OrderStatus.read(record.status, notes)
        if status == nil { reasons.append(.unknownValue) }
        if status == .partiallyModified { reasons.append(.modified) }
        let effective = record.effective_date.flatMap(WrittenDay.iso)
        if record.effective_date != nil && effective == nil { reasons.append(.unknownValue) }
        if let reason = reasons.first { file.forPerson.append(RowForPerson(row: file.rows, reason: reason, raw: raw)) }
        let aliases = (record.aliases ?? []).flatMap { NameCell($0).parties.flatMap(\.names) }
            .map { ListEntry.Name($0.text, $0.kind == .primary ? .alias : $0.kind) }
        for (place, subject) in reading.entries.enumerated() {
            file.entries.append(
                ListEntry(
                    key: EntryKey([list, notes.kind, subject.names[0].text, record.country, effective]),
                    names: subject.names + (place == 0 ? aliases : []), scope: subject.scope,
                    country: record.country, goods: notes.merchandise, status: status ?? .active, effective: effective,
                    remarks: [record.federal_register, notes.remarks ?? (notes.kind == nil ? record.notes : nil)]
                        .compactMap(\.self).joined(separator: "; "),
                    raw: raw))
        }
    }
}

/// The notes of an order: ‘WRO; Industry: …; Merchandise: …; Remarks: …’.
struct OrderNotes: Equatable {
    /// `WRO` or `Finding`; nil for lists that are no orders.
    private(set) var kind: String?
    private(set) var industry: String?
    private(set) var merchandise: String?
    private(set) var remarks: String?

    init(_ text: String) {
        for kind in ["WRO", "Finding"] where text.hasPrefix(kind) { self.kind = kind }
        guard kind != nil else { return }
        industry = Self.value("Industry", in: text)
        merchandise = Self.value("Merchandise", in: text)
        if let mark = text.firstRange(of: "Remarks: ") { remarks = String(text[mark.upperBound...]) }
    }

    private static func value(_ name: String, in text: String) -> String? {
        guard let mark = text.firstRange(of: "\(name): ") else { return nil }
        let rest = text[mark.upperBound...]
        let ends = ["; Industry: ", "; Merchandise: ", "; Remarks: "].compactMap { rest.firstRange(of: $0)?.lowerBound }
        return String(rest[..<(ends.min() ?? rest.endIndex)])
    }
}

enum OrderStatus {
    /// Nil where the word is none of those that are known.
    static func read(_ word: String?, _ notes: OrderNotes) -> ListEntry.Status? {
        switch word?.lowercased() {
        case nil, "": return .active
        case "active":
            let isSuperseded = notes.remarks?.lowercased().contains("superseded by") ?? false
            return isSuperseded ? .superseded(by: "UFLPA") : .active
        case "partially modified": return .partiallyModified
        case let word? where word.hasPrefix("inactive"):
            let reason = word.dropFirst("inactive".count).drop { $0 == "-" || $0 == " " || $0 == "–" }
            return .inactive(reason: String(reason))
        case "revoked", "terminated": return .inactive(reason: word ?? "")
        default: return nil
        }
    }
}
