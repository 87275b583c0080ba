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
}
