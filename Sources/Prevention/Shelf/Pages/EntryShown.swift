import Web

/// An entry of a list as a page, a file and a program have it.
struct EntryShown: Encodable, Sendable, Equatable {
    struct Name: Encodable, Sendable, Equatable {
        let text: String
        let kind: ListEntry.NameKind
    }

    /// The same in every edition.
    let id: String
    let names: [Name]
    let scope: String
    let country, goods, effective, remarks: String?
    let status: String
    let flags: [String]
    let isByOfficer: Bool
    /// The row as it was published.
    let row: String

    init(_ shelved: ShelvedEntry) {
        self.init(shelved.entry, isByOfficer: shelved.isByOfficer)
    }

    init(_ entry: ListEntry, isByOfficer: Bool = false) {
        id = entry.key.text
        names = entry.names.map { Name(text: $0.text, kind: $0.kind) }
        scope = entry.scope.word
        (country, goods, effective, remarks) = (entry.country, entry.goods, entry.effective, entry.remarks)
        status = entry.status.word
        flags = entry.flags.sorted()
        row = entry.raw
        self.isByOfficer = isByOfficer
        scopeText = entry.scope.text
        statusText = entry.status.text
    }

    private let scopeText, statusText: Text

    private enum CodingKeys: CodingKey {
        case id, names, scope, country, goods, effective, remarks, status, flags, isByOfficer, row
    }

    /// Whether a text is in any of its words, whatever its letters' size.
    func mentions(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return (names.map(\.text) + [country, goods, remarks].compactMap(\.self))
            .contains { $0.lowercased().contains(wanted) }
    }

    static let columns: [DataTable.Column] = [
        .init(.entryName), .init(.entryScope), .init(.entryCountry), .init(.entryGoods), .init(.entryStatus),
        .init(.entryEffective),
    ]

    func cells(_ say: Words) -> [HTML] {
        let others = names.dropFirst().html { name -> HTML in
            "<br><bdi>\(name.text)</bdi>\(say.bracketed(say(name.kind.text)))"
        }
        let mark: HTML = isByOfficer ? " " + StatusTag(.entryByOfficer, .active).html(say) : .empty
        let said = flags.isEmpty ? HTML.empty : "<br>\(flags.map { say(Self.flag($0)) }.joined(separator: "; "))"
        return [
            "<bdi>\(names.first?.text ?? "—")</bdi>\(mark)\(others)", say.html(scopeText),
            "<bdi>\(country ?? "—")</bdi>",
            "<bdi>\(goods ?? "—")</bdi>\(said)", say.html(statusText), HTML(text: effective ?? "—"),
        ]
    }

    static func table(_ title: Text, _ entries: [EntryShown]) -> WordTable {
        WordTable(
            title,
            [
                .init("name", .entryName), .init("otherNames", .entryOtherNames), .init("scope", .entryScope),
                .init("country", .entryCountry), .init("goods", .entryGoods), .init("status", .entryStatus),
                .init("effective", .entryEffective), .init("flags", .entryFlags), .init("remarks", .entryRemarks),
                .init("byOfficer", .entryByOfficer), .init("row", .entryRow),
            ],
            entries.map { entry in
                [
                    entry.names.first?.text ?? "", entry.names.dropFirst().map(\.text).joined(separator: "; "),
                    entry.scope, entry.country ?? "", entry.goods ?? "", entry.status, entry.effective ?? "",
                    entry.flags.joined(separator: "; "), entry.remarks ?? "", entry.isByOfficer ? "yes" : "no",
                    entry.row,
                ]
            })
    }

    /// The flags of the list of goods in words; others as their list has them.
    static func flag(_ flag: String) -> Text {
        switch flag {
        case "child_labor": .flagChild
        case "forced_labor": .flagForced
        case "forced_child_labor": .flagForcedChild
        case "derived_labor_exploitation": .flagDerived
        default: Text(verbatim: flag)
        }
    }
}
