/// Lists that exist in the village alone: every company, vessel, order and rule in them is invented.
enum VillageTradeLists {
    static let name = "lantern-bay-orders"
    static let title = "Orders of Lantern Bay (invented)"
    static let goodsTitle = "Goods of nowhere (invented)"
    static let cottonTitle = "Cotton orders of nowhere (invented)"
    static let source = "https://orders.lantern-bay.example/"

    private static let header = "name,aliases,country,goods,scope,effective,remarks\n"

    /// Parties with their names in two scripts, a fleet, vessels, a product of a country, a region.
    private static let rows = [
        "Thistledown Cotton Works Co. Ltd.,Thistle Down Textile; 薊絨棉業有限公司,CN,Cotton,entity,2025-03-01,Order 1",
        "Marrowbone Seafood Group,Marrowbone Fisheries; 骨髓海產集團,TW,Seafood,subsidiaries,2025-06-15,Order 2",
        "Bellwether Gloves Sdn Bhd,Bellwether Rubber; 領頭羊手套有限公司,MY,Rubber gloves,entity,2026-01-20,Order 3",
        "Pemberwick Polysilicon Co. Ltd.,彭柏維多晶矽有限公司,CN,Polysilicon,entity,2025-03-01,Order 4",
        "Quillon Tomato Products Ltd.,羽刃番茄製品有限公司,CN,Tomato products,entity,2025-03-01,Order 5",
        "Umberfield Farm No. 4,Umberfield Labour Farm; 赭田第四農場,CN,Cotton,facility,2025-03-01,Order 6",
        "Sallowmere Garments Pvt Ltd,Sallow Mere Apparel,IN,Garments,entity,2025-08-11,Order 7",
        "Ravensbourne Palm Oil Berhad,Ravensbourne Plantations; 鴉川棕櫚油,MY,Palm oil,subsidiaries,2025-09-30,Order 8",
        "Copperwick Battery Materials Co. Ltd.,銅芯電池材料有限公司,CN,Lithium-ion batteries,entity,2026-02-02,Order 9",
        "Hartsease Shipping S.A.,Hartsease Marine,PA,,fleet,2025-06-15,Order 10: every vessel that it owns",
        "Grey Heron No. 7,灰鷺 7 號,TW,Seafood,vessel,2025-06-15,Order 11",
        "Saltmarsh Star,鹽沼之星,PA,Seafood,vessel,2025-06-15,Order 12",
        "Bricks of Bouvet Island,,BV,Bricks,product,2025-11-01,Order 13",
        "Farther Umberfield Region,遠赭田地區,CN,Cotton,region,2025-11-01,Order 14",
    ]

    private static let later = [
        "Winterbourne Aluminium Ltd.,冬川鋁業有限公司,CN,Aluminium,entity,2026-05-04,Order 15",
        "Oxlip Canning Co. Ltd.,Oxlip Foods; 櫻草罐頭有限公司,TH,Fish,entity,2026-05-04,Order 16",
        "---,,TW,Seafood,vessel,2026-05-04,Order 17: the vessel’s name is missing in the publication",
    ]

    /// The editions in their order; the last one has lost most of its rows, and is held.
    static let editions: [(daysAgo: Int, text: String)] = [
        (220, header + lines(rows)), (40, header + lines(rows + later)), (3, header + lines(Array(rows.prefix(5)))),
    ]

    /// Places where nobody lives: no country is said to do anything.
    static let goods = """
        <Goods>
        \(good("Cotton", "Agriculture", [("Antarctica", "Yes", "Yes", "No"), ("Bouvet Island", "No", "Yes", "No")]))
        \(good("Bricks", "Manufacturing", [("Antarctica", "Yes", "No", "No")]))
        \(good("Carpets", "Manufacturing", [("Bouvet Island", "Yes", "Yes", "Yes")]))
        </Goods>
        """

    private static func lines(_ rows: [String]) -> String { rows.joined(separator: "\n") + "\n" }

    private static func good(
        _ name: String, _ sector: String, _ places: [(name: String, child: String, forced: String, both: String)]
    ) -> String {
        let countries = places.map { place in
            """
            <Country><Country_Name>\(place.name)</Country_Name><Child_Labor>\(place.child)</Child_Labor>\
            <Forced_Labor>\(place.forced)</Forced_Labor><Forced_Child_Labor>\(place.both)</Forced_Child_Labor></Country>
            """
        }
        return """
            <Good><Good_Name>\(name)</Good_Name><Good_Sector>\(sector)</Good_Sector>\
            <Countries>\(countries.joined())</Countries></Good>
            """
    }
}
