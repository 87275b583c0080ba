extension PersonCandidates {
    /// The candidates of two tables of people, or nil where they do not have whole names and dates of birth both.
    ///
    /// Not for duplicates within one table: there nothing keeps two people apart who only share a name, and the pairs
    /// that a name alone brings together mislead a model that learns from its candidates.
    public static func pairs(of left: PeopleTable, and right: PeopleTable) -> [RecordPair]? {
        for table in [left, right] where table[.fullName] == nil || table[.dateOfBirth] == nil { return nil }
        func shared(_ fields: [PeopleField]) -> [PeopleField] {
            fields.filter { left[$0] != nil && right[$0] != nil }
        }
        let documents = shared([.nationalIdentifier, .passport])
        let (phones, arrivals) = (shared([.phone]), shared([.arrival]))
        func keys(_ table: PeopleTable) -> [PersonKeys] {
            let numbers = documents.map { read($0, table) { DocumentReading($0).code } }
            let calls = phones.map { read($0, table) { PhoneReading($0).code } }
            let months = arrivals.map { read($0, table) { MonthReading.code($0) } }
            let births = read(.dateOfBirth, table) { DateReading($0).code }
            let (names, nations) = (table[.fullName], table[.nationality])
            return (0..<table.count).map { row in
                let name = names?[row].map { NameReading($0, nationality: nations?[row]?.uppercased()).code }
                return PersonKeys(
                    name: name ?? NameCode(), born: births[row] ?? DateCode(),
                    documents: numbers.compactMap { $0[row] },
                    phones: calls.compactMap { $0[row] }, arrival: months.compactMap { $0[row] }.first ?? 0)
            }
        }
        return pairs(keys(left), keys(right))
    }

    /// The values of a column, each different text read once; nil where a cell is missing.
    private static func read<Value>(
        _ field: PeopleField, _ table: PeopleTable, _ reading: (String) -> Value
    ) -> [Value?] {
        guard let column = table[field] else { return [Value?](repeating: nil, count: table.count) }
        let values = column.values.map { reading(String(decoding: $0, as: UTF8.self)) }
        return column.codes.map { $0 < 0 ? nil : values[Int($0)] }
    }
}
