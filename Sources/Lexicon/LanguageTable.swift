/// ISO 639: the codes of the languages that Lodestar knows, and names that the system's tables lack.
enum LanguageTable {
    /// The shortest code of each language to its three letters.
    static let alpha3: [String: String] = {
        let pairs = words(iso6391).map { (String($0.prefix(2)), String($0.suffix(3))) }
        let others = words(threeLetterOnly).map { (String($0), String($0)) } + names.keys.map { ($0, $0) }
        // A two-letter language may have an own name too; its three letters come from the standard.
        return Dictionary(pairs + others, uniquingKeysWith: { standard, _ in standard })
    }()

    /// Three letters to the shortest code.
    static let shortest = Dictionary(uniqueKeysWithValues: alpha3.map { ($0.value, $0.key) })

    /// ISO 639-2/B to 639-2/T, where they differ.
    static let bibliographic = Dictionary(
        uniqueKeysWithValues: words(libraryCodes).map { (String($0.prefix(3)), String($0.suffix(3))) })

    /// Own names, for languages that the system's tables do not name or name too loosely for an interpreter's list.
    static let names = Dictionary(
        uniqueKeysWithValues: named.split(separator: "\n").map { line in
            let parts = line.split(separator: "|").map(String.init)
            return (parts[0], (english: parts[1], chinese: parts[2]))
        })

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private static let iso6391 = """
        aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bibis bmbam bnben
        bobod brbre bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell
        eneng eoepo esspa etest eueus fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv
        hahau heheb hihin hohmo hrhrv hthat huhun hyhye hzher iaina idind ieile igibo iiiii ikipk ioido isisl itita
        iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir
        lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt
        mymya nanau nbnob ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs papan
        pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme sgsag sisin skslk slslv
        smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn
        toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor
        zazha zhzho zuzul
        """

    private static let libraryCodes = """
        tibbod czeces welcym gerdeu greell baqeus perfas frefra armhye iceisl geokat maomri
        macmkd maymsa burmya dutnld rumron sloslk albsqi chizho
        """

    private static let threeLetterOnly = """
        ace ary arz ase awa bal ban bcl bem bho bjn brh bug ceb chk fil fon gil hak haw hil hmn
        ilo kac kam kde kri luo lus luy mad mag mai mfe min mni mos nyn pag pam pau pcm pnb
        rhg sas sat shn tet tig tpi war yue
        """

    private static let named = """
        ami|Amis|阿美語
        apc|Levantine Arabic|黎凡特阿拉伯語
        bfi|British Sign Language|英國手語
        bnn|Bunun|布農語
        bn|Bengali|孟加拉語
        ckb|Sorani Kurdish|索拉尼語（中庫德語）
        ckv|Kavalan|噶瑪蘭語
        cmn|Mandarin Chinese|華語（國語）
        cnh|Hakha Chin|哈卡欽語
        ctd|Tedim Chin|迪登欽語
        dru|Rukai|魯凱語
        ils|International Sign|國際手語
        kek|Q’eqchi’|凱克奇語
        kmr|Kurmanji Kurdish|庫爾曼吉語（北庫德語）
        ksw|S’gaw Karen|斯高克倫語
        mam|Mam|馬姆語
        mnw|Mon|孟語
        nan|Taiwanese (Min Nan)|台語（閩南語）
        prs|Dari|達利語
        pwn|Paiwan|排灣語
        pyu|Puyuma|卑南語
        rki|Rakhine|若開語
        rom|Romani|羅姆語
        skr|Saraiki|沙萊基語
        ssf|Thao|邵語
        sxr|Hla’alua|拉阿魯哇語
        syl|Sylheti|錫爾赫特語
        szy|Sakizaya|撒奇萊雅語
        tao|Tao (Yami)|達悟語（雅美語）
        tay|Atayal|泰雅語
        trv|Seediq and Truku|賽德克語及太魯閣語
        tss|Taiwan Sign Language|台灣手語
        tsu|Tsou|鄒語
        wuu|Wu Chinese (Shanghainese)|吳語（上海話）
        xnb|Kanakanavu|卡那卡那富語
        xsy|Saisiyat|賽夏語
        """
}
