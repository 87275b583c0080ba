import Accounts
import Foundation
import Lexicon
import Policy
import Protection

/// The agencies of the village and their units. None of them exists.
struct VillagePlaces {
    let agencies: [AgencyRecord]
    let units: [UnitRecord]
    let offers: [ServiceOffer]

    /// What the rest of the village calls a unit.
    enum Place: String, CaseIterable {
        case secretariat, panel, statistics, operations
        case policeReview, squad, station
        case agencyReview, protectionBrigade, removals
        case labourInspection, labourCare
        case shelter, outreach
        case lawyers
        case oversight, custody
        case customs, tenders, harbour
    }

    private struct Plan {
        let kind: String
        let en: String
        let zhHant: String
        let units: [(place: Place, function: UnitFunction, en: String, zhHant: String)]
    }

    private static let plans = [
        Plan(
            kind: "moi", en: "Coordination Office", zhHant: "防制人口販運協調辦公室",
            units: [
                (.secretariat, .secretariat, "Secretariat", "秘書處"),
                (.panel, .panel, "Identification panel", "鑑別諮詢小組"),
                (.statistics, .statistics, "Data and publication", "資料統整及公布科"),
                (.operations, .administration, "System operations", "系統營運組"),
            ]),
        Plan(
            kind: "police", en: "Lantern Bay Police", zhHant: "燈灣警察局",
            units: [
                (.policeReview, .identification, "Headquarters, identification review", "總局鑑別複審科"),
                (.squad, .identification, "Anti-trafficking squad", "防制人口販運專責隊"),
                (.station, .firstResponse, "Harbour station", "港口派出所"),
            ]),
        Plan(
            kind: "nia", en: "Immigration Agency, Lantern Bay", zhHant: "移民署燈灣分署",
            units: [
                (.agencyReview, .identification, "Headquarters, identification review", "署本部鑑別複審科"),
                (.protectionBrigade, .identification, "Protection brigade", "被害人保護專勤隊"),
                (.removals, .immigrationEnforcement, "Removals unit", "遣送組"),
            ]),
        Plan(
            kind: "mol", en: "Lantern Bay Labour Bureau", zhHant: "燈灣勞動局",
            units: [
                (.labourInspection, .firstResponse, "Labour inspection", "勞動檢查科"),
                (.labourCare, .caseManagement, "Migrant worker care", "移工照顧科"),
            ]),
        Plan(
            kind: "shelter", en: "Harbour Light", zhHant: "港光庇護所",
            units: [
                (.shelter, .service, "Shelter", "庇護所"), (.outreach, .firstResponse, "Outreach", "外展組"),
            ]),
        Plan(
            kind: "legal-aid", en: "Lantern Bay Legal Aid", zhHant: "燈灣法律扶助會",
            units: [(.lawyers, .legalAid, "Duty lawyers", "值班律師")]),
        Plan(
            kind: "mohw", en: "Lantern Bay Protection Oversight", zhHant: "燈灣保護服務督導處",
            units: [(.oversight, .oversight, "Data protection", "個人資料保護科")]),
        Plan(
            kind: "courts", en: "Lantern Bay District Court", zhHant: "燈灣地方法院",
            units: [(.custody, .oversight, "Custody of counting keys", "計數金鑰保管股")]),
        Plan(
            kind: "trade-control", en: "Lantern Bay Trade Control", zhHant: "燈灣貿易管制處",
            units: [
                (.customs, .tradeControl, "Customs, forced labour", "關務強迫勞動查核科"),
                (.tenders, .tradeControl, "Procurement checks", "採購廠商查核科"),
                (.harbour, .tradeControl, "Harbour inspection", "港口檢查科"),
            ]),
    ]

    private let byPlace: [Place: UnitRecord]

    init() {
        var agencies: [AgencyRecord] = []
        var units: [UnitRecord] = []
        var byPlace: [Place: UnitRecord] = [:]
        for plan in Self.plans {
            let agency = AgencyRecord(
                name: TwoNames(en: plan.en, zhHant: plan.zhHant), kind: plan.kind,
                contact: TwoNames(en: "Duty desk, extension 100", zhHant: "值班窗口，分機 100"))
            agencies.append(agency)
            for unit in plan.units {
                let record = UnitRecord(
                    agency: agency.id, function: unit.function, name: TwoNames(en: unit.en, zhHant: unit.zhHant),
                    languages: Set(["zh", "en", "vi", "id", "th"].compactMap(LanguageCode.init(code:))),
                    superior: unit.place.superior.flatMap { byPlace[$0]?.id })
                units.append(record)
                byPlace[unit.place] = record
            }
        }
        self.agencies = agencies
        self.units = units
        self.byPlace = byPlace
        offers = Self.offers(byPlace)
    }

    subscript(place: Place) -> UnitRecord {
        guard let unit = byPlace[place] else { preconditionFailure("every place of the village has a unit") }
        return unit
    }

    func party(_ place: Place) -> Opening.Party { .init(unit: self[place].id, agency: self[place].agency) }

    private static func offers(_ units: [Place: UnitRecord]) -> [ServiceOffer] {
        func offer(
            _ place: Place, _ kind: String, _ en: String, _ zhHant: String, _ capacity: Int?, _ languages: String,
            _ takes: Set<ServiceOffer.Taking>
        ) -> ServiceOffer? {
            units[place].map {
                ServiceOffer(
                    unit: $0.id, kind: kind, nameEn: en, nameZhHant: zhHant, capacity: capacity,
                    languages: Set(languages.split(separator: " ").compactMap { LanguageCode(code: String($0)) }),
                    takes: takes)
            }
        }
        let everybody: Set<ServiceOffer.Taking> = [.women, .men, .children, .families, .genderDiverse]
        return [
            offer(
                .shelter, "placement", "A room at Harbour Light", "港光庇護所安置", 12, "zh en vi id th",
                [.women, .children, .families]),
            offer(.shelter, "placement", "A bed in the men's house", "男性安置床位", 4, "zh en id", [.men]),
            offer(.shelter, "counselling", "Counselling at Harbour Light", "港光心理輔導", 8, "zh en vi", everybody),
            offer(
                .shelter, "interpreting", "Interpreters of Harbour Light", "港光通譯服務", nil, "zh en vi id th fil",
                everybody),
            offer(
                .shelter, "medical", "Someone who comes to the clinic with you", "就醫陪同", nil, "zh en vi id", everybody),
            offer(.shelter, "accompaniment", "Someone beside you when questioned", "陪同詢問", 6, "zh en vi", everybody),
            offer(.shelter, "training", "Sewing and kitchen courses", "縫紉及廚藝課程", 10, "zh en", [.women, .men]),
            offer(.lawyers, "legal", "A lawyer", "律師協助", nil, "zh en", everybody),
        ].compactMap { $0 }
    }
}

extension VillagePlaces.Place {
    /// Whose objections go where; the superior stands before it in the list of its agency.
    var superior: Self? {
        switch self {
        case .squad: .policeReview
        case .protectionBrigade: .agencyReview
        default: nil
        }
    }
}
