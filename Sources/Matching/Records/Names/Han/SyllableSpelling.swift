/// How the romanisations in use write a Mandarin or a Cantonese syllable, by rule from pinyin and from Jyutping.
enum SyllableSpelling {
    /// Pinyin itself, Wade–Giles without its apostrophes, and Tongyong, without tones.
    static func mandarin(_ pinyin: String) -> [String] {
        let (initial, final) = split(pinyin, initials: ["zh", "ch", "sh"])
        var all = [pinyin, wadeGiles(initial, final), tongyong(initial, final)]
        if final.hasPrefix("v") {
            // ü is typed in three ways, and lost in a fourth.
            for letters in ["yu", "u", "ue"] { all.append(initial + letters + final.dropFirst()) }
        }
        switch pinyin {
        case "si": all += ["szu", "ssu"]
        case "zi", "ci": all += ["tzu", "tsu"]
        default: break
        }
        return all
    }

    private static func split(_ syllable: String, initials: [String]) -> (initial: String, final: String) {
        for initial in initials where syllable.hasPrefix(initial) {
            return (initial, String(syllable.dropFirst(initial.count)))
        }
        guard let first = syllable.first, !"aeiouv".contains(first) else { return ("", syllable) }
        return (String(first), String(syllable.dropFirst()))
    }

    private static func wadeGiles(_ initial: String, _ final: String) -> String {
        let hissing = ["zh", "ch", "sh", "r"].contains(initial)
        let palatal = ["j", "q", "x"].contains(initial)
        let written =
            [
                "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch",
                "z": "ts", "c": "ts", "r": "j",
            ][initial] ?? initial
        if initial == "y" || initial == "w" {
            let whole = ["an": "en", "e": "eh", "ou": "u", "ong": "ung", "ue": "ueh", "i": "i"]
            if initial == "y" { return final == "i" ? "i" : "y" + (whole[final] ?? final) }
            return "w" + final
        }
        switch final {
        case "i" where hissing: return written + "ih"
        case "ong": return written + "ung"
        case "iong": return written + "iung"
        case "ian": return written + "ien"
        case "ie": return written + "ieh"
        case "ue" where palatal: return written + "ueh"
        case "ve": return written + "ueh"
        case "v": return written + "u"
        case "uo": return ["g", "k", "h", "sh"].contains(initial) ? written + "uo" : written + "o"
        case "e" where ["g", "k", "h"].contains(initial): return written + "o"
        case "ui" where ["g", "k"].contains(initial): return written + "uei"
        default: return written + final
        }
    }

    private static func tongyong(_ initial: String, _ final: String) -> String {
        let written = ["zh": "jh", "q": "c", "x": "s"][initial] ?? initial
        if ["zh", "ch", "sh", "r", "z", "c", "s"].contains(initial), final == "i" { return written + "ih" }
        if initial == "w", final == "en" { return "wun" }
        let palatal = ["j", "q", "x"].contains(initial)
        if palatal, final.hasPrefix("u") { return written + "yu" + final.dropFirst() }
        if palatal, final == "iong" { return written + "yong" }
        switch final {
        case "iu": return written + "iou"
        case "ui": return written + "uei"
        case "eng" where initial == "f" || initial == "w": return written + "ong"
        default: return written + final
        }
    }

    /// Jyutping, and what the Hong Kong government, and families there, write for it.
    static func cantonese(_ jyutping: String) -> [String] {
        let (initial, final) = split(jyutping, initials: ["ng", "gw", "kw"])
        if jyutping == "ng" || jyutping == "m" { return ["ng"] }
        let initials =
            [
                "g": ["k", "g"], "gw": ["kw", "gw", "k"], "kw": ["kw", "k"], "z": ["ch", "ts", "j", "z"],
                "c": ["ch", "ts"], "s": ["s", "sh"], "j": ["y"], "ng": ["ng", ""], "b": ["p", "b"], "d": ["t", "d"],
            ][initial] ?? [initial]
        let finals = Self.finals[final] ?? [final]
        var all: [String] = [jyutping]
        for written in initials {
            for end in finals {
                // A y before i is written only where the syllable begins with it: ying, but yuen, yung.
                all.append(written + end)
            }
        }
        return all
    }

    private static let finals: [String: [String]] = [
        "aa": ["a", "ah"], "aai": ["ai"], "aau": ["au"], "aam": ["am"], "aan": ["an"], "aang": ["ang"], "aap": ["ap"],
        "aat": ["at"], "aak": ["ak"], "au": ["au", "ow"], "am": ["am", "um"], "an": ["an", "un"], "ang": ["ang"],
        "at": ["at", "ut"], "ap": ["ap", "up"], "e": ["e", "eh"], "ei": ["ei", "i", "ee", "ay", "ze"],
        "i": ["i", "z", "ze", "ee"], "eng": ["eng", "ing"], "ek": ["ek", "ik"], "o": ["o", "aw"], "ou": ["o", "ou"],
        "oi": ["oi", "oy"], "on": ["on"], "u": ["u", "oo"], "un": ["un", "oon"], "ui": ["ui"], "eoi": ["ui"],
        "eon": ["un"], "eot": ["ut"], "oeng": ["eung"], "oek": ["euk"], "oe": ["eu"], "yu": ["u", "yu", "ue"],
        "yun": ["uen", "un", "yun"], "yut": ["uet", "ut"], "ung": ["ung"], "uk": ["uk"],
    ]
}
