import Web

/// What the rules say, in words: on the pages of detentions, networks and bids alike.
extension TradeVerdict {
    var text: Text {
        switch self {
        case .insufficientData: Text(en: "insufficient data", zhHant: "資料不足")
        case .noIndicator: Text(en: "no indicator", zhHant: "無跡象")
        case .heightenedDueDiligence: Text(en: "heightened due diligence", zhHant: "加強查核")
        case .detainOrReview: Text(en: "detain or review", zhHant: "扣留或審查")
        case .prohibitedPresumed: Text(en: "prohibited, presumed", zhHant: "推定禁止")
        }
    }

    var tone: StatusTag.Tone {
        switch self {
        case .insufficientData, .noIndicator: .neutral
        case .heightenedDueDiligence: .warning
        case .detainOrReview, .prohibitedPresumed: .bad
        }
    }
}

extension Citation.Basis {
    var text: Text {
        switch self {
        case .read: Text(en: "provision read", zhHant: "已查閱條文")
        case .quoted: Text(en: "as quoted elsewhere", zhHant: "依他處引述")
        case .reported: Text(en: "as reported; look it up", zhHant: "依轉述，請查證")
        }
    }
}

extension AskedDocument {
    var text: Text {
        switch self {
        case .purchaseOrder: Text(en: "purchase orders", zhHant: "採購單")
        case .invoice: Text(en: "invoices", zhHant: "發票")
        case .billOfLading: Text(en: "bills of lading", zhHant: "提單")
        case .packingList: Text(en: "packing lists", zhHant: "裝箱單")
        case .paymentRecord: Text(en: "records of payment", zhHant: "付款紀錄")
        case .productionRecord: Text(en: "production records", zhHant: "生產紀錄")
        case .rawMaterialReceipt: Text(en: "receipts of raw material", zhHant: "原料收貨單")
        case .supplyChainMap: Text(en: "a map of the supply chain", zhHant: "供應鏈圖")
        case .workerRecord: Text(en: "records of the workers and their wages", zhHant: "勞工及工資紀錄")
        case .cottonBaleNumber: Text(en: "numbers of the cotton bales", zhHant: "棉包編號")
        case .polysiliconBatchRecord: Text(en: "batch records of the polysilicon", zhHant: "多晶矽批次紀錄")
        case .certificateOfOrigin: Text(en: "certificate of origin", zhHant: "產地證明書")
        case .importerStatement: Text(en: "the importer's statement", zhHant: "進口人聲明")
        case .vesselRegistration: Text(en: "registration of the vessel", zhHant: "船舶登記資料")
        case .catchCertificate: Text(en: "catch certificate", zhHant: "漁獲證明書")
        case .contractorCertification: Text(en: "the contractor's certification", zhHant: "承包商切結書")
        case .exclusionNotice: Text(en: "the notice of exclusion", zhHant: "停權通知")
        case .ownershipRecord: Text(en: "record of ownership", zhHant: "股權資料")
        }
    }
}

extension Citation {
    /// The provision, and how well it is known where it was not read itself.
    func words(_ say: Words) -> String { provision + (basis == .read ? "" : say.bracketed(say(basis.text))) }

    /// A finding's sentence with the law that it rests on, as an item of a list.
    static func reasoned(_ why: String, by citations: [Citation], _ say: Words) -> HTML {
        let laws = citations.map { $0.words(say) }.joined(separator: "; ")
        let law: HTML = laws.isEmpty ? .empty : #" <span class="soft">\#(laws)</span>"#
        return "<li>\(HTML.foreign(why, language: "en"))\(law)</li>"
    }
}
