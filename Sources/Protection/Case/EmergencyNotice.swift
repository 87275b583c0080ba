import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Web

/// That a file is open for danger to life, or waits for its review: seen on the page of the case.
struct EmergencyNotice: Encodable, Sendable {
    let openedAt: Moment
    let endsAt: Moment
    let isOpen: Bool
    let isConfirmed: Bool
    /// The way to confirm or review; nil for whom that page is not.
    private let path: String?

    private enum CodingKeys: CodingKey { case openedAt, endsAt, isOpen, isConfirmed }

    /// Nil once it has been reviewed.
    init?(_ row: EmergencyRow, _ inside: Inside, _ zone: TimeZone) {
        guard row.reviewedAt == nil else { return nil }
        openedAt = Moment(row.openedAt, in: zone)
        endsAt = Moment(row.endsAt, in: zone)
        isOpen = row.isOpen(at: inside.now)
        isConfirmed = row.second != nil
        path = EmergencyDesk.roles.contains(inside.acting.role) ? "/cases/\(inside.record.id)/emergency" : nil
    }

    func html(_ say: Words) -> HTML {
        let times = ["opened": openedAt.text(say), "ends": endsAt.text(say)]
        let stand = say(isOpen ? .emergencyIsOpen : .emergencyIsOver, times)
        let wanted: HTML = isOpen && !isConfirmed ? .paragraph(say(.emergencyUnconfirmed)) : .empty
        let link: HTML = path.map { "<p>\(Link(.emergencyHeading, to: $0).html(say))</p>" } ?? .empty
        return Banner(.danger, .emergencyHeading, body: .paragraph(stand) + wanted + link).html(say)
    }
}

extension EmergencyRow {
    /// For the history of the case: that it happened, without the reason and without names.
    func happened(_ zone: TimeZone) -> [Happened] {
        let steps =
            [(openedAt, Named("emergency-opened", .emergencyHappened))]
            + (reviewedAt.map { [($0, Named("emergency-reviewed", Text.emergencyWasReviewed))] } ?? [])
        return steps.map { Happened(at: Moment($0, in: zone), what: $1, by: nil, to: nil) }
    }
}

extension Office {
    /// The openings of a file that someone at work may know of: the secretariat and the person's lawyer all; others
    /// their own, and a colleague's while it is open.
    func emergencies(knownTo inside: Inside) async throws -> [EmergencyRow] {
        let rows = try await archive.fetch(
            Query<EmergencyRow>(where: "person = \(inside.person) ORDER BY opened_at DESC, id LIMIT 50"),
            under: inside.grant)
        guard !rows.isEmpty, !inside.allows(.compare), inside.acting.role != .lawyer else { return rows }
        let colleagues = try await colleagues(of: inside.acting, among: rows, at: inside.now)
        return rows.filter { row in
            row.worker == inside.acting.worker || (colleagues.contains(row.worker) && row.isOpen(at: inside.now))
        }
    }

    /// Those of the openers who work in the reader's agency.
    func colleagues(of acting: Acting, among rows: [EmergencyRow], at now: Date) async throws -> Set<Worker.ID> {
        let workers = Set(rows.map(\.worker)).sorted { $0.description < $1.description }
        let memberships = try await archive.fetch(
            Query<Membership>(
                where: """
                    worker IN (\(list: workers)) AND unit IN \
                    (SELECT id FROM agency_unit WHERE agency = \(acting.agency))
                    """))
        return Set(memberships.filter { $0.stands(at: now) }.map(\.worker))
    }
}

extension Text {
    static let emergencyIsOpen = Text(
        en: "The file was opened at {opened}. It is open until {ends}.", zhHant: "檔案於{opened}緊急開啟，至{ends}為止。")
    static let emergencyIsOver = Text(
        en: "The file was opened at {opened}. The hour is over, and the review is still to be done.",
        zhHant: "檔案曾於{opened}緊急開啟，時間已過，尚待審查。")
    static let emergencyUnconfirmed = Text(
        en: "A second person has not confirmed it yet.", zhHant: "尚無第二人確認。")
    static let emergencyHappened = Text(en: "File opened for danger to life", zhHant: "因生命危險緊急開啟檔案")
    static let emergencyWasReviewed = Text(en: "Emergency opening reviewed", zhHant: "緊急開啟已完成審查")
}
