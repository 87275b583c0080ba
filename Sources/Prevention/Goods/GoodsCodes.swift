/// Which codes of the Harmonized System (2022) the goods of the lists fall under.
///
/// No list of goods made by forced or child labour says so; the table is our own reading of each good's name. A code
/// says where such a good would be declared, not that everything under it is meant.
package enum GoodsCodes {
    /// Goes into every assessment that used the table.
    package static let version = "HS 2022, table 1"

    package struct Row: Sendable, Equatable {
        /// Our name of the good; other names that lists use for it.
        package let goods: String
        package let otherNames: [String]
        /// Empty where no code fits, for the reason in `decision`.
        package let codes: [HSPrefix]
        /// What was decided where the name leaves it open.
        package let decision: String?
    }

    /// In the order of the names.
    package static let rows: [Row] = (farmed + made + mined).split(separator: "\n").map(row)

    /// The row of a good, under any of the names that lists use; nil where it is unknown.
    package static func row(for goods: String) -> Row? {
        // ‘Beans (green, soy, yellow)’, where a bracket narrows down what is said before it.
        let bare = goods.split(separator: "(", maxSplits: 1).first.map(String.init) ?? ""
        return (place(goods) ?? place(bare)).map { rows[$0] }
    }

    private static func place(_ name: String) -> Int? { exact[words(name)] ?? folded[key(name)] ?? nil }

    /// The codes of a good, or of several that are named together; empty where nothing of it is known.
    package static func codes(for goods: String) -> [HSPrefix] {
        if let row = row(for: goods) { return row.codes }
        let parts = goods.replacing(" and ", with: ",").replacing(" or ", with: ",").replacing("/", with: ",")
            .split(whereSeparator: { $0 == "," || $0 == ";" })
        guard parts.count > 1 else { return [] }
        return Set(parts.flatMap { row(for: String($0))?.codes ?? [] }).sorted()
    }

    /// Our names of the goods that would be declared under a code, or under a part of it.
    package static func goods(under code: HSPrefix) -> [String] {
        rows.filter { $0.codes.contains { $0.touches(code) } }.map(\.goods).sorted()
    }

    private static let exact: [String: Int] = {
        var places: [String: Int] = [:]
        for (place, row) in rows.enumerated() {
            for name in [row.goods] + row.otherNames {
                let before = places.updateValue(place, forKey: words(name))
                precondition(before == nil || before == place, "two rows of goods are called ‘\(name)’")
            }
        }
        return places
    }()

    /// By names without their plurals; nil for two goods that differ in nothing else, as pepper and peppers do.
    private static let folded: [String: Int?] = {
        var places: [String: Int?] = [:]
        for (place, row) in rows.enumerated() {
            for name in ([row.goods] + row.otherNames).map(key) {
                if let before = places[name], before != place {
                    places[name] = .some(nil)
                } else {
                    places[name] = place
                }
            }
        }
        return places
    }()

    /// Letters and digits without accents: ‘Khat/Miraa’ is `khat miraa`.
    private static func words(_ name: String) -> String {
        name.lowercased().withoutAccents.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Without the s of a plural too: ‘Açaí Berries’ and ‘acai berry’ are one.
    private static func key(_ name: String) -> String {
        words(name).split(separator: " ").map { word in
            if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
            if word.hasSuffix("oes"), word.count > 4 { return String(word.dropLast(2)) }
            return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3
                ? String(word.dropLast()) : String(word)
        }.joined(separator: " ")
    }

    private static func row(_ line: Substring) -> Row {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        precondition(fields.count == 3, "a row of goods has three fields: \(line)")
        let names = fields[0].split(separator: "=").map(\.trimmed)
        let codes = fields[1].split(separator: " ").map { text in
            guard let code = HSPrefix(text) else { preconditionFailure("‘\(text)’ is no code") }
            return code
        }
        return Row(
            goods: names[0], otherNames: Array(names.dropFirst()), codes: codes,
            decision: fields[2].isEmpty ? nil : fields[2])
    }
}

extension StringProtocol {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension String {
    /// Letters without their marks: é as e.
    fileprivate var withoutAccents: String {
        guard unicodeScalars.contains(where: { !$0.isASCII }) else { return self }
        let plain: [Character: Character] = [
            "ç": "c", "í": "i", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ã": "a", "ó": "o", "ô": "o",
            "ú": "u",
            "ü": "u", "ö": "o", "ä": "a", "ñ": "n",
        ]
        return String(map { plain[$0] ?? $0 })
    }
}
