/// The scripts that a name was written in.
public struct NameScripts: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Letters a–z, with or without marks, and Cyrillic letters, which are read as Latin ones.
    public static let latin = Self(rawValue: 1)
    /// Chinese characters, traditional or simplified.
    public static let han = Self(rawValue: 2)
    public static let thai = Self(rawValue: 4)
    /// Korean syllables, read by the Revised Romanisation.
    public static let hangul = Self(rawValue: 8)
    /// Any other script: compared as it is written, never across scripts.
    public static let other = Self(rawValue: 16)
}
