import Matching
import Web

extension NodeKind {
    var networkText: Text {
        switch self {
        case .party: Text(en: "company", zhHant: "公司")
        case .person: Text(en: "person", zhHant: "個人")
        case .facility: Text(en: "facility", zhHant: "廠場")
        case .lot: Text(en: "goods", zhHant: "貨品")
        case .shipment: Text(en: "shipment", zhHant: "運送")
        case .vessel: Text(en: "vessel", zhHant: "船舶")
        case .contract: Text(en: "contract", zhHant: "契約")
        case .listEntry: Text(en: "list entry", zhHant: "名單項目")
        case .region: Text(en: "region", zhHant: "地區")
        }
    }
}

extension LinkKind {
    var networkText: Text {
        switch self {
        case .supplies: Text(en: "supplies", zhHant: "供應")
        case .transforms: Text(en: "is worked up into", zhHant: "製成")
        case .ships: Text(en: "is shipped as or to", zhHant: "運送")
        case .operates: Text(en: "operates", zhHant: "經營")
        case .owns: Text(en: "owns", zhHant: "持有")
        case .subcontractOf: Text(en: "is subcontractor of", zhHant: "分包予")
        case .callsAt: Text(en: "is called at by", zhHant: "靠泊")
        case .locatedIn: Text(en: "is where this stands", zhHant: "所在地")
        case .sameAs: Text(en: "is the same as", zhHant: "同一")
        }
    }
}

extension EvidenceGrade {
    /// The letter, and what it stands for.
    var networkText: Text {
        switch self {
        case .official: Text(en: "A: official", zhHant: "A：官方")
        case .thirdParty: Text(en: "B: third party", zhHant: "B：第三方")
        case .declared: Text(en: "C: declared", zhHant: "C：自行申報")
        case .inferred: Text(en: "D: inferred", zhHant: "D：推論")
        }
    }
}

extension NodeListing {
    /// In what way it is listed, and no more surely than is known.
    var words: Text {
        switch (how, standing) {
        case (.named, .listed) where isIdentity: Text(en: "listed: the same number", zhHant: "列名：編號相同")
        case (.named, .listed): Text(en: "listed: the name agrees", zhHant: "列名：名稱相符")
        case (.named, .mayBeListed): Text(en: "may be listed: a like name", zhHant: "可能列名：名稱近似")
        case (.controlled, .listed): Text(en: "owned by who is listed", zhHant: "為列名者所控制")
        case (.controlled, .mayBeListed): Text(en: "owned by who may be listed", zhHant: "為可能列名者所控制")
        case (.fleet, .listed): Text(en: "vessel of a listed fleet", zhHant: "屬列名船隊")
        case (.fleet, .mayBeListed):
            Text(en: "vessel of a fleet that may be listed", zhHant: "所屬船隊可能列名")
        }
    }
}

extension NetworkFile.Form {
    var text: Text {
        switch self {
        case .suppliers: Text(en: "suppliers' table (CSV)", zhHant: "供應商表（CSV）")
        case .links: Text(en: "nodes and links (two CSV)", zhHant: "節點與關聯（兩份 CSV）")
        case .untp: Text(en: "UN/CEFACT traceability (JSON)", zhHant: "UN/CEFACT 追溯資料（JSON）")
        }
    }
}

extension Text {
    static func networkTier(_ number: Int) -> Text {
        number == 0
            ? Text(en: "End of the chain", zhHant: "供應鏈末端")
            : Text(en: "Tier \(number)", zhHant: "第 \(number) 層")
    }

    static func networkApart(_ count: Int) -> Text {
        Text(
            en: "\(count) more stand on no chain that leads to the end.", zhHant: "另有 \(count) 個節點不在通往末端的供應鏈上。")
    }

    static let tierMapTitle = Text(en: "Map of tiers", zhHant: "供應鏈層級圖")
    static let tierMapTable = Text(en: "The map as a table", zhHant: "以表格顯示")
    static let tierMapHint = Text(
        en: """
            Goods flow from right to left. What is listed stands in a box with cut corners and says so; where only \
            names are alike, the box is dashed and says ‘may be listed’. ‘2 links’ says how far the nearest of both is \
            upstream. At most forty stand in a column.
            """,
        zhHant: """
            貨物由右向左流動。列名者以切角方框標示並註明文字；僅名稱近似者以虛線切角方框標示並註明「可能列名」。\
            「2 段」表示上游最近之列名者或可能列名者相隔幾段關聯。每欄至多顯示四十個節點。
            """)
    static let networkTierColumn = Text(en: "Tier", zhHant: "層級")
    static let networkNodes = Text(en: "Nodes", zhHant: "節點")
    static let networkListedColumn = Text(en: "Listed", zhHant: "列名")
    static let networkMayBeColumn = Text(en: "May be listed", zhHant: "可能列名")
    static let networkExposedColumn = Text(
        en: "Downstream of what is or may be listed", zhHant: "位於列名者或可能列名者下游")
    static let networkDrawnColumn = Text(en: "Drawn", zhHant: "圖示")
    static let networkListedWord = Text(en: "LISTED", zhHant: "列名")
    static let networkControlledWord = Text(en: "OWNER LISTED", zhHant: "所有人列名")
    static let networkMayBeWord = Text(en: "may be listed", zhHant: "可能列名")
    static let networkOwnerMayBeWord = Text(en: "owner may be listed", zhHant: "所有人可能列名")
    static let networkHopsWord = Text(en: "{count} links", zhHant: "{count} 段")
    static let tierRest = Text(en: "and {count} more", zhHant: "另有 {count} 個")
    static let tierSummary = Text(
        en: "{tier}: {count}, of which listed {listed}, perhaps listed {maybe}",
        zhHant: "{tier}：{count} 個，列名 {listed} 個，可能列名 {maybe} 個")

