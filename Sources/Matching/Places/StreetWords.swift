/// Words that turn the name of a place into that of a road, a building or an office, and words for its level.
enum StreetWords {
    private static let streets = words(
        """
        road rd street st avenue ave blvd boulevard lane alley highway expressway lu jie dajie dadao xiang hutong
        building plaza tower hotel mansion restaurant office square garden gardens
        """)
    private static let middles = words("east west north south middle central dong xi nan bei zhong e w n s no 1st 2nd")
    private static let levels = words(
        "county city district prefecture municipality township town xian shi qu diqu zhou autonomous")
    private static let streetCharacters: Set<UInt32> = Set("路街道巷弄楼".unicodeScalars.map(\.value))
    private static let middleCharacters: Set<UInt32> = Set("东西南北中大".unicodeScalars.map(\.value))
    private static let offices = ["大厦", "宾馆", "饭店", "酒店", "驻京", "驻沪", "办事处"].map {
        $0.unicodeScalars.map(\.value)
    }

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }

    /// Whether what comes after a name makes it that of a road: Road, East Road, 路, 中路, 大厦.
    static func follow(_ atoms: [TextAtom], from start: Int) -> Bool {
        guard start < atoms.count, !atoms[start].followsSign else { return false }
        let rest = atoms[start...].prefix(3)
        if rest.first?.isHan == true {
            let characters = rest.map(\.character)
            if offices.contains(where: { characters.starts(with: $0) }) { return true }
            if streetCharacters.contains(characters[0]) { return true }
            return characters.count > 1 && middleCharacters.contains(characters[0])
                && streetCharacters.contains(characters[1])
        }
        for atom in rest {
            if streets.contains(atom.letters) { return !atom.followsSign }
            if atom.followsSign || !middles.contains(atom.letters) { return false }
        }
        return false
    }

    static func isLevel(_ atoms: [TextAtom], at place: Int) -> Bool {
        place < atoms.count && !atoms[place].followsSign && levels.contains(atoms[place].letters)
    }
}
