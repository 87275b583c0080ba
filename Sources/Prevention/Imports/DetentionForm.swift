import Lexicon
import Web

/// A detention as it was entered, or everything that is wrong with it.
struct DetentionForm {
    let written: WrittenDetention

    static let linesMost = 5
    static let fields: [FieldSpec] =
        [
            FieldSpec("entry", .text(max: 60), required: true), FieldSpec("port", .text(max: 80), required: true),
            FieldSpec("arrived", .text(max: 10)), FieldSpec("detained", .text(max: 10), required: true),
        ]
        + PartyRole.allCases.flatMap { role in
            [
                FieldSpec("\(role.rawValue)", .text(max: 300), required: role == .importer),
                FieldSpec("\(role.rawValue)-country", .text(max: 60)),
                FieldSpec("\(role.rawValue)-address", .text(max: 500)),
                FieldSpec("\(role.rawValue)-identifier", .text(max: 60)),
            ]
        }
        + (1...linesMost).flatMap { number in
            parts.map { FieldSpec("\($0.rawValue)-\(number)", .text(max: $0 == .goods ? 300 : 60)) }
        }

    static let parts: [GoodsLine.Written.Part] = [.code, .goods, .country, .quantity, .unit, .value, .currency]

    init(_ fields: Fields, as id: Detention.ID) throws(Problems) {
        var form = BorderForm(fields)
        var lines: [GoodsLine] = []
        for number in 1...Self.linesMost {
            let written = Self.line(number, fields)
            guard !written.isEmpty else { continue }
            let (line, wrong) = written.read()
            if let line { lines.append(line) }
            for part in wrong { form.problem("\(part.rawValue)-\(number)", part.text) }
        }
        if lines.isEmpty, form.problems.isEmpty { form.problem("code-1", .detentionLineMissing) }
        try self.init(&form, lines: lines, as: id)
    }

    /// With lines that were read elsewhere.
    init(_ fields: Fields, lines: [GoodsLine], as id: Detention.ID) throws(Problems) {
        var form = BorderForm(fields)
        try self.init(&form, lines: lines, as: id)
    }

    private init(_ form: inout BorderForm, lines: [GoodsLine], as id: Detention.ID) throws(Problems) {
        let entry = form.text("entry", most: 60, missing: .detentionEntryMissing)
        let port = form.text("port", most: 80, missing: .borderPortMissing)
        let arrived = form.day("arrived", required: false)
        let detained = form.day("detained", required: true)
        if let arrived, let detained, arrived > detained { form.problem("arrived", .detentionArrivedLater) }
        var parties: [PartyRole: TradeParty] = [:]
        for role in PartyRole.allCases { parties[role] = Self.party(role, &form) }
        if parties[.importer] == nil { form.problem("importer", .detentionImporterMissing) }
        guard form.problems.isEmpty, let detained, let importer = parties[.importer] else {
            throw Problems(form.problems)
        }
        written = WrittenDetention(
            id: id, port: port, arrived: arrived, detained: detained,
            content: DetentionContent(
                entryNumber: entry, importer: importer, supplier: parties[.supplier],
                manufacturer: parties[.manufacturer], lines: lines, checked: .none))
    }

    private static func party(_ role: PartyRole, _ form: inout BorderForm) -> TradeParty? {
        let name = form.text(role.rawValue, most: 300)
        let country = form.country("\(role.rawValue)-country")
        let address = form.text("\(role.rawValue)-address", most: 500)
        let identifier = form.text("\(role.rawValue)-identifier", most: 60)
        return name.isEmpty
            ? nil : TradeParty(name: name, country: country, address: address, identifier: identifier)
    }

    private static func line(_ number: Int, _ fields: Fields) -> GoodsLine.Written {
        func part(_ part: GoodsLine.Written.Part) -> String { fields["\(part.rawValue)-\(number)"] ?? "" }
        var line = GoodsLine.Written(
            code: part(.code), goods: part(.goods), country: part(.country), quantity: part(.quantity),
            unit: part(.unit), value: part(.value), currency: part(.currency).uppercased())
        // A unit or a currency alone is what the form offered, not what somebody entered.
        if line.quantity.isEmpty { line.unit = "" }
        if line.value.isEmpty { line.currency = "" }
        return line
    }
}
