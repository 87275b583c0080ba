/// Companies, vessels and goods of the village. None of them exists.
enum TradeVillage {
    /// A list of one's own: columns found by their names.
    static let list = """
        name,aliases,country,goods,scope,effective
        Thistledown Cotton Works Co. Ltd.,Thistle Down Textile; 薊絨棉業有限公司,CN,Cotton,entity,2025-03-01
        Marrowbone Seafood Group,Marrowbone Fisheries,TW,Seafood,subsidiaries,2025-06-15
        Grey Heron No. 7,,TW,Seafood,vessel,2025-06-15
        Bellwether Gloves Sdn Bhd,,MY,Rubber gloves,entity,2026-01-20

        """

    /// A list of goods as the Department of Labor publishes its own, of places where nobody lives.
    static let goods = """
        <Goods><Good><Good_Name>Cotton</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries>
        <Country><Country_Name>Antarctica</Country_Name><Child_Labor>Yes</Child_Labor>
        <Forced_Labor>Yes</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country>
        <Country><Country_Name>Bouvet Island</Country_Name><Child_Labor>No</Child_Labor>
        <Forced_Labor>Yes</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good>
        <Good><Good_Name>Bricks</Good_Name><Good_Sector>Manufacturing</Good_Sector><Countries>
        <Country><Country_Name>Antarctica</Country_Name><Child_Labor>Yes</Child_Labor>
        <Forced_Labor>No</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good></Goods>
        """

    /// Twenty-one rows, of which the second has no name and the third a day that is none.
    static let doubtful =
        """
        name,country,goods,scope,effective
        Foxglove Ropeworks Ltd.,NL,Rope,entity,2025-03-01
        ---,NL,Nets,entity,2025-03-02
        Larkspur Canning Co.,NL,Fish,entity,sometime

        """
        + ["Teasel", "Sorrel", "Yarrow", "Campion", "Burdock", "Tansy", "Melilot", "Vetch", "Comfrey"].flatMap {
            ["\($0) Rope Ltd.,NL,Rope,entity,2025-03-01\n", "\($0) Twine Ltd.,NL,Twine,entity,2025-03-01\n"]
        }.joined()
}
