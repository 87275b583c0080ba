import Foundation
package import Matching
package import Web

/// A party as somebody types it, or everything that is wrong with it.
package struct PartyForm: Sendable {
    package let party: ScreenedParty

    package static let nameMost = 500
    static let linesMost = 4_000
    static let namesMost = 50
    /// The numbers that a form asks for, in its order.
    package static let schemes: [PartyIdentifier.Scheme] = [.uscc, .lei, .duns, .uei, .imo, .mmsi]

    package static let fields =
        [
            FieldSpec("name", .text(max: nameMost), required: true), FieldSpec("names", .text(max: linesMost)),
            FieldSpec("kind", .choice(PartyKind.allCases.map(\.rawValue))), FieldSpec("country", .text(max: 60)),
            FieldSpec("addresses", .text(max: linesMost)),
        ] + schemes.map { FieldSpec($0.rawValue, .text(max: 40)) }

    package init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        let name = form["name"] ?? ""
        if name.isEmpty || name.count > Self.nameMost { problems.append(Problem("name", .partyNameMissing)) }
        let others = Self.lines(form["names"])
        if others.count > Self.namesMost || others.contains(where: { $0.count > Self.nameMost }) {
            problems.append(Problem("names", .partyNamesTooMany))
        }
        let addresses = Self.lines(form["addresses"])
        if addresses.count > Self.namesMost || addresses.contains(where: { $0.count > Self.nameMost }) {
            problems.append(Problem("addresses", .partyAddressesTooMany))
        }
        let numbers = Self.schemes.compactMap { scheme in
            form[scheme.rawValue].map { ScreenedParty.Number(scheme, $0) }
        }
        for number in numbers where !number.identifier.isWellFormed {
            problems.append(Problem(number.scheme, .numberFault(number.identifier)))
        }
        if (form["country"] ?? "").count > 60 { problems.append(Problem("country", .partyCountryTooLong)) }
        guard problems.isEmpty else { throw Problems(problems) }
        party = ScreenedParty(
            name: name, otherNames: others, kind: form["kind"].flatMap(PartyKind.init(rawValue:)) ?? .organisation,
            country: form["country"] ?? "", numbers: numbers, addresses: addresses)
    }

    /// One to a line.
    private static func lines(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }
}

/// The fields of a party, for whichever form asks for one.
struct PartyFields {
    let inputs: Inputs

    func html(_ say: Words) -> HTML {
        let kinds = PartyKind.allCases.map { Choice($0, $0.text) }
        let numbers = PartyForm.schemes.html { scheme in
            inputs.text(scheme.rawValue, scheme.text, hint: scheme.hint, width: .medium)
        }
        return """
            \(inputs.text("name", .partyName, hint: .partyNameHint))\
            \(inputs.textarea("names", .partyOtherNames, hint: .partyOtherNamesHint, rows: 3))\
            \(inputs.select("kind", .partyKind, kinds, whenNone: .partyKindOrganisation))\
            \(inputs.text("country", .partyCountry, hint: .partyCountryHint, width: .medium))\
            <h3>\(say.html(.partyNumbers))</h3>\(HTML.paragraph(say(.partyNumbersLead)))\(numbers)\
            \(inputs.textarea("addresses", .partyAddresses, hint: .partyOtherNamesHint, rows: 2))
            """
    }
}
