import Accounts
import Foundation
import Lexicon
import Web

/// An objection as it was received.
struct ObjectionForm: Sendable {
    let grounds: String
    let byRepresentative: Bool
    let received: Date

    static let fields = [
        FieldSpec("by", .choice(["person", "representative"]), required: true),
        FieldSpec("received", .date, required: true), FieldSpec("grounds", .text(max: 4_000), required: true),
    ]

    init(_ fields: Fields, in zone: TimeZone, now: Date) throws(Problems) {
        var problems: [Problem] = []
        let by = fields["by"]
        if by != "person" && by != "representative" { problems.append(Problem("by", .objectionByMissing)) }
        var received: Date?
        do { received = try fields.moment("received", in: zone, now: now) } catch { problems.append(error) }
        var grounds: String?
        do { grounds = try fields.words("grounds", missing: .objectionGroundsMissing) } catch { problems.append(error) }
        guard let received, let grounds, problems.isEmpty else { throw Problems(problems) }
        self.received = received
        self.grounds = grounds
        byRepresentative = by == "representative"
    }
}

/// Why an objection is found right or not.
struct AnswerForm: Sendable {
    let reasons: NoticeWords

    static let endings: [Objection.Ending] = [.upheldBySuperior, .dismissed]
    static let fields = NoticeWords.fields("reasons") + [FieldSpec("version", .number, required: true)]

    init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let reasons = NoticeWords(fields, "reasons", &problems)
        if reasons == nil { problems.append(Problem("reasons-zh-hant", .identReasonsMissing)) }
        guard let reasons, problems.isEmpty else { throw Problems(problems) }
        self.reasons = reasons
    }

    static func ending(_ fields: Fields) throws(Problems) -> Objection.Ending {
        guard let ending = fields["ending"].flatMap(Objection.Ending.init(rawValue:)), endings.contains(ending) else {
            throw Problems([Problem("ending", .objectionEndingMissing)])
        }
        return ending
    }
}

/// To whom an objection goes, and what the body that decided thinks of it.
struct ForwardingForm: Sendable {
    let superior: UnitRecord
    let opinion: String

    static let fields = [
        FieldSpec("superior", .text(max: 36), required: true), FieldSpec("opinion", .text(max: 4_000), required: true),
        FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields, among superiors: [UnitRecord]) throws(Problems) {
        var problems: [Problem] = []
        let superior = superiors.first { $0.id.description == fields["superior"] }
        if superior == nil { problems.append(Problem("superior", .objectionSuperiorMissing)) }
        var opinion: String?
        do { opinion = try fields.words("opinion", missing: .objectionOpinionMissing) } catch { problems.append(error) }
        guard let superior, let opinion, problems.isEmpty else { throw Problems(problems) }
        self.superior = superior
        self.opinion = opinion
    }
}

extension Objection.Impossible: IdentificationProblem {
    var all: [Problem] {
        switch self {
        case .notServed: [Problem("form", .identNotDecided)]
        case .outOfTime: [Problem("received", .objectionOutOfTime)]
        case .alreadyMade: [Problem("form", .objectionAlreadyMade)]
        case .ended: [Problem("form", .objectionEnded)]
        case .forwardedAlready: [Problem("form", .objectionForwardedAlready)]
        case .notForwarded: [Problem("form", .objectionNotForwarded)]
        case .wordsMissing: [Problem("form", .identReasonsMissing)]
        case .ownSuperior: [Problem("superior", .objectionSuperiorMissing)]
        case .notYours: [Problem("form", .identNotYours)]
        case .impossibleDay: [Problem("received", .identImpossibleDay)]
        }
    }
}
