package import Foundation
package import Policy

/// An invented chain of supply of four tiers, for showing the pages: none of these companies exists.
package enum VillageNetwork {
    package static let name = "Work gloves for the village's hospital"

    /// A list of one's own that names the ginnery at tier four and what belongs to it.
    package static let list = """
        name,aliases,country,goods,scope,effective
        Thistledown Ginning Group,Thistle Down Cotton; 薊絨棉業集團,CN,Cotton,subsidiaries,2026-02-01
        Hollow Lane Rubber Estate,,MY,Rubber,entity,2025-11-20
        Grey Alder Quarry,,IN,Stones,entity,2025-11-20

        """

    package static let suppliers = """
        tier,buyer,buyer_country,supplier,product,hs_code,country,quantity,unit,value,evidence,page,grade,\
        valid_from,valid_to
        1,Harbour Hospital Supplies,TW,Sorrel Glove Works,Work gloves,611610,MY,14000,KGM,98000,Invoices 2026,3,\
        A,2026-01-10,
        1,Harbour Hospital Supplies,TW,Plain Apron Makers,Aprons,621132,TW,900,KGM,7200,Invoices 2026,9,A,2026-01-10,
        2,Sorrel Glove Works,MY,Larkspur Knitting Mill,Knitted fabric,600622,VN,10000,KGM,41000,\
        Bill of lading LK-7,1,A,2025-11-02,
        2,Plain Apron Makers,TW,Reedbank Weaving,Cotton cloth,520942,TW,1100,KGM,3900,Supplier declaration,2,C,\
        2025-10-01,
        3,Larkspur Knitting Mill,VN,Duckweed Spinning,Cotton yarn,520524,VN,6000,KGM,15000,Audit of spring 2026,\
        12,B,2025-08-15,
        3,Larkspur Knitting Mill,VN,Otter Bridge Yarns,Cotton yarn,520524,VN,5200,KGM,12900,\
        Supplier declaration,2,C,2025-08-20,
        3,Reedbank Weaving,TW,Otter Bridge Yarns,Cotton yarn,520524,VN,1300,KGM,3100,Supplier declaration,2,C,\
        2025-08-20,
        4,Duckweed Spinning,VN,Thistledown Ginning Group,Raw cotton,520100,CN,6300,KGM,9400,Customs record 118,\
        1,A,2025-06-01,2026-05-31
        4,Otter Bridge Yarns,VN,Thistle Down Cotton,Raw cotton,520100,CN,2000,KGM,3000,News report,1,D,2025-07-01,
        4,Otter Bridge Yarns,VN,Marsh Farm Cooperative,Raw cotton,520100,US,4800,KGM,8000,Bale certificates,4,B,\
        2025-07-01,

        """

    /// What the spinning mill sent as a credential: lots that went in and came out.
    package static let untp = """
        {"type": ["DigitalTraceabilityEvent", "VerifiableCredential"], "id": "https://duckweed.example/credentials/1",
         "issuer": {"id": "did:web:duckweed.example", "name": "Duckweed Spinning"}, "validFrom": "2025-08-01T00:00:00Z",
         "credentialSubject": [{"type": ["TransformationEvent", "Event"], "id": "https://duckweed.example/events/1",
          "eventTime": "2025-07-20T08:00:00Z", "action": "add",\
           "bizStep": "https://ref.gs1.org/cbv/BizStep-commissioning",
          "bizLocation": "https://duckweed.example/mill",
          "inputQuantityList": [{"productId": "https://duckweed.example/lots/bales-1",\
           "productName": "Raw cotton bales",
           "quantity": 10, "uom": "TNE"}],
          "outputQuantityList": [{"productId": "https://duckweed.example/lots/yarn-1", "productName": "Cotton yarn",
           "quantity": 14, "uom": "TNE"}]}]}
        """

    /// Puts the network into a unit's hands, as its officers would.
    @discardableResult
    package static func bringIn(
        _ office: PreventionOffice, by acting: Acting, at now: Date
    ) async throws -> TradeNetwork {
        let work = NetworkWork(archive: office.archive)
        let network = try await work.make(name, by: acting, route: "network.made", at: now)
        try await work.bringIn(
            Array(suppliers.utf8), .init(form: .suppliers, document: "Supplier survey 2026"), to: network, by: acting,
            route: "network.file-brought-in", at: now)
        try await work.bringIn(
            Array(untp.utf8), .init(form: .untp, document: "Credential of the spinning mill"), to: network, by: acting,
            route: "network.file-brought-in", at: now)
        return network
    }
}
