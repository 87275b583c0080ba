import Matching
import Web

/// What a path cannot be judged without, and which paper would tell it.
struct MissingEvidence: Encodable, Sendable, Equatable {
    enum What: String, Encodable, Sendable, CaseIterable {
        /// The chain ends here and this is not where goods grow or are mined.
        case suppliers
        case country, address
        /// A link that only the company itself, or nobody, vouches for.
        case proof
        case dates
    }

    let node: NodeLine
    let what: What

    static let most = 60

    /// Of a node, of the shortest paths to it, and of where the chain breaks off upstream.
    static func of(_ place: Int, _ exposure: TracedExposure, in traced: TracedNetwork) -> [MissingEvidence] {
        let network = traced.network
        var found: [MissingEvidence] = []
        func add(_ node: Int, _ what: What) {
            let gap = MissingEvidence(node: NodeLine(network.nodes[node]), what: what)
            if found.count < most, !found.contains(gap) { found.append(gap) }
        }
        for path in exposure.found.compactMap(\.paths.first) {
            for link in path.links.map({ network.links[$0] }) {
                if link.grade > .thirdParty { add(link.from, .proof) }
                if link.validFrom == nil && link.validTo == nil { add(link.from, .dates) }
            }
        }
        let nodes =
            [place] + Set(exposure.found.compactMap(\.paths.first).flatMap(\.nodes)).sorted().filter { $0 != place }
        for node in nodes where network.nodes[node].canBeListed {
            if network.nodes[node].country.isEmpty { add(node, .country) }
            if network.nodes[node].kind == .facility, network.nodes[node].address.isEmpty { add(node, .address) }
        }
        for node in sources(of: place, in: traced) where traced.listings[node] == nil { add(node, .suppliers) }
        return found
    }

    /// Where the chain upstream of a node breaks off, the nearest first.
    private static func sources(of place: Int, in traced: TracedNetwork) -> [Int] {
        var (seen, layer, found): (Set<Int>, [Int], [Int]) = ([place], [place], [])
        while !layer.isEmpty && found.count < most {
            var next: [Int] = []
            for node in layer {
                let upstream = traced.courses.upstream[node]
                if upstream.isEmpty && traced.network.nodes[node].kind != .region { found.append(node) }
                for course in upstream where seen.insert(course.node).inserted { next.append(course.node) }
            }
            layer = next
        }
        return found
    }
}

extension MissingEvidence.What {
    var text: Text {
        switch self {
        case .suppliers: Text(en: "from whom it has its inputs", zhHant: "其原料來源")
        case .country: Text(en: "its country", zhHant: "所在國家")
        case .address: Text(en: "its address", zhHant: "地址")
        case .proof: Text(en: "proof that is not its own word", zhHant: "自述以外之證明")
        case .dates: Text(en: "from when to when it supplied", zhHant: "供貨起訖期間")
        }
    }

    var document: Text {
        switch self {
        case .suppliers:
            Text(
                en: "purchase orders, invoices and production records of its inputs", zhHant: "原料之採購單、發票及生產紀錄")
        case .country: Text(en: "extract of the company register, certificate of origin", zhHant: "公司登記資料、產地證明書")
        case .address: Text(en: "extract of the register, audit report with the place", zhHant: "登記資料、載明地點之稽核報告")
        case .proof: Text(en: "bill of lading, customs entry, audit by a third party", zhHant: "提單、報關單、第三方稽核報告")
        case .dates: Text(en: "delivery notes, contract with its term", zhHant: "交貨單、載明期間之契約")
        }
    }
}
