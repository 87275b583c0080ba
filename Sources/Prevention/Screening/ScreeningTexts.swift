import Matching
package import Web

extension ScreeningBand {
    package var text: Text {
        switch self {
        case .match: Text(en: "match", zhHant: "相符")
        case .review: Text(en: "to be reviewed", zhHant: "待審視")
        case .none: Text(en: "no match", zhHant: "未發現相符")
        }
    }

    package var tag: StatusTag {
        switch self {
        case .match: StatusTag(text, .bad)
        case .review: StatusTag(text, .warning)
        case .none: StatusTag(text, .neutral)
        }
    }
}

extension Disposition.Decision {
    package var text: Text {
        switch self {
        case .cleared: Text(en: "cleared", zhHant: "排除")
        case .confirmed: Text(en: "confirmed", zhHant: "確認相符")
        case .escalated: Text(en: "passed on to a colleague", zhHant: "轉請同仁決定")
        }
    }

    var hint: Text {
        switch self {
        case .cleared: Text(en: "It is another party than the listed one.", zhHant: "與名單所列並非同一對象。")
        case .confirmed: Text(en: "It is the listed party.", zhHant: "即為名單所列對象。")
        case .escalated: Text(en: "Somebody else of your unit has to decide.", zhHant: "須由貴單位另一人決定。")
        }
    }
}

extension StandingDecision.State {
    var tag: StatusTag {
        switch self {
        case .holds: StatusTag(Text(en: "decided before", zhHant: "先前已決定"), .good)
        case .awaitsColleague: StatusTag(Text(en: "waits for a colleague", zhHant: "待同仁決定"), .warning)
        case .entryChanged:
            StatusTag(Text(en: "open again: the list changed its entry", zhHant: "重新開啟：名單內容已變更"), .warning)
        case .expired: StatusTag(Text(en: "open again: the decision ended", zhHant: "重新開啟：決定已屆期"), .warning)
        }
    }
}

extension HitShown.Since {
    var tag: StatusTag {
        switch self {
        case .same: StatusTag(Text(en: "unchanged", zhHant: "未變更"))
        case .changed:
            StatusTag(Text(en: "changed since: screen again", zhHant: "名單內容已變更，請重新篩查"), .warning)
        case .gone: StatusTag(Text(en: "no longer on a list in force", zhHant: "已不在現行名單上"), .warning)
        }
    }
}

extension FoundParty.Reason {
    /// In words: what of the two names it is about, and what it says.
    func sentence(_ say: Words) -> String {
        let (asked, listed) = (asked ?? "", listed ?? "")
        let values = ["asked": asked, "listed": listed, "word": asked.isEmpty ? listed : asked]
        return switch ScorePartKind(rawValue: kind) {
        case .equal: say(.reasonEqual, values)
        case .sameMeaning: say(.reasonSameMeaning, values)
        case .alike: say(.reasonAlike, values)
        case .joined: say(.reasonJoined, values)
        case .initial: say(.reasonInitial, values)
        case .unmatched:
            asked.isEmpty && listed.isEmpty
                ? say(.reasonNoName) : say(asked.isEmpty ? .reasonOnlyListed : .reasonOnlyAsked, values)
        case .numberConflict: say(.reasonNumberConflict)
        case .onlyGeneric: say(.reasonOnlyGeneric)
        case .thinEvidence: say(.reasonThin)
        case .acrossScripts: say(.reasonScripts)
        case .formConflict: say(.reasonForm)
        case .identifier: say(.reasonIdentifier)
        case .identifierConflict: say(.reasonIdentifierConflict)
        case .country: say(contribution > 0 ? .reasonCountry : .reasonCountryConflict)
        case .address: say(.reasonAddress)
        case .bound: say(.reasonBound)
        case nil: kind
        }
    }
}

extension Text {
    static func scope(_ word: String) -> Text {
        switch word {
        case "entity": Text(en: "the party itself", zhHant: "該對象本身")
        case "subsidiaries": Text(en: "the party and its subsidiaries", zhHant: "該對象及其子公司")
        case "fleet": Text(en: "every vessel of the owner", zhHant: "該船東所有船舶")
        case "vessel": Text(en: "the vessel", zhHant: "該船舶")
        case "facility": Text(en: "the place", zhHant: "該場所")
        case "region": Text(en: "goods of the region", zhHant: "該地區之貨品")
        default: Text(en: "goods of the country", zhHant: "該國之貨品")
        }
    }

    static let reasonEqual = Text(en: "The same word: “{asked}”", zhHant: "相同字詞：「{asked}」")
    static let reasonSameMeaning = Text(
        en: "One meaning in two languages: “{asked}” and “{listed}”", zhHant: "不同語言、同一意義：「{asked}」與「{listed}」")
    static let reasonAlike = Text(en: "Alike: “{asked}” and “{listed}”", zhHant: "近似：「{asked}」與「{listed}」")
    static let reasonJoined = Text(
        en: "Run together or taken apart: “{asked}” and “{listed}”", zhHant: "連寫或分寫：「{asked}」與「{listed}」")
    static let reasonInitial = Text(en: "Initial: “{asked}” and “{listed}”", zhHant: "首字母：「{asked}」與「{listed}」")
    static let reasonOnlyAsked = Text(
        en: "Only in your party’s name: “{word}” (it lowers what the others add)", zhHant: "僅見於查詢名稱：「{word}」（已使其他部分降低）")
    static let reasonOnlyListed = Text(
        en: "Only in the listed name: “{word}” (it lowers what the others add)", zhHant: "僅見於名單名稱：「{word}」（已使其他部分降低）")
    static let reasonNoName = Text(en: "The names agree in nothing", zhHant: "名稱並無相符之處")
    static let reasonNumberConflict = Text(en: "The numbers in the names differ", zhHant: "名稱中的數字不同")
    static let reasonOnlyGeneric = Text(en: "Only words of trade and place agree", zhHant: "僅行業與地名用語相符")
    static let reasonThin = Text(en: "So little agrees that it may be chance", zhHant: "相符之處過少，可能為巧合")
    static let reasonScripts = Text(
        en: "Many names of one script read alike in the other", zhHant: "跨文字比對，許多名稱讀音相近")
    static let reasonForm = Text(en: "The legal forms differ", zhHant: "法律組織形式不同")
    static let reasonIdentifier = Text(en: "The same number of a register", zhHant: "登記編號相同")
    static let reasonIdentifierConflict = Text(
        en: "Different numbers of the same register", zhHant: "同一登記機構之編號不同")
    static let reasonCountry = Text(en: "The same country", zhHant: "國家相同")
    static let reasonCountryConflict = Text(en: "Different countries", zhHant: "國家不同")
    static let reasonAddress = Text(en: "Words of the address agree", zhHant: "地址用語相符")
    static let reasonBound = Text(en: "A score is at most 1 and at least 0", zhHant: "分數以 0 至 1 為限")
    static let reasonSum = Text(en: "Together: the score", zhHant: "合計：分數")
    static let reasonWords = Text(en: "Reason", zhHant: "理由")
    static let reasonAdds = Text(en: "Adds", zhHant: "加減")
}
