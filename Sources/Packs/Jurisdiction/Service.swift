package import Policy

extension Jurisdiction {
    /// One thing that a service may be told, and the part of the file it belongs to.
    package struct Field: Sendable, Hashable, Identifiable {
        package let id: String
        package let compartment: Compartment
        package let names: Words
    }

    /// A type of service and its smallest package: the fewest things its provider must know.
    package struct Service: Sendable, Hashable, Identifiable {
        package let id: String
        /// The kind of help that it delivers.
        package let kind: String
        package let names: Words
        package let purpose: Purpose
        package let isEmergency: Bool
        package let fields: [Field]
        package let footing: Footing

        /// The parts of the file that a referral for it opens, and no more.
        package var compartments: Set<Compartment> { Set(fields.map(\.compartment)) }
    }
}

extension Jurisdiction.Field {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        compartment = sheet.one("compartment", or: .identity)
        names = sheet.words("names")
    }
}

extension Jurisdiction.Service {
    init(_ sheet: Sheet, kinds: [Jurisdiction.Assistance.Kind], fields: [Jurisdiction.Field]) {
        id = sheet.text("id")
        kind = sheet.reference("kind", to: .help)
        names = sheet.words("names")
        purpose = sheet.purpose("purpose")
        isEmergency = sheet.flag("emergency")
        let named = sheet.references("fields", to: .field)
        self.fields = named.compactMap { name in fields.first { $0.id == name } }
        footing = sheet.footing()
        if named.isEmpty { sheet.fault("a service must be told something", key: "fields") }
        if Set(named).count < named.count { sheet.fault("a field is listed twice", key: "fields") }
        if isEmergency, let help = kinds.first(where: { [kind] in $0.id == kind }) {
            sheet.checkNoAttestation(help.when, key: "emergency")
        }
    }
}

extension Sheet {
    /// A purpose that a referral may have; never immigration enforcement.
    func purpose(_ key: String) -> Purpose {
        let purpose = one(key, or: Purpose.protection)
        if purpose == .immigrationEnforcement { fault("nothing may be sent for immigration enforcement", key: key) }
        return purpose
    }
}
