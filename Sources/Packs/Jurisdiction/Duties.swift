package import Policy

extension Jurisdiction {
    /// Reports that the law orders without consent, who must make them, and what identifies people.
    package struct Duties: Sendable, Hashable {
        package let reporters: [Reporter]
        package let duties: [LegalDuty]
        package let identifying: [Identifier]

        /// The duties of someone in this kind of work.
        package func duties(of reporter: String) -> [LegalDuty] { duties.filter { $0.reporters.contains(reporter) } }
    }

    /// A kind of worker whom an article makes report.
    package struct Reporter: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let footing: Footing
    }

    /// A report ordered by law: to whom, the fewest fields, and what the person is told before the account is asked.
    package struct LegalDuty: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        package let reporters: [String]
        package let when: Requirement
        package let clock: String
        /// The function of the units that receive it.
        package let recipient: UnitFunction
        package let purpose: Purpose
        package let compartments: [Compartment]
        package let fields: [String]
        package let told: Words
        /// The clauses that keep secret who reported.
        package let reporterProtected: [Quotation]
        package let penalty: Penalty?
        package let footing: Footing

        /// The article as it stands on a basis for sharing.
        package var article: Citation? { footing.law.first?.citation }
    }

    /// A fine, in whole units of the pack's currency.
    package struct Penalty: Sendable, Hashable {
        package let least: Int
        package let most: Int
        package let law: [Quotation]
    }
}

extension Jurisdiction.Duties {
    /// Something that tells who a person or a reporter is, to be kept out of whatever is published.
    package struct Identifier: Sendable, Hashable, Identifiable {
        package enum Whom: String, Sendable, CaseIterable { case person, reporter }

        package let id: String
        package let names: Words
        package let of: [Whom]
        package let footing: Footing
    }

    init(_ sheet: Sheet, fields: [Jurisdiction.Field]) {
        reporters = sheet.list("reporters", claiming: .reporter).map(Jurisdiction.Reporter.init)
        duties = sheet.list("duties", claiming: .duty).map { Jurisdiction.LegalDuty($0, fields: fields) }
        identifying = sheet.list("identifying", claiming: .identifier).map(Identifier.init)
    }
}

extension Jurisdiction.Reporter {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        footing = sheet.footing()
    }
}

extension Jurisdiction.Duties.Identifier {
    fileprivate init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        of = sheet.many("of")
        footing = sheet.footing()
    }
}

extension Jurisdiction.LegalDuty {
    fileprivate init(_ sheet: Sheet, fields known: [Jurisdiction.Field]) {
        id = sheet.text("id")
        names = sheet.words("names")
        reporters = sheet.references("reporters", to: .reporter)
        when = sheet.requirement("when")
        clock = sheet.reference("clock", to: .clock)
        recipient = sheet.one("recipient", or: .identification)
        purpose = sheet.purpose("purpose")
        compartments = sheet.many("compartments")
        fields = sheet.references("fields", to: .field)
        told = sheet.words("told")
        reporterProtected = sheet.quotations("reporterProtected")
        penalty = sheet.optionalPart("penalty").map(Jurisdiction.Penalty.init)
        let faultsBefore = sheet.reading.faults.count
        footing = sheet.footing()
        let isCited = !footing.law.isEmpty || sheet.reading.faults.count > faultsBefore
        if recipient == .immigrationEnforcement {
            sheet.fault("no report may go to immigration enforcement", key: "recipient")
        }
        if !isCited { sheet.fault("a legal duty needs an article") }
        for field in known where fields.contains(field.id) && !compartments.contains(field.compartment) {
            sheet.fault(
                "the field ‘\(field.id)’ belongs to \(field.compartment.rawValue), which the duty does not open",
                key: "fields")
        }
        let named = known.filter { fields.contains($0.id) }
        guard named.count == Set(fields).count else { return }
        for compartment in compartments where !named.contains(where: { $0.compartment == compartment }) {
            sheet.fault("the duty opens \(compartment.rawValue), and names no field of it", key: "compartments")
        }
    }
}

extension Jurisdiction.Penalty {
    fileprivate init(_ sheet: Sheet) {
        let amount = sheet.part("amount")
        least = amount.number("least")
        most = amount.number("most")
        law = sheet.quotations("law")
        amount.check(least, of: Sheet.money, in: law, key: "least")
        amount.check(most, of: Sheet.money, in: law, key: "most")
        if least > most { amount.fault("the least is more than the most") }
    }
}
