import Matching

/// Credentials on their way to being a network.
struct CredentialReading {
    var network = SupplyNetwork()
    let grade: EvidenceGrade
    private let evidence: LinkEvidence
    /// How many subjects were events, facilities or products.
    private(set) var understood = 0
    /// The credential that is being read, as evidence.
    private var document: Int?
    /// What there is too much of; nothing more is taken in, and the file is refused after the subject.
    private var overfull: NetworkFault?
    var isOverfull: Bool { overfull != nil }

    init(grade: EvidenceGrade, evidence: LinkEvidence) {
        self.grade = grade
        self.evidence = evidence
    }

    private static let eventTypes = [
        "ObjectEvent", "TransformationEvent", "AssociationEvent", "AggregationEvent", "TransactionEvent",
        "MakeEvent", "MoveEvent", "ModifyEvent",
    ]

    mutating func read(_ credential: CredentialObject) throws(NetworkFault) {
        let types = credential.types
        let page = credential.text("id")
        document = network.add(LinkEvidence(evidence.document, page: page, digest: evidence.digest))
        if credential.value("proof") != nil { network.remark(.unchecked, "credential.proof") }
        let subjects =
            credential.value("credentialSubject") == nil ? [credential] : credential.objects("credentialSubject")
        for subject in subjects {
            if let type = Self.eventTypes.first(where: subject.types.contains) {
                readEvent(subject, type)
            } else if let facility = subject.object("facility") ?? of("Facility", subject) {
                readFacility(facility)
                subject.report(read: ["facility"], notUsed: ["id", "conformityClaim"], into: &network)
            } else if let product = subject.object("product") ?? of("Product", subject) {
                readProduct(product, in: subject)
            } else {
                network.remark(.notUsed, (subject.types + types).prefix(3).joined(separator: " "))
                continue
            }
            understood += 1
            if network.nodes.count > SupplyNetwork.nodesMost { refuse("nodes", most: SupplyNetwork.nodesMost) }
            if let overfull { throw overfull }
        }
        if subjects.first?.path != credential.path {
            credential.report(
                read: ["id", "credentialSubject", "proof"],
                notUsed: [
                    "issuer", "validFrom", "validUntil", "credentialStatus", "credentialSchema", "name", "description",
                    "renderMethod", "termsOfUse", "evidence", "refreshService",
                ], into: &network)
        }
    }

    mutating func refuse(_ what: String, most: Int) {
        if overfull == nil { overfull = .tooMany(what: what, most: most) }
    }

    private func of(_ type: String, _ subject: CredentialObject) -> CredentialObject? {
        subject.types.contains(type) ? subject : nil
    }

    // MARK: - Nodes

    /// A party, a place or a product that is named by its address alone, or with more.
    mutating func node(_ value: PlainJSON?, _ kind: NodeKind, at path: String) -> Int? {
        guard network.nodes.count <= SupplyNetwork.nodesMost else {
            refuse("nodes", most: SupplyNetwork.nodesMost)
            return nil
        }
        if let id = value?.text, !id.isEmpty { return network.add(SupplyNode(id, kind, name: id)) }
        guard let object = CredentialObject(value, path) else { return nil }
        let id = object.text("id", "productId", "epcClass", "registeredId", "name")
        guard !id.isEmpty else {
            network.remark(.unreadable, "\(path): neither id nor name")
            return nil
        }
        let name = object.text("name", "productName")
        var node = SupplyNode(id, kind, name: name.isEmpty ? id : name)
        if let number = number(object) { node.numbers = [number] }
        object.report(
            read: ["id", "productId", "epcClass", "registeredId", "name", "productName", "quantity", "uom", "product"],
            notUsed: ["idScheme", "description", "linkURL"], into: &network)
        return network.add(node)
    }

    /// A registry's number; which registry, the name of its scheme says.
    func number(_ object: CredentialObject) -> NodeNumber? {
        let text = object.text("registeredId")
        guard !text.isEmpty else { return nil }
        let scheme = object.object("idScheme")
        let words = "\(scheme?.text("id") ?? "") \(scheme?.text("name") ?? "")".lowercased()
        if words.contains("lei") && (words.contains("legal entity") || words.contains("gleif")) {
            return NodeNumber(.lei, text)
        }
        if words.contains("unified social credit") { return NodeNumber(.uscc, text) }
        if words.contains("imo") && words.contains("ship") { return NodeNumber(.imo, text) }
        return NodeNumber(.other, text)
    }

    /// - Parameter day: from when it holds.
    mutating func link(
        _ from: Int?, _ to: Int?, _ kind: LinkKind, of goods: (quantity: Double?, unit: String) = (nil, ""),
        share: Double? = nil, since day: Int? = nil
    ) {
        guard let from, let to, from != to else { return }
        guard network.links.count < SupplyNetwork.linksMost else {
            refuse("links", most: SupplyNetwork.linksMost)
            return
        }
        var link = SupplyLink(from: from, to: to, kind: kind, grade: grade)
        (link.quantity, link.unit, link.share, link.validFrom) = (goods.quantity, goods.unit, share, day)
        link.evidence = document
        link.goods = network.nodes[from].kind == .lot ? network.nodes[from].goods : ""
        network.add(link)
    }
}
