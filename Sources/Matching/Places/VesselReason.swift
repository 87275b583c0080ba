/// What an officer is to do; the order is that of weight.
public enum VesselOutcome: Int, Sendable, Codable, CaseIterable, Comparable {
    /// Nothing was found in what was given: not the same as clean.
    case nothingFound
    /// Worth knowing.
    case note
    /// Worth going aboard.
    case inspect
    /// Whether entry is to be refused is to be decided, by a person.
    case refuseCheck

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One thing that was found about a ship.
public struct VesselReason: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// The number of the ship is that of the entry.
        case sameIMO
        /// MMSI or call sign are those of the entry.
        case sameRadio
        /// The name is, or was, that of the entry.
        case sameName, sameFormerName
        /// The name is the entry's, the number another: another ship.
        case otherIMO
        case ownerIdentity, ownerName, ownerControlled, ownerPartlyHeld, operatorName
        case wrongIMO, noIMO, wrongMMSI, radioOfOtherFlag, unknownFlag
        case flagChanges
        case notPartyPortStateMeasures, notPartyWorkInFishing, lastCallNotParty
    }

    public let kind: Kind
    public let outcome: VesselOutcome
    /// The entry's id; nil for what the notice shows by itself.
    public let entry: String?
    /// What was read in the notice.
    public let text: String
    /// How well names agree, 0 to 1; 1 for numbers.
    public let similarity: Double

    /// One plain sentence.
    public var explanation: String {
        let entry = entry.map { "entry \($0)" } ?? "no entry"
        switch kind {
        case .sameIMO: return "IMO number \(text) is that of \(entry)."
        case .sameRadio: return "Radio number or call sign \(text) is that of \(entry); it may have been given anew."
        case .sameName: return "The name ‘\(text)’ is that of \(entry); other ships may bear it."
        case .sameFormerName: return "The former name ‘\(text)’ is that of \(entry); other ships may bear it."
        case .otherIMO: return "‘\(text)’ bears the name of \(entry) and has another IMO number: another ship."
        case .ownerIdentity: return "The owner is that of \(entry): \(text)."
        case .ownerName: return "The owner's name ‘\(text)’ is like that of \(entry)."
        case .ownerControlled: return "‘\(text)’, of \(entry), holds half of the owner or more."
        case .ownerPartlyHeld: return "‘\(text)’, of \(entry), holds a quarter of the owner or more."
        case .operatorName: return "The operator's name ‘\(text)’ is like the owner's of \(entry)."
        case .wrongIMO: return "IMO number \(text) cannot be right: its check digit does not fit."
        case .noIMO: return "No IMO number is given; without it a ship cannot be told from another of its name."
        case .wrongMMSI: return "‘\(text)’ is no radio number (MMSI) of a ship."
        case .radioOfOtherFlag: return "The radio number (MMSI) \(text) belongs to another state than the flag."
        case .unknownFlag: return "‘\(text)’ is no flag state that is known."
        case .flagChanges: return "The flag changed often: \(text)."
        case .notPartyPortStateMeasures: return "\(text) is not bound by the Agreement on Port State Measures."
        case .notPartyWorkInFishing: return "\(text) is not bound by the Work in Fishing Convention (No. 188)."
        case .lastCallNotParty:
            return "The last call was in \(text), not bound by the Agreement on Port State Measures."
        }
    }

    func precedes(_ other: VesselReason) -> Bool {
        if outcome != other.outcome { return outcome > other.outcome }
        if kind != other.kind { return Self.place(kind) < Self.place(other.kind) }
        if similarity != other.similarity { return similarity > other.similarity }
        if entry != other.entry { return (entry ?? "") < (other.entry ?? "") }
        return text < other.text
    }

    private static func place(_ kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
