import Lexicon
import Store
import Web

/// The news of one case folded to the newest: what came before it is said by the course of the case.
struct InboxFold: Sendable {
    let newest: InboxItem
    /// How many earlier ones stand behind it.
    let earlier: Int

    private static let shownMost = 10

    /// One for each case, in the order of the newest.
    static func all(_ notices: [InboxItem]) -> [InboxFold] {
        let counts = Dictionary(grouping: notices, by: \.reference).mapValues(\.count)
        var seen: Set<String> = []
        return notices.sorted { ($0.at.at, $0.id) > ($1.at.at, $1.id) }
            .filter { seen.insert($0.reference).inserted }
            .map { InboxFold(newest: $0, earlier: (counts[$0.reference] ?? 1) - 1) }
    }

    func html(_ say: Words) -> HTML {
        let before: HTML =
            earlier == 0 ? .empty : #"<div class="hint">\#(say(.inboxEarlier, ["count": String(earlier)]))</div>"#
        return say.html(newest.what.text) + before
    }

    /// The first of them, and the rest on request.
    static func table(_ rows: [[HTML]], _ say: Words) -> HTML {
        func table(_ rows: some Collection<[HTML]>) -> HTML {
            DataTable(
                .inboxNews, [.init(.caseReference), .init(.inboxWhat), .init(.inboxSince), .init(.inboxMark)],
                Array(rows)
            ).html(say)
        }
        let rest = rows.dropFirst(shownMost)
        return table(rows.prefix(shownMost))
            + (rest.isEmpty ? .empty : Details(.inboxNewsRest(rest.count), table(rest)).html(say))
    }
}

extension UnitNotice {
    /// A notice and those before it to the same unit about the same case: they are read together, as they are shown.
    static func upTo(_ id: ID) -> SQL {
        """
        EXISTS (SELECT 1 FROM unit_notice AS newest WHERE newest.id = \(id) AND newest.person = unit_notice.person \
        AND newest.unit = unit_notice.unit AND newest.at >= unit_notice.at)
        """
    }
}

extension Text {
    static let inboxEarlier = Text(en: "and {count} before it", zhHant: "另有 {count} 則較早的通知")

    static func inboxNewsRest(_ count: Int) -> Text {
        Text(en: "Show the other \(count)", zhHant: "顯示其餘 \(count) 則")
    }
}
