/// How many people were met by which agencies' lists, each person counted once: an overlap table.
package struct Captures: Sendable, Equatable, Codable {
    /// Those who are on exactly these lists and on no other.
    package struct Cell: Sendable, Equatable, Codable {
        /// One bit for each list, the first list the lowest.
        package let history: Int
        package let people: Int

        package init(history: Int, people: Int) {
            self.history = history
            self.people = people
        }

        /// - Parameter on: the lists' places, from 0.
        package init(on lists: Set<Int>, people: Int) {
            self.init(history: lists.reduce(0) { $0 | 1 << $1 }, people: people)
        }

        package func isOn(_ list: Int) -> Bool { history >> list & 1 == 1 }
    }

    /// What the lists are called, in their order.
    package let lists: [String]
    /// The combinations that anybody is in, each once and in the order of the table: what is drawn anew in a bootstrap
    /// depends on it. A combination that is missing has nobody.
    package let cells: [Cell]

    package init(lists: [String], cells: [Cell]) {
        self.lists = lists
        self.cells = cells
    }

    /// Everybody who is on any list.
    package var people: Int { cells.reduce(0) { $0 + $1.people } }

    /// How many are on a list, alone or with others.
    package func people(on list: Int) -> Int {
        cells.reduce(0) { $0 + ($1.isOn(list) ? $1.people : 0) }
    }

    /// The most lists that an estimate takes, and the fewest.
    package static let listsAllowed = 2...10
}

/// How well people were linked across the lists, from pairs that somebody looked at by hand.
package struct LinkageCheck: Sendable, Equatable, Codable {
    /// Counts of a clerical sample: nobody's pair can be found in them.
    package struct Clerical: Sendable, Equatable, Codable {
        /// Pairs that are one person, of which so many had been linked: recall.
        package let same, sameLinked: Int
        /// Pairs that had been linked, of which so many are one person: precision.
        package let linked, linkedSame: Int

        package init(same: Int, sameLinked: Int, linked: Int, linkedSame: Int) {
            self.same = same
            self.sameLinked = sameLinked
            self.linked = linked
            self.linkedSame = linkedSame
        }

        package var recall: Double? { same > 0 ? Double(sameLinked) / Double(same) : nil }
        package var precision: Double? { linked > 0 ? Double(linkedSame) / Double(linked) : nil }
    }

    package let overall: Clerical
    /// By the code of the nationality; only those whose sample is large enough to be told.
    package let byNationality: [String: Clerical]

    package init(overall: Clerical, byNationality: [String: Clerical] = [:]) {
        self.overall = overall
        self.byNationality = byNationality
    }
}
