/// What a ship says of itself before it calls at a port, and what registers say of its past.
public struct ArrivalNotice: Sendable, Equatable {
    /// A name or a flag that a ship had until a day.
    public struct Former: Sendable, Equatable {
        public var text: String
        /// Days since 1970-01-01 on which it was given up; nil where nobody knows.
        public var until: Int?

        public init(_ text: String, until: Int? = nil) {
            self.text = text
            self.until = until
        }
    }

    /// Someone who holds a part of the owner.
    public struct Holder: Sendable, Equatable {
        public var name: String
        public var country: String
        /// 0 to 1.
        public var share: Double

        public init(name: String, country: String = "", share: Double) {
            precondition((0...1).contains(share), "a share goes from 0 to 1")
            self.name = name
            self.country = country
            self.share = share
        }
    }

    /// The port of call before this one.
    public struct Call: Sendable, Equatable {
        public var port: String
        public var country: String

        public init(port: String, country: String) {
            self.port = port
            self.country = country
        }
    }

    /// Of the arrival, in days since 1970-01-01.
    public var day: Int
    public var name: String
    /// Seven digits, with or without the letters IMO; empty where none is given.
    public var imo: String
    /// Nine digits.
    public var mmsi: String
    public var callSign: String
    public var flag: String
    public var formerNames: [Former]
    public var formerFlags: [Former]
    public var owner: String
    public var ownerCountry: String
    public var ownerIdentifiers: [PartyIdentifier]
    public var ownerHolders: [Holder]
    public var operatorName: String
    public var lastCalls: [Call]

    public init(
        day: Int, name: String, imo: String = "", mmsi: String = "", callSign: String = "", flag: String = "",
        formerNames: [Former] = [], formerFlags: [Former] = [], owner: String = "", ownerCountry: String = "",
        ownerIdentifiers: [PartyIdentifier] = [], ownerHolders: [Holder] = [], operatorName: String = "",
        lastCalls: [Call] = []
    ) {
        self.day = day
        self.name = name
        self.imo = imo
        self.mmsi = mmsi
        self.callSign = callSign
        self.flag = flag
        self.formerNames = formerNames
        self.formerFlags = formerFlags
        self.owner = owner
        self.ownerCountry = ownerCountry
        self.ownerIdentifiers = ownerIdentifiers
        self.ownerHolders = ownerHolders
        self.operatorName = operatorName
        self.lastCalls = lastCalls
    }
}

/// A vessel, or the fleet of an owner, that an order or a list names.
public struct VesselEntry: Sendable, Equatable {
    public enum Scope: String, Sendable, Codable, CaseIterable { case vessel, fleet }

    public var id: String
    public var scope: Scope
    /// Of the vessel; of a fleet, the vessels that are named.
    public var names: [String]
    public var imo: String
    public var mmsi: String
    public var callSign: String
    /// Names of the owner: those by which a fleet is listed.
    public var owners: [String]
    public var ownerCountry: String
    public var ownerIdentifiers: [PartyIdentifier]

    public init(
        id: String, scope: Scope, names: [String] = [], imo: String = "", mmsi: String = "", callSign: String = "",
        owners: [String] = [], ownerCountry: String = "", ownerIdentifiers: [PartyIdentifier] = []
    ) {
        self.id = id
        self.scope = scope
        self.names = names
        self.imo = imo
        self.mmsi = mmsi
        self.callSign = callSign
        self.owners = owners
        self.ownerCountry = ownerCountry
        self.ownerIdentifiers = ownerIdentifiers
    }
}
