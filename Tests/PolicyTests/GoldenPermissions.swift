import Lexicon
import Policy

/// The whole permission table as text that a lawyer can read, asked of the rulebook cell by cell.
struct GoldenPermissions {
    let rules: Rulebook

    var text: String {
        ([Self.heading] + Role.allCases.map(section) + [counting, emergencies]).joined(separator: "\n\n") + "\n"
    }

    private static let heading = """
        WHO MAY DO WHAT TO A PERSON'S FILE

        These rules hold always, in every country; a country's pack can forbid more and never allow more.
        The numbers are those of the design's rules of confidentiality (DESIGN §5).

        §5.1  Immigration enforcement - the purpose, a unit of that kind, or its officers - gets nothing below, nor
              learns that a case exists, by any role, consent, emergency or handover.
        §5.2  A compartment opens only on a basis that stands: the person's consent, a legal duty with its article, or
              the best interests of a child. A basis names one agency, its purposes and its compartments.
              Withdrawn, run out, not begun, another's or for something else: it opens nothing.
        §5.3  What is handed to another agency needs the sender's leave, a basis that names the recipient, and someone
              in the receiving unit whose work needs it.
        §5.4  For prosecution nobody opens help or health. Without a basis that stands a prosecution does not even
              learn that there is a case.
        §5.5  A panel member gives a view and never learns name, address or health. Only an identifying officer decides.
        §5.6  A child, or someone who may be one, is protected without waiting for anyone's consent; that basis never
              serves prosecution.
              Nobody named in the account sees the file: a worker or a unit of whom a conflict is named gets nothing
              below, nor learns that there is a case, until a second person lifts it.
        §5.7  No agreement and no role lifts the bar to forced return while identification or objection is open.
        §5.8  Danger to life: the last table. Never for immigration enforcement.
        §5.9  Every look and every refusal is written in the journal, with its purpose.
        §5.10 One's part in the case (the relation) is asked for each file; a role alone opens nothing.

        ✔ allowed   ✘ refused   "basis": whether it must stand as well (§5.2)
        A relation or a purpose that a role does not show below is refused altogether.
        """

    private func section(_ role: Role) -> String {
        let title = name(role.rawValue).uppercased()
        let seat = role.function.rawValue
        let grids = Relation.allCases.flatMap { relation in
            Purpose.allCases.compactMap { grid(role, relation, $0) }
        }
        let rule = String(repeating: "=", count: 96)
        let head = "\(rule)\n\(title)   only in a unit for: \(name(seat))\n\(rule)"
        return ([head] + (grids.isEmpty ? ["Nothing, of anyone's file, for any purpose."] : grids))
            .joined(separator: "\n\n")
    }

    /// One grid, or nil where nothing in it is allowed.
    private func grid(_ role: Role, _ relation: Relation, _ purpose: Purpose) -> String? {
        let rows = Matter.allCases.map { matter in row(role, relation, purpose, matter) }
        guard rows.contains(where: { $0.contains("✔") }) else { return nil }
        let columns = Action.allCases.map { pad($0.rawValue, 9) }.joined()
        return
            (["\(name(role.rawValue)) · \(relation.rawValue) · for \(name(purpose.rawValue))"]
            + [pad("", 14) + columns + "basis"] + rows).joined(separator: "\n")
    }

    private func row(_ role: Role, _ relation: Relation, _ purpose: Purpose, _ matter: Matter) -> String {
        var resting = false
        let cells = Action.allCases.map { action in
            let outcome = allowed(action, matter, Space.acting(role, in: role.function, for: purpose), relation)
            if outcome == .onBasis { resting = true }
            return pad(outcome == .refused ? "✘" : "✔", 9)
        }
        let needs = cells.contains { $0.hasPrefix("✔") } ? (resting ? "yes" : "no") : "-"
        return pad(matter.description, 14) + cells.joined() + needs
    }

    private enum Outcome { case refused, byPart, onBasis }

    private func allowed(_ action: Action, _ matter: Matter, _ acting: Acting, _ relation: Relation) -> Outcome {
        if rules.allows(action, matter, to: acting, given: Space.standing([relation])) { return .byPart }
        let covered = Space.standing([relation], [Space.covering])
        return rules.allows(action, matter, to: acting, given: covered) ? .onBasis : .refused
    }

    /// Who may have what counted, asked of everybody in every seat, for every purpose.
    private var counting: String {
        let rule = String(repeating: "=", count: 96)
        let lines = (Space.seated + Space.misplaced).compactMap { acting -> String? in
            let leave = try? rules.tally(to: acting, under: "Act 1", at: Space.now)
            return leave.map { leave in
                let parts = Compartment.allCases.filter(leave.compartments.contains).map(\.rawValue)
                let seat = "\(name(acting.role.rawValue)) in a unit for \(name(acting.function.rawValue))"
                return "\(seat), for \(name(acting.purpose.rawValue)): \(parts.joined(separator: ", "))"
            }
        }
        return """
            \(rule)
            COUNTING   everybody's records as codes: no name, no words, no day, no order; no file is opened
            \(rule)
            \(lines.isEmpty ? "Nobody." : lines.joined(separator: "\n"))
            Nobody else, for anything. It needs the article that orders the country to count, and nobody's agreement.
            """
    }

    /// The emergency's table: what each role sees at each moment, alone and with a second person.
    private var emergencies: String {
        let moments: [Double] = [0, 599, 600, 3_599, 3_600]
        let rule = String(repeating: "=", count: 96)
        var lines = [
            rule, "DANGER TO LIFE (§5.8)   looks only, for protection, without any part in the case or basis", rule,
            pad("seconds after opening", 38) + moments.map { pad(String(Int($0)), 10) }.joined(),
        ]
        for (title, second) in [("alone", nil), ("with a second person", Space.colleague)] {
            for compartment in Compartment.allCases {
                let cells = moments.map { moment in
                    pad(emergencyRoles(compartment, moment, second).isEmpty ? "✘" : "✔", 10)
                }
                lines.append(pad("\(title): \(compartment.rawValue)", 38) + cells.joined())
            }
        }
        let who = Role.allCases.filter { role in
            Compartment.allCases.contains { emergencyRoles($0, 600, Space.colleague).contains(role) }
        }
        lines.append("Who may: " + who.map { name($0.rawValue) }.joined(separator: ", ") + ".")
        return lines.joined(separator: "\n")
    }

    private func emergencyRoles(_ compartment: Compartment, _ age: Double, _ second: Worker.ID?) -> Set<Role> {
        let standing = Space.standing([], emergency: Space.emergency(secondsAgo: age, second: second))
        return Set(
            Space.seated.filter { rules.allows(.look, .compartment(compartment), to: $0, given: standing) }.map(\.role))
    }

    private func name(_ code: String) -> String { code.replacing("-", with: " ") }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
