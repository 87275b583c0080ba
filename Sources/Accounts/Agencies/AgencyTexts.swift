package import Policy
package import Web

extension Text {
    static let agenciesHeading = Text(en: "Agencies", zhHant: "機關")
    static let agenciesNone = Text(en: "No agency has been added yet.", zhHant: "尚未新增機關。")
    static let agencyAdd = Text(en: "Add an agency", zhHant: "新增機關")
    static let agencyChange = Text(en: "Change the agency", zhHant: "修改機關資料")
    static let agencyKind = Text(en: "Kind", zhHant: "類別")
    static let agencyKindMissing = Text(en: "Choose the kind of agency.", zhHant: "請選擇機關類別。")
    static let agencyName = Text(en: "Name", zhHant: "名稱")
    static let add = Text(en: "Add", zhHant: "新增")
    static let unitsHeading = Text(en: "Units", zhHant: "單位")
    static let unitsNone = Text(en: "The agency has no units yet.", zhHant: "此機關尚無單位。")
    static let unitAdd = Text(en: "Add a unit", zhHant: "新增單位")
    static let unitFunction = Text(en: "Function", zhHant: "職能")
    static let unitFunctionHint = Text(
        en: "It decides what can be done in the unit, and cannot be changed later.", zhHant: "職能決定單位可做之事，日後不能更改。")
    static let unitFunctionMissing = Text(en: "Choose what the unit is there for.", zhHant: "請選擇單位的職能。")
    static let unitLanguages = Text(en: "Languages spoken", zhHant: "可使用的語言")
    static let unitLanguagesHint = Text(
        en: "ISO 639 codes with spaces between, such as: en id vi", zhHant: "以空格分隔的 ISO 639 代碼，例如：en id vi")
    static let unitLanguagesMalformed = Text(
        en: "One of the language codes is unknown. Use ISO 639 codes such as: en id vi",
        zhHant: "其中有未知的語言代碼。請使用 ISO 639 代碼，例如：en id vi")

    static let unitSuperior = Text(en: "Superior for objections", zhHant: "受理異議之上級機關（單位）")
    static let unitSuperiorHint = Text(
        en: "The unit that decides when someone objects to this unit's result. It is named on the notice.",
        zhHant: "受鑑別人對本單位鑑別結果提出異議時，由該單位決定；其名稱將載明於鑑別通知書。")
    static let unitSuperiorNotSet = Text(en: "Not set", zhHant: "尚未設定")
    static let unitSuperiorImpossible = Text(
        en: "Choose another unit that identifies, and that is not under this one.", zhHant: "請選擇非本單位下級之其他鑑別單位。")

    /// What a unit is there for, in words.
    package static func function(_ function: UnitFunction) -> Text {
        switch function {
        case .firstResponse: Text(en: "First response", zhHant: "第一線應變")
        case .secretariat: Text(en: "Secretariat", zhHant: "協調秘書單位")
        case .identification: Text(en: "Identification", zhHant: "被害人鑑別")
        case .panel: Text(en: "Panel", zhHant: "鑑別小組")
        case .caseManagement: Text(en: "Case management", zhHant: "個案管理")
        case .service: Text(en: "Service", zhHant: "服務提供")
        case .legalAid: Text(en: "Legal aid", zhHant: "法律扶助")
        case .prosecution: Text(en: "Prosecution", zhHant: "檢察")
        case .statistics: Text(en: "Statistics", zhHant: "統計")
        case .oversight: Text(en: "Oversight", zhHant: "監督")
        case .administration: Text(en: "Administration", zhHant: "系統管理")
        case .tradeControl: Text(en: "Trade control", zhHant: "貿易及採購管制")
        case .immigrationEnforcement: Text(en: "Immigration enforcement", zhHant: "移民執法")
        }
    }
}
