import Foundation
import Lexicon
import Policy
import Store
import Web

/// Files opened for danger to life, before everything else in an inbox and in red.
struct InboxEmergencies: Sendable {
    let items: [InboxItem]

    func html(_ say: Words) -> HTML {
        guard !items.isEmpty else { return .empty }
        let rows = items.html { item in
            let link = item.path.map { Link(item.what.text, to: $0, about: Text(verbatim: item.reference)).html(say) }
            return """
                <p><strong class="reference" dir="ltr">\(item.reference)</strong> · \
                \(link ?? say.html(item.what.text)) · \(item.at.html(say))</p>
                """
        }
        return Banner(.danger, .emergencyHeading, body: rows).html(say)
    }
}

extension EmergencyRow {
    /// What waits for someone: for the secretariat the review, until it is done; for a colleague of the unit the
    /// confirming, while the hour lasts.
    static func waiting(for acting: Acting, at now: Date) -> SQL {
        if acting.role == .coordinator { return "t.reviewed_at IS NULL" }
        guard EmergencyDesk.roles.contains(acting.role) else { return "1 = 0" }
        return """
            t.second IS NULL AND t.opened_at > \(now.addingTimeInterval(-lasting)) AND t.worker <> \(acting.worker) \
            AND t.worker IN (SELECT worker FROM membership WHERE unit = \(acting.unit))
            """
    }
}

extension Named {
    static func emergencyWaits(for acting: Acting) -> Named {
        acting.role == .coordinator
            ? Named("emergency-review", .emergencyToReview) : Named("emergency-confirmation", .emergencyToConfirm)
    }
}

extension Text {
    static let emergencyToReview = Text(
        en: "A file was opened: look at it now, and review it afterwards", zhHant: "檔案已緊急開啟：請立即查看，並於事後審查")
    static let emergencyToConfirm = Text(
        en: "A colleague of your unit asks for a second person", zhHant: "本單位同事請求第二人確認")
}
