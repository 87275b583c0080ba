import Lexicon
import Matching

/// An object of a credential: its members by name, and which of them nobody asked for.
struct CredentialObject {
    /// Where it stands, without numbers of places: `TransformationEvent.inputQuantityList`.
    let path: String
    private let value: PlainJSON
    private let names: [String]

    init?(_ value: PlainJSON?, _ path: String) {
        guard let value, case .object(let members) = value else { return nil }
        self.value = value
        self.path = path
        names = members.map(\.name)
    }

    /// The first of these members that is a text.
    func text(_ names: String...) -> String {
        for name in names { if let text = value[name]?.text, !text.isEmpty { return NameCell.tidied(text) } }
        return ""
    }

    func texts(_ name: String) -> [String] { (value[name]?.texts ?? []).map(NameCell.tidied) }

    func number(_ name: String) -> Double? {
        guard case .number(let number) = value[name], number.isFinite else { return nil }
        return number
    }

    /// A quantity as a table may hold it: none is so large that sums of it are no number any more.
    func amount(_ name: String) -> Double? { number(name).flatMap { (0..<1e15).contains($0) ? $0 : nil } }

    func numbers(_ name: String) -> [Double] {
        guard case .list(let values) = value[name] else { return [] }
        return values.compactMap { if case .number(let number) = $0, number.isFinite { number } else { nil } }
    }

    func object(_ name: String) -> CredentialObject? { CredentialObject(value[name], "\(path).\(name)") }

    func value(_ name: String) -> PlainJSON? { value[name] }

    var whole: PlainJSON { value }

    /// The values of a list; one that is none counts as a list of one.
    func list(_ name: String) -> [PlainJSON] {
        guard let found = value[name] else { return [] }
        switch found {
        case .list(let values): return values
        case PlainJSON.none: return []
        case .text, .number, .truth, .object: return [found]
        }
    }

    func objects(_ name: String) -> [CredentialObject] {
        list(name).compactMap { CredentialObject($0, "\(path).\(name)") }
    }

    var types: [String] { (value["type"] ?? value["@type"])?.texts ?? [] }

    /// The day of a moment or a day, as days since 1970-01-01.
    func day(_ name: String) -> Int? {
        guard let text = value[name]?.text else { return nil }
        return Day(String(text.prefix(10)))?.daysSince1970
    }

    /// The two letters of a country, given as such or as an object with its code.
    func country(_ name: String) -> String {
        let code = value[name]?.text ?? object(name)?.text("countryCode", "code") ?? ""
        return Country(rawValue: code.uppercased())?.rawValue ?? ""
    }

    /// Says of each member that was not read whether it is of no use here or unknown.
    func report(read: Set<String>, notUsed: Set<String> = [], into network: inout SupplyNetwork) {
        for name in names where !read.contains(name) && !["type", "@type", "@context"].contains(name) {
            network.remark(notUsed.contains(name) ? .notUsed : .unknownMember, "\(path).\(name.prefix(60))")
        }
        if Set(names).count < names.count { network.remark(.contradiction, "\(path): a member stands twice") }
    }
}
