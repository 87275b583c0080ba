/// A place of work as a list gives it.
public struct Facility: Sendable, Equatable {
    public var id: String
    public var name: String
    public var address: String
    /// A code of ISO 3166-1 or a name; empty where the list says none.
    public var country: String
    /// In degrees; both or neither.
    public var latitude: Double?
    public var longitude: Double?
    public var identifiers: [PartyIdentifier]

    public init(
        id: String = "", name: String, address: String, country: String = "", latitude: Double? = nil,
        longitude: Double? = nil, identifiers: [PartyIdentifier] = []
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
        self.identifiers = identifiers
    }
}

/// A facility read once, so that comparing two takes a few microseconds.
public struct ReadFacility: Sendable {
    public let facility: Facility
    let name: LetterRuns
    /// The name without words of trade and place.
    let tellingName: LetterRuns
    let nameNumbers: Set<Int>
    let address: LetterRuns
    let addressNumbers: Set<String>
    let state: StateCode?

    /// Reads the first 512 characters of the name and of the address.
    public init(_ facility: Facility) {
        self.facility = facility
        state = StateCode(reading: facility.country) ?? StateCode(endOf: facility.address)
        let reader = FacilityReader(state: state)
        (name, tellingName, nameNumbers) = reader.name(facility.name)
        (address, addressNumbers) = reader.address(facility.address)
    }
}

/// The runs of two or three letters of a text that is written without its spaces, sorted, with how often each occurs.
///
/// Without spaces, because lists part words anywhere: `br and i x`, `almajd90000tanger`.
struct LetterRuns: Sendable, Equatable {
    private(set) var runs: [UInt32] = []

    init(_ letters: [UInt8], length: Int) {
        guard letters.count >= length else {
            // A text of one letter is its own run.
            if !letters.isEmpty { runs = [letters.reduce(0) { $0 << 8 | UInt32($1) }] }
            return
        }
        runs.reserveCapacity(letters.count)
        for end in length...letters.count {
            runs.append(letters[(end - length)..<end].reduce(0) { $0 << 8 | UInt32($1) })
        }
        runs.sort()
    }

    var isEmpty: Bool { runs.isEmpty }

    /// How many runs both have.
    func shared(with other: LetterRuns) -> Int {
        var (i, j, shared) = (0, 0, 0)
        while i < runs.count, j < other.runs.count {
            if runs[i] == other.runs[j] {
                shared += 1
                i += 1
                j += 1
            } else if runs[i] < other.runs[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return shared
    }

    /// Twice what is shared, by all that both have (Dice): for names, where every word counts.
    func likeness(to other: LetterRuns) -> Double {
        let all = runs.count + other.runs.count
        return all == 0 ? 0 : 2 * Double(shared(with: other)) / Double(all)
    }

    /// What is shared, by what the shorter has: for addresses, of which one list gives more than the other.
    func containment(in other: LetterRuns) -> Double {
        let least = min(runs.count, other.runs.count)
        return least == 0 ? 0 : Double(shared(with: other)) / Double(least)
    }
}
