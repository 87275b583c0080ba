/// What a linkage found, and how good the model takes it to be.
public struct LinkSummary: Sendable, Equatable {
    /// Expected shares by the model; not a substitute for a sample that people have looked at.
    public struct Quality: Sendable, Equatable {
        public let pairs: Int
        /// The mean probability of the pairs; nil where there are none.
        public let precision: Double?
        /// The pairs' probabilities over those of all candidates. What blocking did not find is not known here.
        public let recall: Double?
    }

    public let leftRecords: Int
    public let rightRecords: Int?
    /// What was compared, in words.
    public let fields: [String]
    /// Pairs that blocking found.
    public let candidates: Int
    public let pairs: Int
    /// Groups of one person; each pair of two tables is one.
    public let clusters: Int
    public let threshold: Double
    /// Rows in sets too large to be solved exactly.
    public let inexactRows: Int
    public let overall: Quality
    /// By the nationality of the left record, else of the right; empty text where neither says.
    public let byNationality: [String: Quality]

    /// As JSON, keys in a fixed order.
    public var json: String {
        var lines = [
            "\"left_records\": \(leftRecords)", "\"right_records\": \(rightRecords.map(String.init) ?? "null")",
            "\"fields\": [\(fields.map(Self.quoted).joined(separator: ", "))]", "\"candidates\": \(candidates)",
            "\"pairs\": \(pairs)", "\"clusters\": \(clusters)",
            "\"threshold\": \(PlainNumber.text(threshold, decimals: 4))", "\"inexact_rows\": \(inexactRows)",
            "\"expected_precision\": \(Self.number(overall.precision))",
            "\"expected_recall\": \(Self.number(overall.recall))",
        ]
        let nations = byNationality.sorted { $0.key < $1.key }.map { nation, quality in
            """
                \(Self.quoted(nation)): {"pairs": \(quality.pairs), "expected_precision": \
            \(Self.number(quality.precision)), "expected_recall": \(Self.number(quality.recall))}
            """
        }
        lines.append(
            nations.isEmpty
                ? "\"by_nationality\": {}" : "\"by_nationality\": {\n\(nations.joined(separator: ",\n"))\n  }")
        return "{\n" + lines.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
    }

    private static func number(_ value: Double?) -> String { value.map { PlainNumber.text($0, decimals: 4) } ?? "null" }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case let scalar where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// Adds up probabilities for a summary.
struct LinkTally {
    private struct Sums {
        var pairs = 0
        var taken = 0.0
        var all = 0.0

        var quality: LinkSummary.Quality {
            .init(
                pairs: pairs, precision: pairs == 0 ? nil : taken / Double(pairs), recall: all > 0 ? taken / all : nil)
        }
    }

    private var sums: [String: Sums] = [:]
    private var total = Sums()

    mutating func add(_ probability: Double, _ nationality: String, isTaken: Bool) {
        Self.add(probability, isTaken, to: &total)
        Self.add(probability, isTaken, to: &sums[nationality, default: Sums()])
    }

    private static func add(_ probability: Double, _ isTaken: Bool, to sums: inout Sums) {
        sums.all += probability
        guard isTaken else { return }
        sums.pairs += 1
        sums.taken += probability
    }

    var overall: LinkSummary.Quality { total.quality }
    var byNationality: [String: LinkSummary.Quality] {
        sums.keys.elementsEqual([""]) ? [:] : sums.mapValues(\.quality)
    }
}
