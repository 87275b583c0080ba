/// Where in its file each part of a questionnaire stands. Kept beside the value, so that equal forms are equal.
struct QuestionnaireMarks {
    enum Part: Hashable {
        case whole
        case common(String)
        case screen(Int)
        case branch(screen: Int, Int)
        case otherwise(screen: Int)
        case asking(screen: Int, Int)
        case question(Int)
        case option(question: Int, Int)
        case askedWhen(question: Int)
        case requiredWhen(question: Int)
        case fixed(question: Int, Int)
        case field(Int)
    }

    struct Mark: Equatable {
        let line: Int
        let column: Int
    }

    var file: String
    var marks: [Part: Mark] = [:]

    init(file: String) { self.file = file }

    func fault(_ part: Part, _ place: String, _ why: QuestionnaireFault.Why) -> QuestionnaireFault {
        let mark = marks[part]
        return QuestionnaireFault(file: file, line: mark?.line, column: mark?.column, place: place, why: why)
    }
}
