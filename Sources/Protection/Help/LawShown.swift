import Foundation
import Lexicon
import Packs
import Web

/// The most that the law pays for one thing, with its clause.
struct CapShown: Encodable, Sendable {
    let cap: Named
    let amount: Jurisdiction.Amount
    let currency: String
    let law: [Named]

    enum CodingKeys: String, CodingKey { case cap, currency, law }

    init(_ cap: Jurisdiction.Assistance.Cap, currency: String) {
        self.cap = Named(cap.id, Text(cap.names))
        amount = cap.amount
        self.currency = currency
        law = cap.footing.law.map(\.citation).reduce(into: []) { cited, citation in
            let named = Named(citation)
            if !cited.contains(named) { cited.append(named) }
        }
    }

    /// An amount that stands by itself, under no name of its own.
    init(_ amount: Jurisdiction.Amount, currency: String) {
        cap = Named("amount", .capsHeading)
        self.amount = amount
        self.currency = currency
        law = []
    }

    /// The amount and everything that bends it, in one line.
    func line(_ say: Words) -> String {
        var parts = [say(.per(amount.per))]
        parts.append(amount.most.map { say(.capMost, money($0, say)) } ?? say(.capActual))
        if let raised = amount.raisedTo { parts.append(say(.capRaised, money(raised, say))) }
        if let times = amount.times {
            parts.append(times == 1 ? say(.capOnce) : say(.capTimes, ["times": String(times)]))
        }
        if let more = amount.moreTimes { parts.append(say(.capMoreTimes, ["times": String(more)])) }
        if amount.specialLiftsAmount || amount.specialLiftsTimes { parts.append(say(.capSpecial)) }
        if amount.isRepaid { parts.append(say(.capRepaid)) }
        // In Chinese the amount follows its unit at once, and the exceptions stand after a stop of their own.
        guard say.language == .zhHant else { return say.list(parts) }
        let head = parts.prefix(2).joined()
        return head + parts.dropFirst(2).map { ($0 == say(.capSpecial) ? "；" : "，") + $0 }.joined()
    }

    private func money(_ amount: Int, _ say: Words) -> [String: String] {
        ["currency": say.language == .zhHant && currency == "TWD" ? "新臺幣" : currency, "amount": Self.grouped(amount)]
    }

    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
            text.append(digit.element)
        }
    }

    static func table(_ caps: [CapShown], _ say: Words) -> HTML {
        guard !caps.isEmpty else { return .empty }
        let rows = caps.map { cap in
            SummaryList.Row(
                cap.cap.text, html: "\(cap.line(say))<p class=\"hint\">\(say.list(cap.law.map { say($0.text) }))</p>")
        }
        return Details(.capsHeading, HTML.paragraph(say(.capsLead)) + SummaryList(rows).html(say)).html(say)
    }
}

extension Named {
    /// A place in the law, as readers of each language write it.
    init(_ citation: Citation) {
        self.init(
            citation.written,
            Text(en: citation.label(in: .en), zhHant: citation.label(in: .zhHant)))
    }
}

/// Who is responsible for a person's help by law, or what must be found out first.
enum AuthorityShown: Encodable, Sendable {
    case authority(Named, unit: Named?, law: [Named])
    case ask([Named])
    case nobody

    init(_ routing: Jurisdiction.Routing, _ jurisdiction: Jurisdiction) {
        switch routing {
        case .authority(let route):
            let agency = jurisdiction.agency(route.authority)
            self = .authority(
                Named(route.authority, agency.map { Text($0.names) } ?? Text(verbatim: route.authority)),
                unit: route.unit.map { code in
                    Named(code, jurisdiction.unit(code).map { Text($0.names) } ?? Text(verbatim: code))
                },
                law: route.footing.law.map { Named($0.citation) })
        case .ask(let facts):
            self = .ask(
                facts.sorted().map { fact in
                    Named(fact, jurisdiction.fact(fact).map { Text($0.names) } ?? Text(verbatim: fact))
                })
        case .nobody: self = .nobody
        }
    }

    func html(_ say: Words) -> HTML {
        var words: HTML
        switch self {
        case .authority(let agency, let unit, let law):
            let names = [say(agency.text)] + [unit].compactMap { $0 }.map { say($0.text) }
            words = """
                <p><strong>\(names.joined(separator: " – "))</strong></p>\
                <p class="hint">\(say.list(law.map { say($0.text) }))</p>
                """
        case .ask(let facts):
            words = "<p>\(say(.authorityAsk))</p><ul>\(facts.html { "<li>\(say($0.text))</li>" })</ul>"
        case .nobody: words = .paragraph(say(.authorityNobody))
        }
        return Inset(.plain, "<h2>\(say(.authorityHeading))</h2>\(words)").html
    }
}
