extension Jurisdiction {
    /// The help that the law gives: kinds, caps, pay, grounds to end it, and who is responsible for whom.
    package struct Assistance: Sendable, Hashable {
        package let routes: [Route]
        /// The papers that travel with a person who is referred.
        package let travelsWith: [Paper]
        package let kinds: [Kind]
        package let tariffs: [Tariff]
        package let endings: [Ground]
        package let fields: [Field]
        package let services: [Service]

        package func kind(_ id: String) -> Kind? { kinds.first { $0.id == id } }
        package func service(_ id: String) -> Service? { services.first { $0.id == id } }
        package func tariff(_ id: String) -> Tariff? { tariffs.first { $0.id == id } }
        package func cap(_ id: String) -> Cap? { kinds.flatMap(\.caps).first { $0.id == id } }
    }

    /// A ground on which an authority may refuse, revoke or end something. It never does so by itself.
    package struct Ground: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let when: Requirement
        package let footing: Footing
    }
}

extension Jurisdiction.Assistance {
    /// A paper with a name in the law.
    package struct Paper: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let footing: Footing
    }

    /// One of the kinds of help that an article lists.
    package struct Kind: Sendable, Hashable, Identifiable {
        package let id: String
        /// Its place in the article's list.
        package let number: Int
        package let names: Words
        package let when: Jurisdiction.Requirement
        /// Given at once, whatever else is open.
        package let isEmergency: Bool
        /// Given by somebody who speaks for the person, and has to know where to come.
        package let isInterpreting: Bool
        package let caps: [Cap]
        package let tariffs: [String]
        package let footing: Footing
    }

    /// The most that may be paid for one thing.
    package struct Cap: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let when: Jurisdiction.Requirement?
        package let amount: Jurisdiction.Amount
        package let footing: Footing
    }
}

extension Jurisdiction.Assistance {
    init(_ sheet: Sheet) {
        let faultsBefore = sheet.reading.faults.count
        routes = sheet.list("routing", claiming: .routing).map(Jurisdiction.Route.init)
        let routesAreRead = sheet.reading.faults.count == faultsBefore
        travelsWith = sheet.list("travelsWith", claiming: .paper).map(Paper.init)
        tariffs = sheet.list("tariffs", claiming: .tariff).map(Jurisdiction.Tariff.init)
        let kinds = sheet.list("kinds", claiming: .help)
        self.kinds = kinds.map(Kind.init)
        endings = sheet.list("endings", claiming: .ending).map(Jurisdiction.Ground.init)
        fields = sheet.list("fields", claiming: .field).map(Jurisdiction.Field.init)
        let services = sheet.list("services", claiming: .service)
        self.services = services.map { [kinds = self.kinds, fields] in
            Jurisdiction.Service($0, kinds: kinds, fields: fields)
        }
        checkNumbering(kinds)
        if routesAreRead, let gap = routes.gap(flags: sheet.reading.facts.values.filter { $0.kind == .flag }.map(\.id))
        {
            sheet.fault("nobody is responsible where \(gap)", key: "routing")
        }
    }

    /// An article's list has every number once: a slip would give one kind of help the place of another.
    private func checkNumbering(_ sheets: [Sheet]) {
        for (index, (kind, sheet)) in zip(kinds, sheets).enumerated() where kind.number != index + 1 {
            let reason = "the kinds are numbered 1, 2, 3 and so on: this is \(index + 1), not \(kind.number)"
            sheet.fault(reason, key: "number")
            return
        }
    }
}

extension Jurisdiction.Assistance.Paper {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        footing = sheet.footing()
    }
}

extension Jurisdiction.Assistance.Kind {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        number = sheet.number("number")
        names = sheet.publicWords("names")
        when = sheet.requirement("when")
        isEmergency = sheet.flag("emergency")
        isInterpreting = sheet.flag("interpreting")
        tariffs = sheet.references("tariffs", to: .tariff)
        caps = sheet.list("caps").map(Jurisdiction.Assistance.Cap.init)
        footing = sheet.footing()
        if isEmergency { sheet.checkNoAttestation(when, key: "when") }
    }
}

extension Jurisdiction.Assistance.Cap {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.optionalRequirement("when")
        let faultsBefore = sheet.reading.faults.count
        let sums = sheet.part("amount")
        amount = Jurisdiction.Amount(sums)
        footing = sheet.footing()
        guard sheet.reading.faults.count == faultsBefore else { return }
        if let most = amount.most { sums.check(most, of: Sheet.money, in: footing.law, key: "most") }
        if let raised = amount.raisedTo { sums.check(raised, of: Sheet.money, in: footing.law, key: "raisedTo") }
    }
}

extension Jurisdiction.Ground {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.requirement("when")
        footing = sheet.footing()
    }
}
