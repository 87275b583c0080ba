/// One thing that a list or an order names.
package struct ListEntry: Sendable, Equatable, Codable {
    /// What a name is to the one who bears it.
    package enum NameKind: String, Sendable, Codable, CaseIterable {
        case primary, alias, former, abbreviation, weak
    }

    package struct Name: Sendable, Equatable, Hashable, Codable {
        package let text: String
        package let kind: NameKind

        package init(_ text: String, _ kind: NameKind) {
            self.text = text
            self.kind = kind
        }
    }

    /// What the order reaches.
    package enum Scope: Sendable, Equatable, Codable {
        case entity
        case entityAndSubsidiaries
        /// Every vessel of an owner.
        case fleet(owner: String)
        case vessel
        /// Goods of a country or a region, whoever made them.
        case productOrigin(product: String, origin: String)
        /// Everything, or the goods named, from a region.
        case region
        /// A place such as an industrial park, a mine, a prison.
        case facility

        /// Its word in files and answers.
        package var word: String {
            switch self {
            case .entity: "entity"
            case .entityAndSubsidiaries: "subsidiaries"
            case .fleet: "fleet"
            case .vessel: "vessel"
            case .productOrigin: "product×country"
            case .region: "region"
            case .facility: "facility"
            }
        }
    }

    package enum Status: Sendable, Equatable, Codable {
        case active
        /// Parts were taken out again; which, stands in the remarks.
        case partiallyModified
        case inactive(reason: String)
        case superseded(by: String)
    }

    /// Of its list, section, country and first name: the same in every edition.
    package var key: EntryKey
    package var names: [Name]
    package var scope: Scope
    package var country: String?
    package var goods: String?
    package var status: Status = .active
    /// As `2022-06-21`.
    package var effective: String?
    package var remarks: String?
    /// Flags of the list itself, such as child labour and forced labour.
    package var flags: Set<String> = []
    /// The row as it was published.
    package var raw: String

    /// Whether two editions say the same of it. How the row was laid out, and a column that is new and says ‘no’, are
    /// no
    /// change.
    package func saysTheSame(as other: ListEntry) -> Bool {
        var (own, theirs) = (self, other)
        own.raw = ""
        theirs.raw = ""
        return own == theirs
    }

    package var primary: String { names.first?.text ?? "" }
    package var aliases: [Name] { Array(names.dropFirst()) }
}

/// What makes an entry the same in another edition.
package struct EntryKey: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    package let text: String

    /// - Parameter parts: From the widest to the narrowest: section, country, kind, name.
    init(_ parts: [String?]) {
        text = parts.map { Self.folded($0 ?? "") }.joined(separator: "|")
    }

    package var description: String { text }
    package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

    /// Small letters and digits alone: a comma more or less makes nobody another.
    private static func folded(_ text: String) -> String {
        String(
            text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
}

/// A row that a person must read: it is kept, and nothing of it is screened against until then, or only in part.
package struct RowForPerson: Sendable, Equatable, Codable {
    package enum Reason: String, Sendable, Codable, CaseIterable {
        /// No name could be made out.
        case noName
        /// Brackets or a list of names that do not follow the known forms.
        case unclearNames
        /// The order was changed in words that name others.
        case modified
        /// The day, the status or the kind is not among the known ones.
        case unknownValue
    }

    package let row: Int
    package let reason: Reason
    package let raw: String
}
