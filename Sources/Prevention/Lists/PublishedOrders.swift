import Foundation

/// Lists that are passed on as one JSON file of records: the customs orders and findings, the lists of debarred
/// parties, the entity list of export control.
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

        /// The fields that say something, by their names in the file.
        var filled: [String] {
            let fields = [
                ("name", name), ("country", country), ("address", address), ("status", status),
                ("effective_date", effective_date), ("federal_register", federal_register), ("notes", notes),
            ]
            return fields.compactMap { $1 == nil ? nil : $0 } + (aliases == nil ? [] : ["aliases"])
        }

        var longest: Int {
            ([name, country, address, status, effective_date, federal_register, notes].compactMap { $0 }
                + (aliases ?? [])).map(\.utf8.count).max() ?? 0
        }
    }

    /// What the file writes where a vessel has no country.
    private static let noCountry = "fishing vessels"

    /// - Parameter list: Goes into the keys of the entries.
    static func read(_ bytes: [UInt8], list: String) throws(ListFault) -> ListFile {
        let text = try ListBytes.text(bytes)
        let records = try records(Data(text.utf8))
        guard !records.isEmpty else { throw .nothingInIt }
        var file = ListFile()
        var filled: Set<String> = []
        for record in records {
            file.rows += 1
            if record.longest > ListBytes.longestCell {
                throw .cellTooLong(row: file.rows, most: ListBytes.longestCell)
            }
            filled.formUnion(record.filled)
            add(record, list: list, to: &file)
        }
        file.header = filled.sorted()
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
        let country = record.country?.lowercased() == noCountry ? nil : record.country
        let aliases = (record.aliases ?? []).flatMap { NameCell($0).parties.flatMap(\.names) }
            .map { ListEntry.Name($0.text, $0.kind == .primary ? .alias : $0.kind) }
        for (place, subject) in reading.entries.enumerated() {
            file.entries.append(
                ListEntry(
                    key: EntryKey([list, notes.kind, subject.names[0].text, record.country, effective]),
                    names: subject.names + (place == 0 ? aliases : []), scope: subject.scope,
                    country: country, goods: notes.merchandise,
                    status: notes.removal(of: subject.names[0].text, among: reading.entries.count) ?? status ?? .active,
                    effective: effective,
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

    /// That an order on several parties no longer reaches one of them; nil where the remarks do not say so.
    ///
    /// The row waits for a person all the same: the remarks are prose.
    func removal(of name: String, among parties: Int) -> ListEntry.Status? {
        guard parties > 1, let remarks else { return nil }
        // ‘A removed from the order, 7/23/2021B, C; and D removed from the order, 10/6/1998’
        var rest = remarks[...]
        while let mark = rest.firstRange(of: " removed from the order") {
            if rest[..<mark.lowerBound].contains(name) {
                let day = rest[mark.upperBound...].drop { $0 == "," || $0 == " " }
                    .prefix { $0.isNumber || $0 == "/" }
                return .inactive(reason: "removed from the order, " + (WrittenDay.iso(String(day)) ?? String(day)))
            }
            rest = rest[mark.upperBound...]
        }
        return nil
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
