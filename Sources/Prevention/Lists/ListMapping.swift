/// Which column of anybody's table is what.
package struct ListMapping: Sendable, Equatable, Codable {
    package var name = ["name", "party", "entity", "company", "名稱"]
    package var aliases = ["aliases", "alias", "a/k/a", "aka", "別名"]
    package var country = ["country", "國家"]
    package var goods = ["goods", "product", "merchandise", "產品"]
    package var effective = ["effective", "effective date", "effective_date", "date", "日期"]
    package var remarks = ["remarks", "notes", "reason", "備註"]
    /// Its cells: entity, subsidiaries, fleet, vessel, product, region, facility.
    package var scope = ["scope", "範圍"]

    package init() {}

    /// Columns by their usual names.
    package static let byName = ListMapping()

    func read(_ bytes: [UInt8]) throws(ListFault) -> ListFile {
        let table = try DelimitedList(bytes)
        guard let names = table.find(name) else { throw .missingColumn(name[0], found: table.header) }
        let places = (
            aliases: table.find(aliases), country: table.find(country), goods: table.find(goods),
            effective: table.find(effective), remarks: table.find(remarks), scope: table.find(scope)
        )
        var file = ListFile()
        file.header = table.header
        for row in table.rows {
            file.rows += 1
            func cell(_ place: Int?) -> String? { place.map { row[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
            let raw = row.joined(separator: " | ")
            let reading = NameCell(row[names])
            guard let party = reading.parties.first else {
                file.forPerson.append(RowForPerson(row: file.rows, reason: .noName, raw: raw))
                continue
            }
            let country = cell(places.country)
            let scope = Self.scope(cell(places.scope), party, goods: cell(places.goods), country: country)
            let day = cell(places.effective)
            if reading.isUnclear || scope == nil || day != nil && day.flatMap(WrittenDay.iso) == nil {
                file.forPerson.append(
                    RowForPerson(row: file.rows, reason: reading.isUnclear ? .unclearNames : .unknownValue, raw: raw))
            }
            let more = cell(places.aliases).map { Brackets.split($0, at: ";").map { ListEntry.Name($0, .alias) } } ?? []
            for party in reading.parties {
                file.entries.append(
                    ListEntry(
                        key: EntryKey(["csv", party.names[0].text, country]), names: party.names + more,
                        scope: scope ?? .entity, country: country, goods: cell(places.goods),
                        effective: day.flatMap(WrittenDay.iso), remarks: cell(places.remarks), raw: raw))
            }
        }
        guard file.rows > 0 else { throw .nothingInIt }
        return file
    }

    /// Nil for a word that is not known.
    private static func scope(
        _ word: String?, _ party: NameCell.Party, goods: String?, country: String?
    ) -> ListEntry.Scope? {
        switch word?.lowercased() {
        case nil: party.withSubsidiaries ? .entityAndSubsidiaries : .entity
        case "entity": .entity
        case "subsidiaries", "entityandsubsidiaries": .entityAndSubsidiaries
        case "fleet": .fleet(owner: party.names[0].text)
        case "vessel": .vessel
        case "product", "productorigin":
            goods.flatMap { goods in country.map { .productOrigin(product: goods, origin: $0) } }
        case "region": .region
        case "facility": .facility
        default: nil
        }
    }
}
