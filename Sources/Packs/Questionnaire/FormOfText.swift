/// Whether a text has the form of an address, a phone number or a link.
enum FormOfText {
    /// One ‘@’, no space, something before it, and a domain with a dot between two parts.
    static func isEmail(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace) else { return false }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty else { return false }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// A number from abroad starts with + or 00 and has 8 to 15 digits (E.164); one from here starts with 0 and has
    /// 9 to 11. Numbering plans change too often to say more without their register.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
        let marks: Set<Unicode.Scalar> = ["+", " ", "-", "(", ")", ".", "\u{A0}"]
        guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || marks.contains($0) }) else { return false }
        let plus = text.unicodeScalars.filter { $0 == "+" }.count
        guard plus == 0 || (plus == 1 && text.first == "+") else { return false }
        if plus == 1 { return (8...15).contains(digits.count) && digits.first != "0" }
        if digits.starts(with: ["0", "0"]) { return (10...17).contains(digits.count) }
        return digits.first == "0" && (9...11).contains(digits.count)
    }

    /// Two or more characters of an address, a dot, and two to six small letters that end a word: `example.org`.
    static func containsURL(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices where scalars[index] == "." && index >= 2 {
            guard inAddress(scalars[index - 1]), inAddress(scalars[index - 2]) else { continue }
            var end = index + 1
            while end < scalars.count, ("a"..."z").contains(scalars[end]) { end += 1 }
            let endsWord = end == scalars.count || !inWord(scalars[end])
            if (2...6).contains(end - index - 1), endsWord { return true }
        }
        return false
    }

    private static func inWord(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }

    private static func inAddress(_ scalar: Unicode.Scalar) -> Bool {
        inWord(scalar) || "-@:%.+~#=".unicodeScalars.contains(scalar)
    }
}
