import Matching
import Store

/// What changed in the lists since moments of before, and whom of many parties that can concern.
struct ChangesOfLists: Sendable {
    private var bySince: [[String]: Change] = [:]

    /// - Parameter since: Every moment of the lists that some part was screened against.
    init(since: Set<[String]>, to lists: ShelvedLists, in archive: Archive) async throws {
        for before in since { bySince[before] = try await Change(since: before, to: lists, archive) }
    }

    /// - Parameter marker: One of the moments.
    func change(since marker: [String]) throws(Malformed) -> Change {
        guard let change = bySince[marker] else { throw Malformed(column: "party_part.checked") }
        return change
    }

    /// What changed since one moment.
    struct Change: Sendable {
        private let lists: ShelvedLists
        /// Places of the entries that are new or say something else; nil where every party is asked after again.
        private let came: [Int]?
        /// The lists as they were, with the places of the entries that went or said something else: only so many
        /// likenesses of a party are kept, and whoever goes makes room for the next.
        private let went: (lists: ShelvedLists, places: [Int])?

        fileprivate init(since before: [String], to lists: ShelvedLists, _ archive: Archive) async throws {
            self.lists = lists
            // Without what they said at the time everything counts as changed: more is asked, and nothing missed. So
            // it does with other weights or another engine, by which what has not changed may score otherwise.
            guard before.contains(lists.scoring),
                let digests = try await archive.fetch(ListState.of(before)).first?.read()
            else {
                (came, went) = (nil, nil)
                return
            }
            let came = lists.places { digests[$0.id] != $0.contentDigest }
            let now = Dictionary(lists.entries.map { ($0.id, $0.contentDigest) }) { first, _ in first }
            var went: (lists: ShelvedLists, places: [Int])?
            if digests.contains(where: { now[$0.key] != $0.value }) {
                let old = try await ShelvedLists.asTheyWere(before, weights: lists.index.weights, in: archive)
                went = (old, old.places { now[$0.id] != $0.contentDigest })
            }
            // Where much of a list is another, asking all of it is less work.
            let isMuch = 4 * (came.count + (went?.places.count ?? 0)) > lists.index.parties.count
            (self.came, self.went) = isMuch ? (nil, nil) : (came, went)
        }

        /// Whether nobody need be asked after.
        var isNone: Bool { came?.isEmpty == true && went?.places.isEmpty != false }

        /// Places of the parties that an entry which came, went or changed may be a likeness of.
        ///
        /// Of everybody else no entry that changed is a likeness. That the search now comes upon an entry which did not
        /// change, and which it had passed over among many near ones, only screening everybody shows.
        func concerned(_ subjects: [ScreeningSubject]) -> [Int] {
            guard let came else { return Array(subjects.indices) }
            let portfolio = PortfolioIndex(subjects)
            var places = Set(portfolio.reached(by: came, of: lists.index, atLeast: ScreeningResult.floor))
            if let went {
                places.formUnion(
                    portfolio.reached(by: went.places, of: went.lists.index, atLeast: ScreeningResult.floor))
            }
            return places.sorted()
        }
    }
}

extension ShelvedLists {
    /// Places in the index of the entries for which something holds.
    fileprivate func places(where holds: (ShelvedEntry) -> Bool) -> [Int] {
        index.parties.indices.filter { place in self[index.parties[place].id].map(holds) ?? false }
    }

    /// The lists of a moment of before: no edition and no answer is ever changed or thrown away.
    ///
    /// - Parameter marker: See ``marker``.
    fileprivate static func asTheyWere(
        _ marker: [String], weights: WordWeights, in archive: Archive
    ) async throws -> ShelvedLists {
        let words = Set(marker)
        let editions = try await archive.fetch(KeptEdition.all).filter { words.contains("\($0.id)") }
        let answers = try await archive.fetch(RowAnswer.all).filter { words.contains("answer:\($0.id)") }
        let contents = try await ListShelf.read(editions, archive)
        return ShelvedLists(contents, weights: weights, answers: RowAnswers(answers))
    }
}
