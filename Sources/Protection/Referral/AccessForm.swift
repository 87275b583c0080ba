import Lexicon
import Vault
import Web

/// Whether the person chooses their own way in now, and the numbers if they do.
struct AccessForm: Sendable {
    enum Choice: String, CaseIterable { case now, later }

    /// Nil where the person wants none now.
    let numbers: NumberForm?

    static let fields =
        [FieldSpec("access", .choice(Choice.allCases.map(\.rawValue)), required: true)] + NumberForm.fields

    init(_ fields: Fields, born: ApproximateDate?) throws(Problems) {
        guard let choice = fields["access"].flatMap(Choice.init(rawValue:)) else {
            throw Problems([Problem("access", .accessChoose)])
        }
        numbers = choice == .now ? try NumberForm(fields, born: born) : nil
    }
}

/// The number that the person chooses for their own way in, and perhaps a second that opens an empty view.
struct NumberForm: Sendable {
    let own: PersonAccess.Number
    let empty: PersonAccess.Number?

    static let fields = [
        FieldSpec("number", .secret), FieldSpec("number-again", .secret), FieldSpec("empty-number", .secret),
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

extension Inputs {
    /// The fields of ``NumberForm``.
    func ownNumbers(isEmptyOpen: Bool, _ say: Words) -> HTML {
        text("number", .accessNumber, hint: .accessNumberHint, kind: .password, width: .medium)
            + text("number-again", .accessNumberAgain, kind: .password, width: .medium)
            + Details(
                .accessEmptyHeading, isOpen: isEmptyOpen,
                text("empty-number", .accessEmpty, hint: .accessEmptyHint, kind: .password, width: .medium)
            ).html(say)
    }
}
