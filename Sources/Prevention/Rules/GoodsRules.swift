/// Rules on goods and where they are from.
enum GoodsRules {
    static func findings(_ facts: TradeFacts) -> [RuleFinding] {
        facts.lines.flatMap { line in region(line, facts) + listings(line, facts) }
    }

    private static func region(_ line: ProductLine, _ facts: TradeFacts) -> [RuleFinding] {
        switch line.region {
        case .proven:
            return [
                TradeRules.finding(.uflpaRegion, .prohibitedPresumed, "‘\(line.goods)’ was traced to Xinjiang", facts)
            ]
        case .indicated:
            let why = "something of ‘\(line.goods)’ points to Xinjiang"
            return [TradeRules.finding(.uflpaRegion, .detainOrReview, why, facts)]
        case .unknown:
            let sectors = Set(line.codes.flatMap(PrioritySector.sectors)).map(\.rawValue).sorted()
            guard isChina(line.country), !sectors.isEmpty else { return [] }
            let why = "‘\(line.goods)’ of China (\(sectors.joined(separator: ", "))) was not traced to where it is from"
            return [with(sectors, TradeRules.finding(.uflpaSector, .heightenedDueDiligence, why, facts), facts)]
        case .none: return []
        }
    }

    /// Records that only some sectors keep.
    private static func with(_ sectors: [String], _ finding: RuleFinding, _ facts: TradeFacts) -> RuleFinding {
        var more: [AskedDocument] = []
        if sectors.contains("cotton") || sectors.contains("apparel") { more.append(.cottonBaleNumber) }
        if sectors.contains("polysilicon") { more.append(.polysiliconBatchRecord) }
        return RuleFinding(
            rule: finding.rule, verdict: finding.verdict, why: finding.why, citations: finding.citations,
            documents: finding.documents + more.filter { !facts.documents.contains($0) }, clocks: finding.clocks)
    }

    private static func listings(_ line: ProductLine, _ facts: TradeFacts) -> [RuleFinding] {
        facts.listings.compactMap { listing in
            guard listing.entry.isLive, let fit = fit(line, listing.entry) else { return nil }
            let rule: TradeRule
            switch (listing.list, listing.entry.orderKind) {
            case (.cbp, .finding): rule = .findingGoods
            case (.cbp, _): rule = .orderGoods
            case (.ilab, _): rule = .goodsList
            case (.eo13126, _): rule = .executiveOrder
            default: return nil
            }
            // What a federal contractor certifies is of no weight for an import.
            if rule == .executiveOrder && facts.purpose != .procurement { return nil }
            let flags = listing.entry.flags.sorted().map { $0.replacing("_", with: " ") }.joined(separator: ", ")
            let named = "‘\(listing.entry.goods ?? "")’"
            let why = "‘\(line.goods)’ of \(line.country ?? "") \(fit == .named ? "is" : "may be") \(named)"
            let verdict: TradeVerdict = fit == .named ? .prohibitedPresumed : .heightenedDueDiligence
            return TradeRules.finding(rule, verdict, flags.isEmpty ? why : "\(why): \(flags)", facts)
        }
    }

    private enum Fit { case named, possible }

    /// Whether a line is of the goods and the country that an entry names, or may be.
    private static func fit(_ line: ProductLine, _ entry: ListEntry) -> Fit? {
        guard case .productOrigin(let product, let origin) = entry.scope, let country = line.country,
            EntryKey([origin]) == EntryKey([country]) || isChina(origin) && isChina(country)
        else { return nil }
        if EntryKey([product]) == EntryKey([line.goods]) { return .named }
        let listed = GoodsCodes.codes(for: product)
        if line.codes.contains(where: { code in listed.contains { $0.covers(code) } }) { return .named }
        // A line that is known by its chapter alone may hold them.
        return line.codes.contains { code in listed.contains { code.covers($0) } } ? .possible : nil
    }

    private static func isChina(_ country: String?) -> Bool {
        ["cn", "chn", "china", "people's republic of china"].contains(country?.lowercased() ?? "")
    }
}
