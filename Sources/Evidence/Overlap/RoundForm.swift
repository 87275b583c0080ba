import Foundation
import Lexicon
import Policy
import Web

/// A round as it is opened: what it rests on, whom it asks, who holds the keys; or everything that is wrong with it.
struct RoundForm: Sendable {
    let name: String
    let epoch: String
    let begins: Day
    let ends: Day
    let instrument: String
    let article: String
    let agreedOn: Day
    let takesUntil: Date
    let reviewedPairs: Int
    let agencies: [AgencyUnit.ID]
    let trustees: [AgencyUnit.ID]

    static let fields = [
        FieldSpec("name", .text(max: 120), required: true), FieldSpec("epoch", .text(max: 40), required: true),
        FieldSpec("instrument", .text(max: 200), required: true), FieldSpec("article", .text(max: 120), required: true),
        FieldSpec("begins", .date, required: true),
        FieldSpec("ends", .date, required: true), FieldSpec("agreed", .date, required: true),
        FieldSpec("until", .date, required: true),
        FieldSpec("reviewed", .number), FieldSpec("agencies", .text(max: 36), required: true),
        FieldSpec("trustee-1", .text(max: 36), required: true), FieldSpec("trustee-2", .text(max: 36), required: true),
        FieldSpec("trustee-3", .text(max: 36), required: true),
    ]
    static let trusteeFields = ["trustee-1", "trustee-2", "trustee-3"]
    static let agenciesAllowed = 2...8
    static let reviewedMax = 5_000
    static let daysMax = 366
}

extension RoundForm {
    /// Only parties that the directory offers can be named: a unit of enforcement is not among them, and one that is
    /// named all the same is answered as one that never was.
    init(_ form: Fields, _ parties: RoundParties, zone: TimeZone, at now: Date) throws(Problems) {
        var read = Reading(form: form)
        name = read.text("name", upTo: 120, .roundNameMissing)
        epoch = read.text("epoch", upTo: 40, .roundEpochMissing)
        if !epoch.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }) {
            read.problems.append(Problem("epoch", .roundEpochMissing))
        }
        let begins = read.day("begins", .roundPeriodMissing)
        let ends = read.day("ends", .roundPeriodMissing)
        if let begins, let ends, begins > ends { read.problems.append(Problem("ends", .roundPeriodMissing)) }
        instrument = read.text("instrument", upTo: 200, .roundInstrumentMissing)
        article = read.text("article", upTo: 120, .roundArticleMissing)
        let today = Day(now, in: zone)
        let agreed = read.day("agreed", .roundAgreedMissing)
        if let agreed, agreed > today { read.problems.append(Problem("agreed", .roundAgreedLater)) }
        let until = read.day("until", .roundUntilMissing)
        if let until, until <= today || until > today.adding(days: Self.daysMax) {
            read.problems.append(Problem("until", .roundUntilPast))
        }
        let reviewed = Int(form["reviewed"] ?? "0")
        if reviewed.map({ !(0...Self.reviewedMax).contains($0) }) ?? true {
            read.problems.append(Problem("reviewed", .roundReviewedMissing))
        }
        agencies = parties.agencies.map(\.unit).filter { form.all("agencies").contains($0.description) }
        if agencies.count != Set(form.all("agencies")).count || !Self.agenciesAllowed.contains(agencies.count) {
            read.problems.append(Problem("agencies", .roundAgenciesMissing))
        }
        trustees = Self.trusteeFields.compactMap { name in
            parties.trustees.first { $0.unit.description == form[name] }?.unit
        }
        let homes = Set(trustees.compactMap { parties.agency(of: $0) })
        if trustees.count != Self.trusteeFields.count || homes.count != Self.trusteeFields.count {
            read.problems.append(Problem("trustee-1", .roundTrusteesMissing))
        }
        guard read.problems.isEmpty, let begins, let ends, let agreed, let until, let reviewed else {
            throw Problems(read.problems)
        }
        self.begins = begins
        self.ends = ends
        agreedOn = agreed
        takesUntil = until.adding(days: 1).startOfDay(in: zone)
        reviewedPairs = reviewed
    }

    func seats(in round: OverlapRound.ID) -> [OverlapSeat] {
        agencies.enumerated().map { OverlapSeat(in: round, $1, .agency, place: $0 + 1) }
            + trustees.enumerated().map { OverlapSeat(in: round, $1, .trustee, place: $0 + 1) }
    }

    private struct Reading {
        let form: Fields
        var problems: [Problem] = []

        mutating func text(_ name: String, upTo most: Int, _ missing: Text) -> String {
            let text = form[name] ?? ""
            if text.isEmpty || text.count > most { problems.append(Problem(name, missing)) }
            return text
        }

        mutating func day(_ name: String, _ missing: Text) -> Day? {
            do {
                if case .date(let date) = try form.date(name), case .day(let day) = date.known { return day }
                problems.append(Problem(name, missing))
            } catch { problems.append(error) }
            return nil
        }
    }
}
