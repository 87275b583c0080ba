import Matching

extension CredentialReading {
    mutating func readFacility(_ facility: CredentialObject) {
        let id = facility.text("id", "registeredId", "name")
        guard !id.isEmpty else { return network.remark(.unreadable, "\(facility.path): neither id nor name") }
        let name = facility.text("name")
        var node = SupplyNode(
            id, .facility, name: name.isEmpty ? id : name, country: facility.country("countryOfOperation"))
        node.numbers = [number(facility)].compactMap(\.self)
        for other in facility.objects("facilityAlsoKnownAs") {
            if !other.text("name").isEmpty { node.aliases.append(other.text("name")) }
            node.numbers += [number(other)].compactMap(\.self)
        }
        address(facility.object("address"), of: &node)
        if let point = facility.object("locationInformation")?.object("geoLocation")?.numbers("coordinates"),
            point.count >= 2, abs(point[1]) <= 90, abs(point[0]) <= 180
        {
            // GeoJSON has the longitude first.
            (node.longitude, node.latitude) = (point[0], point[1])
        }
        node.goods = facility.objects("processCategory").first?.text("name") ?? ""
        let place = network.add(node)
        let operatedBy = self.node(facility.value("operatedByParty"), .party, at: "\(facility.path).operatedByParty")
        link(operatedBy, place, .operates)
        facility.report(
            read: [
                "id", "name", "registeredId", "idScheme", "countryOfOperation", "facilityAlsoKnownAs", "address",
                "locationInformation", "processCategory", "operatedByParty",
            ], notUsed: ["description", "conformityClaim"], into: &network)
    }

    private mutating func address(_ address: CredentialObject?, of node: inout SupplyNode) {
        guard let address else { return }
        node.region = address.text("addressRegion")
        node.postcode = address.text("postalCode")
        node.address = ["streetAddress", "addressLocality", "addressRegion"].map { address.text($0) }
            .filter { !$0.isEmpty }.joined(separator: ", ")
        if node.country.isEmpty { node.country = address.country("addressCountry") }
        address.report(
            read: ["streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"],
            into: &network)
    }

    mutating func readProduct(_ product: CredentialObject, in passport: CredentialObject) {
        let id = product.text("id", "registeredId", "name")
        guard !id.isEmpty else { return network.remark(.unreadable, "\(product.path): neither id nor name") }
        let name = product.text("name")
        var node = SupplyNode(id, .lot, name: name.isEmpty ? id : name, country: product.country("countryOfProduction"))
        node.goods = name
        classify(product.objects("productCategory"), &node)
        if !product.text("batchNumber").isEmpty { node.numbers.append(NodeNumber(.other, product.text("batchNumber"))) }
        let lot = network.add(node)
        let day = product.day("productionDate")
        let maker = self.node(product.value("producedByParty"), .party, at: "\(product.path).producedByParty")
        link(maker, lot, .supplies, since: day)
        let madeAt = self.node(product.value("producedAtFacility"), .facility, at: "\(product.path).producedAtFacility")
        link(madeAt, lot, .transforms, since: day)
        product.report(
            read: [
                "id", "name", "registeredId", "countryOfProduction", "productCategory", "batchNumber",
                "productionDate", "producedByParty", "producedAtFacility",
            ],
            notUsed: [
                "idScheme", "description", "productImage", "furtherInformation", "dimensions", "serialNumber",
                "characteristics",
            ], into: &network)
        for material in passport.objects("materialsProvenance") { readMaterial(material, of: lot, id) }
        for trace in passport.objects("traceabilityInformation") {
            for event in trace.objects("traceabilityEvent") {
                network.remark(.elsewhere, event.text("linkURL", "linkName"))
            }
        }
        if passport.path != product.path {
            passport.report(
                read: ["id", "product", "materialsProvenance", "traceabilityInformation"],
                notUsed: [
                    "granularityLevel", "conformityClaim", "emissionsScorecard", "circularityScorecard",
                    "dueDiligenceDeclaration",
                ], into: &network)
        }
    }

    /// A material has no address of its own: it is known by the product it is in.
    private mutating func readMaterial(_ material: CredentialObject, of lot: Int, _ product: String) {
        let (name, country) = (material.text("name"), material.country("originCountry"))
        guard !name.isEmpty else { return network.remark(.unreadable, "\(material.path): no name") }
        var node = SupplyNode("\(product)#\(name.lowercased())|\(country)", .lot, name: name, country: country)
        node.goods = name
        classify(material.objects("materialType"), &node)
        let mass = material.object("mass") ?? material.object("massAmount")
        let share = material.number("massFraction").flatMap { (0...1).contains($0) ? $0 : nil }
        if material.value("massFraction") != nil && share == nil {
            network.remark(.unreadable, "\(material.path).massFraction")
        }
        link(
            network.add(node), lot, .transforms, of: (mass?.amount("value"), mass?.text("unit") ?? ""), share: share)
        material.report(
            read: ["name", "originCountry", "materialType", "massFraction", "mass", "massAmount"],
            notUsed: ["recycledMassFraction", "hazardous", "symbol", "materialSafetyInformation"], into: &network)
    }

    /// Takes a code of the Harmonized System; codes of other classifications stay words.
    private func classify(_ classes: [CredentialObject], _ node: inout SupplyNode) {
        for one in classes {
            let scheme = "\(one.text("schemeName")) \(one.text("schemeID"))".lowercased()
            let digits = one.text("code").filter(\.isNumber)
            if scheme.contains("harmonized") || scheme.contains("harmonised") || scheme.contains("wco") {
                if (2...10).contains(digits.count) { node.harmonizedCode = digits }
            } else if node.goods.isEmpty {
                node.goods = one.text("name")
            }
        }
    }
}
