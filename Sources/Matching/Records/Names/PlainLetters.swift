/// The plain letters a–z that a letter stands for when its marks are left off, for scripts that write letter by letter.
///
/// Canonical decomposition would need the tables of Foundation; these few hundred letters are all that names in Latin
/// and Cyrillic script use, and a combining mark by itself is dropped.
enum PlainLetters {
    /// What to write for a scalar: some letters, nothing (a mark), or nil where it is none of these scripts.
    static func letters(for scalar: Unicode.Scalar) -> [UInt8]? {
        let value = scalar.value
        if value >= 0x300, value < 0x370 { return [] }
        if value >= 0xFF21, value <= 0xFF5A {
            let ascii = UInt8((value - 0xFF01 + 0x21) | 0x20)
            return ascii >= 0x61 && ascii <= 0x7A ? [ascii] : nil
        }
        return table[value]
    }

    private static let table: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for line in written.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let plain = Array(line[..<colon].utf8)
            for character in line[line.index(after: colon)...] {
                for form in [String(character), character.uppercased()] {
                    guard let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 else { continue }
                    table[scalar.value] = plain
                }
            }
        }
        return table
    }()

    /// Vietnamese, Pinyin with tones, the European languages; then Russian and Ukrainian as passports write them.
    private static let written = """
        a:àáâãäåāăąǎǟǡǻȁȃạảấầẩẫậắằẳẵặ
        ae:æǽ
        b:ḃḅ
        c:çćĉċč
        d:ďđḋḍðḑ
        e:èéêëēĕėęěȅȇẹẻẽếềểễệə
        f:ḟ
        g:ĝğġģǧǥ
        h:ĥħḣḥ
        i:ìíîïĩīĭįıǐȉȋỉị
        j:ĵǰ
        k:ķǩḳ
        l:ĺļľŀłḷ
        m:ṁṃ
        n:ñńņňǹṅṇ
        ng:ŋ
        o:òóôõöøōŏőơǒǫȍȏọỏốồổỗộớờởỡợ
        oe:œ
        p:ṗ
        r:ŕŗřṙṛ
        s:śŝşšșṡṣ
        ss:ß
        t:ţťŧțṫṭ
        th:þ
        u:ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự
        w:ŵẁẃẅẇ
        x:ẋẍ
        y:ýÿŷỳỵỷỹȳ
        z:źżžẑẓƶ
        a:а
        b:б
        v:в
        g:гґ
        d:д
        e:еёэє
        zh:ж
        z:з
        i:ийіы
        yi:ї
        k:к
        l:л
        m:м
        n:н
        o:о
        p:п
        r:р
        s:с
        t:т
        u:у
        f:ф
        kh:х
        ts:ц
        ch:ч
        sh:ш
        shch:щ
        yu:ю
        ya:я
        """
}
