package import Matching
package import Web

extension PartyKind {
    package var text: Text {
        switch self {
        case .person: Text(en: "person", zhHant: "自然人")
        case .organisation: Text(en: "company or organisation", zhHant: "公司或組織")
        case .vessel: Text(en: "vessel", zhHant: "船舶")
        case .unknown: Text(en: "not known", zhHant: "不明")
        }
    }
}

extension PartyIdentifier.Scheme {
    package var text: Text {
        switch self {
        case .uscc: Text(en: "Unified social credit code (China)", zhHant: "統一社會信用代碼（中國）")
        case .lei: Text(en: "Legal entity identifier (LEI)", zhHant: "法人機構識別編碼（LEI）")
        case .duns: Text(en: "D-U-N-S number", zhHant: "鄧白氏編碼（D-U-N-S）")
        case .uei: Text(en: "Unique entity ID of SAM.gov (UEI)", zhHant: "SAM.gov 唯一實體識別碼（UEI）")
        case .imo: Text(en: "IMO ship number", zhHant: "IMO 船舶編號")
        case .mmsi: Text(en: "MMSI", zhHant: "水上行動業務識別碼（MMSI）")
        case .other: Text(en: "Other number", zhHant: "其他編號")
        }
    }

    var hint: Text {
        switch self {
        case .uscc: Text(en: "18 characters.", zhHant: "18 個字元。")
        case .lei: Text(en: "20 characters.", zhHant: "20 個字元。")
        case .duns, .mmsi: Text(en: "9 digits.", zhHant: "9 位數字。")
        case .uei: Text(en: "12 characters.", zhHant: "12 個字元。")
        case .imo: Text(en: "7 digits, with or without the letters IMO.", zhHant: "7 位數字，「IMO」字樣可省略。")
        case .other: Text(en: "As it is written.", zhHant: "依原文填寫。")
        }
    }
}

extension Text {
    /// Why a number cannot be right, for whoever can look it up again.
    package static func numberFault(_ number: PartyIdentifier) -> Text {
        let length: Int? =
            switch number.scheme {
            case .uscc: 18
            case .lei: 20
            case .duns, .mmsi: 9
            case .uei: 12
            case .imo: 7
            case .other: nil
            }
        let found = number.value.utf8.count
        if let length, found != length {
            return Text(
                en: "This number has \(found) characters; it should have \(length). Look it up again.",
                zhHant: "此編號有 \(found) 個字元，應為 \(length) 個。請再核對。")
        }
        switch number.scheme {
        case .uscc, .lei, .imo:
            return Text(
                en: "The check digit is wrong: a character was mistyped or two were swapped. Look it up again.",
                zhHant: "檢查碼不符：可能有字元誤植或前後對調。請再核對。")
        case .mmsi:
            return Text(
                en: "The first three digits are no country’s for ships (201 to 775), or not all are digits.",
                zhHant: "前三碼並非船舶之國家識別碼（201 至 775），或含非數字字元。")
        case .duns, .uei, .other:
            return Text(en: "This cannot be such a number. Look it up again.", zhHant: "此編號格式不符。請再核對。")
        }
    }

    static let partyName = Text(en: "Name", zhHant: "名稱")
    static let partyNameHint = Text(
        en: "As it stands in your papers, in any script. It is kept sealed.",
        zhHant: "依文件所載填寫，各種文字皆可；名稱將加密保存。")
    static let partyOtherNames = Text(en: "Other names", zhHant: "其他名稱")
    static let partyOtherNamesHint = Text(en: "One to a line.", zhHant: "每行一個。")
    static let partyKind = Text(en: "What it is", zhHant: "類別")
    static let partyKindOrganisation = Text(en: "company or organisation (usual)", zhHant: "公司或組織（預設）")
    static let partyCountry = Text(en: "Country", zhHant: "國家")
    static let partyCountryHint = Text(en: "Two letters or its name.", zhHant: "二字代碼或國名。")
    static let partyNumbers = Text(en: "Numbers of registers", zhHant: "登記編號")
    static let partyNumbersLead = Text(
        en: "A number that is the same settles more than any name. Leave out what you do not have.",
        zhHant: "編號相同比名稱相似更能確認身分。沒有的可以不填。")
    static let partyAddresses = Text(en: "Addresses", zhHant: "地址")
    static let partyNameMissing = Text(
        en: "Write the name, in at most 500 characters.", zhHant: "請填寫名稱，至多 500 字。")
    static let partyNamesTooMany = Text(
        en: "Write at most 50 other names, each in at most 500 characters.", zhHant: "其他名稱至多 50 個，每個至多 500 字。")
    static let partyAddressesTooMany = Text(
        en: "Write at most 50 addresses, each in at most 500 characters.", zhHant: "地址至多 50 個，每個至多 500 字。")
    static let partyCountryTooLong = Text(
        en: "Write the country’s two letters or its name.", zhHant: "請填寫國家二字代碼或國名。")
}
