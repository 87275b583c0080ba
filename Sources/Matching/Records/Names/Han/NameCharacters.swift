/// Characters that many people bear in their names, as censuses and registers of Chinese-speaking countries report.
///
/// They say which of several readings a syllable in Latin letters most likely has; nothing is refused for being absent.
enum NameCharacters {
    /// Family names about in the order of their frequency, traditional forms.
    private static let family = """
        王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金韋賈夏付方鄒熊白孟秦邱侯\
        江尹薛閻段雷龍黎史陶賀毛郝顧龔邵萬覃武錢戴嚴莫孔向湯溫康施文牛樊葛邢安齊易喬伍龐顏倪莊聶章魯岳翟殷詹申耿關蘭焦俞左柳甘祝包寧尚符舒阮柯紀梅童凌畢單季裴霍涂\
        成苗谷曲盛冉翁藍路游辛靳管柴蒙鮑華喻祁蒲房滕屈饒解牟艾尤陽時穆農司卓古吉繆簡車項連蘆麥褚婁竇戚岑景黨宮費卜冷晏席衛米柏宗瞿桂全佟應臧閔苟鄔邊卞姬師和仇欒隋商\
        刁沙榮巫寇桑郎甄叢仲虞敖鞠佘池查麻苑遲洪
        """

    /// Characters of given names, traditional forms.
    private static let given = """
        明華國建文志偉俊傑家豪美麗秀英玉蘭芳娟淑惠珍婷雅怡欣佳慧敏靜雪梅春鳳玲燕紅艷霞強軍平勇君小曉宇子德永榮金生新海龍光正世宗宏成義仁信智忠孝天安福貴財祥慶輝\
        雲飛鵬翔超剛鋒磊浩然博思雨詩涵欣怡心悅萱穎瑤琪琳瑜璇莉莎菲蓉薇倩雯雁琴素月桂香蓮菊花翠珠寶銀如意冰清瑞昌興旺盛隆達仕賢良善純真誠毅堅東西南北中一二三大林森\
        木水火土山川河江洋濤波源泉澤潤深淵景晨旭陽昇星辰嘉昊宸軒睿哲彥廷庭皓承恩佩君宜珊珮芬芷若彤馨寧嫻婉柔娜嬌媛妍妙娥嫦妹姍婕琦瑩瑛璧璋玫珠瓊鈺鑫鈞銘錦鐵鋼健康\
        啟立學書禮樂友朋裕民治邦振威武定遠長久松柏竹秋冬夏培植根樹桐楓楠維綱紹繼祖先後元亨利貞乾坤泰鼎豐倫
        """

    /// How much more a character counts than one that is seldom in a name, by code point.
    static let weights: [UInt32: Double] = {
        var weights: [UInt32: Double] = [:]
        for (place, scalar) in family.unicodeScalars.enumerated() {
            weights[scalar.value, default: 0] += 8 / (1 + Double(place) / 12)
        }
        for scalar in given.unicodeScalars where weights[scalar.value, default: 0] < 1 {
            weights[scalar.value, default: 0] += 1
        }
        return weights
    }()

    /// Family names as Hokkien and Teochew families of South-East Asia write them.
    static let hokkien: [(String, Unicode.Scalar)] = [
        ("tan", "陳"), ("lim", "林"), ("ng", "黃"), ("ooi", "黃"), ("oei", "黃"), ("ong", "王"), ("heng", "王"),
        ("chua", "蔡"), ("chuah", "蔡"), ("tjoa", "蔡"), ("goh", "吳"), ("go", "吳"), ("gouw", "吳"), ("teo", "張"),
        ("teoh", "張"), ("tio", "張"), ("koh", "許"), ("khoh", "許"), ("khaw", "許"), ("low", "劉"), ("lau", "劉"),
        ("lauw", "劉"), ("yeo", "楊"), ("yeoh", "楊"), ("tay", "鄭"), ("teh", "鄭"), ("the", "鄭"), ("sim", "沈"),
        ("lee", "李"), ("lie", "李"), ("kwek", "郭"), ("quek", "郭"), ("kwee", "郭"), ("chew", "周"), ("chiu", "周"),
        ("tjioe", "周"), ("chia", "謝"), ("cheah", "謝"), ("tjia", "謝"), ("ho", "何"), ("loh", "羅"), ("neo", "梁"),
        ("neoh", "梁"), ("nio", "梁"), ("khoo", "邱"), ("khu", "邱"), ("soh", "蘇"), ("saw", "蘇"), ("yap", "葉"),
        ("phua", "潘"), ("sng", "孫"), ("tok", "卓"), ("ang", "洪"), ("tang", "曾"), ("chng", "莊"),
    ]
}
