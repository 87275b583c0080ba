package import Statistics

/// How much of what is counted is known, and what to ask next.
///
/// It says of which variable something is missing and never of whom: it is made to be passed on to those who ask, so
/// numbers of a few people are not in it.
package struct Completeness: Sendable, Codable, Equatable {
    package struct Row: Sendable, Codable, Equatable {
        package let variable: String
        /// Answered, *none of them* included; nil where the number is withheld, as in the others.
        package let answered: Int?
        package let unknown: Int?
        package let notAsked: Int?
    }

    /// One more variable to ask, in the order in which asking helps most.
    package struct Step: Sendable, Codable, Equatable {
        package let variable: String
        /// How many people more would be in one of the tables if it were known of all; nil where withheld.
        package let gain: Int?
    }

    package let people: Int
    /// Numbers below it, and those from which they could be found, are withheld.
    package let least: Int
    package let rows: [Row]
    package let next: [Step]

    /// - Parameter tables: The variables of each table that is wanted.
    package init(
        of observations: [Observation], for tables: [[String]], _ book: Codebook, least: Int = 10
    ) {
        people = observations.count
        self.least = least
        let wanted = tables.flatMap(\.self).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let variables = wanted.filter { book[$0] != nil }
        rows = variables.map { variable in
            Self.row(variable, observations.map { $0[variable] }, least: least)
        }
        next = Self.steps(observations, tables.map { $0.filter(variables.contains) }, variables, least: least)
    }

    private static func row(_ variable: String, _ recorded: [Observation.Recorded?], least: Int) -> Row {
        var counts = [0, 0, 0]
        for one in recorded {
            switch one {
            case .values, .some(.none): counts[0] += 1
            case .unknown: counts[1] += 1
            case nil: counts[2] += 1
            }
        }
        var hidden = Set(counts.indices.filter { counts[$0] > 0 && counts[$0] < least })
        // The whole is known: a number alone in hiding is what the others leave.
        if hidden.count == 1,
            let next = counts.indices.filter({ !hidden.contains($0) }).min(by: { counts[$0] < counts[$1] })
        {
            hidden.insert(next)
        }
        let shown = counts.indices.map { hidden.contains($0) ? nil : counts[$0] }
        return Row(variable: variable, answered: shown[0], unknown: shown[1], notAsked: shown[2])
    }

    /// The variable that completes most people's place in a table, then the next given that one, and so on.
    private static func steps(
        _ observations: [Observation], _ tables: [[String]], _ variables: [String], least: Int
    ) -> [Step] {
        // For each person and table: what is missing there.
        var open: [Set<String>: Int] = [:]
        for one in observations {
            for table in tables {
                let missing = Set(table.filter { !isKnown(one[$0]) })
                if !missing.isEmpty { open[missing, default: 0] += 1 }
            }
        }
        var steps: [Step] = []
        var left = variables
        while !open.isEmpty, !left.isEmpty {
            let gain = { (variable: String) in open[[variable]] ?? 0 }
            let weight = { (variable: String) in open.reduce(0) { $0 + ($1.key.contains(variable) ? $1.value : 0) } }
            guard let best = left.max(by: { (gain($0), weight($0)) < (gain($1), weight($1)) }), weight(best) > 0
            else { break }
            let found = gain(best)
            steps.append(Step(variable: best, gain: found > 0 && found < least ? nil : found))
            left.removeAll { $0 == best }
            open = open.reduce(into: [:]) { rest, entry in
                let missing = entry.key.subtracting([best])
                if !missing.isEmpty { rest[missing, default: 0] += entry.value }
            }
        }
        return steps
    }

    private static func isKnown(_ recorded: Observation.Recorded?) -> Bool {
        switch recorded {
        case .values, .some(.none): true
        case .unknown, nil: false
        }
    }
}
