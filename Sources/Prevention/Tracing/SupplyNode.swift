import Foundation
package import Lexicon
package import Matching

/// A party, place, lot, shipment or vessel of a chain of supply, with what is known of it.
package struct SupplyNode: Sendable, Equatable, Codable {
    package typealias Ref = Identifier<SupplyNode>

    /// As its file calls it: an address of the web, a registry's number, or its name and country.
    package var id: String
    /// Random: pages are found by it, so that no address holds a name.
    package let ref: Ref
    package var kind: NodeKind
    package var name: String
    package var aliases: [String] = []
    /// Two letters of ISO 3166-1; empty where nobody says.
    package var country: String
    /// As its papers name the province, or its code.
    package var region = ""
    package var address = ""
    package var postcode = ""
    package var telephones: [String] = []
    package var latitude: Double?
    package var longitude: Double?
    package var numbers: [NodeNumber] = []
    package var goods = ""
    package var harmonizedCode = ""
    package var quantity: Double?
    package var unit = ""

    package init(_ id: String, _ kind: NodeKind = .party, name: String, country: String = "") {
        self.id = id
        ref = Ref()
        self.kind = kind
        self.name = name
        self.country = country
    }

    /// Takes in what another file knows of the same node; tells what it contradicts, and keeps what stood first.
    mutating func join(_ other: SupplyNode) -> String? {
        var contradicted: [String] = []
        func take(_ own: inout String, _ theirs: String, _ what: String) {
            if own.isEmpty { own = theirs } else if !theirs.isEmpty, theirs != own { contradicted.append(what) }
        }
        // A name that only repeats the identifier says nothing.
        if name == id || name.isEmpty {
            name = other.name
        } else if !other.name.isEmpty, other.name != other.id, other.name != name, !aliases.contains(other.name) {
            aliases.append(other.name)
        }
        aliases += other.aliases.filter { $0 != name && !aliases.contains($0) }
        if kind == .party, other.kind != .party { kind = other.kind }
        take(&country, other.country, "country")
        take(&region, other.region, "region")
        take(&address, other.address, "address")
        take(&postcode, other.postcode, "postcode")
        take(&goods, other.goods, "goods")
        take(&harmonizedCode, other.harmonizedCode, "HS code")
        telephones += other.telephones.filter { !telephones.contains($0) }
        numbers += other.numbers.filter { !numbers.contains($0) }
        if latitude == nil { (latitude, longitude) = (other.latitude, other.longitude) }
        if quantity == nil { (quantity, unit) = (other.quantity, other.unit) }
        return contradicted.isEmpty ? nil : "\(name): \(contradicted.joined(separator: ", "))"
    }

    /// Whether it is somebody or something that a list can name.
    package var canBeListed: Bool {
        switch kind {
        case .party, .person, .facility, .vessel: true
        case .lot, .shipment, .contract, .listEntry, .region: false
        }
    }

    package var subject: ScreeningSubject {
        let party: PartyKind =
            switch kind {
            case .vessel: .vessel
            case .person: .person
            case .party, .facility, .lot, .shipment, .contract, .listEntry, .region: .organisation
            }
        return ScreeningSubject(
            name: name, kind: party, aliases: aliases, country: country, identifiers: identifiers,
            addresses: address.isEmpty ? [] : [address])
    }

    package var identifiers: [PartyIdentifier] { numbers.map { PartyIdentifier($0.scheme, $0.text) } }
}

/// A registry's number, as a file gives it.
package struct NodeNumber: Sendable, Equatable, Codable {
    private let word: String
    package let text: String

    package init(_ scheme: PartyIdentifier.Scheme, _ text: String) {
        word = scheme.rawValue
        self.text = text
    }

    package var scheme: PartyIdentifier.Scheme { PartyIdentifier.Scheme(rawValue: word) ?? .other }
}

/// What flows from one node to another, and how well that is known.
package struct SupplyLink: Sendable, Equatable, Codable {
    /// Places in the network's nodes, as the link is written.
    package var from: Int
    package var to: Int
    package var kind: LinkKind
    package var grade: EvidenceGrade
    /// Days since 1970-01-01, both included; nil where nobody says.
    package var validFrom: Int?
    package var validTo: Int?
    /// The part that is owned or that goes into the output, 0 to 1.
    package var share: Double?
    package var goods = ""
    package var harmonizedCode = ""
    package var quantity: Double?
    package var unit = ""
    package var value: Double?
    /// Its place in the network's evidence.
    package var evidence: Int?

    package init(from: Int, to: Int, kind: LinkKind = .supplies, grade: EvidenceGrade = .declared) {
        self.from = from
        self.to = to
        self.kind = kind
        self.grade = grade
    }
}

/// What a link rests on: a document, the page of it, and its fingerprint.
package struct LinkEvidence: Sendable, Equatable, Codable {
    package let document: String
    package let page: String
    /// SHA-256 of the file, as hexadecimal digits; empty where the document itself is not at hand.
    package let digest: String

    package init(_ document: String, page: String = "", digest: String = "") {
        self.document = document
        self.page = page
        self.digest = digest
    }
}

/// So much of a lot at a place: received, worked up, made or sent.
package struct GoodsFlow: Sendable, Equatable, Codable {
    package enum Stage: String, Sendable, Codable, CaseIterable { case received, consumed, produced, shipped }

    /// Places in the network's nodes.
    package var place: Int
    package var lot: Int
    package let stage: Stage
    package let quantity: Double
    package let unit: String
    /// Days since 1970-01-01.
    package let day: Int?

    package init(at place: Int, of lot: Int, _ stage: Stage, _ quantity: Double, _ unit: String, on day: Int? = nil) {
        self.place = place
        self.lot = lot
        self.stage = stage
        self.quantity = quantity
        self.unit = unit
        self.day = day
    }
}
