import Lexicon
import Matching

/// The product lines of a network: goods of a country, whoever in it supplies them.
struct NetworkLine: Sendable {
    let goods: String
    let harmonizedCode: String
    /// Two letters; empty where nobody says.
    let country: String
    /// Places in the network's nodes of those who supply it, and of who buys it.
    let suppliers: [Int]
    let buyers: [Int]
    let value: Double?

    /// All of them, for whoever ranks has to see all: by goods, code and country of origin, which is the supplier's.
    static func all(in network: SupplyNetwork) -> [NetworkLine] {
        struct Key: Hashable {
            let goods, code, country: String
        }
        var order: [Key] = []
        var links: [Key: [SupplyLink]] = [:]
        for link in network.links {
            let from = network.nodes[link.from]
            let goods = link.goods.isEmpty ? from.goods : link.goods
            let code = link.harmonizedCode.isEmpty ? from.harmonizedCode : link.harmonizedCode
            guard !goods.isEmpty || !code.isEmpty else { continue }
            let key = Key(goods: goods, code: code, country: from.country)
            if links[key] == nil { order.append(key) }
            links[key, default: []].append(link)
        }
        return order.map { key in
            let own = links[key] ?? []
            let values = own.compactMap(\.value)
            return NetworkLine(
                goods: key.goods, harmonizedCode: key.code, country: key.country,
                suppliers: Array(Set(own.map(\.from))).sorted(), buyers: Array(Set(own.map(\.to))).sorted(),
                value: values.isEmpty ? nil : values.reduce(0, +))
        }
    }
}

/// Goods of a country that a list in force names, ready to be set beside lines.
struct ListedGoods: Sendable {
    let pair: ListedPair
    let listing: GoodsListing

    /// - Returns: nil for what names no goods of a country that is known.
    init?(_ entry: ShelvedEntry, kind: ListKind) {
        guard entry.entry.isLive, case .productOrigin(let product, let origin) = entry.entry.scope,
            let country = CountryNamed.country(origin)
        else { return nil }
        pair = ListedPair(
            goods: product, harmonizedPrefixes: GoodsCodes.codes(for: product).map(\.digits), country: country.rawValue,
            flags: Self.flags(entry.entry, kind), source: "\(entry.listTitle), \(entry.asOf)")
        // Lists write countries each in their own way; the rules compare what is written.
        var written = entry.entry
        written.scope = .productOrigin(product: product, origin: country.rawValue)
        listing = GoodsListing(list: kind, entry: written)
    }

    static func all(in lists: ShelvedLists) -> [ListedGoods] {
        let kinds = Dictionary(lists.editions.map { ($0.id, $0.kind) }) { first, _ in first }
        return lists.entries.compactMap { entry in
            kinds[entry.edition].flatMap { ListedGoods(entry, kind: $0) }
        }
    }

    private static func flags(_ entry: ListEntry, _ kind: ListKind) -> Set<LabourFlag> {
        var flags: Set<LabourFlag> = []
        for flag in entry.flags.map({ $0.lowercased() }) {
            switch (flag.contains("forced"), flag.contains("child")) {
            case (true, true): flags.insert(.forcedChildLabour)
            case (true, false): flags.insert(.forcedLabour)
            case (false, true): flags.insert(.childLabour)
            case (false, false): break
            }
        }
        // Orders of customs and the executive order are about nothing else.
        if flags.isEmpty { flags = kind == .eo13126 ? [.forcedChildLabour] : [.forcedLabour] }
        return flags
    }
}
