extension Jurisdiction {
    /// A number that anybody can call in danger or for advice.
    package struct EmergencyLine: Sendable, Hashable, Identifiable {
        package let id: String
        /// As it is dialled within the country.
        package let number: String
        package let names: Words
        /// Whether it is for danger now; else it advises.
        package let isForDanger: Bool
        package let footing: Footing
    }
}

extension Jurisdiction.EmergencyLine {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        number = sheet.text("number")
        names = sheet.publicWords("names")
        isForDanger = sheet.flag("danger")
        footing = sheet.footing()
        if !number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "+") }) {
            sheet.fault("‘\(number)’ is not a number to dial", key: "number")
        }
    }
}
