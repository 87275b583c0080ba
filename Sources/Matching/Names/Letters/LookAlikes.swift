/// Cyrillic letters that look like Latin ones: inside a Latin word they are taken for these.
enum LookAlikes {
    private static let table: [UInt32: UInt8] = {
        let (cyrillic, latin) = ("авекмнорстухіјѕ".unicodeScalars, "abekmhopctyxijs".utf8)
        return Dictionary(uniqueKeysWithValues: zip(cyrillic.map(\.value), latin))
    }()

    static func latin(_ native: [UInt32]) -> UInt8? { native.count == 1 ? table[native[0]] : nil }

    /// The Latin letters of a stretch that has none but such letters.
    static func word(_ native: [UInt32]) -> [UInt8]? {
        let letters = native.compactMap { table[$0] }
        return letters.count == native.count && !letters.isEmpty ? letters : nil
    }
}
