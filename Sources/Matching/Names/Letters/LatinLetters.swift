/// The plain letters a–z and digits that marked, joined or circled Latin characters stand for.
///
/// Canonical and compatibility decomposition need tables that the standard library keeps to itself; these are the
/// characters that names use. Each line: what is written for all characters after the colon.
enum LatinLetters {
    static let plain: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for line in written.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let letters = Array(line[..<colon].utf8)
            for scalar in line[line.index(after: colon)...].unicodeScalars { table[scalar.value] = letters }
        }
        return table
    }()

    private static let written = """
        0:⁰₀⓪
        1:¹₁①
        10:⑩
        11:⑪
        12:⑫
        13:⑬
        14:⑭
        15:⑮
        16:⑯
        17:⑰
        18:⑱
        19:⑲
        2:²₂②
        20:⑳
        3:³₃③
        4:⁴₄④
        5:⁵₅⑤
        6:⁶₆⑥
        7:⁷₇⑦
        8:⁸₈⑧
        9:⁹₉⑨
        a:ªÀÁÂÃÄÅàáâãäåĀāĂăĄąƎƏǍǎǝǞǟǠǡǺǻȀȁȂȃȦȧəᴬᴲᵃᵊḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐₔⒶⓐÅ
        ae:ÆæǢǣǼǽᴭ
        b:ƀƁɃɓᴮᵇḂḃḄḅḆḇⒷⓑℬ
        c:ÇçĆćĈĉĊċČčᶜḈḉⅭⅽⒸⓒℂℭ
        d:ÐðĎďĐđƉƊɖɗᴰᵈᶞḊḋḌḍḎḏḐḑḒḓⅮⅾⒹⓓⅅⅆ
        dz:ǄǅǆǱǲǳ
        e:ÈÉÊËèéêëĒēĔĕĖėĘęĚěƐȄȅȆȇȨȩɛᴱᵉᵋḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑⒺⓔℇℯℰⅇ
        f:ƑƒᶠḞḟⒻⓕℱ
        fax:℻
        ff:ﬀ
        ffi:ﬃ
        ffl:ﬄ
        fi:ﬁ
        fl:ﬂ
        g:ĜĝĞğĠġĢģƔǤǥǦǧǴǵɡɣᴳᵍᶢḠḡⒼⓖℊ
        h:ĤĥĦħȞȟᴴḢḣḤḥḦḧḨḩḪḫẖₕⒽⓗℋℌℍℎℏ
        i:ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋɨᴵᵢᶤḬḭḮḯỈỉỊịⁱⅠⅰⒾⓘℐℑℹⅈ
        ii:Ⅱⅱ
        iii:Ⅲⅲ
        ij:Ĳĳ
        iv:Ⅳⅳ
        ix:Ⅸⅸ
        j:ĴĵǰɟᴶᶡⱼⒿⓙⅉ
        k:ĶķĸƘƙǨǩᴷᵏḰḱḲḳḴḵₖⓀⓚK
        l:ĹĺĻļĽľŁłᴸḶḷḸḹḺḻḼḽₗⅬⅼⓁⓛℒℓ
        lj:Ǉǈǉ
        m:ᴹᵐḾḿṀṁṂṃₘⅯⅿⓂⓜℳ
        n:ÑñŃńŅņŇňŉǸǹᴺṄṅṆṇṈṉṊṋⁿₙⓃⓝℕ
        ng:Ŋŋᵑ
        nj:Ǌǋǌ
        no:№
        o:ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƆƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱɔᴼᵒᵓṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒⓄ
        o:ⓞℴ
        oe:Œœ
        p:ᴾᵖṔṕṖṗₚⓅⓟℙ
        q:Ⓠⓠℚ
        r:ŔŕŖŗŘřȐȑȒȓᴿᵣṘṙṚṛṜṝṞṟⓇⓡℛℜℝ
        s:ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛₛⓈⓢ
        sm:℠
        ss:ßẞ
        st:ﬅﬆ
        t:ŢţŤťŦŧȚțᵀᵗṪṫṬṭṮṯṰṱẗₜⓉⓣ
        tel:℡
        th:Þþ
        tm:™
        u:ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄʉᵁᵘᵤᶶṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựⓊⓤ
        v:ᵛᵥṼṽṾṿⱽⅤⅴⓋⓥ
        vi:Ⅵⅵ
        vii:Ⅶⅶ
        viii:Ⅷⅷ
        w:ŴŵᵂẀẁẂẃẄẅẆẇẈẉẘⓌⓦ
        x:ẊẋẌẍₓⅩⅹⓍⓧ
        xi:Ⅺⅺ
        xii:Ⅻⅻ
        y:ÝýÿŶŷŸƳƴȲȳẎẏẙỲỳỴỵỶỷỸỹⓎⓨ
        z:ŹźŻżŽžƵƶᶻẐẑẒẓẔẕⓏⓩℤℨ
        """
}
