extension PrintedFigures {
    /// Reads lines such as `2010: 165 countries = 20 (12.1 %), 74 (44.9), …` or rows pasted from a table.
    ///
    /// What stands in brackets or before a percent sign is the share of the count before it. In rows without either, a
    /// total followed by count and share in turn is recognised by the shares' decimals. Full-width signs are read as
    /// plain ones. A semicolon before a new label begins a new line.
    /// - Returns: what could be read, and the lines that hold digits but no total with parts.
    public static func read(_ text: String) -> (figures: [PrintedFigures], unread: [String]) {
        var figures: [PrintedFigures] = []
        var unread: [String] = []
        for line in lines(text) {
            if let read = FigureLine(line).figures {
                figures.append(read)
            } else if line.contains(where: \.isNumber) {
                unread.append(line)
            }
        }
        return (figures, unread)
    }

    private static func lines(_ text: String) -> [String] {
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(halfWidth)))
        return plain.split(whereSeparator: \.isNewline).flatMap { line in
            let pieces = line.split(separator: ";")
            let labelled = pieces.count > 1 && pieces.allSatisfy { $0.contains(":") }
            return labelled ? pieces.map(\.trimmedWhitespace) : [line.trimmedWhitespace]
        }
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3001: ","
        case 0x3000: " "
        default: scalar
        }
    }
}

/// The numbers of one line, and what each of them is.
private struct FigureLine {
    private struct Number {
        let digits: Int
        let decimals: Int
        var isShare: Bool
    }

    private var label = ""
    private var before: [Number] = []
    private var after: [Number] = []
    private var hasEquals = false

    init(_ line: String) {
        var rest = line[...]
        if let end = line.firstIndex(where: { $0 == ":" || $0 == "\t" || $0 == "|" }) {
            label = line[..<end].trimmedWhitespace
            rest = line[line.index(after: end)...]
        }
        if let equals = rest.firstIndex(of: "=") {
            hasEquals = true
            before = Self.numbers(rest[..<equals])
            after = Self.numbers(rest[rest.index(after: equals)...])
        } else {
            after = Self.numbers(rest)
        }
    }

    var figures: PrintedFigures? {
        guard hasEquals else { return withoutEquals(label, after) }
        let (left, right) = (before.filter { !$0.isShare }, after.filter { !$0.isShare })
        if left.count > 1 && right.count == 1 && label.isEmpty == false || left.count > 2 && right.count == 1 {
            return Self.figures(label, right[0], before)
        }
        // "2010 165 = …": without a colon the first of two numbers is the label.
        guard let total = left.last, left.count <= 2 else { return nil }
        let name = label.isEmpty && left.count == 2 ? "\(left[0].digits)" : label
        return Self.figures(name, total, after)
    }

    private func withoutEquals(_ label: String, _ numbers: [Number]) -> PrintedFigures? {
        guard let total = numbers.first, !total.isShare else { return nil }
        var rest = Array(numbers.dropFirst())
        if rest.first?.isShare == true { rest.removeFirst() }
        let inTurn = rest.count >= 2 && rest.count % 2 == 0 && rest.allSatisfy { !$0.isShare }
        let seconds = rest.indices.filter { $0 % 2 == 1 }
        if inTurn, 2 * seconds.count(where: { rest[$0].decimals > 0 }) >= seconds.count {
            for index in seconds { rest[index].isShare = true }
        }
        return Self.figures(label, total, rest)
    }

    private static func figures(_ label: String, _ total: Number, _ numbers: [Number]) -> PrintedFigures? {
        var parts: [PrintedFigures.Part] = []
        for number in numbers {
            if !number.isShare {
                guard number.decimals == 0 else { return nil }
                parts.append(PrintedFigures.Part(count: number.digits))
            } else if let last = parts.popLast() {
                guard last.share == nil, number.decimals <= PrintedFigures.Share.decimalsMax
                else { return nil }
                let share = PrintedFigures.Share(digits: number.digits, decimals: number.decimals)
                parts.append(PrintedFigures.Part(count: last.count, share: share))
            }
        }
        guard !parts.isEmpty, total.decimals == 0 else { return nil }
        return PrintedFigures(label: label, total: total.digits, parts: parts)
    }

    private static func numbers(_ text: Substring) -> [Number] {
        let characters = Array(text.utf8)
        var (numbers, at, depth): ([Number], Int, Int) = ([], 0, 0)
        while at < characters.count {
            switch characters[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard var number = number(characters, &at) else { return [] }
                number.isShare = depth > 0 || isFollowedByPercent(characters, at)
                numbers.append(number)
                continue
            default: break
            }
            at += 1
        }
        return numbers
    }

    /// A number from `at` on, with commas between groups of three digits; nil when it has too many digits.
    private static func number(_ text: [UInt8], _ at: inout Int) -> Number? {
        func isDigit(_ place: Int) -> Bool {
            text.indices.contains(place) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place])
        }
        var (digits, decimals, seenPoint) = (0, 0, false)
        while at < text.count {
            if isDigit(at) {
                guard digits < 100_000_000_000 else { return nil }
                digits = digits * 10 + Int(text[at] - UInt8(ascii: "0"))
                if seenPoint { decimals += 1 }
            } else if text[at] == UInt8(ascii: "."), !seenPoint, isDigit(at + 1) {
                seenPoint = true
            } else if text[at] == UInt8(ascii: ","), !seenPoint, (1...3).allSatisfy({ isDigit(at + $0) }),
                !isDigit(at + 4)
            {
                // A comma between groups of digits.
            } else {
                break
            }
            at += 1
        }
        guard decimals <= PrintedFigures.Share.decimalsMax else { return nil }
        return Number(digits: digits, decimals: decimals, isShare: false)
    }

    private static func isFollowedByPercent(_ text: [UInt8], _ at: Int) -> Bool {
        text[at...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "%")
    }
}
