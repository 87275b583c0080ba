package import Matching

/// What is known of a shipment, a bid or a call at a port: what the rules judge.
package struct TradeFacts: Sendable, Equatable, Codable {
    package enum Jurisdiction: String, Sendable, Codable, CaseIterable { case unitedStates, taiwan, other }
    package enum Purpose: String, Sendable, Codable, CaseIterable { case imports, procurement, portCall }

    /// The day on which it is judged, as `2026-07-09`.
    package var day: String
    package var jurisdiction: Jurisdiction
    package var purpose: Purpose
    /// Whether the parties were screened at all; without it, no hit says nothing.
    package var isScreened = false
    package var parties: [PartyFact] = []
    package var vessels: [VesselFact] = []
    package var lines: [ProductLine] = []
    /// Live entries on goods of countries: of the customs orders, the list of goods, the executive order.
    package var listings: [GoodsListing] = []
    package var exclusions: [Exclusion] = []
    /// Papers that are at hand already.
    package var documents: Set<AskedDocument> = []
    package var dates = CustomsDates()

    package init(day: String, jurisdiction: Jurisdiction, purpose: Purpose) {
        precondition(ListKind.isDay(day), "‘\(day)’ is no day")
        (self.day, self.jurisdiction, self.purpose) = (day, jurisdiction, purpose)
    }
}

/// A party that a list names, or may name, and how it is reached.
package struct PartyFact: Sendable, Equatable, Codable {
    package enum Reach: Sendable, Equatable, Codable {
        /// The party of the transaction itself.
        case itself
        /// The listed one holds half of it or more, alone or with other listed ones.
        case controlled
        /// The listed one is upstream of the goods, by a path whose weakest link has this grade.
        case upstream(EvidenceGrade)
    }

    package let list: ListKind
    package let entry: ListEntry
    /// Of the names, 0 to 1.
    package let score: Double
    /// Whether an identifier settles that it is the same.
    package let isSame: Bool
    package let reach: Reach

    package init(list: ListKind, entry: ListEntry, score: Double, isSame: Bool, reach: Reach) {
        (self.list, self.entry, self.score, self.isSame, self.reach) = (list, entry, score, isSame, reach)
    }
}

/// A vessel that an order names, or may name.
package struct VesselFact: Sendable, Equatable, Codable {
    package enum Match: String, Sendable, Codable, CaseIterable {
        /// A name alone, its own or one that it bore: never a ground to refuse.
        case name
        /// Its owner's whole fleet is under the order.
        case fleet
        /// Its IMO number, which stays through every change of name and flag.
        case number
    }

    package let entry: ListEntry
    package let match: Match

    package init(entry: ListEntry, match: Match) { (self.entry, self.match) = (entry, match) }
}

/// One line of a shipment or of a bid.
package struct ProductLine: Sendable, Equatable, Codable {
    /// Whether something of it comes from Xinjiang.
    package enum Region: Int, Sendable, Codable, CaseIterable {
        /// It was traced, to somewhere else.
        case none
        /// It was not traced.
        case unknown
        case indicated, proven
    }

    /// As its papers call it.
    package var goods: String
    package var code: HSPrefix?
    /// Of origin, as the lists write countries.
    package var country: String?
    package var region: Region

    package init(goods: String, code: HSPrefix? = nil, country: String? = nil, region: Region = .unknown) {
        (self.goods, self.code, self.country, self.region) = (goods, code, country, region)
    }

    /// Its own code, or those of goods of that name.
    package var codes: [HSPrefix] { code.map { [$0] } ?? GoodsCodes.codes(for: goods) }
}

/// An entry on goods of a country.
package struct GoodsListing: Sendable, Equatable, Codable {
    package let list: ListKind
    package let entry: ListEntry

    package init(list: ListKind, entry: ListEntry) { (self.list, self.entry) = (list, entry) }
}

/// Papers that trace goods or show who somebody is. Which are asked for is our choice, after what customs ask for.
package enum AskedDocument: String, Sendable, Codable, CaseIterable {
    case purchaseOrder, invoice, billOfLading, packingList, paymentRecord
    case productionRecord, rawMaterialReceipt, supplyChainMap, workerRecord
    case cottonBaleNumber, polysiliconBatchRecord
    /// Of the foreign seller, and the importer's statement on it (19 CFR 12.43).
    case certificateOfOrigin, importerStatement
    case vesselRegistration, catchCertificate
    /// That a listed product was looked into (Executive Order 13126).
    case contractorCertification
    case exclusionNotice, ownershipRecord
}
