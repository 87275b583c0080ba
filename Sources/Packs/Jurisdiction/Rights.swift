extension Jurisdiction {
    /// Something a person is entitled to, in plain words.
    package struct Right: Sendable, Hashable, Identifiable {
        package enum Given: String, Sendable, CaseIterable {
            /// It comes by itself; nobody need ask.
            case automatic
            case onRequest = "on-request"
        }

        package let id: String
        package let names: Words
        package let given: Given
        package let words: Words
        /// The time in which it must be used, if there is one.
        package let clock: String?
        package let footing: Footing
    }
}

extension Jurisdiction.Right {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.publicWords("names")
        given = sheet.one("given", or: .automatic)
        words = sheet.publicWords("words")
        clock = sheet.optionalReference("clock", to: .clock)
        footing = sheet.footing()
    }
}
