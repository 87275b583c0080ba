import Web

/// The decision as it is written down.
struct DecisionForm: Encodable, Sendable {
    let outcome: Identification.Outcome
    let reasons: NoticeWords
    let departure: NoticeWords?
    let unheard: NoticeWords?

    static let fields =
        [FieldSpec("outcome", .choice(Identification.Outcome.allCases.map(\.rawValue)), required: true)]
        + ["reasons", "departure", "unheard"].flatMap(NoticeWords.fields)
        + [FieldSpec("version", .number, required: true)]

    init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let outcome = fields["outcome"].flatMap(Identification.Outcome.init(rawValue:))
        if outcome == nil { problems.append(Problem("outcome", .decisionOutcomeMissing)) }
        let reasons = NoticeWords(fields, "reasons", &problems)
        if reasons == nil { problems.append(Problem("reasons-zh-hant", .identReasonsMissing)) }
        departure = NoticeWords(fields, "departure", &problems)
        unheard = NoticeWords(fields, "unheard", &problems)
        guard let outcome, let reasons, problems.isEmpty else { throw Problems(problems) }
        self.outcome = outcome
        self.reasons = reasons
    }

    func departs(from seats: [PanelSeat]) -> Bool {
        Identification.advice(of: seats).map { $0 != outcome } ?? false
    }
}
