import Foundation

@testable import Statistics

/// The published tables, where they are at hand, and made-up ones.
enum ExampleTables {
    static let folder = (ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared") + "/data/mse"
    static let areHere = FileManager.default.fileExists(atPath: folder + "/golden_examples.jsonl")

    static func read(_ name: String) throws -> CaptureTable {
        try CaptureTable(delimited: [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name).csv"))))
    }

    /// A table of lists A, B, .. from rows such as `"110": 4`.
    static func table(_ rows: KeyValuePairs<String, Int>) throws -> CaptureTable {
        try table(rows: rows.map { ($0.key, $0.value) })
    }

    /// The same from `"110:4 011:2"`.
    static func table(spelled text: String) throws -> CaptureTable {
        try table(
            rows: text.split(separator: " ").compactMap { row in
                let parts = row.split(separator: ":")
                return Int(parts[1]).map { (String(parts[0]), $0) }
            })
    }

    private static func table(rows: [(String, Int)]) throws -> CaptureTable {
        let count = rows.first?.0.count ?? 0
        let names = (0..<count).map { String(UnicodeScalar(UInt8(65 + $0))) }
        let cells = rows.map { marks, count in
            let bits = marks.enumerated().map { place, mark in mark == "1" ? UInt32(1) << UInt32(place) : 0 }
            return CaptureTable.Cell(history: bits.reduce(0, |), count: count)
        }
        return try CaptureTable(lists: names, cells: cells)
    }

    /// Lists that catch few, of which some depend on each other: with many histories that nobody has.
    static func sparse(lists: Int, people: Int, random: inout Philox) throws -> CaptureTable {
        let shares = (0..<lists).map { _ in Double.random(in: 0.01...0.35, using: &random) }
        let bond = Double.random(in: 0...1, using: &random) < 0.5 ? 0.0 : 0.6
        var counts = [Int](repeating: 0, count: 1 << lists)
        for _ in 0..<people {
            var history = 0
            for (list, share) in shares.enumerated() where Double.random(in: 0..<1, using: &random) < share {
                history |= 1 << list
            }
            if history & 1 == 1, Double.random(in: 0..<1, using: &random) < bond { history |= 2 }
            counts[history] += 1
        }
        let names = (0..<lists).map { "L\($0 + 1)" }
        let cells = counts.indices.dropFirst().filter { counts[$0] > 0 }.map {
            CaptureTable.Cell(history: UInt32($0), count: counts[$0])
        }
        return try CaptureTable(lists: names, cells: cells.shuffled(using: &random))
    }

    /// A model of random pairs, and now and then a term of three.
    static func model(lists: Int, random: inout Philox) -> HierarchicalModel {
        var terms = HierarchicalModel.pairs(lists: lists).filter { _ in Bool.random(using: &random) }
        if lists > 3, Int.random(in: 0..<4, using: &random) == 0 { terms.append(7) }
        return HierarchicalModel(lists: lists, terms: terms)
    }
}

extension CaptureTable {
    /// Counted row by row, as no fit does it.
    func people(onAll lists: UInt32) -> Int {
        var sum = 0
        for cell in cells where cell.history & lists == lists { sum += cell.count }
        return sum
    }
}

extension Double {
    /// Whether the two agree to a share of their size.
    func agrees(with other: Double, within share: Double) -> Bool {
        abs(self - other) <= share * max(1e-300, abs(other))
    }
}
