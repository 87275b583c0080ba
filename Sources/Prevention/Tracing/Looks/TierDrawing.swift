import Foundation
import Lexicon
import Matching
package import Web

/// How a map of tiers is drawn: boxes in columns, links as curves between them.
struct TierDrawing {
    let map: TierMap
    /// Five columns stand beside each other in 948: what is listed stands in the last one, and is to be seen at once.
    private static let (boxWidth, boxHeight) = (156.0, 34.0)
    private static let (columnGap, rowGap, head) = (40.0, 10.0, 34.0)
    /// So many columns are drawn as wide as the page is; more can still be read only by moving sideways.
    static let fittingMost = 6

    private struct Spot {
        let x: Double
        let y: Double
    }

    private var height: Double {
        let rows = map.tiers.map { $0.shown.count + ($0.restCount > 0 ? 1 : 0) }.max() ?? 0
        return Self.head + Double(rows) * (Self.boxHeight + Self.rowGap) + 6
    }

    var width: Double { Double(map.tiers.count) * (Self.boxWidth + Self.columnGap) - Self.columnGap + 8 }

    /// The place of a row of a column; columns stand in the middle of the height.
    private func spot(_ column: Int, _ row: Int) -> Spot {
        let tier = map.tiers[column]
        let rows = Double(tier.shown.count + (tier.restCount > 0 ? 1 : 0))
        let own = rows * (Self.boxHeight + Self.rowGap)
        let top = Self.head + (height - Self.head - own) / 2
        return Spot(
            x: 4 + Double(column) * (Self.boxWidth + Self.columnGap),
            y: top + Double(row) * (Self.boxHeight + Self.rowGap))
    }

    func svg(_ say: Words) -> HTML {
        var spots: [Int: Spot] = [:]
        for (column, tier) in map.tiers.enumerated() {
            for (row, node) in tier.shown.enumerated() { spots[node] = spot(column, row) }
        }
        let heads = map.tiers.indices.html { column in
            let x = spot(column, 0).x
            return #"<text class="tick" x="\#(x.tenth)" y="18">\#(say(.networkTier(column)))</text>"#
        }
        let boxes = map.tiers.enumerated().html { column, tier in
            tier.shown.html { node in spots[node].map { box(node, $0, say) } ?? .empty } + rest(tier, column, say)
        }
        let fits = map.tiers.count <= Self.fittingMost ? " fits" : ""
        return """
            <svg class="chart tiers\(fits)" width="\(Int(width.rounded(.up)))" height="\(Int(height.rounded(.up)))" \
            viewBox="0 0 \(width.tenth) \(height.tenth)" role="img" aria-labelledby="tiers-title tiers-desc">\
            <title id="tiers-title">\(say(.tierMapTitle))</title>\
            <desc id="tiers-desc">\(summary(say))</desc>\(heads)\(edges(spots))\(boxes)</svg>
            """
    }

    /// What the map shows, for whoever cannot see it.
    private func summary(_ say: Words) -> String {
        map.tiers.enumerated().map { number, tier in
            say(
                .tierSummary,
                [
                    "tier": say(.networkTier(number)), "count": String(tier.count), "listed": String(tier.listedCount),
                    "maybe": String(tier.mayBeListedCount),
                ])
        }.joined(separator: say.language == .zhHant ? "；" : "; ")
    }

    private func edges(_ spots: [Int: Spot]) -> HTML {
        var drawn: [(isPath: Bool, html: HTML)] = []
        var seen: Set<[Int]> = []
        for (to, target) in spots.sorted(by: { $0.key < $1.key }) {
            for course in map.traced.courses.upstream[to] {
                guard let source = spots[course.node], drawn.count < TierMap.edgesMost || map.path.contains(course.link)
                else { continue }
                let isPath = map.path.contains(course.link)
                guard seen.insert([course.node, to, isPath ? 1 : 0]).inserted else { continue }
                drawn.append((isPath, curve(from: source, to: target, isPath: isPath)))
            }
        }
        // The path lies over the others.
        return (drawn.filter { !$0.isPath } + drawn.filter(\.isPath)).html { $0.html }
    }

    private func curve(from source: Spot, to target: Spot, isPath: Bool) -> HTML {
        let (y1, y2) = (source.y + Self.boxHeight / 2, target.y + Self.boxHeight / 2)
        // Links within a column, or back to one, bow out to the right of it.
        let isForward = source.x > target.x
        let x1 = isForward ? source.x : source.x + Self.boxWidth
        let x2 = target.x + Self.boxWidth
        let bend = isForward ? (x1 + x2) / 2 : max(x1, x2) + Self.columnGap / 2
        return """
            <path class="edge\(isPath ? " onpath" : "")" \
            d="M\(x1.tenth) \(y1.tenth)C\(bend.tenth) \(y1.tenth) \(bend.tenth) \(y2.tenth) \(x2.tenth) \(y2.tenth)"/>
            """
    }

