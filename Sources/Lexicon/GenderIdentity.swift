/// How a person describes their gender, or that it is not known.
///
/// These are the distinctions that the exchange standards make. Packs map them to national code lists.
package enum GenderIdentity: String, Hashable, Sendable, Codable, CaseIterable {
    case female
    case male
    case transgenderFemale
    case transgenderMale
    case nonConforming
    /// The person was asked and chose not to answer.
    case preferNotToSay
    /// Nobody has asked, or nobody could.
    case unknown
}
