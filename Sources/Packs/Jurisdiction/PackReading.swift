import Lexicon
import Yams

/// What has been read of a pack so far: the faults, and the names that later entries may refer to.
final class PackReading {
    /// A kind of thing that has names of its own.
    enum Subject: String {
        case instrument, event, fact, departure, agency, unit, clock, state, prerequisite, placeholder, notice
        case field, tariff
        case help = "kind of help"
        case service, routing, ending, programme, relief, grant, right, reporter
        case duty, narrowing
        case identifier = "identifying detail"
        case paper
    }

    private(set) var faults: [PackFault] = []
    private var names: [Subject: Set<String>] = [:]
    private var open: [Sheet] = []
    var completeLanguages: [ScreenLanguage] = []
    /// The complete ones, and those that only the public pages and the person's own are in.
    var publicLanguages: [ScreenLanguage] = []
    var instruments: [String: Instrument] = [:]
    var facts: [String: Jurisdiction.Fact] = [:]

    private(set) var clauses: [CitedClause] = []

    func cited(_ clause: CitedClause) { clauses.append(clause) }

    func fault(_ fault: PackFault) { faults.append(fault) }

    func opened(_ sheet: Sheet) { open.append(sheet) }

    /// Ends a file: whatever in it nobody asked for is a fault.
    func closeSheets() {
        for sheet in open { sheet.close() }
        open = []
    }

    func knows(_ name: String, as subject: Subject) -> Bool { names[subject]?.contains(name) ?? false }

    /// False if the name was taken before.
    func claim(_ name: String, as subject: Subject) -> Bool { names[subject, default: []].insert(name).inserted }

    /// The root of a file, or nil with a fault where the file is missing or is not YAML.
    func root(of file: String, _ text: String?) -> Sheet? {
        guard let text else {
            fault(PackFault(file: file, line: 0, reason: "the pack has no such file"))
            return nil
        }
        let allowed: Set<Unicode.Scalar> = ["\t", "\n", "\r"]
        if let place = text.unicodeScalars.firstIndex(where: { $0.value < 32 && !allowed.contains($0) }) {
            let line = text.unicodeScalars[..<place].count { $0 == "\n" } + 1
            fault(PackFault(file: file, line: line, reason: "this is not YAML: a control character"))
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                fault(PackFault(file: file, line: 0, reason: "the file is empty"))
                return nil
            }
            let review = node.mapping?["review"]?.scalar.flatMap { Words.Review(rawValue: $0.string) }
            let sheet = Sheet(node, file: file, review: review ?? .draft, reading: self)
            let _: Words.Review = sheet.one("review", or: .draft)
            return sheet
        } catch {
            fault(
                PackFault(file: file, line: Self.line(of: error), reason: "this is not YAML: \(Self.words(of: error))"))
            return nil
        }
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 0
        }
    }

    private static func words(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _):
            "written twice: \(keys.map { $0.description }.joined(separator: ", "))"
        default: "it cannot be read"
        }
    }
}

extension Sheet {
    /// The entry's `id`, noted as a name of its kind; a name may be given once.
    func claim(_ subject: PackReading.Subject) {
        let id = text("id")
        guard !id.isEmpty, !reading.claim(id, as: subject) else { return }
        fault("the \(subject.rawValue) ‘\(id)’ is declared twice", key: "id")
    }

    /// A name that must have been declared.
    func reference(_ key: String, to subject: PackReading.Subject) -> String {
        let name = text(key)
        checkKnown(name, subject) { fault($0, key: key) }
        return name
    }

    func optionalReference(_ key: String, to subject: PackReading.Subject) -> String? {
        has(key) ? reference(key, to: subject) : optionalText(key)
    }

    func references(_ key: String, to subject: PackReading.Subject) -> [String] {
        texts(key).map { name, place in
            checkKnown(name, subject) { fault($0, at: place) }
            return name
        }
    }

    private func checkKnown(_ name: String, _ subject: PackReading.Subject, _ report: (String) -> Void) {
        guard !name.isEmpty, !reading.knows(name, as: subject) else { return }
        report("the \(subject.rawValue) ‘\(name)’ is declared nowhere")
    }
}

// MARK: What rules rest on

extension Sheet {
    /// `law` and `practice`: an entry must have at least one of them.
    func footing() -> Footing {
        let before = reading.faults.count
        let footing = Footing(law: quotations("law"), practice: optionalText("practice"))
        // A citation that could not be read has been told already: it is not one that is missing.
        if footing.law.isEmpty && footing.practice == nil && reading.faults.count == before {
            fault("it cites no law and does not say that it is practice")
        }
        return footing
    }

    func quotations(_ key: String) -> [Quotation] {
        list(key).compactMap { entry in
            let text = entry.text("text")
            guard let citation = entry.citation() else { return nil }
            let quotation = Quotation(citation: citation, text: text)
            reading.cited(CitedClause(file: file, line: entry.line, quotation: quotation))
            return quotation
        }
    }

    /// "act 11.5": the instrument, the article, and its paragraph.
    private func citation() -> Citation? {
        let written = text("cite")
        let parts = written.split(separator: " ", omittingEmptySubsequences: false)
        let numbers = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2, (1...2).contains(numbers.count), numbers.allSatisfy({ $0.first?.isNumber == true }),
            numbers.count == 1 || Int(numbers[1]) != nil
        else {
            if !written.isEmpty { fault("‘\(written)’ is no citation such as ‘act 11.5’", key: "cite") }
            return nil
        }
        guard let instrument = reading.instruments[String(parts[0])] else {
            fault("the instrument ‘\(parts[0])’ is declared nowhere", key: "cite")
            return nil
        }
        let article = numbers[0].prefix { $0.isNumber }
        if let last = instrument.articles, !(Int(article).map { $0 >= 1 && $0 <= last } ?? false) {
            fault("‘\(parts[0])’ has \(last) articles: there is no article \(numbers[0])", key: "cite")
            return nil
        }
        return Citation(
            instrument: instrument, article: String(numbers[0]), paragraph: numbers.count == 2 ? Int(numbers[1]) : nil)
    }
}
