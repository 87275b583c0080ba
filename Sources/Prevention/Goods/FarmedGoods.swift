extension GoodsCodes {
    /// What is grown, kept, caught and felled: names | codes | what was decided.
    static let farmed = """
        Açaí berries = Açaí = Acai | 081090 081190 200899 | no code of its own: other fresh, frozen and prepared fruit
        Bamboo | 140110 440921 | stems for plaiting, and shaped strips; other articles of bamboo are with those of wood
        Bananas | 0803 |
        Beans | 070820 071022 071331 071332 071333 071334 071335 071339 1201 | lists name green, soy and yellow \
        beans: all
        Beef | 0201 0202 |
        Blueberries | 081040 |
        Brazil nuts and chestnuts = Brazil Nuts/Chestnuts = Brazil Nuts / Chestnuts | 080121 080122 080241 080242 | both
        Broccoli | 070410 | with cauliflower
        Cabbages | 070490 |
        Carrots | 070610 | with turnips
        Cashews | 080131 080132 |
        Cattle = Bovines | 0102 |
        Cereal grains | 10 | which grain is not said: the whole chapter
        Chile peppers | 070960 090421 090422 | fresh and dried
        Citrus fruits | 0805 |
        Cloves | 0907 |
        Coca = Coca (stimulant plant) | 121130 |
        Cocoa | 18 | beans, paste, butter, powder, and chocolate that is made of them
        Coconuts | 080111 080112 080119 |
        Coffee | 0901 210111 210112 | beans, and extracts of them
        Corn | 1005 |
        Cotton | 52 | fibre, yarn and cloth; clothing of cotton is under garments
        Cottonseed = Cottonseed (hybrid) | 120721 120729 |
        Cucumbers | 0707 |
        Cumin | 090931 090932 |
        Dairy products | 0401 0402 0403 0404 0405 0406 |
        Dried fish | 0305 |
        Eggplants | 070930 |
        Fish = Seafood fish | 0301 0302 0303 0304 0305 1604 | which fish is not said
        Flowers | 0603 | cut flowers
        Fruit, pome and stone = Fruit (Pome and Stone) = Fruits (Pome and Stone) | 0808 0809 |
        Garlic = Peeled garlic | 070320 071290 | fresh; dried is with other vegetables
        Goats | 010420 |
        Grapes | 0806 |
        Hazelnuts | 080221 080222 |
        Hogs | 0103 |
        Khat = Khat/Miraa = Miraa = Khat (stimulant plant) = Khat/Miraa (stimulant plant) = Miraa (stimulant plant) \
        | 121190 | no code of its own: other plants used in pharmacy
        Lettuce | 070511 070519 |
        Lobsters | 030611 030612 030631 030632 030634 030691 030692 030694 160530 |
        Manioc = Manioc/Cassava = Cassava | 071410 190300 | roots, and tapioca
        Meat | 02 | which meat is not said: the whole chapter
        Melons | 080711 080719 |
        Nile perch = Nile Perch (fish) | 030279 030329 030433 030451 030463 | with snakeheads, and as meat with \
        other fish of fresh water
        Olives | 070992 071120 200570 |
        Onions | 070310 |
        Palm fruit | 120710 | nuts and kernels; the fresh fruit has no code
        Palm thatch | 140190 140490 | no code of its own: plaiting and other vegetable material
        Peanuts | 1202 200811 |
        Pepper | 0904 | peppercorns, with dried capsicum
        Peppers | 070960 |
        Physic nuts and castor beans = Physic Nuts/Castor Beans = Castor beans = Physic nuts | 120730 120799 |
        Pineapples | 080430 200820 |
        Poppies = Flowers (poppies) | 120791 121140 130211 | seeds, straw, opium
        Potatoes | 0701 |
        Poultry | 0105 0207 | live, and meat
        Pulses = Pulses (legumes) | 0713 |
        Rice | 1006 |
        Rubber | 4001 | natural rubber; its latex is within
        Seafood | 03 1604 1605 | all that is caught
        Sesame | 120740 |
        Sheep | 010410 |
        Shellfish | 0306 0307 0308 1605 |
        Shrimp | 030616 030617 030635 030636 030695 160521 160529 |
        Silk cocoons | 5001 |
        Sisal | 530500 560721 560729 | fibre, and twine
        Stevia = Stevia and its derivatives = Stevia extracts and derivatives = Stevia extracts | 121299 130219 \
        293890 | leaves, extracts, glycosides; sweeteners made of them are with other food preparations
        Strawberries | 081010 081110 |
        Sugar beets | 121291 |
        Sugarcane | 121293 1701 | cane, and the sugar that is made of it
        Sunflowers | 120600 |
        Sweet potatoes | 071420 |
        Tea | 0902 210120 |
        Teak | 440342 440723 | tropical timber of this name
        Tilapia = Tilapia (fish) | 030271 030323 030431 030451 030461 | fresh, frozen, fillets and meat; live and \
        smoked are with other fish
        Timber | 4403 4407 |
        Tobacco = Other tobacco products = Tobacco products | 24 |
        Tomatoes = Fresh tomatoes | 0702 |
        Tomato products = Tomatoes and downstream products | 0702 2002 210320 200950 | prepared tomatoes, ketchup, juice
        Vanilla | 0905 |
        Wheat | 1001 |
        Yerba mate = Yerba Mate (stimulant plant) | 090300 |

        """
}
