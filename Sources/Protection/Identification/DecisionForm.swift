import Web

/// The decision as it is written down.
struct DecisionForm: Encodable, Sendable {
    let outcome: Identification.Outcome
    let reasons: String
    let departure: String?

    static let fields = [
        FieldSpec("outcome", .choice(Identification.Outcome.allCases.map(\.rawValue)), required: true),
        FieldSpec("reasons", .text(max: 4_000), required: true), FieldSpec("departure", .text(max: 4_000)),
        FieldSpec("version", .number, required: true),
    ]

    init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let outcome = fields["outcome"].flatMap(Identification.Outcome.init(rawValue:))
        if outcome == nil { problems.append(Problem("outcome", .decisionOutcomeMissing)) }
        var reasons: String?
        do { reasons = try fields.words("reasons", missing: .identReasonsMissing) } catch { problems.append(error) }
        departure = fields["departure"]
        if let departure, departure.count > 4_000 { problems.append(Problem("departure", .identWordsLong)) }
        guard let outcome, let reasons, problems.isEmpty else { throw Problems(problems) }
        self.outcome = outcome
        self.reasons = reasons
    }

    func departs(from seats: [PanelSeat]) -> Bool {
        Identification.advice(of: seats).map { $0 != outcome } ?? false
    }
}
