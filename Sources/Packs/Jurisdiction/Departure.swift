extension Jurisdiction {
    /// A place where this country's law asks for more, or leaves less, than the rules kept for every country.
    package struct Departure: Sendable, Hashable, Identifiable {
        package let id: String
        package let rule: Invariant
        package let words: Words
        package let footing: Footing
    }

    /// A rule that the program keeps whatever a pack says.
    package enum Invariant: String, Sendable, CaseIterable {
        case firewall
        case consent
        case smallestPackage = "smallest-package"
        case helpWithoutCooperation = "help-without-cooperation"
        case severalDisciplinesIdentify = "identification-by-several-disciplines"
        case children
        case noForcedReturnWhileOpen = "no-forced-return-while-open"
        case emergencyAccess = "emergency-access"
        case everyLookRecorded = "every-look-recorded"
        case noCheckSkipped = "no-check-skipped"
    }
}

extension Jurisdiction.Departure {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        rule = sheet.one("rule", or: .firewall)
        words = sheet.words("words")
        footing = sheet.footing()
    }
}
