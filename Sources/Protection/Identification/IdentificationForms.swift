import Foundation
import Lexicon
import Web

/// Something that the form's reader can put right: shown on the form's own page, everything at once.
protocol IdentificationProblem: Error { var all: [Problem] { get } }

extension Problems: IdentificationProblem {}

extension Problem: IdentificationProblem {
    var all: [Problem] { [self] }
}

extension Identification.Impossible: IdentificationProblem {
    var all: [Problem] {
        switch self {
        case .decidedAlready: [Problem("form", .identDecidedAlready)]
        case .rightsNotTold: [Problem("form", .identRightsNotTold)]
        case .prerequisitesLacking: [Problem("form", .identPrerequisitesLacking)]
        case .panelNotConvened: [Problem("form", .identPanelNotConvened)]
        case .panelNotHeard: [Problem("form", .identPanelNotHeard)]
        case .hasteUnexplained: [Problem("unheard-zh-hant", .identHasteMissing)]
        case .reasonsMissing: [Problem("reasons-zh-hant", .identReasonsMissing)]
        case .departureUnexplained: [Problem("departure-zh-hant", .identDepartureMissing)]
        case .notDecided: [Problem("form", .identNotDecided)]
        case .servedAlready: [Problem("form", .identServedAlready)]
        case .nobodySeated: [Problem("panel", .panelNobodySeated)]
        case .seatTwice: [Problem("panel", .panelSeatTwice)]
        case .ownUnit: [Problem("panel", .panelOwnUnit)]
        case .agreementWithdrawn: [Problem("panel", .panelTakenBack)]
        case .nothingToRestOn: [Problem("panel", .panelNothingToRestOn)]
        case .notYours: [Problem("form", .identNotYours)]
        case .impossibleDay: [Problem("day", .identImpossibleDay)]
        }
    }
}

/// The notice of rights, given.
struct RightsForm: Sendable {
    let language: LanguageCode
    let explained: Bool

    static let fields = [
        FieldSpec("language", .text(max: 8), required: true), FieldSpec("explained", .flag),
        FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields) throws(Problems) {
        guard let language = fields["language"].flatMap(LanguageCode.init(code:)) else {
            throw Problems([Problem("language", .identLanguageMissing)])
        }
        self.language = language
        explained = fields["explained"] == "yes"
    }
}

/// Whether a professional has to stand by the person, and whether one was asked.
struct ProfessionalForm: Sendable {
    let interview: InterviewContent
    let asked: Identification.Professional?

    static let facts = ["distressed", "mentalImpairment", "professionalNeeded"]
    static let notYet = "not-yet"

    static let fields =
        facts.map { FieldSpec($0, .choice(["yes", "no"])) } + [
            FieldSpec(
                "asked", .choice(Identification.Professional.allCases.map(\.rawValue) + [notYet]), required: true),
            FieldSpec("version", .number, required: true),
        ]

    init(_ fields: Fields) throws(Problems) {
        func flag(_ name: String) -> Bool? {
            switch fields[name] {
            case "yes": true
            case "no": false
            default: nil
            }
        }
        interview = InterviewContent(
            distressed: flag("distressed"), mentalImpairment: flag("mentalImpairment"),
            professionalNeeded: flag("professionalNeeded"))
        asked = fields["asked"].flatMap(Identification.Professional.init(rawValue:))
        guard asked != nil || fields["asked"] == Self.notYet else {
            throw Problems([Problem("asked", .identAskedMissing)])
        }
    }
}

extension Fields {
    /// The moment that a day of the past stands for: now, if it is today; else its last second, so that a period that
    /// begins with it never begins too early.
    func moment(_ name: String, in zone: TimeZone, now: Date) throws(Problem) -> Date {
        guard case .date(let date) = try date(name), case .day(let day) = date.known else {
            throw Problem(name, .identDayMissing)
        }
        if day == Day(now, in: zone) { return now }
        return day.adding(days: 1).startOfDay(in: zone).addingTimeInterval(-1)
    }

    /// Words that someone wrote, or what is wrong with them.
    func words(_ name: String, most: Int = 4_000, missing: Text) throws(Problem) -> String {
        guard let words = self[name] else { throw Problem(name, missing) }
        guard words.count <= most else { throw Problem(name, .identWordsLong) }
        return words
    }
}
