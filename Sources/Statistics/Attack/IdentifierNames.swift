/// Names of columns, keys and files that say what should not be in them.
enum IdentifierNames {
    private static let anywhere: Set = [
        "uuid", "guid", "passport", "telephone", "phone", "mobile", "email", "surname", "firstname", "lastname",
        "fullname", "ssn", "dob", "birthdate", "birthday", "latitude", "longitude", "identifier",
    ]
    private static let things: Set = [
        "case", "record", "records", "person", "people", "victim", "survivor", "file", "row", "reference", "client",
        "respondent", "individual", "national", "subject",
    ]
    private static let numbers: Set = ["number", "no", "nr", "num", "ref", "reference", "key", "code", "index"]
    private static let kindsOfName: Set = ["first", "last", "family", "given", "full", "middle", "maiden", "birth"]
    private static let truths: Set = [
        "true", "real", "original", "sensitive", "exact", "actual", "raw", "input", "source", "confidential",
    ]
    private static let counts: Set = [
        "count", "counts", "records", "record", "rows", "row", "number", "n", "cases", "people", "persons", "victims",
        "size", "total", "survivors",
    ]

    /// Whether a column is called as if it told people apart.
    static func isIdentifier(_ name: String) -> Bool {
        let words = TextShape.words(name)
        if words.contains(where: anywhere.contains) || words.last == "id" || words.last == "ids" || words.first == "id"
        {
            return true
        }
        if words.count >= 2, words.contains("name"), words.contains(where: { kindsOfName.union(things).contains($0) }) {
            return true
        }
        if words.contains("date"), words.contains("birth") { return true }
        guard words.count >= 2, let last = words.last else { return false }
        return numbers.contains(last) && words.dropLast().contains(where: things.contains)
    }

    /// Whether a key holds a list of records.
    static func isList(_ name: String) -> Bool {
        let last = TextShape.words(name).last ?? ""
        return ["id", "ids", "uuids", "rows", "records", "cases", "members", "persons", "victims", "indices"]
            .contains(last)
    }

    /// Whether a key holds a number of true records.
    static func isTrueCount(_ name: String) -> Bool {
        let words = TextShape.words(name)
        return words.contains(where: truths.contains) && words.contains(where: counts.contains)
    }

    /// Words of a file's name that name a seed with its number, such as `seed42`.
    static func seeds(in file: String) -> [String] {
        let words = TextShape.words(file)
        return words.indices.compactMap { place in
            guard words[place].hasPrefix("seed") else { return nil }
            let rest = words[place].dropFirst(4)
            if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return words[place] }
            let next = place + 1 < words.count ? words[place + 1] : ""
            return rest.isEmpty && !next.isEmpty && next.allSatisfy(\.isNumber) ? "seed \(next)" : nil
        }
    }

    /// The columns that lines of counts name.
    static func columns(ofCounts bytes: [UInt8]) -> [String] {
        var names = Set<String>()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            for part in line.split(separator: UInt8(ascii: ";")) {
                guard let colon = part.firstIndex(of: UInt8(ascii: ":")) else { continue }
                names.insert(String(decoding: part[..<colon], as: UTF8.self))
            }
        }
        return names.sorted()
    }
}
