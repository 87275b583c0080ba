extension GoodsCodes {
    /// What is dug and broken, and metals and stones of it: names | codes | what was decided.
    static let mined = """
        Amber | 253090 711620 960200 | raw; articles of it; carving material
        Asbestos | 2524 681280 681291 681299 |
        Coal | 2701 2702 |
        Cobalt ore = Cobalt ore (heterogenite) = Heterogenite = Cobalt | 2605 8105 282200 | ore, metal, oxides
        Copper = Copper and copper products = Copper products | 2603 74 |
        Diamonds = Artisanal rough cut diamonds | 7102 |
        Emeralds = Rubies = Sapphires | 710310 710391 | rough stones have no code of their own
        Fluorspar = Fluorspar (mineral) | 252921 252922 |
        Frankincense = Frankincense and frankincense-based products = Frankincense-based products | 130190 330129 \
        330741 | resin, oil, incense
        Gems | 7103 | which stones is not said; diamonds are apart
        Gold | 7108 261690 7112 | metal, ore, scrap
        Granite = Granite (crushed) | 251611 251612 251710 251749 680223 680293 |
        Gravel = Gravel (crushed stones) | 251710 |
        Gypsum = Gypsum (mineral) | 2520 |
        Iron | 2601 72 |
        Jade | 710310 710399 711620 |
        Lithium | 282520 283691 253090 | hydroxide, carbonate; ores have no code of their own
        Magnesium | 8104 |
        Mica | 2525 6814 |
        Polysilicon | 280461 |
        Sand | 2505 |
        Sandstone | 251620 680229 680299 |
        Silica-based products = Silica = Silicon | 280461 280469 281122 3910 | silicon, its dioxide, silicones
        Silver | 7106 261610 |
        Stones = Stones (limestone) = Stones (pumice) | 2513 2515 2516 2517 2521 6801 6802 | which is not said; \
        limestone 2521, pumice 2513
        Tantalum ore = Tantalum ore (coltan) = Coltan (tantalum ore) = Coltan | 261590 810320 | with niobium and \
        vanadium ores
        Tanzanite = Tanzanite (gems) | 710310 710399 |
        Tin | 2609 80 |
        Tin ore = Cassiterite = Tin ore (cassiterite) = Tin ore (casserite) = Cassiterite (tin ore) | 2609 |
        Trona = Trona (mineral) | 253090 283620 | the mineral, and soda ash of it
        Tungsten ore = Tungsten ore (wolframite) = Wolframite (tungsten ore) = Wolframite | 2611 |
        Zinc | 2608 79 |

        """
}
