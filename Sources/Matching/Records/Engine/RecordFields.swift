/// Chooses how each column of two tables is compared, by what the column means.
enum RecordFields {
    /// Levels of sixteen fields fit into one word.
    static let most = 16

    /// - Parameter right: nil where duplicates are sought within `left`.
    /// - Returns: the fields in a fixed order, whatever the order of the columns; empty where nothing is in common.
    static func fields(_ left: PeopleTable, _ right: PeopleTable?) -> [any ComparedField] {
        func pair(_ field: PeopleField) -> (left: TextColumn, right: TextColumn?)? {
            guard let mine = left[field] else { return nil }
            guard let right else { return (mine, nil) }
            return right[field].map { (mine, $0) }
        }
        var fields: [any ComparedField] = []
        if let given = pair(.givenName), let family = pair(.surname) {
            fields += SwappableName.both(given: given, family: family).map { $0 as any ComparedField }
        } else {
            for name in [PeopleField.givenName, .surname] {
                if let columns = pair(name) {
                    fields.append(TextField(name: name.words, left: columns.left, right: columns.right))
                }
            }
        }
        if let names = pair(.fullName) {
            fields.append(NameField(names: names, nationalities: (left[.nationality], right?[.nationality])))
        }
        for field in order {
            guard let columns = pair(field) else { continue }
            fields.append(single(field, columns.left, columns.right))
        }
        let others = left.columns.compactMap { entry -> (String, TextColumn, TextColumn?)? in
            guard case .other(let heading) = entry.field, let columns = pair(entry.field) else { return nil }
            return (heading, columns.left, columns.right)
        }
        for (heading, mine, theirs) in others.sorted(by: { $0.0 < $1.0 }) {
            fields.append(TextField(name: heading, left: mine, right: theirs))
        }
        return Array(fields.prefix(most))
    }

    private static let order: [PeopleField] = [
        .dateOfBirth, .nationalIdentifier, .passport, .phone, .email, .sex, .nationality, .suburb, .city,
        .postcode, .state, .address, .streetNumber, .arrival, .addressMore,
    ]

    private static func single(_ field: PeopleField, _ left: TextColumn, _ right: TextColumn?) -> any ComparedField {
        switch field {
        case .dateOfBirth: BirthDateField(name: field.words, left: left, right: right)
        case .nationalIdentifier, .passport, .phone:
            NumberField(name: field.words, left: left, right: right, isPersonal: true)
        case .postcode, .streetNumber: NumberField(name: field.words, left: left, right: right, isPersonal: false)
        case .sex, .nationality, .state, .arrival: CodeField(name: field.words, left: left, right: right)
        default: TextField(name: field.words, left: left, right: right)
        }
    }
}
