import Lexicon
import Policy
import Web

/// What an agency is added or changed with.
struct AgencyForm: Sendable {
    let name: TwoNames
    let kind: String
    let contact: TwoNames

    init(_ fields: Fields, kinds: [AgencyKind]) throws(Problems) {
        var read = Reading(fields)
        name = read.names("name")
        contact = read.contact()
        kind = fields["kind"] ?? ""
        if !kinds.contains(where: { [kind] in $0.code == kind }) {
            read.problems.append(Problem("kind", .agencyKindMissing))
        }
        guard read.problems.isEmpty else { throw Problems(read.problems) }
    }
}

/// What a unit is added or changed with. Its function is asked for a new one only.
struct UnitForm: Sendable {
    let name: TwoNames
    let languages: Set<LanguageCode>
    let superior: AgencyUnit.ID?

    /// - Parameter above: the units that could be over it.
    init(_ fields: Fields, above: [AgencyUnit.ID] = []) throws(Problems) {
        var read = Reading(fields)
        name = read.names("name")
        var languages: Set<LanguageCode> = []
        let typed = (fields["languages"] ?? "").split { $0 == " " || $0 == "," || $0 == "、" }
        for word in typed.prefix(60) {
            if let language = LanguageCode(code: String(word)) {
                languages.insert(language)
            } else if !read.problems.contains(where: { $0.field == "languages" }) {
                read.problems.append(Problem("languages", .unitLanguagesMalformed))
            }
        }
        self.languages = languages
        superior = above.first { $0.description == fields["superior"] }
        if superior == nil, fields["superior"] != nil {
            read.problems.append(Problem("superior", .unitSuperiorImpossible))
        }
        guard read.problems.isEmpty else { throw Problems(read.problems) }
    }

    static func function(_ fields: Fields) throws(Problems) -> UnitFunction {
        guard let function = fields["function"].flatMap(UnitFunction.init(rawValue:)) else {
            throw Problems([Problem("function", .unitFunctionMissing)])
        }
        return function
    }
}
