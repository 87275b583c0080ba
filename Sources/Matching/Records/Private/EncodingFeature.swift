import Foundation

extension EncodingSchema.Feature {
    init(_ entry: [String: Any], path: String) throws(EncodingSchema.Fault) {
        guard let hashing = entry["hashing"] as? [String: Any] else { throw .value("\(path).hashing") }
        let hash = (hashing["hash"] as? [String: Any])?["type"] as? String ?? "blakeHash"
        guard hash == "blakeHash" else { throw .unsupported("\(path): hash ‘\(hash)’") }
        format = try Self.format(entry["format"] as? [String: Any], path)
        comparison = try Self.comparison(hashing["comparison"] as? [String: Any], path)
        strategy = try Self.strategy(hashing["strategy"] as? [String: Any], path)
        guard let rule = hashing["missingValue"] as? [String: Any] else {
            missing = nil
            return
        }
        guard let sentinel = rule["sentinel"] as? String else { throw .value("\(path).missingValue.sentinel") }
        missing = (sentinel, rule["replaceWith"] as? String ?? sentinel)
    }

    private static func format(_ found: [String: Any]?, _ path: String) throws(EncodingSchema.Fault) -> Format {
        guard let found, let type = found["type"] as? String else { throw .value("\(path).format") }
        switch type {
        case "string":
            let encoding = (found["encoding"] as? String ?? "utf-8").lowercased()
            guard ["utf-8", "utf8", "ascii"].contains(encoding) else {
                throw .unsupported("\(path): encoding ‘\(encoding)’")
            }
            return .text
        case "enum": return .text
        case "integer": return .integer
        case "date":
            guard let pattern = found["format"] as? String else { throw .value("\(path).format.format") }
            guard WrittenDate.isSupported(pattern) else { throw .unsupported("\(path): date format ‘\(pattern)’") }
            return .date(pattern)
        default: throw .unsupported("\(path): format ‘\(type)’")
        }
    }

    private static func comparison(
        _ found: [String: Any]?, _ path: String
    ) throws(EncodingSchema.Fault) -> Comparison {
        guard let found, let type = found["type"] as? String else { throw .value("\(path).comparison") }
        switch type {
        case "ngram":
            guard let n = found["n"] as? Int, (0...8).contains(n) else { throw .value("\(path).comparison.n") }
            return .ngram(n, isPositional: found["positional"] as? Bool ?? false)
        case "exact": return .exact
        case "numeric":
            guard found["fractionalPrecision"] == nil, let distance = found["thresholdDistance"] as? Int,
                let resolution = found["resolution"] as? Int
            else { throw .unsupported("\(path): numeric comparison of other than whole numbers") }
            guard distance > 0, (1...1000).contains(resolution) else { throw .value("\(path).comparison") }
            return .numeric(interval: distance, resolution: resolution)
        default: throw .unsupported("\(path): comparison ‘\(type)’")
        }
    }

    private static func strategy(
        _ found: [String: Any]?, _ path: String
    ) throws(EncodingSchema.Fault) -> Strategy {
        if let bits = found?["bitsPerToken"] as? Int, (0...4096).contains(bits) { return .bitsPerToken(bits) }
        if let bits = found?["bitsPerFeature"] as? Int, (0...65_536).contains(bits) { return .bitsPerFeature(bits) }
        throw .value("\(path).strategy")
    }

    /// The value as it is cut into tokens. Nil where it does not fit the format.
    func settled(_ value: String) -> String? {
        if let missing, missing.sentinel == value { return missing.replacement }
        return switch format {
        case .text: value
        case .integer: Int(value.trimmingCharacters(in: .whitespaces)).map { "\($0)" }
        case .date(let pattern): WrittenDate.digits(value, pattern: pattern)
        }
    }

    /// Nil where a number was asked for and is none.
    func tokens(_ value: String) -> [String]? {
        if value.isEmpty { return [] }
        switch comparison {
        case .exact: return [value]
        case .ngram(let n, let isPositional):
            let edge = [Unicode.Scalar](repeating: " ", count: max(0, n - 1))
            let letters = edge + Array(value.unicodeScalars) + edge
            guard letters.count >= n else { return [] }
            return (0...(letters.count - n)).map { start in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: letters[start..<start + n])
                return isPositional ? "\(start + 1) \(String(text))" : String(text)
            }
        case .numeric(let interval, let resolution):
            guard let number = Int(value), abs(number) < 1 << 40 else { return nil }
            let stretched = number * 2 * resolution
            let residue = ((stretched % interval) + interval) % interval
            // Halves go up, as with whole numbers there.
            let middle = 2 * residue < interval ? stretched - residue : stretched + (interval - residue) % interval
            return (-resolution...resolution).map { "\(middle + $0 * interval)" }
        }
    }

    /// How often each of so many tokens is put in.
    func repetitions(_ tokens: Int) -> [Int] {
        switch strategy {
        case .bitsPerToken(let bits): [Int](repeating: bits, count: tokens)
        case .bitsPerFeature(let bits):
            (0..<tokens).map { bits / tokens + ($0 < bits % tokens ? 1 : 0) }
        }
    }
}

/// Dates by the three directives that people's dates of birth need.
enum WrittenDate {
    static func isSupported(_ pattern: String) -> Bool {
        var counts: [Character: Int] = [:]
        var rest = pattern[...]
        while let sign = rest.popFirst() {
            guard sign == "%" else { continue }
            guard let directive = rest.popFirst(), "Ymd".contains(directive) else { return false }
            counts[directive, default: 0] += 1
        }
        return counts == ["Y": 1, "m": 1, "d": 1]
    }

    /// As yyyymmdd; nil where the text does not fit the pattern or is no day.
    static func digits(_ text: String, pattern: String) -> String? {
        var values: [Character: Int] = [:]
        var (rest, signs) = (text[...], pattern[...])
        while let sign = signs.popFirst() {
            guard sign == "%" else {
                guard rest.popFirst() == sign else { return nil }
                continue
            }
            guard let directive = signs.popFirst() else { return nil }
            let width = directive == "Y" ? 4 : 2
            let digits = rest.prefix(width).prefix { ("0"..."9").contains($0) }
            guard !digits.isEmpty, directive != "Y" || digits.count == 4 else { return nil }
            values[directive] = Int(digits)
            rest = rest.dropFirst(digits.count)
        }
        guard rest.isEmpty, let year = values["Y"], let month = values["m"], let day = values["d"],
            year > 0, (1...12).contains(month), (1...days(month, year)).contains(day)
        else { return nil }
        return padded(year, 4) + padded(month, 2) + padded(day, 2)
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