    private func box(_ node: Int, _ spot: Spot, _ say: Words) -> HTML {
        let shown = map.traced.network.nodes[node]
        let standing = map.traced.standing(of: node)
        let country = shown.country.isEmpty ? "" : " · \(shown.country)"
        // What is listed says so at the left, where there is room for it; its shape is told in its title.
        let kind = standing.map { _ in listedWord(node, say) } ?? say(shown.kind.networkText) + country
        let word =
            standing.map { _ in shown.country }
            ?? (map.exposed[node].map { say(.networkHopsWord, ["count": String($0)]) } ?? "")
        let name = Self.shortened(shown.name)
        let mark = standing.map { $0 == .listed ? " listed" : " likely" } ?? ""
        let outline: HTML =
            standing == nil
            ? """
            <rect x="\(spot.x.tenth)" y="\(spot.y.tenth)" width="\(Self.boxWidth.tenth)" \
            height="\(Self.boxHeight.tenth)" rx="4"/>
            """ : octagon(spot)
        return """
            <g class="node\(mark)"><title>\(shown.name)\(say.bracketed(say(shown.kind.networkText)))</title>\(outline)\
            <text x="\((spot.x + 9).tenth)" y="\((spot.y + 14).tenth)">\(name)</text>\
            <text class="tick\(standing == nil ? "" : " mark")" x="\((spot.x + 9).tenth)" \
            y="\((spot.y + 28).tenth)">\(kind)</text>\
            <text class="tick" x="\((spot.x + Self.boxWidth - 9).tenth)" y="\((spot.y + 28).tenth)" \
            text-anchor="end">\(word)</text></g>
            """
    }

    /// What a box says of somebody listed: by name, or by whom it belongs to; surely, or perhaps.
    private func listedWord(_ node: Int, _ say: Words) -> String {
        let listings = map.traced.listings[node] ?? []
        let sure = listings.filter { $0.standing == .listed }
        let isNamed = (sure.isEmpty ? listings : sure).contains { $0.how == .named }
        return switch (isNamed, !sure.isEmpty) {
        case (true, true): say(.networkListedWord)
        case (true, false): say(.networkMayBeWord)
        case (false, true): say(.networkControlledWord)
        case (false, false): say(.networkOwnerMayBeWord)
        }
    }

    /// The sign for stop: told apart from the others without colours.
    private func octagon(_ spot: Spot) -> HTML {
        let (x, y, cut) = (spot.x, spot.y, 9.0)
        let (right, bottom) = (x + Self.boxWidth, y + Self.boxHeight)
        let points = [
            (x + cut, y), (right - cut, y), (right, y + cut), (right, bottom - cut), (right - cut, bottom),
            (x + cut, bottom), (x, bottom - cut), (x, y + cut),
        ].map { "\($0.0.tenth),\($0.1.tenth)" }
        return #"<polygon points="\#(points.joined(separator: " "))"/>"#
    }

    private func rest(_ tier: TierMap.Tier, _ column: Int, _ say: Words) -> HTML {
        guard tier.restCount > 0 else { return .empty }
        let spot = spot(column, tier.shown.count)
        return """
            <text class="value" x="\((spot.x + 9).tenth)" y="\((spot.y + 20).tenth)">\
            \(say(.tierRest, ["count": String(tier.restCount)]))</text>
            """
    }

    /// So much of a name as a box holds; characters of the Han script are twice as wide.
    private static func shortened(_ name: String) -> String {
        var room = 19.0
        var kept = ""
        for character in name {
            room -= character.unicodeScalars.contains { $0.value > 0x2E7F } ? 1.8 : 1
            if room < 0 { return kept + "…" }
            kept.append(character)
        }
        return kept
    }
}

extension Double {
    /// With one decimal: a tenth of a pixel is no difference.
    fileprivate var tenth: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}

extension TierMap {
    /// The map, with its numbers as a table beneath.
    package func html(_ say: Words) -> HTML {
        guard tiers.count > 1 else { return .empty }
        return """
            <figure class="chart-box wide"><figcaption>\(say.html(.tierMapTitle))</figcaption>\
            <div class="scroll" tabindex="0" role="group" aria-label="\(say(.tierMapTitle))">\
            \(TierDrawing(map: self).svg(say))</div>\
            <p class="hint">\(say.html(.tierMapHint))</p>\
            \(Details(.tierMapTable, table.html(say)).html(say))</figure>
            """
    }
}
