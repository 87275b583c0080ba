import Lexicon
import Vault
import Web

/// Whether the person chooses their own way in now, and the numbers if they do.
struct AccessForm: Sendable {
    enum Choice: String, CaseIterable { case now, later }

    /// Nil where the person wants none now.
    let numbers: NumberForm?
    /// Whether the person wants a number and was not yet asked for it.
    let asksNumbers: Bool

    static let fields =
        [
            FieldSpec("access", .choice(Choice.allCases.map(\.rawValue)), required: true),
            FieldSpec("confirmed", .choice(["yes"])),
        ] + NumberForm.fields

    /// - Parameters:
    ///   - born: when the person was born, where it is known: no number may be that day.
    ///   - needsWord: where it rests on agreement, the person was told what goes to whom and agrees to that.
    init(_ fields: Fields, born: ApproximateDate?, needsWord: Bool) throws(Problems) {
        var problems: [Problem] = []
        let choice = fields["access"].flatMap(Choice.init(rawValue:))
        if choice == nil { problems.append(Problem("access", .accessChoose)) }
        if needsWord, fields["confirmed"] == nil { problems.append(Problem("confirmed", .toldAndAgreesMissing)) }
        guard problems.isEmpty else { throw Problems(problems) }
        asksNumbers = choice == .now && !fields.names.contains("number")
        numbers = choice == .now && !asksNumbers ? try NumberForm(fields, born: born) : nil
    }
}

/// The number that the person chooses for their own way in, and perhaps a second that opens an empty view.
struct NumberForm: Sendable {
    let own: PersonAccess.Number
    let empty: PersonAccess.Number?

    static let fields = [
        FieldSpec("number", .secret), FieldSpec("number-again", .secret), FieldSpec("empty-number", .secret),
        OwnNumberPage.queried[0],
    ]

    /// - Parameter born: when the person was born, where that is written down: whoever knows it would try it first.
    init(_ fields: Fields, born: ApproximateDate?) throws(Problems) {
        var problems: [Problem] = []
        let own = Self.number(fields["number"] ?? "", "number", &problems)
        let empty = fields["empty-number"].flatMap { Self.number($0, "empty-number", &problems) }
        if own != nil, fields["number"] != fields["number-again"] {
            problems.append(Problem("number-again", .accessNotTheSame))
        }
        if let own, let born, own.isBirthday(born) { problems.append(Problem("number", .mistake(.birthday))) }
        if let own, own == empty { problems.append(Problem("empty-number", .accessSameTwice)) }
        guard problems.isEmpty, let own else { throw Problems(problems) }
        (self.own, self.empty) = (own, empty)
    }

    private static func number(
        _ typed: String, _ field: String, _ problems: inout [Problem]
    ) -> PersonAccess.Number? {
        do { return try PersonAccess.Number(typed: typed) } catch {
            problems.append(Problem(field, .mistake(error)))
            return nil
        }
    }
}
