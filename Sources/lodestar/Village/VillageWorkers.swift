import Lexicon
import Policy

/// The village's workers. None of them exists.
enum VillageWorkers {
    struct Plan {
        let name: String
        let displayName: String
        let language: ScreenLanguage
        let place: VillagePlaces.Place
        let role: Role
        let purposes: Set<Purpose>
        /// What they do, for the list of sign-ins.
        let does: String
    }

    static let all: [Plan] = [
        plan(
            "mei", "周美琳", .zhHant, .secretariat, .coordinator, [.identification, .protection],
            "coordinates at the secretariat"),
        plan(
            "jonas", "Jonas Hartwell", .en, .secretariat, .coordinator, [.identification, .protection],
            "coordinates at the secretariat"),
        plan(
            "counts", "Rosalind Amberley", .en, .statistics, .statistician, [.statistics],
            "counts and prepares what is published"),
        plan(
            "counts2", "溫若寧", .zhHant, .statistics, .statistician, [.statistics],
            "approves what a colleague prepared"),
        plan(
            "customs", "Ottilie Marchbank", .en, .customs, .tradeAnalyst, [.oversight],
            "screens imports and keeps the lists"),
        plan(
            "customs2", "顏若谷", .zhHant, .customs, .tradeAnalyst, [.oversight],
            "looks at what a colleague brought in"),
        plan(
            "tenders", "Barnaby Thorne", .en, .tenders, .tradeAnalyst, [.oversight],
            "checks bidders and their subcontractors"),
        plan(
            "harbour", "Cordelia Finch", .en, .harbour, .tradeAnalyst, [.oversight],
            "checks vessels before they enter port"),
        plan("ops", "Petra Vance", .en, .operations, .administrator, [.oversight], "administers accounts"),
        plan("panel1", "沈雅筑", .zhHant, .panel, .panelMember, [.identification], "sits on the panel: social work"),
        plan("panel2", "Tomas Bellamy", .en, .panel, .panelMember, [.identification], "sits on the panel: law"),
        plan("panel3", "葉曉彤", .zhHant, .panel, .panelMember, [.identification], "sits on the panel: psychology"),
        plan(
            "squad", "高志遠", .zhHant, .squad, .identifyingOfficer, [.identification],
            "identifies victims, police squad"),
        plan(
            "squad2", "Ines Calloway", .en, .squad, .identifyingOfficer, [.identification],
            "identifies victims, police squad"),
        plan(
            "brigade", "曾詩涵", .zhHant, .protectionBrigade, .identifyingOfficer, [.identification],
            "identifies victims, immigration"),
        plan(
            "review", "簡淑芬", .zhHant, .policeReview, .identifyingOfficer, [.identification],
            "decides objections, police headquarters"),
        plan(
            "review2", "姚佳穎", .zhHant, .agencyReview, .identifyingOfficer, [.identification],
            "decides objections, immigration headquarters"),
        plan(
            "removals", "Victor Harland", .en, .removals, .enforcementOfficer, [.immigrationEnforcement],
            "enforces removals: sees nothing here"),
        plan(
            "station", "江建國", .zhHant, .station, .firstResponder, [.identification, .protection],
            "first responder, police station"),
        plan(
            "station2", "Maren Oakley", .en, .station, .firstResponder, [.identification, .protection],
            "first responder, police station"),
        plan(
            "labour", "羅文彬", .zhHant, .labourInspection, .firstResponder, [.identification, .protection],
            "labour inspector"),
        plan(
            "care", "Adela Winship", .en, .labourCare, .caseManager, [.protection, .reliefApplication, .safeReturn],
            "manages cases, labour bureau"),
        plan("shelter", "Beatriz Lund", .en, .shelter, .serviceWorker, [.protection], "runs the shelter"),
        plan("interpret", "Đặng Thị Bảo Châu", .en, .shelter, .interpreter, [.protection], "interprets"),
        plan(
            "outreach", "Nadia Brightwater", .en, .outreach, .firstResponder, [.identification, .protection],
            "first responder, outreach"),
        plan("lawyer", "邵立群", .zhHant, .lawyers, .lawyer, [.legalRemedy, .reliefApplication], "gives legal aid"),
        plan(
            "oversee", "Marguerite Ashdown", .en, .oversight, .auditor, [.oversight],
            "oversees data protection; holds the second key of a round"),
        plan(
            "court", "溫書瑤", .zhHant, .custody, .auditor, [.oversight], "holds the third key of a round, at the court"),
    ]

    private static func plan(
        _ name: String, _ displayName: String, _ language: ScreenLanguage, _ place: VillagePlaces.Place, _ role: Role,
        _ purposes: Set<Purpose>, _ does: String
    ) -> Plan {
        Plan(
            name: name, displayName: displayName, language: language, place: place, role: role, purposes: purposes,
            does: does)
    }
}
