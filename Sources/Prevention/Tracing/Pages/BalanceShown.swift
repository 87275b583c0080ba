import Matching
import Web

/// The balance of a place, with its bounds and what nobody explains.
struct BalanceShown: Encodable, Sendable {
    let unit: String
    let received, sent, unexplained: Double
    let presumed: Double
    let presumedLeast, presumedMost: Double
    let inCount, outCount: Int
    let tolerance: Double
    let inStage, outStage: GoodsFlow.Stage

    init(_ place: PlaceBalance) {
        let balance = place.balance
        unit = place.unit
        received = balance.inputs.reduce(0) { $0 + $1.amount }
        sent = balance.output
        unexplained = balance.unexplained
        presumed = balance.inputs.filter(\.isPresumed).reduce(0) { $0 + $1.amount }
        (presumedLeast, presumedMost) = (balance.presumedShare.lowerBound, balance.presumedShare.upperBound)
        (inCount, outCount, tolerance) = (place.inCount, place.outCount, balance.tolerance)
        (inStage, outStage) = (place.inStage, place.outStage)
    }

    func html(in network: TradeNetwork.ID, _ say: Words) -> HTML {
        func amount(_ value: Double) -> String { "\(Self.plain(value)) \(unit)" }
        let shares =
            presumedLeast == presumedMost
            ? Percent.text(presumedLeast) : "\(Percent.text(presumedLeast)) – \(Percent.text(presumedMost))"
        let facts = SummaryList([
            .init(inStage.text, say(.balanceOf, ["amount": amount(received), "count": String(inCount)])),
            .init(outStage.text, say(.balanceOf, ["amount": amount(sent), "count": String(outCount)])),
            .init(.balancePresumed, amount(presumed)),
            .init(.balanceShare, shares),
            .init(.balanceUnexplained, unexplained > 0 ? amount(unexplained) : say(.balanceNothing)),
        ])
        let banner: HTML =
            unexplained > 0
            ? Banner(
                .danger, .balanceDoesNotAddUp,
                body: HTML.paragraph(
                    say(
                        .balanceWords,
                        ["in": amount(received), "out": amount(sent), "missing": amount(unexplained)]))
            ).html(say) : .empty
        return """
            <h2>\(say.html(.balanceHeading))</h2>\(banner)\(facts.html(say))\
            <p class="hint">\(say(.balanceHint, ["tolerance": Percent.text(tolerance)]))</p>
            """
    }

    private static func plain(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }
}

extension GoodsFlow.Stage {
    var text: Text {
        switch self {
        case .received: Text(en: "Received", zhHant: "收受")
        case .consumed: Text(en: "Worked up", zhHant: "投入")
        case .produced: Text(en: "Made", zhHant: "產出")
        case .shipped: Text(en: "Sent", zhHant: "出貨")
        }
    }
}

extension Text {
    static let balanceHeading = Text(en: "What came and what went", zhHant: "物料平衡")
    static let balanceOf = Text(en: "{amount}, {count} records", zhHant: "{amount}，{count} 筆")
    static let balancePresumed = Text(en: "Of it from below what is or may be listed", zhHant: "其中來自列名者或可能列名者下游")
    static let balanceShare = Text(en: "Part of what was sent that this may be", zhHant: "出貨中可能占比")
    static let balanceUnexplained = Text(en: "Input that nobody shows", zhHant: "來源不明之投入")
    static let balanceNothing = Text(en: "none", zhHant: "無")
    static let balanceDoesNotAddUp = Text(en: "More was sent than came", zhHant: "出貨多於進貨")
    static let balanceWords = Text(
        en: "{in} came and {out} went: {missing} come from nobody whom these files name. Ask for what is missing.",
        zhHant: "進貨 {in}、出貨 {out}：其中 {missing} 之來源未載於檔案，應補索資料。")
    static let balanceHint = Text(
        en: """
            One unit of input is taken for one of output, and {tolerance} for what measuring may be off. Where inputs \
            are mixed, any of them may be in any output: the part goes from what all other input cannot cover to all.
            """,
        zhHant: "以一單位投入計一單位產出，容許量測誤差 {tolerance}。投入混合時，任一投入均可能在任一產出中，故占比以上下限表示。")
}
