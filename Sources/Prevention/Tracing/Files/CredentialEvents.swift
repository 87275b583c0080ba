import Matching

extension CredentialReading {
    /// A lot of an event, with its quantity where the event says it.
    private struct Item {
        let lot: Int
        var quantity: Double?
        var unit = ""
    }

    private static let common: Set<String> = ["id", "eventTime", "action", "bizStep", "bizLocation"]
    private static let notUsed: Set<String> = [
        "processType", "disposition", "sensorElementList", "eventTimeZoneOffset", "recordTime", "readPoint",
        "bizTransaction", "bizTransactionList", "eventID", "name", "description",
    ]

    mutating func readEvent(_ event: CredentialObject, _ type: String) {
        let event = CredentialObject(event.whole, type) ?? event
        let place = node(event.value("bizLocation") ?? event.value("location"), .facility, at: "\(type).bizLocation")
        let day = event.day("eventTime") ?? event.day("eventDate")
        if day == nil { network.remark(.unreadable, "\(type).eventTime") }
        var read = Self.common
        switch type {
        case "TransformationEvent", "MakeEvent":
            transformation(event, at: place, day)
            read.formUnion([
                "inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "location", "eventDate",
            ])
        case "AggregationEvent", "AssociationEvent":
            gathering(event, isLoading: type == "AggregationEvent", day)
            read.formUnion(["parentEPC", "childEPCList", "childQuantityList"])
        case "TransactionEvent":
            transaction(event, day)
            read.formUnion(["sourceParty", "destinationParty", "epcList", "quantityList"])
        case "ObjectEvent":
            observation(event, at: place, day)
            read.formUnion(["epcList", "quantityList"])
        default:
            network.remark(.notUsed, type)
        }
        event.report(read: read, notUsed: Self.notUsed, into: &network)
    }

    /// The lots of two lists: items that are named one by one, and quantities of products.
    private mutating func items(_ event: CredentialObject, _ epcs: String, _ quantities: String) -> [Item] {
        var items: [Item] = []
        var places: [Int: Int] = [:]
        for value in event.list(epcs) {
            guard !isOverfull, let lot = node(value, .lot, at: "\(event.path).\(epcs)") else { continue }
            if places.updateValue(places[lot] ?? items.count, forKey: lot) == nil { items.append(Item(lot: lot)) }
        }
        for object in event.objects(quantities) {
            let named = object.value("product") ?? object.whole
            guard !isOverfull, let lot = node(named, .lot, at: object.path) else { continue }
            let quantity = object.amount("quantity")
            if quantity == nil { network.remark(.unreadable, "\(object.path).quantity") }
            let unit = object.text("uom")
            if let place = places[lot] {
                if let known = items[place].quantity, let quantity, items[place].unit == unit {
                    items[place].quantity = known + quantity
                } else {
                    (items[place].quantity, items[place].unit) = (quantity, unit)
                }
            } else {
                places[lot] = items.count
                items.append(Item(lot: lot, quantity: quantity, unit: unit))
            }
        }
        return items
    }

    /// Each lot that came out may hold of each that went in: the event keeps them apart from all others.
    private mutating func transformation(_ event: CredentialObject, at place: Int?, _ day: Int?) {
        let inputs = items(event, "inputEPCList", "inputQuantityList")
        let outputs = items(event, "outputEPCList", "outputQuantityList")
        // Every input with every output: asked before the first of them, for a small file can ask for billions.
        let (crossing, overflows) = inputs.count.multipliedReportingOverflow(by: outputs.count)
        guard !overflows, crossing <= SupplyNetwork.linksMost - network.links.count else {
            refuse("links", most: SupplyNetwork.linksMost)
            return
        }
        for output in outputs {
            for input in inputs {
                link(input.lot, output.lot, .transforms, of: (input.quantity, input.unit), since: day)
            }
            // The place itself may be what is listed.
            link(place, output.lot, .transforms, of: (output.quantity, output.unit), since: day)
        }
        for input in inputs { flow(input, at: place, .consumed, day) }
        for output in outputs { flow(output, at: place, .produced, day) }
        if inputs.isEmpty || outputs.isEmpty {
            network.remark(.unreadable, "\(event.path): nothing in, or nothing out")
        }
    }

    /// Things put into a container, or parts put into a product; taken out again, the other way about.
    private mutating func gathering(_ event: CredentialObject, isLoading: Bool, _ day: Int?) {
        let parent = node(event.value("parentEPC"), isLoading ? .shipment : .lot, at: "\(event.path).parentEPC")
        let isTakenOut = event.text("action").lowercased() == "delete"
        for child in items(event, "childEPCList", "childQuantityList") {
            let kind: LinkKind = isLoading ? .ships : .transforms
            let goods = (child.quantity, child.unit)
            if isTakenOut {
                link(parent, child.lot, kind, of: goods, since: day)
            } else {
                link(child.lot, parent, kind, of: goods, since: day)
            }
        }
    }

    private mutating func transaction(_ event: CredentialObject, _ day: Int?) {
        let source = node(event.value("sourceParty"), .party, at: "\(event.path).sourceParty")
        let destination = node(event.value("destinationParty"), .party, at: "\(event.path).destinationParty")
        let sold = items(event, "epcList", "quantityList")
        if sold.isEmpty { link(source, destination, .supplies, since: day) }
        for item in sold {
            link(source, item.lot, .supplies, of: (item.quantity, item.unit), since: day)
            link(item.lot, destination, .supplies, of: (item.quantity, item.unit), since: day)
            if let destination { flow(item, at: destination, .received, day) }
            if let source { flow(item, at: source, .shipped, day) }
        }
    }

    /// What is seen at a place: received there, sent from there, or made there.
    private mutating func observation(_ event: CredentialObject, at place: Int?, _ day: Int?) {
        let step = event.text("bizStep").lowercased()
        let comes = ["receiv", "arriv", "accept", "unload"].contains { step.contains($0) }
        let goes = ["ship", "depart", "load", "dispatch"].contains { step.contains($0) } && !comes
        for item in items(event, "epcList", "quantityList") {
            let goods = (item.quantity, item.unit)
            if comes {
                link(item.lot, place, .ships, of: goods, since: day)
                flow(item, at: place, .received, day)
            } else if goes {
                link(place, item.lot, .ships, of: goods, since: day)
                flow(item, at: place, .shipped, day)
            } else {
                // Wherever it was seen, that place can be what is listed.
                link(place, item.lot, .transforms, of: goods, since: day)
                if step.contains("commission") { flow(item, at: place, .produced, day) }
            }
        }
    }

    private mutating func flow(_ item: Item, at place: Int?, _ stage: GoodsFlow.Stage, _ day: Int?) {
        guard let place, let quantity = item.quantity else { return }
        guard network.flows.count < SupplyNetwork.flowsMost else {
            refuse("quantities", most: SupplyNetwork.flowsMost)
            return
        }
        network.add(GoodsFlow(at: place, of: item.lot, stage, quantity, item.unit, on: day))
    }
}
