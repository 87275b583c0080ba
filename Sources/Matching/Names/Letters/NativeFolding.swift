/// Letters of scripts other than Latin in the one form in which they are compared.
enum NativeFolding {
    /// Small letters; presentation forms and regional letters of Arabic as their common ones; simplified Han.
    static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
        let value = scalar.value
        if let plain = table[value] { return [plain] }
        if (0xFB50...0xFEFC).contains(value) { return [arabicForm(value)] }
        if value < 0x600 || (0x10A0...0x10FF).contains(value) || (0x1C80...0x1CBF).contains(value) {
            return scalar.properties.lowercaseMapping.unicodeScalars.prefix(1).map { table[$0.value] ?? $0.value }
        }
        return [value]
    }

    /// The presentation forms of Arabic stand in rows of two or four for each letter, in the order of the alphabet.
    private static func arabicForm(_ value: UInt32) -> UInt32 {
        guard value >= 0xFE80 else { return value }
        let starts: [(UInt32, UInt32)] = [
            (0xFE80, 0x621), (0xFE81, 0x627), (0xFE85, 0x648), (0xFE87, 0x627), (0xFE89, 0x64A), (0xFE8D, 0x627),
            (0xFE8F, 0x628), (0xFE93, 0x647), (0xFE95, 0x62A), (0xFE99, 0x62B), (0xFE9D, 0x62C), (0xFEA1, 0x62D),
            (0xFEA5, 0x62E), (0xFEA9, 0x62F), (0xFEAB, 0x630), (0xFEAD, 0x631), (0xFEAF, 0x632), (0xFEB1, 0x633),
            (0xFEB5, 0x634), (0xFEB9, 0x635), (0xFEBD, 0x636), (0xFEC1, 0x637), (0xFEC5, 0x638), (0xFEC9, 0x639),
            (0xFECD, 0x63A), (0xFED1, 0x641), (0xFED5, 0x642), (0xFED9, 0x643), (0xFEDD, 0x644), (0xFEE1, 0x645),
            (0xFEE5, 0x646), (0xFEE9, 0x647), (0xFEED, 0x648), (0xFEEF, 0x64A), (0xFEF5, 0x644),
        ]
        return starts.last { $0.0 <= value }?.1 ?? value
    }

    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.split(whereSeparator: \.isWhitespace) {
            let scalars = Array(pair.unicodeScalars)
            assert(scalars.count == 2, "a pair of letters")
            table[scalars[0].value] = scalars[1].value
        }
        return table
    }()

    /// First how it is written, then what it is compared as. Then traditional characters common in names of companies
    /// and people, with their simplified forms.
    private static let pairs = """
        آا أا إا ٱا ىي یي ئي ؤو ةه ۀه کك گك پب چج ژز ہه ھه ےي ۓي ڈد ڑر ٹت ںن ڤف ۆو ۇو ېي ەه
        ךכ םמ ןנ ףפ ץצ ёе ѓг ќк ґг ўу ς\u{3C3} άα έε ήη ίι όο ύυ ώω ϊι ϋυ
        東东 華华 國国 業业 紡纺 織织 實实 發发 展展 電电 機机 車车 興兴 義义 龍龙 鳳凤 馬马 陽阳 寧宁 廣广 濟济 島岛 銅铜 鋁铝
        鐵铁 鋼钢 鋰锂 矽硅 農农 團团 經经 貿贸 進进 輸输 運运 產产 製制 藥药 醫医 飾饰 髮发 棉棉 絲丝 綿绵 襪袜 帶带 無无 線线
        軟软 體体 術术 網网 絡络 開开 創创 環环 節节 氣气 鹽盐 鹼碱 礦矿 質质 萬万 億亿 寶宝 長长 慶庆 瀘泸 瀋沈 錦锦 紅红 藍蓝
        綠绿 黃黄 莊庄 張张 陳陈 劉刘 楊杨 趙赵 吳吴 許许 鄭郑 謝谢 鄧邓 馮冯 葉叶 蘇苏 盧卢 蔣蒋 蕭萧 賴赖 鍾钟 賈贾 鄒邹 譚谭
        顧顾 龔龚 嚴严 韓韩 羅罗 孫孙 馬马 錢钱 湯汤 範范 偉伟 傑杰 強强 軍军 輝辉 麗丽 靜静 蘭兰 鳳凤 貴贵 賢贤 學学 維维 綱纲
        聖圣 聰聪 勝胜 雲云 飛飞 風风 門门 關关 聯联 協协 聲声 觀观 視视 訊讯 詢询 設设 計计 試试 話话 語语 讀读 變变 資资 財财
        貨货 購购 質质 責责 員员 圖图 園园 圓圆 務务 動动 勞劳 勵励 單单 區区 壓压 處处 備备 復复 應应 總总 戰战 戶户 據据 擔担
        揚扬 數数 斷断 時时 書书 會会 條条 極极 榮荣 樂乐 標标 樣样 橋桥 歐欧 歷历 殘残 決决 況况 淨净 漁渔 滿满 濱滨 灣湾 燈灯
        營营 爾尔 獎奖 現现 瑪玛 璽玺 當当 療疗 眾众 碼码 確确 禮礼 種种 稅税 穩稳 競竞 筆笔 築筑 糧粮 紀纪 約约 紙纸 級级 細细
        終终 給给 統统 繼继 續续 纖纤 習习 腦脑 臺台 與与 艦舰 蓋盖 蟲虫 衛卫 裝装 補补 見见 規规 訂订 記记 討讨 訓训 託托 評评
        詞词 該该 詳详 誠诚 調调 談谈 請请 諾诺 證证 識识 議议 護护 負负 貝贝 費费 賀贺 賽赛 贏赢 趨趋 軌轨 輪轮 輕轻 轉转 辦办
        遠远 適适 選选 邊边 釀酿 針针 鈉钠 鈦钛 鉀钾 鉻铬 銀银 鋒锋 錫锡 鎢钨 鎳镍 鏡镜 鑫鑫 鑽钻 閩闽 閣阁 隆隆 陸陆 隊队 階阶
        際际 難难 雙双 雞鸡 電电 靈灵 響响 頂顶 項项 須须 領领 頭头 願愿 類类 餐餐 飯饭 飲饮 館馆 駿骏 驗验 魚鱼 鮮鲜 鳥鸟 麥麦
        點点 齊齐 齒齿 龜龟 穀谷 於于 裡里 裏里 後后 個个 們们 這这 對对 來来 為为 爲为 從从 過过 還还 檔档 畫画 筍笋 膠胶 膚肤
        """
}