    static let networksHeading = Text(en: "Supply networks", zhHant: "供應鏈")
    static let networksLead = Text(
        en: """
            Bring in what suppliers, auditors and registers say of a chain of supply. Everybody in it is held against \
            the lists in force, and every way by which what is or may be listed comes down to you is \
            shown with its evidence.
            """,
        zhHant: "匯入供應商、稽核或官方登記之供應鏈資料。鏈上各方均與現行名單比對，並逐條顯示列名者或可能列名者通往貴單位之路徑及其證據。")
    static let networkHeading = Text(en: "Supply network", zhHant: "供應鏈")
    static let networkName = Text(en: "Name", zhHant: "名稱")
    static let networkNameHint = Text(
        en: "Only your unit sees it: ‘Gloves, 2026’. It is sealed.", zhHant: "僅貴單位可見，例如「手套 2026」，並加密保存。")
    static let networkNameMissing = Text(
        en: "Give the network a name of at most 120 characters.", zhHant: "請填寫名稱（最多 120 字）。")
    static let networkMake = Text(en: "Begin a network", zhHant: "建立供應鏈")
    static let networkNone = Text(en: "There is no network yet.", zhHant: "尚無供應鏈。")
    static let networkFiles = Text(en: "Files", zhHant: "檔案")
    static let networkLinks = Text(en: "Links", zhHant: "關聯")
    static let networkMade = Text(en: "Day", zhHant: "日期")
    static let networkDocument = Text(en: "Document", zhHant: "文件")
    static let networkDocumentHint = Text(
        en: "What it is and of when: ‘Supplier declaration, May 2026’.", zhHant: "文件名稱及日期，例如「供應商聲明 2026 年 5 月」。")
    static let networkDocumentMissing = Text(
        en: "Say which document it is, in at most 200 characters.", zhHant: "請填寫文件名稱（最多 200 字）。")
    static let networkGrade = Text(en: "How good its evidence is", zhHant: "證據等級")
    static let networkGradeHint = Text(
        en: """
            A: a public register, a customs record, a court. B: an audit, a laboratory. C: what the company says. \
            D: drawn from something else. A row of the file may say its own.
            """,
        zhHant: "A：公開登記、海關紀錄、法院。B：稽核、實驗室。C：公司自述。D：由其他資料推論。檔案各列可自行註明。")
    static let networkGradeMissing = Text(en: "Say how good the evidence is.", zhHant: "請選擇證據等級。")
    static let networkForm = Text(en: "How the file is written", zhHant: "檔案格式")
    static let networkFormMissing = Text(en: "Say how the file is written.", zhHant: "請選擇檔案格式。")
    static let networkFile = Text(en: "The file", zhHant: "檔案")
    static let networkFileHint = Text(
        en: """
            Suppliers: columns buyer and supplier; tier, product, hs_code, country, quantity, unit, value, evidence, \
            page, grade, valid_from, valid_to, where known. Links: from and to. Traceability: the JSON as it is.
            """,
        zhHant: """
            供應商表：須有 buyer、supplier 欄，另可有 tier、product、hs_code、country、quantity、unit、value、evidence、page、\
            grade、valid_from、valid_to。關聯表：須有 from、to 欄。追溯資料：原始 JSON。
            """)
    static let networkNodesFile = Text(en: "The nodes, where the file is one of links", zhHant: "節點檔（僅關聯表需要）")
    static let networkNodesFileHint = Text(
        en: "Columns id and name; kind, country, address, goods, hs_code and numbers, where known.",
        zhHant: "須有 id、name 欄，另可有 kind、country、address、goods、hs_code 及各種編號。")
    static let networkFileMissing = Text(en: "Choose the file.", zhHant: "請選擇檔案。")
    static let networkNodesMissing = Text(
        en: "Choose the file of the nodes too: links alone name nobody.", zhHant: "請一併選擇節點檔。")
    static let networkFileTooLarge = Text(
        en: "The file is larger than 32 megabytes unpacked.", zhHant: "檔案解壓縮後超過 32 MB。")
    static let networkAddFile = Text(en: "Bring in a file", zhHant: "匯入檔案")
    static let networkDestroy = Text(en: "Destroy this network", zhHant: "銷毀此供應鏈")
    static let networkDestroyHint = Text(
        en: "Its files and their key are destroyed. What was decided of places that are the same stays.",
        zhHant: "其檔案及金鑰一併銷毀；已作成之同一廠場認定仍予保留。")
    static let networkFileRemove = Text(en: "Take out", zhHant: "移除")
    static let networkEmpty = Text(
        en: "Nothing was brought in yet. The map and the paths appear with the first file.",
        zhHant: "尚未匯入資料。匯入第一份檔案後即顯示層級圖及路徑。")
}
