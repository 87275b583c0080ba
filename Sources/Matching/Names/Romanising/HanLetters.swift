/// Han characters in pinyin without tones, with the words in which a character is read in another way.
enum HanLetters {
    static func letters(_ native: [UInt32]) -> [UInt8] { syllables(native).flatMap { Array($0.utf8) } }

    /// A syllable for each character; empty where no reading is known.
    static func syllables(_ native: [UInt32]) -> [String] {
        var syllables: [String] = []
        var place = 0
        while place < native.count {
            if let phrase = phrase(at: place, of: native) {
                syllables += phrase.readings
                place += phrase.length
            } else {
                syllables.append(reading(native[place]))
                place += 1
            }
        }
        return syllables
    }

    /// The other readings, with one character read otherwise.
    static func otherReadings(_ native: [UInt32]) -> [[UInt8]] {
        let usual = syllables(native)
        guard native.count <= 8, usual.count == native.count else { return [] }
        return native.indices.flatMap { place in
            let others = Unicode.Scalar(native[place]).map { HanTables.shared.mandarin(of: $0).dropFirst() } ?? []
            return others.map { number in
                var read = usual
                read[place] = HanTables.shared.syllables[Int(number)]
                return read.flatMap { Array($0.utf8) }
            }
        }
    }

    /// The family name of a person and the given name; family names of two characters are known ones.
    static func person(_ native: [UInt32]) -> [[UInt32]] {
        guard (2...4).contains(native.count) else { return [native] }
        let isDouble = native.count > 2 && doubleFamilyNames.contains(UInt64(native[0]) << 32 | UInt64(native[1]))
        let length = isDouble || native.count == 4 ? 2 : 1
        return [Array(native[..<length]), Array(native[length...])]
    }

    static func familyName(_ native: [UInt32]) -> [UInt8] {
        if native.count == 1, let special = familyReadings[native[0]] { return special }
        return letters(native)
    }

    private static func reading(_ value: UInt32) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        guard let number = HanTables.shared.mandarin(of: scalar).first else { return "" }
        return HanTables.shared.syllables[Int(number)]
    }

    private struct Phrase { let characters: [UInt32], readings: [String], length: Int }

    private static func phrase(at place: Int, of native: [UInt32]) -> Phrase? {
        phrases[native[place]]?.first { phrase in
            place + phrase.length <= native.count
                && native[place..<place + phrase.length].elementsEqual(phrase.characters)
        }
    }

    private static let phrases: [UInt32: [Phrase]] = {
        var phrases: [UInt32: [Phrase]] = [:]
        for entry in written.split(whereSeparator: \.isWhitespace) {
            guard let sign = entry.firstIndex(of: "=") else { continue }
            let characters = entry[..<sign].unicodeScalars.map(\.value)
            let readings = entry[entry.index(after: sign)...].split(separator: "'").map(String.init)
            assert(characters.count == readings.count, "a reading for each character")
            let phrase = Phrase(characters: characters, readings: readings, length: characters.count)
            phrases[characters[0], default: []].append(phrase)
        }
        return phrases.mapValues { $0.sorted { $0.length > $1.length } }
    }()

    private static let written = """
        重庆=chong'qing 厦门=xia'men 长沙=chang'sha 长春=chang'chun 长治=chang'zhi 长江=chang'jiang 长城=chang'cheng
        长安=chang'an 长虹=chang'hong 长海=chang'hai 长征=chang'zheng 长丰=chang'feng 长兴=chang'xing 长乐=chang'le
        长风=chang'feng 乐山=le'shan 乐陵=lao'ling 乐清=yue'qing 乐亭=lao'ting 音乐=yin'yue 六安=lu'an 六合=lu'he
        亳州=bo'zhou 台州=tai'zhou 番禺=pan'yu 东莞=dong'guan 莘县=shen'xian 莘庄=xin'zhuang 蔚县=yu'xian
        尉犁=yu'li 洛浦=luo'pu 若羌=ruo'qiang 且末=qie'mo 莎车=sha'che 伽师=jia'shi 疏勒=shu'le 焉耆=yan'qi
        大城=dai'cheng 大夫=dai'fu 会计=kuai'ji 会稽=kuai'ji 银行=yin'hang 行业=hang'ye 商行=shang'hang
        分行=fen'hang 支行=zhi'hang 重工=zhong'gong 重型=zhong'xing 重机=zhong'ji 调味=tiao'wei 空调=kong'tiao
        朝阳=chao'yang 朝鲜=chao'xian 藏族=zang'zu 西藏=xi'zang 宝藏=bao'zang 矿藏=kuang'cang 省会=sheng'hui
        都匀=du'yun 成都=cheng'du 首都=shou'du 都市=du'shi 单县=shan'xian 单于=chan'yu 解放=jie'fang 曾都=zeng'du
        万俟=mo'qi 尉迟=yu'chi 石家庄=shi'jia'zhuang 柏林=bo'lin 薄膜=bo'mo 铅山=yan'shan 丽水=li'shui 井陉=jing'xing
        浚县=xun'xian 中华=zhong'hua 和田=he'tian 喀什=ka'shi 乌什=wu'shi 差别=cha'bie 车辆=che'liang 阿克苏=a'ke'su 阿拉尔=a'la'er
        阿勒泰=a'le'tai 阿图什=a'tu'shi 行唐=xing'tang 武行=wu'hang 传感=chuan'gan 传媒=chuan'mei 传动=chuan'dong
        奇台=qi'tai 奇瑞=qi'rui 弹簧=tan'huang 炸药=zha'yao 粘胶=nian'jiao 粘合=nian'he 血清=xue'qing 便利=bian'li
        率先=shuai'xian 朴氏=piao'shi 仇氏=qiu'shi 校验=jiao'yan 还原=huan'yuan 盛世=sheng'shi 盛大=sheng'da
        兴盛=xing'sheng 盛源=sheng'yuan 盛达=sheng'da 恒盛=heng'sheng 石油=shi'you 参茸=shen'rong 人参=ren'shen
        """

    private static let familyReadings = Romanisation.table(
        """
        曾=zeng 单=shan 解=xie 仇=qiu 查=zha 覃=qin 区=ou 朴=piao 缪=miao 召=shao 葛=ge 盖=ge 邢=xing 华=hua 乐=yue
        沈=shen 薄=bo 员=yun 翟=zhai 闵=min 尉=wei 洗=xian 冼=xian 折=she 任=ren 吕=lv
        """)

    private static let doubleFamilyNames: Set<UInt64> = {
        let names = "欧阳 司马 上官 诸葛 夏侯 东方 尉迟 皇甫 公孙 令狐 慕容 司徒 长孙 宇文 端木 南宫 百里 呼延"
        return Set(
            names.split(separator: " ").map { name in
                let scalars = name.unicodeScalars.map { UInt64($0.value) }
                return scalars[0] << 32 | scalars[1]
            })
    }()
}
