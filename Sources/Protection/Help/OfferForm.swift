import Foundation
package import Lexicon
package import Packs
package import Web

/// What a unit says of an offer of its own.
package struct OfferForm: Sendable, Equatable {
    package let kind: String
    package let nameEn: String
    package let nameZhHant: String
    package let capacity: Int?
    package let languages: Set<LanguageCode>
    package let takes: Set<ServiceOffer.Taking>

    package static let nameLengthMax = 120
    package static let capacityMax = 10_000

    package static let fields = [
        FieldSpec("kind", .text(max: 60)), FieldSpec("name-en", .text(max: nameLengthMax), required: true),
        FieldSpec("name-zh", .text(max: nameLengthMax), required: true), FieldSpec("capacity", .number),
        FieldSpec("languages", .choices(LanguageCode.allCases.map(\.rawValue))),
        FieldSpec("other-languages", .text(max: 200)),
        FieldSpec("takes", .choices(ServiceOffer.Taking.allCases.map(\.rawValue)), required: true),
        FieldSpec("version", .number),
    ]

    /// - Parameter kind: of an offer that is there already, which keeps its kind.
    package init(_ fields: Fields, kinds: [Jurisdiction.Assistance.Kind], kind known: String? = nil) throws(Problems) {
        var problems: [Problem] = []
        kind = known ?? fields["kind"] ?? ""
        if !kinds.contains(where: { [kind] in $0.id == kind }) { problems.append(Problem("kind", .offerKindMissing)) }
        nameEn = fields["name-en"] ?? ""
        nameZhHant = fields["name-zh"] ?? ""
        for (field, name) in [("name-en", nameEn), ("name-zh", nameZhHant)]
        where name.isEmpty || name.count > Self.nameLengthMax {
            problems.append(Problem(field, .offerNameMissing))
        }
        capacity = fields["capacity"].flatMap { Int($0) }
        if fields["capacity"] != nil, !(capacity.map { (0...Self.capacityMax).contains($0) } ?? false) {
            problems.append(Problem("capacity", .offerCapacityMalformed))
        }
        var languages = Set(fields.all("languages").compactMap(LanguageCode.init(code:)))
        for word in (fields["other-languages"] ?? "").split(whereSeparator: { " ,、".contains($0) }).prefix(60) {
            if let language = LanguageCode(code: String(word)) {
                languages.insert(language)
            } else if !problems.contains(where: { $0.field == "other-languages" }) {
                problems.append(Problem("other-languages", .offerLanguageUnknown))
            }
        }
        self.languages = languages
        takes = Set(fields.all("takes").compactMap(ServiceOffer.Taking.init(rawValue:)))
        if takes.isEmpty { problems.append(Problem("takes", .offerTakesMissing)) }
        guard problems.isEmpty else { throw Problems(problems) }
    }

    /// A new offer of a unit.
    package func offer(_ id: ServiceOffer.ID = .init(), of unit: AgencyUnit.ID) -> ServiceOffer {
        ServiceOffer(
            id: id, unit: unit, kind: kind, nameEn: nameEn, nameZhHant: nameZhHant, capacity: capacity,
            languages: languages,
            takes: takes)
    }

    /// The offer as the unit now says it.
    package func changed(_ offer: ServiceOffer) -> ServiceOffer {
        var next = offer
        next.nameEn = nameEn
        next.nameZhHant = nameZhHant
        next.capacity = capacity
        next.languages = languages
        next.takes = takes
        return next
    }

    /// What the form shows of an offer that is there.
    package static func entered(_ offer: ServiceOffer) -> Fields {
        let common = Set(commonLanguages)
        var pairs = [("name-en", offer.nameEn), ("name-zh", offer.nameZhHant), ("kind", offer.kind)]
        if let capacity = offer.capacity { pairs.append(("capacity", String(capacity))) }
        let languages = offer.languages.sorted { $0.rawValue < $1.rawValue }
        pairs += languages.filter(common.contains).map { ("languages", $0.rawValue) }
        let others = languages.filter { !common.contains($0) }.map(\.rawValue).joined(separator: " ")
        pairs.append(("other-languages", others))
        pairs += offer.takes.map { ("takes", $0.rawValue) }
        return Fields(pairs)
    }

    /// Those that people helped in this region speak most; others are written by their codes.
    package static let commonLanguages = [
        "zh", "nan", "hak", "en", "id", "jv", "vi", "th", "fil", "my", "km", "bn", "hi", "ne", "tss",
    ].compactMap(LanguageCode.init(code:))
}
