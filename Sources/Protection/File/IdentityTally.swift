import Lexicon
import Packs
import Policy
import Statistics
import Store

/// What is known of who somebody is, without who they are: sex, age in bands, citizenship.
enum IdentityTally {
    @Sendable static func add(to batch: inout TallyBatch) throws {
        let zone = batch.jurisdiction.zone
        let asked = Set(batch.jurisdiction.dutyToReport?.fields ?? [])
        let files = try batch.reading.latest(IdentityContent.self, of: batch.people)
        for record in batch.cases {
            guard let filed = files[record.person] else { continue }
            // A report by duty writes down an identity that nobody asked about, until somebody does.
            let isUnasked = batch.reportedByDuty.contains(record.person) && filed.entry.version == 1
            func note(_ variable: String, _ recorded: Observation.Recorded?, _ field: String) {
                let notAsked = isUnasked && recorded == .unknown && !asked.contains(field)
                batch.note(variable, notAsked ? nil : recorded, of: record.person)
            }
            let identity = filed.content
            note("sex", batch.counted([identity.gender.rawValue], as: "sex", from: .gender), "gender")
            note("citizenship", citizenship(identity.nationalities), "nationality")
            note("age", age(identity.born, of: record.ageGroup, on: Day(record.openedAt, in: zone)), "birth-date")
        }
    }

    static func citizenship(_ nationalities: [Nationality]) -> Observation.Recorded {
        let codes = nationalities.compactMap { nationality -> String? in
            switch nationality {
            case .country(let country): country.rawValue
            case .stateless: "stateless"
            case .unknown: nil
            }
        }
        return codes.isEmpty ? .unknown : .codes(codes)
    }

    /// The band of the age on the day of registration, or only child or adult where no more is sure.
    ///
    /// Of whom only the year or the month is known, the middle of it is taken, as censuses do. A rough date, and one
    /// that contradicts the age group on which protection rests, says no more than the group.
    static func age(_ born: ApproximateDate?, of ageGroup: AgeGroup, on day: Day) -> Observation.Recorded {
        let group = ageGroup.counted
        guard let born, !born.isAbout, born.earliest <= day else { return group }
        let middle = Day(clamping: (born.earliest.daysSince1970 + born.latest.daysSince1970) / 2)
        let age = min(middle, day).age(on: day)
        guard let band = bands.last(where: { $0.from <= age }) else { return group }
        return group == .unknown || group == .codes([band.parent]) ? .codes([band.code]) : group
    }

    private static let bands: [(from: Int, code: String, parent: String)] = [
        (0, "0-8", "minor"), (9, "9-17", "minor"), (18, "18-20", "adult"), (21, "21-23", "adult"),
        (24, "24-26", "adult"), (27, "27-29", "adult"), (30, "30-38", "adult"), (39, "39-47", "adult"),
        (48, "48+", "adult"),
    ]
}
