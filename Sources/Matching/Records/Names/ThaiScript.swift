/// Thai writing in plain letters, roughly as the Royal Institute's general system writes it.
///
/// Thai leaves some vowels unwritten and writes others before their consonant; the rules here set the order right and
/// put an "o" or "a" where none is written. Names from Sanskrit keep letters that nobody says: those under a
/// thanthakhat are dropped. What remains doubtful is left to the sound classes and to comparison by single letters.
enum ThaiScript {
    static func letters(of scalars: [Unicode.Scalar]) -> [UInt8] {
        // Mr, Mrs and Miss are written together with the name.
        let title = titles.first { scalars.count > $0.count + 2 && scalars.starts(with: $0) }
        var reader = Reader(scalars.dropFirst(title?.count ?? 0).map(\.value))
        return reader.read()
    }

    private static let titles = ["นางสาว", "นาย", "นาง"].map { Array($0.unicodeScalars) }

    /// Initial sound of U+0E01…U+0E2E.
    private static let initial = [
        "k", "kh", "kh", "kh", "kh", "kh", "ng", "ch", "ch", "ch", "s", "ch", "y", "d", "t", "th", "th", "th", "n", "d",
        "t", "th", "th", "th", "n", "b", "p", "ph", "f", "ph", "f", "ph", "m", "y", "r", "r", "l", "l", "w", "s", "s",
        "s", "h", "l", "", "h",
    ].map { Array($0.utf8) }

    /// The same letters at the end of a syllable.
    private static let final = [
        "k", "k", "k", "k", "k", "k", "ng", "t", "t", "t", "t", "t", "n", "t", "t", "t", "t", "t", "n", "t", "t", "t",
        "t", "t", "n", "p", "p", "p", "p", "p", "p", "p", "m", "i", "n", "n", "n", "n", "w", "t", "t", "t", "", "n",
        "", "",
    ].map { Array($0.utf8) }

    private struct Reader {
        let text: [UInt32]
        var place = 0
        var out: [UInt8] = []

        init(_ text: [UInt32]) {
            // Tone marks say nothing here; a thanthakhat silences the letter before it, with its vowel.
            var kept: [UInt32] = []
            for value in text {
                if value == 0xE4C {
                    if let last = kept.last, last == 0xE34 || last == 0xE38 { kept.removeLast() }
                    if kept.popLast() == 0xE23, let last = kept.last, [0xE17, 0xE15, 0xE14].contains(last) {
                        kept.removeLast()
                    }
                } else if !(0xE47...0xE4E).contains(value) || value == 0xE47 {
                    kept.append(value)
                }
            }
            self.text = kept
        }

        private func at(_ index: Int) -> UInt32 { index < text.count ? text[index] : 0 }
        private func isConsonant(_ value: UInt32) -> Bool { (0xE01...0xE2E).contains(value) }
        private func isLeading(_ value: UInt32) -> Bool { (0xE40...0xE44).contains(value) }
        /// A vowel sign after, above or below its consonant.
        private func isSign(_ value: UInt32) -> Bool { (0xE30...0xE3A).contains(value) || value == 0xE47 }

        mutating func read() -> [UInt8] {
            while place < text.count { syllable() }
            return out
        }

        private mutating func syllable() {
            if isLeading(text[place]) { return leading() }
            guard isConsonant(text[place]) else {
                place += 1
                return
            }
            cluster()
            vowelAfter()
            finalConsonant()
        }

        /// The consonant, and an r, l or w that is said with it.
        private mutating func cluster() {
            // A leading h only changes the tone of the consonant after it.
            if text[place] == 0xE2B, "นมงยรลวญ".unicodeScalars.contains(where: { $0.value == at(place + 1) }),
                !isSign(at(place + 1)), isSign(at(place + 2)) || isConsonant(at(place + 2))
            {
                place += 1
            }
            out += ThaiScript.initial[Int(text[place] - 0xE01)]
            let stop = text[place]
            place += 1
            // Said s, not sr: ศรี is Si or Sri; passports write both, and Sri is the commoner.
            if "กขคตปพศสทผจ".unicodeScalars.contains(where: { $0.value == stop }), [0xE23, 0xE25].contains(at(place)),
                isSign(at(place + 1))
            {
                out += ThaiScript.initial[Int(text[place] - 0xE01)]
                place += 1
            }
        }

