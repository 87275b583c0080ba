extension GoodsCodes {
    /// What is made in workshops and factories: names | codes | what was decided.
    static let made = """
        Alcoholic beverages | 2203 2204 2205 2206 2208 |
        All products | | an order on everything that a party makes: no code narrows it down
        Aluminium = Aluminum = Aluminum extrusions = Aluminum extrusions and profile products = Profile products | \
        76 | extrusions and profiles are 7604 and 7608
        Artificial flowers | 6702 |
        Baked goods | 1905 |
        Bicycles = Bicycles and bicycle parts | 8712 871491 871492 871493 871494 871495 871496 871499 |
        Bicycle parts | 871491 871492 871493 871494 871495 871496 871499 |
        Bidis = Bidis (hand-rolled cigarettes) = Beedi cigarettes = Beedi Cigarettes and Other Tobacco Products | \
        240220 240290 240399 | cigarettes of tobacco, others, and smoking tobacco
        Brassware | 741810 741820 7419 830629 | household and ornamental articles of copper and its alloys
        Bricks = Bricks (clay) | 6901 6904 681011 | of clay, and of cement
        Calcium chloride | 282720 |
        Carpets = Carpets, hand-knotted wool = Hand-knotted wool carpets | 57 | hand-knotted ones of wool are 5701.10
        Caustic soda | 2815 |
        Cement | 2523 |
        Ceramics | 69 |
        Charcoal | 4402 |
        Christmas decorations | 950510 |
        Computer parts = Computers and parts | 847330 8471 | an order says parts: computers that hold them too
        Condoms | 401410 |
        Connector plugs = Connector plugs thereof | 853669 853670 |
        Diesel engines | 840810 840820 840890 |
        Drilling machines | 845921 845929 846721 843041 843049 | for metal, in the hand, for the ground
        Electric fans | 841451 841459 |
        Electronics | 85 | which is not said: the whole chapter
        Fashion accessories | 6117 6214 6215 6217 7117 4202 420330 | which is not said
        Fireworks = Pyrotechnics | 360410 360490 |
        Footwear = Footwear (sandals) | 64 |
        Furniture = Furniture (steel) | 9401 9403 |
        Galvanized pipe | 7304 7305 7306 | zinc does not change the code of a pipe
        Garments = All garments = Apparel = Garments, apparel and textiles | 61 62 | whether knitted is not said
        Glass | 70 |
        Glass bangles | 701890 711790 |
        Gloves = Work gloves | 401519 420321 420329 6116 6216 | of rubber, leather, knitted and woven
        Hair products = Hair accessories | 050100 670300 6704 9615 | hair, wigs, and combs and pins for it
        Hoists | 842511 842519 842531 842539 842541 842542 842549 |
        Incense = Incense (agarbatti) = Agarbatti | 330741 |
        Jute = Jute (textiles) = Textiles (jute) | 5303 5307 5310 630510 | fibre, yarn, cloth, sacks
        Leather | 41 |
        Leather goods = Leather Goods/Accessories | 4202 4203 4205 |
        Lithium-ion batteries = Lithium ion batteries | 850760 |
        Locks | 830110 830120 830130 830140 |
        Machine presses = Presses | 846211 846219 846261 846262 846263 846269 846290 | forging too
        Malleable iron pipe fittings = Pipe fittings | 730719 | those that are not malleable, and welded ones, are \
        not meant
        Matches | 360500 |
        Auto parts = Auto parts and machinery = Machinery | 8708 8409 | which machinery is not said: parts of \
        vehicles and of engines
        Automobile tires = Tires | 401110 401120 4012 | new ones; used and retreaded ones too
        Cast iron items = Cast iron | 7325 730300 | articles of cast iron, and pipes of it
        Nails | 7317 |
        Oil, palm = Oil (Palm) = Palm oil | 1511 151321 151329 |
        Crude palm kernel oil | 151321 |
        Crude palm oil | 151110 |
        Refined palm kernel oil | 151329 |
        Refined palm oil | 151190 |
        Oleochemicals | 2905 291570 291590 3823 152000 | fatty acids and alcohols, esters, glycerol
        Photovoltaic ingots = Ingots | 280461 381800 | ingots of silicon, undoped and doped; ingots of steel are \
        not meant
        Photovoltaic wafers = Wafers | 381800 |
        Planing machines | 846190 | with other machine tools that work by removing metal
        Pornography | | made and passed on as data or as print; no code of goods names it
        Printers and cartridges | 8443 |
        PVC = Polyvinyl chloride = Vinyl flooring | 3904 391810 | the resin, and floors of it
        Rubber footwear | 6401 640291 640299 |
        Rubber gloves | 401512 401519 |
        Rubber raincoats | 401590 621010 6113 |
        Rubber vulcanization accelerators | 381210 |
        Sea salt products = Salt = Sea salt | 250100 |
        Sheepskin and leather = Sheepskin | 41 4302 | hides and leather, and skins with their wool on
        Silk fabric | 5007 |
        Silk thread | 5004 5005 5006 |
        Soap | 3401 |
        Soccer balls | 950662 |
        Soda ash | 283620 |
        Solar cells | 854142 |
        Solar modules = Solar panels | 854143 |
        Steel | 72 73 |
        Sulfuric acid = Sulfuric (Sulphuric) Acid = Sulphuric acid | 280700 |
        Surgical instruments | 901890 | scalpels, forceps and the like have no code of their own
        Textiles = Textiles (hand-woven) | 50 51 52 53 54 55 58 60 63 | which is not said: chapters of fibres, \
        cloth and made-up articles
        Embellished textiles | 5810 6211 6214 6304 | embroidery, and garments and furnishings that bear it
        Thread and yarn = Thread/Yarn | 5204 5205 5206 5207 5106 5107 5401 5402 5403 5508 5509 5510 |
        Toys | 9503 9504 |
        Video games = Video games and connector plugs thereof | 950450 |
        Viscose = Rayon fiber = Viscose/Rayon fiber | 550410 5403 | staple fibre, and filament yarn
        Zinc-coated wire | 721720 |

        """
}
