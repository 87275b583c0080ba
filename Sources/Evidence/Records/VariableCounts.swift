import Statistics
import Web

/// How many people there are with each code of one variable.
struct VariableCounts: Encodable, Sendable {
    struct One: Encodable, Sendable {
        let code: String
        let people: Int
    }

    let variable: String
    /// In the order of the code list; codes that nobody has are left out. One person may be in several.
    let codes: [One]
    let none: Int
    let unknown: Int
    let notAsked: Int

    var answered: Int { people - unknown - notAsked }
    let people: Int
}

extension Codebook {
    /// The variables of which anything was recorded, with their counts.
    func counts(of observations: [Observation]) -> [VariableCounts] {
        variables.compactMap { variable in
            var found: [String: Int] = [:]
            var (none, unknown, notAsked) = (0, 0, 0)
            for one in observations {
                switch one[variable.code] {
                case nil: notAsked += 1
                case .unknown: unknown += 1
                case .some(.none): none += 1
                case .values(let codes): for code in codes { found[code, default: 0] += 1 }
                }
            }
            guard notAsked < observations.count else { return nil }
            let order = found.keys.sorted {
                (variable.place(of: $0) ?? 0, $0) < (variable.place(of: $1) ?? 0, $1)
            }
            return VariableCounts(
                variable: variable.code, codes: order.map { .init(code: $0, people: found[$0] ?? 0) }, none: none,
                unknown: unknown, notAsked: notAsked, people: observations.count)
        }
    }
}
