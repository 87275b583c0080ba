/// What the columns of a table of cases are, and what one row of it comes to.
struct RoutingColumns {
    let path: Int
    let screens: Int?
    let questions: [(index: Int, question: Questionnaire.Question)]
    /// Named in the header, and no question of the form.
    let unknown: [String]

    /// Nil without a column that names the expected path.
    init?(_ header: [String], _ questionnaire: Questionnaire) {
        guard let path = header.firstIndex(of: "path_id") else { return nil }
        self.path = path
        screens = header.firstIndex(of: "screens")
        let others = header.enumerated().filter { !["path_id", "screens", ""].contains($0.element) }
        questions = others.compactMap { index, name in questionnaire.question(name).map { (index, $0) } }
        unknown = others.map(\.element).filter { questionnaire.question($0) == nil }
    }

    /// The path that a row takes, where it can be read, and how it differs from what the row expects.
    func compare(
        _ record: Result<CSVText.Row, CSVText.Misread>, _ questionnaire: Questionnaire, _ expected: [String: [String]]
    ) -> (path: [String]?, difference: RoutingCheck.Difference?) {
        do {
            let row = try record.get()
            let found: [String]
            do { found = questionnaire.path(try answers(row)) } catch {
                return (nil, .init(line: row.line, reason: error.description))
            }
            guard let wanted = expected[row.cells[path]] else {
                return (found, .init(line: row.line, found: found, reason: "there is no path ‘\(row.cells[path])’"))
            }
            if found != wanted { return (found, .init(line: row.line, expected: wanted, found: found)) }
            let reason = lengthFault(row, found.count)
            return (found, reason.map { .init(line: row.line, expected: wanted, found: found, reason: $0) })
        } catch {
            let reason = String(error.description.trimmingPrefix("line \(error.line): "))
            return (nil, .init(line: error.line, reason: reason))
        }
    }

    private func lengthFault(_ row: CSVText.Row, _ found: Int) -> String? {
        guard let screens else { return nil }
        let cell = row.cells[screens]
        return cell.isEmpty || Int(cell) == found ? nil : "the path should have \(cell) screens, has \(found)"
    }

    /// A cell that is no answer to its question.
    struct NoAnswer: Error, CustomStringConvertible {
        let cell: String
        let question: Questionnaire.Question.ID

        var description: String { "‘\(cell)’ is no answer to ‘\(question)’" }
    }

    private func answers(_ row: CSVText.Row) throws(NoAnswer) -> Questionnaire.Answers {
        var answers: Questionnaire.Answers = [:]
        for (index, question) in questions {
            let cell = row.cells[index]
            guard !cell.isEmpty else { continue }
            let answer = Self.answer(cell, question)
            let options = question.options ?? answer?.values ?? []
            guard answer?.values.allSatisfy(options.contains) ?? (cell.lowercased() == "false") else {
                throw NoAnswer(cell: cell, question: question.id)
            }
            answers[question.id] = answer
        }
        return answers
    }

    /// A file or a box is `true` or `false`, as any program writes it; several options are parted by spaces.
    private static func answer(_ cell: String, _ question: Questionnaire.Question) -> Questionnaire.Answer? {
        let isTrue = ["true", "yes"].contains(cell.lowercased())
        return switch question.kind {
        case .file: isTrue ? .files(["attached"]) : nil
        case .tick: isTrue ? .choice("yes") : nil
        case .choices: .choices(cell.split { $0 == " " || $0 == ";" }.map(String.init))
        default: question.read([cell])
        }
    }
}
