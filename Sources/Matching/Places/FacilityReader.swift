/// Reads names and addresses of facilities into what is compared.
struct FacilityReader {
    let state: StateCode?

    private typealias Word = (letters: [UInt8], isAttached: Bool)

    /// The name's letters without legal forms, the same without words of trade and place, and the numbers in it.
    func name(_ text: String) -> (all: LetterRuns, telling: LetterRuns, numbers: Set<Int>) {
        let words = words(text)
        var kept = words.filter { !Self.forms.contains(Self.unslipped($0)) }
        if kept.isEmpty { kept = words }
        let numbers = kept.compactMap { word in word.count <= 6 ? Int(String(decoding: word, as: UTF8.self)) : nil }
        let plain = kept.filter { !$0.allSatisfy(CheckDigits.isDigit) }
        let letters = (plain.isEmpty ? kept : plain).flatMap(\.self)
        let telling = plain.filter { !Self.isGeneric($0) }.flatMap(\.self)
        return (LetterRuns(letters, length: 2), LetterRuns(telling, length: 2), Set(numbers))
    }

    private static func isGeneric(_ word: [UInt8]) -> Bool {
        if trades.contains(word) { return true }
        let kind = NameLexicon.organisations.word(LetterHash.of(word))?.kind
        return kind == .industry || kind == .place || kind == .stop
    }

    /// The address's letters with abbreviations written out and the country left out, and its numbers.
    func address(_ text: String) -> (LetterRuns, Set<String>) {
        var letters: [UInt8] = []
        var numbers: Set<String> = []
        let words = words(text)
        for (place, word) in words.enumerated() {
            if isCountry(words, at: place) || Self.idle.contains(word) { continue }
            for run in Self.runs(of: word) {
                if CheckDigits.isDigit(run[0]) {
                    numbers.insert(String(decoding: run, as: UTF8.self))
                } else if !Self.idle.contains(run) {
                    letters += Self.written[run] ?? run
                }
            }
        }
        return (LetterRuns(letters, length: 3), numbers)
    }

    /// Words in plain letters; what is joined by full stops between single letters is one word: s.a. de c.v.
    private func words(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var isDotted = false
        for piece in PieceReader.pieces(of: text) {
            let letters = piece.readLetters
            if letters.isEmpty { continue }
            if letters.count == 1, piece.followsStop, isDotted, let last = words.indices.last {
                words[last] += letters
                continue
            }
            isDotted = letters.count == 1
            words.append(letters)
        }
        return words
    }

    private func isCountry(_ words: [[UInt8]], at place: Int) -> Bool {
        guard let state, words[place].count > 3 else { return false }
        return StateCode(reading: String(decoding: words[place], as: UTF8.self)) == state
    }

    /// Letters and digits apart: almajd90000tanger.
    private static func runs(of word: [UInt8]) -> [[UInt8]] {
        var runs: [[UInt8]] = []
        for byte in unslipped(word) {
            if let last = runs.last?.last, CheckDigits.isDigit(last) == CheckDigits.isDigit(byte) {
                runs[runs.count - 1].append(byte)
            } else {
                runs.append([byte])
            }
        }
        return runs
    }

    /// An o among digits is a nought, and a nought among letters an o: d00, 33o.
    private static func unslipped(_ word: [UInt8]) -> [UInt8] {
        let (nought, letter) = (UInt8(ascii: "0"), UInt8(ascii: "o"))
        let rest = word.filter { $0 != nought && $0 != letter }
        guard rest.count < word.count, !rest.isEmpty else { return word }
        if rest.allSatisfy(CheckDigits.isDigit) { return word.map { $0 == letter ? nought : $0 } }
        if rest.allSatisfy({ !CheckDigits.isDigit($0) }) { return word.map { $0 == nought ? letter : $0 } }
        return word
    }

    private static func set(_ text: String) -> Set<[UInt8]> {
        Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }

    /// Legal forms and words of no weight, in the languages of the countries that make most goods.
    private static let forms = set(
        """
        ltd limited co company corp corporation inc incorporated llc llp lp plc pte pvt private public pty bhd sdn tbk
        gmbh ag kg oy ab as aps bv nv sa sas sarl srl spa sl slu sa sacv sadecv de cv rl ltda lda unipessoal eireli me
        ood eood ad ead doo dd jsc ojsc cjsc pjsc ooo zao oao ao sti sirketi anonim sanayi ve ticaret san tic tas as
        youxian gongsi gufen jituan tnhh cp cty mtv pt cv ud kft zrt sro spol
        """)

    /// Words of trade beside those that names of companies are read with.
    private static let trades = set(
        """
        garment garments apparel apparels textile textiles tekstil textil texteis konfeksiyon giyim corap triko
        confeccoes knit knitting knitwear clothing fashion fashions wear factory mill mills unit branch plant division
        """)

    /// Words that lists write or leave out as they like.
    private static let idle = set("no nr n num numero number the of and at in near opp opposite po box pin zip cp")

    private static let written: [[UInt8]: [UInt8]] = {
        let lines = """
            road rd;street st str;avenue ave av;boulevard blvd bd;building bldg bld;floor fl flr;block blk
            industrial ind indl indus;estate est;park pk;zone zn;district dist;province prov;village vill vil
            exportprocessingzone epz;specialeconomiczone sez;highway hwy;lane ln;square sq;centre center ctr
            mahallesi mah mh;caddesi cad cd;sokak sok sk sokagi;sanayi san;bolgesi bol bolg;bulvari bulv blv
            organizesanayibolgesi osb;mevkii mev mevki;calle cl;carretera carr ctra;colonia col;avenida avda
            poligono pol;via v;piazza pza;rua r;travessa trv;zonaindustriale zi;zoneindustrielle
            ulitsa ul;judet jud;soseaua sos;strasse str;township tsp twp;taluka tal;sector sec;phase ph
            compound cmpd;commune com;sangkat sk
            """
        var written: [[UInt8]: [UInt8]] = [:]
        for line in lines.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let words = line.split(separator: " ").map { Array($0.utf8) }
            for short in words.dropFirst() where written[short] == nil { written[short] = words[0] }
        }
        return written
    }()
}
