import Lexicon
package import Web

/// A list that is screened against, and of what day: what every page of this pillar says it was checked against.
package struct ListInForce: Encodable, Sendable, Equatable {
    package let list: String
    package let title: String
    package let asOf: String
    /// The identifier of the kept edition.
    package let edition: String
    /// How old it is; nil for a table of one's own, which nobody publishes.
    package let staleness: Staleness?

    /// - Parameter day: Today, as `2026-07-09`.
    package init(_ edition: KeptEdition, on day: String) {
        list = edition.list
        title = edition.title
        asOf = edition.asOf
        self.edition = "\(edition.id)"
        staleness = EditionGate.staleness(of: edition.kind, newest: edition.asOf, on: day)
    }

    /// A list that something was checked against, as old as it is today: whoever relies on an old check is told so.
    ///
    /// - Parameter day: Today, as `2026-07-09`.
    package init(_ checked: CheckedList, on day: String) {
        list = checked.list
        title = checked.title
        asOf = checked.asOf
        edition = checked.edition
        // A list that is published is called by its kind; one of one's own is called otherwise.
        staleness = ListKind(rawValue: checked.list)
            .flatMap { EditionGate.staleness(of: $0, newest: checked.asOf, on: day) }
    }

    private enum CodingKeys: CodingKey { case list, title, asOf, edition, isStale, ageDays }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(list, forKey: .list)
        try container.encode(title, forKey: .title)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(edition, forKey: .edition)
        try container.encodeIfPresent(staleness?.isStale, forKey: .isStale)
        try container.encodeIfPresent(staleness?.ageDays, forKey: .ageDays)
    }

    package var isStale: Bool { staleness?.isStale ?? false }

    package func tag(_ say: Words) -> HTML {
        guard let staleness else { return .empty }
        return staleness.isStale
            ? StatusTag(.listStale, .warning).html(say)
                + HTML.paragraph(
                    say(.listStaleWords, ["age": "\(staleness.ageDays)", "most": "\(staleness.cadenceDays)"]))
            : StatusTag(.listFresh, .good).html(say)
    }
}

extension ShelvedLists {
    /// - Parameter day: Today, as `2026-07-09`.
    package func inForce(on day: String) -> [ListInForce] { editions.map { ListInForce($0, on: day) } }
}

/// Against which lists, of what day, something was checked.
package enum CheckedAgainst {
    package static func html(_ lists: [ListInForce], _ say: Words) -> HTML {
        guard !lists.isEmpty else { return Banner(.warning, .listsNoneInForce).html(say) }
        let items = lists.html { list in
            let stale: HTML = list.isStale ? " " + StatusTag(.listStale, .warning).html(say) : .empty
            return """
                <li><bdi>\(list.title)</bdi>\(say.bracketed(say(.listOfDay, ["day": list.asOf])))\(stale)</li>
                """
        }
        return #"<p>\#(say.html(.listsCheckedAgainst))</p><ul class="checked-against">\#(items)</ul>"#
    }
}
