import Foundation
import Lexicon
import Matching
import Web

/// An arrival notice as it was entered, or everything that is wrong with it.
struct ArrivalForm {
    let port: String
    let due: Day
    let content: ArrivalContent

    static let linesMost = 30
    static let fields: [FieldSpec] = [
        FieldSpec("vessel", .text(max: 200), required: true), FieldSpec("imo", .text(max: 12)),
        FieldSpec("mmsi", .text(max: 12)), FieldSpec("call-sign", .text(max: 12)),
        FieldSpec("flag", .text(max: 60), required: true), FieldSpec("former-names", .text(max: 4_000)),
        FieldSpec("former-flags", .text(max: 4_000)), FieldSpec("owner", .text(max: 300)),
        FieldSpec("owner-country", .text(max: 60)), FieldSpec("owner-identifier", .text(max: 60)),
        FieldSpec("holders", .text(max: 4_000)), FieldSpec("operator", .text(max: 300)),
        FieldSpec("calls", .text(max: 4_000)), FieldSpec("due-on", .text(max: 10), required: true),
        FieldSpec("port", .text(max: 80), required: true),
    ]

    init(_ fields: Fields) throws(Problems) {
        var form = BorderForm(fields)
        let name = form.text("vessel", most: 200, missing: .arrivalVesselMissing)
        let port = form.text("port", most: 80, missing: .borderPortMissing)
        let due = form.day("due-on", required: true)
        let flag = form.country("flag")
        if fields["flag"] == nil { form.problem("flag", .borderCountryUnknown) }
        let owner = TradeParty(
            name: form.text("owner", most: 300), country: form.country("owner-country"),
            identifier: form.text("owner-identifier", most: 60))
        content = ArrivalContent(
            name: name, imo: form.text("imo", most: 12), mmsi: form.text("mmsi", most: 12),
            callSign: form.text("call-sign", most: 12), flag: flag,
            formerNames: Self.former("former-names", fields, &form),
            formerFlags: Self.former("former-flags", fields, &form, areStates: true), owner: owner,
            holders: Self.holders(fields, &form), operatorName: form.text("operator", most: 300),
            lastCalls: Self.calls(fields, &form))
        guard form.problems.isEmpty, let due else { throw Problems(form.problems) }
        (self.port, self.due) = (port, due)
    }

    private static func lines(_ name: String, _ fields: Fields, _ form: inout BorderForm) -> [[String]] {
        let lines = (fields[name] ?? "").split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ";", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        if lines.count > linesMost { form.problem(name, .arrivalTooManyLines(linesMost)) }
        return Array(lines.prefix(linesMost))
    }

    /// ‘Name; 2025-03-01’, the day being the last on which it was so.
    private static func former(
        _ name: String, _ fields: Fields, _ form: inout BorderForm, areStates: Bool = false
    ) -> [ArrivalContent.Former] {
        var formers: [ArrivalContent.Former] = []
        for line in lines(name, fields, &form) {
            let until = line.count > 1 && !line[1].isEmpty ? Day(line[1]) : nil
            let state = areStates ? CountryWords.country(line[0])?.rawValue : line[0]
            guard let state, !state.isEmpty, line.count < 2 || line[1].isEmpty || until != nil else {
                form.problem(name, areStates ? .arrivalFlagsWrong : .arrivalNamesWrong)
                continue
            }
            formers.append(.init(text: state, until: until))
        }
        return formers
    }

    /// ‘Name; country; per cent’.
    private static func holders(_ fields: Fields, _ form: inout BorderForm) -> [ArrivalContent.Holder] {
        lines("holders", fields, &form).compactMap { line in
            let country = line.count > 1 ? CountryWords.country(line[1]) : nil
            guard line.count == 3, !line[0].isEmpty, country != nil || line[1].isEmpty,
                let percent = Int(line[2].replacing("%", with: "")), (0...100).contains(percent)
            else {
                form.problem("holders", .arrivalHoldersWrong)
                return nil
            }
            return .init(name: line[0], country: country?.rawValue ?? "", percent: percent)
        }
    }

    /// ‘Port; country’.
    private static func calls(_ fields: Fields, _ form: inout BorderForm) -> [ArrivalContent.Call] {
        lines("calls", fields, &form).compactMap { line in
            guard line.count == 2, !line[0].isEmpty, let country = CountryWords.country(line[1]) else {
                form.problem("calls", .arrivalCallsWrong)
                return nil
            }
            return .init(port: line[0], country: country.rawValue)
        }
    }
}
