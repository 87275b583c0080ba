package import Foundation
package import Lexicon
package import Policy
package import Web

/// What someone agrees to, read from a form with everything that is wrong with it at once.
package struct ConsentForm: Sendable {
    package let terms: ConsentTerms
    package let how: HowGiven

    package static let fields =
        [
            FieldSpec("agency", .text(max: 36), required: true),
            FieldSpec("purposes", .choices(purposes.map(\.rawValue)), required: true),
            FieldSpec("compartments", .choices(Compartment.allCases.map(\.rawValue)), required: true),
            FieldSpec("until", .date), FieldSpec("agreed", .flag, required: true),
        ] + HowGiven.fields

    /// What can be agreed to at all.
    package static let purposes = Purpose.allCases.filter(ConsentTerms.canBeConsented)

    package init(_ fields: Fields, known: Set<Agency.ID>, zone: TimeZone, at now: Date) throws(Problems) {
        var problems: [Problem] = []
        let agencies = Set(fields.all("agency").compactMap(Agency.ID.init(_:)).filter(known.contains))
        let purposes = Set(fields.all("purposes").compactMap(Purpose.init(rawValue:)))
        let compartments = Set(fields.all("compartments").compactMap(Compartment.init(rawValue:)))
        var until: Date?
        do { until = try Self.until(fields, zone) } catch { problems.append(error) }
        if fields["agreed"] != "yes" { problems.append(Problem("agreed", .consentNotGiven)) }
        if agencies.isEmpty { problems.append(Problem("agency", .consentAgencyMissing)) }
        if purposes.isEmpty { problems.append(Problem("purposes", .consentPurposesMissing)) }
        if compartments.isEmpty { problems.append(Problem("compartments", .consentPartsMissing)) }
        var how: HowGiven?
        do { how = try HowGiven(fields) } catch { problems += error.all }
        var terms: ConsentTerms?
        if problems.isEmpty {
            do {
                terms = try ConsentTerms(
                    agencies: agencies, purposes: purposes, compartments: compartments, until: until, at: now)
            } catch { problems.append(error.problem) }
        }
        guard problems.isEmpty, let how, let terms else { throw Problems(problems) }
        self.how = how
        self.terms = terms
    }

    /// The end of the day up to which it is to hold.
    private static func until(_ fields: Fields, _ zone: TimeZone) throws(Problem) -> Date? {
        guard case .date(let date) = try fields.date("until") else { return nil }
        guard case .day(let day) = date.known else { throw Problem("until", .consentUntilNeedsDay) }
        return day.adding(days: 1).startOfDay(in: zone)
    }
}

extension ConsentTerms.Impossible {
    var problem: Problem {
        switch self {
        case .nobodyNamed: Problem("agency", .consentAgencyMissing)
        case .nothingNamed: Problem("compartments", .consentPartsMissing)
        case .noPurpose, .notForConsent: Problem("purposes", .consentPurposesMissing)
        case .endsBeforeItBegins: Problem("until", .consentUntilPast)
        }
    }
}

/// What is left of a consent, read from a form.
package struct NarrowingForm: Sendable {
    package let compartments: Set<Compartment>
    package let how: HowGiven

    package static let fields =
        [
            FieldSpec("compartments", .choices(Compartment.allCases.map(\.rawValue)), required: true),
            FieldSpec("version", .number, required: true),
        ] + HowGiven.fields

    package init(_ fields: Fields, of basis: Basis) throws(Problems) {
        var problems: [Problem] = []
        compartments = Set(fields.all("compartments").compactMap(Compartment.init(rawValue:)))
        if compartments.isEmpty { problems.append(Problem("compartments", .narrowingKeepsNothing)) }
        if !compartments.isEmpty, !compartments.isStrictSubset(of: basis.compartments) {
            problems.append(Problem("compartments", .narrowingTakesNothing))
        }
        var how: HowGiven?
        do { how = try HowGiven(fields) } catch { problems += error.all }
        guard problems.isEmpty, let how else { throw Problems(problems) }
        self.how = how
    }
}
