/// Files with a JSON object on each line: parties of a list, and subjects to be screened.
public enum PartyLines {
    /// Parties: `id`, `schema`, `name`, and if known `aliases`, `country`, `identifiers`, `addresses`.
    public static func parties(_ bytes: [UInt8]) throws(NamesFormatFault) -> [ListedParty] {
        var parties: [ListedParty] = []
        try eachObject(bytes) { object, line throws(NamesFormatFault) in
            guard let id = object["id"]?.text, let name = object["name"]?.text else {
                throw NamesFormatFault(line: line, reason: "an entity needs ‘id’ and ‘name’")
            }
            parties.append(
                ListedParty(
                    id: id, kind: kind(object), names: [name] + (object["aliases"]?.texts ?? []),
                    country: object["country"]?.text ?? "", identifiers: identifiers(object),
                    addresses: addresses(object)))
        }
        return parties
    }

    /// Subjects: `query` (or `name`), and if known `schema`, `aliases`, `country`, `identifiers`, `addresses`.
    public static func subjects(_ bytes: [UInt8]) throws(NamesFormatFault) -> [ScreeningSubject] {
        var subjects: [ScreeningSubject] = []
        try eachObject(bytes) { object, line throws(NamesFormatFault) in
            guard let name = (object["query"] ?? object["name"])?.text else {
                throw NamesFormatFault(line: line, reason: "a query needs ‘query’")
            }
            subjects.append(
                ScreeningSubject(
                    name: name, kind: kind(object), aliases: object["aliases"]?.texts ?? [],
                    country: object["country"]?.text ?? "", identifiers: identifiers(object),
                    addresses: addresses(object)))
        }
        return subjects
    }

    private static func eachObject(
        _ bytes: [UInt8], _ body: (PlainJSON, Int) throws(NamesFormatFault) -> Void
    ) throws(NamesFormatFault) {
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let value: PlainJSON
            do {
                value = try PlainJSONReader.read(line)
            } catch { throw NamesFormatFault(line: index + 1, reason: error.reason) }
            guard case .object = value else { throw NamesFormatFault(line: index + 1, reason: "not an object") }
            try body(value, index + 1)
        }
    }

    private static func kind(_ object: PlainJSON) -> PartyKind {
        object["schema"]?.text.map { PartyKind(schema: $0) } ?? .unknown
    }

    private static func addresses(_ object: PlainJSON) -> [String] {
        (object["addresses"] ?? object["address"])?.texts ?? []
    }

    /// An object of scheme and number, such as `{"lei": "…", "imo": ["…"]}`.
    private static func identifiers(_ object: PlainJSON) -> [PartyIdentifier] {
        guard case .object(let members)? = object["identifiers"] else { return [] }
        return members.flatMap { member in
            member.value.texts.map { PartyIdentifier(PartyIdentifier.Scheme(rawValue: member.name) ?? .other, $0) }
        }
    }
}
