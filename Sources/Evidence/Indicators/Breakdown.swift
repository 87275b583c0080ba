import Statistics

/// A way to part people so that each is in exactly one part, those of whom nothing is known in one of their own.
struct Breakdown: Sendable {
    let name: String
    /// The variable that it is made of.
    let variable: String
    /// In the order of the table; the last is ``unknown``.
    let parts: [String]
    private let part: @Sendable (Observation) -> Int

    static let unknown = "Unknown"

    /// - Parameter part: Which part somebody is in, by its place; nil where it is not known.
    init(_ name: String, of variable: String, _ parts: [String], part: @escaping @Sendable (Observation) -> Int?) {
        self.name = name
        self.variable = variable
        self.parts = parts + [Self.unknown]
        self.part = { part($0) ?? parts.count }
    }

    /// The same parts, where whoever fails a condition counts as unknown.
    func unless(_ fails: @escaping @Sendable (Observation) -> Bool) -> Breakdown {
        let known = part
        return Breakdown(name, of: variable, parts.dropLast()) { fails($0) ? nil : known($0) }
    }

    func column(_ people: [Observation]) -> CodedRecords.Column {
        CodedRecords.Column(name: name, labels: parts, codes: people.map { UInt16(part($0) + 1) })
    }

    /// By a variable of which one code is held, a wider code standing for its parts.
    static func codes(
        _ name: String, _ variable: Codebook.Variable, _ parts: [(label: String, code: String)]
    ) -> Breakdown {
        Breakdown(name, of: variable.code, parts.map(\.label)) { one in
            guard let held = one[variable.code]?.codes.first else { return nil }
            return parts.firstIndex { variable.isPart(held, of: $0.code) }
        }
    }

    static func sex(_ book: Codebook, _ words: [String] = ["Female", "Male", "Other"]) -> Breakdown? {
        book["sex"].map { codes("Sex", $0, Array(zip(words, ["female", "male", "other"]))) }
    }

    static func age(_ book: Codebook, _ words: [String] = ["Under 18", "18 or older"]) -> Breakdown? {
        book["ageGroup"].map { codes("Age", $0, Array(zip(words, ["minor", "adult"]))) }
    }

    /// By the form of exploitation, as a standard groups forms; several forms are a part of their own, so that nobody
    /// is counted twice.
    static func form(_ mapping: Mapping.Field?, _ several: String = "Several forms") -> Breakdown? {
        guard let mapping else { return nil }
        let forms = mapping.rules.reduce(into: [String]()) { if !$0.contains($1.value) { $0.append($1.value) } }
        return Breakdown("Form of exploitation", of: "exploitation", forms + [several]) { one in
            let held = mapping.values(of: one["exploitation"]?.codes ?? [])
            return held.count > 1 ? forms.count : held.first.flatMap(forms.firstIndex(of:))
        }
    }

    /// Citizens of the country that counts, and others.
    static func foreign(_ country: String) -> Breakdown {
        Breakdown("Citizenship", of: "citizenship", ["Nationals", "Foreign"]) { one in
            one["citizenship"]?.codes.first.map { $0 == country ? 0 : 1 }
        }
    }
}

extension Mapping.Field {
    /// What the field says for codes of the code book, each value once, in the field's order.
    func values(of codes: [String]) -> [String] {
        rules.filter { rule in
            guard rule.writes, case .code(let code) = rule.meaning else { return false }
            return codes.contains(code)
        }.reduce(into: []) { if !$0.contains($1.value) { $0.append($1.value) } }
    }
}
