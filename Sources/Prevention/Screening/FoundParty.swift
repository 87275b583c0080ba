import Matching

/// Somebody on a list whom a party may be, and why.
package struct FoundParty: Sendable, Equatable, Codable {
    /// The list's name and the entry's key: the same in every edition.
    package let entry: String
    package let list: String
    package let listTitle: String
    package let asOf: String
    /// The identifier of the kept edition.
    package let edition: String
    /// What the entry said at the time; see ``ShelvedEntry/contentDigest``.
    package let contentDigest: String
    /// The entry's first name.
    package let primary: String
    /// The listed name that agreed best, and the party's that it was compared with.
    package let listedName: String
    package let subjectName: String
    package let score: Double
    /// A registry's number is the same.
    package let isIdentity: Bool
    /// What the order reaches, as ``ListEntry/Scope/word``.
    package let scope: String
    package let goods: String?
    package let effective: String?
    /// Their contributions add up to the score.
    package let reasons: [Reason]

    package var band: ScreeningBand { ScreeningBand(of: score, isIdentity: isIdentity) }

    /// One part of a score.
    package struct Reason: Sendable, Equatable, Codable {
        /// A ``ScorePartKind``.
        package let kind: String
        /// The words of the party's name and of the listed one; nil where a part has none.
        package let asked: String?
        package let listed: String?
        package let contribution: Double
    }

    init(_ hit: ScreeningHit, _ shelved: ShelvedEntry, of subject: ScreeningSubject) {
        entry = shelved.id
        list = shelved.list
        listTitle = shelved.listTitle
        asOf = shelved.asOf
        edition = "\(shelved.edition)"
        contentDigest = shelved.contentDigest
        primary = shelved.entry.primary
        listedName = hit.name
        let subjectName = subject.names[hit.subjectName]
        self.subjectName = subjectName
        score = hit.score
        isIdentity = hit.isIdentity
        scope = shelved.entry.scope.word
        goods = shelved.entry.goods
        effective = shelved.entry.effective
        reasons = hit.parts.map { part in
            Reason(
                kind: part.kind.rawValue, asked: part.query.map { Self.words(of: subjectName, $0) },
                listed: part.result.map { Self.words(of: hit.name, $0) }, contribution: part.contribution)
        }
    }

    /// A part of a name, by its places among the Unicode scalars.
    private static func words(of name: String, _ places: Range<Int>) -> String {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: name.unicodeScalars.dropFirst(places.lowerBound).prefix(places.count))
        return String(words)
    }

    /// The contributions in thousandths, rounded so that they add up to the rounded score.
    package var thousandths: [Int] {
        var (sum, told) = (0.0, 0)
        return reasons.map { reason in
            sum += reason.contribution
            let next = Int((sum * 1_000).rounded())
            defer { told = next }
            return next - told
        }
    }
}
