extension Jurisdiction {
    /// Staying, working, payments, and not being punished.
    package struct Residence: Sendable, Hashable {
        package let programmes: [Programme]
        package let reliefs: [Relief]
        package let grants: [Payment]

        package func programme(_ id: String) -> Programme? { programmes.first { $0.id == id } }
        package func grant(_ id: String) -> Payment? { grants.first { $0.id == id } }
    }
}

extension Jurisdiction.Residence {
    /// A permit that a person can apply for.
    package struct Programme: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let when: Jurisdiction.Requirement
        package let grantedBy: String
        /// The body outside that receives the application which the person signs.
        package let applyTo: String
        package let clock: String?
        package let papers: [Words]
        package let refusal: [Jurisdiction.Ground]
        package let revocation: [Jurisdiction.Ground]
        package let footing: Footing
    }

    /// A penalty that is reduced or waived for someone who was trafficked.
    package struct Relief: Sendable, Hashable, Identifiable {
        package enum Effect: String, Sendable, CaseIterable { case must, may }

        package let id: String
        package let names: Words
        package let when: Jurisdiction.Requirement
        /// Whether the authority must grant it, or may.
        package let effect: Effect
        package let footing: Footing
    }

    /// A payment from a fund for victims.
    package struct Payment: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let when: Jurisdiction.Requirement
        package let clock: String
        package let amount: Jurisdiction.Amount
        package let footing: Footing
    }
}

extension Jurisdiction.Residence {
    init(_ sheet: Sheet) {
        programmes = sheet.list("programmes", claiming: .programme).map(Programme.init)
        reliefs = sheet.list("reliefs", claiming: .relief).map(Relief.init)
        grants = sheet.list("grants", claiming: .grant).map(Payment.init)
    }
}

extension Jurisdiction.Residence.Programme {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.requirement("when")
        grantedBy = sheet.reference("grantedBy", to: .agency)
        applyTo = sheet.reference("applyTo", to: .unit)
        clock = sheet.optionalReference("clock", to: .clock)
        papers = sheet.wordList("papers")
        refusal = sheet.list("refusal").map(Jurisdiction.Ground.init)
        revocation = sheet.list("revocation").map(Jurisdiction.Ground.init)
        footing = sheet.footing()
    }
}

extension Jurisdiction.Residence.Relief {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.requirement("when")
        effect = sheet.one("effect", or: .may)
        footing = sheet.footing()
    }
}

extension Jurisdiction.Residence.Payment {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.requirement("when")
        clock = sheet.reference("clock", to: .clock)
        amount = Jurisdiction.Amount(sheet.part("amount"))
        footing = sheet.footing()
    }
}