        /// Vowels written before the consonant: เ แ โ ใ ไ, and their circumfixes.
        private mutating func leading() {
            let sign = text[place]
            place += 1
            guard isConsonant(at(place)) else { return }
            let hasCluster =
                "กขคตปพผ".unicodeScalars.contains(where: { $0.value == at(place) })
                && ([0xE23, 0xE25].contains(at(place + 1))
                    || (at(place + 1) == 0xE27 && isConsonant(at(place + 2))
                        && !isSign(at(place + 3))))
            out += ThaiScript.initial[Int(text[place] - 0xE01)]
            place += 1
            if hasCluster, place + 1 < text.count {
                out += ThaiScript.initial[Int(text[place] - 0xE01)]
                place += 1
            }
            out += circumfixed(sign)
            finalConsonant()
        }

        private mutating func circumfixed(_ sign: UInt32) -> [UInt8] {
            func taking(_ count: Int, _ vowel: String) -> [UInt8] {
                place += count
                return Array(vowel.utf8)
            }
            switch (sign, at(place), at(place + 1)) {
            case (0xE40, 0xE34, _): return taking(1, "oe")
            case (0xE40, 0xE35, 0xE22): return taking(2, "ia")
            case (0xE40, 0xE37, 0xE2D): return taking(2, "uea")
            case (0xE40, 0xE32, 0xE30): return taking(2, "o")
            case (0xE40, 0xE32, _): return taking(1, "ao")
            case (0xE40, 0xE2D, _): return taking(1, "oe")
            case (0xE40, 0xE22, _): return taking(1, "oei")
            case (0xE40, 0xE30, _), (0xE40, 0xE47, _): return taking(1, "e")
            case (0xE41, 0xE30, _), (0xE41, 0xE47, _): return taking(1, "ae")
            case (0xE42, 0xE30, _): return taking(1, "o")
            case (0xE40, _, _): return Array("e".utf8)
            case (0xE41, _, _): return Array("ae".utf8)
            case (0xE42, _, _): return Array("o".utf8)
            // ไ…ย is one sound.
            case (0xE44, 0xE22, _): return taking(1, "ai")
            default: return Array("ai".utf8)
            }
        }

        private mutating func vowelAfter() {
            let (sign, next) = (at(place), at(place + 1))
            func write(_ count: Int, _ vowel: String) {
                place += count
                out += Array(vowel.utf8)
            }
            switch (sign, next) {
            case (0xE31, 0xE27) where at(place + 2) == 0xE30 || !isSign(at(place + 2)): write(2, "ua")
            case (0xE31, _), (0xE30, _), (0xE32, _): write(1, "a")
            case (0xE33, _): write(1, "am")
            case (0xE34, _), (0xE35, _): write(1, "i")
            case (0xE36, _): write(1, "ue")
            case (0xE37, 0xE2D): write(2, "ue")
            case (0xE37, _): write(1, "ue")
            case (0xE38, _), (0xE39, _): write(1, "u")
            case (0xE23, 0xE23): write(2, isConsonant(at(place + 2)) ? "a" : "an")
            case (0xE2D, _) where !isSign(next): write(1, "o")
            default: unwritten()
            }
        }

        /// Between two consonants that close the word an o is said; before a further syllable an a.
        private mutating func unwritten() {
            guard isConsonant(at(place)) else {
                if place < text.count || out.count < 2 { out.append(UInt8(ascii: "a")) }
                return
            }
            let closes = place + 1 == text.count || isConsonant(at(place + 1)) || isLeading(at(place + 1))
            // พร and กร at the end are said phon and kon.
            out.append(UInt8(ascii: closes ? "o" : "a"))
        }

        private mutating func finalConsonant() {
            guard isConsonant(at(place)) else { return }
            let next = at(place + 1)
            if isSign(next) || next == 0xE2D { return }
            // After a long vowel two last consonants are a syllable of their own: นภา-พร.
            let isLong = [0xE32, 0xE35, 0xE39].contains(place > 0 ? at(place - 1) : 0)
            if isLong, isConsonant(next), place + 2 == text.count { return }
            out += ThaiScript.final[Int(text[place] - 0xE01)]
            place += 1
        }
    }
}
