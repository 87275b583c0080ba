import Foundation
import Packs
import Testing

@Suite struct `A routing expression` {
    typealias Condition = Questionnaire.Condition

    static let answers: Questionnaire.Answers = [
        "age": .choice("child"), "needs": .choices(["bed", "doctor"]), "nights": .number(3), "name": .declined,
        "note": .text("  "), "files": .files(["a.pdf"]),
    ]

    @Test(arguments: [
        ("age = 'child'", true), ("age = 'adult'", false), ("age != 'adult'", true), ("missing != 'x'", true),
        ("missing = 'x'", false), ("age in ('adult', 'child')", true), ("age in ('adult')", false),
        ("needs has 'bed'", true), ("needs has 'lawyer'", false), ("age has 'child'", true),
        ("answered(age)", true), ("answered(name)", false), ("declined(name)", true), ("declined(age)", false),
        ("answered(note)", false), ("answered(files)", true), ("answered(missing)", false),
        ("nights > 2", true), ("nights >= 3", true), ("nights < 3", false), ("nights <= 3.5", true),
        ("nights = 3", true),
        ("nights != 3", false), ("nights > -1", true), ("missing < 3", false),
        ("not age = 'adult' and needs has 'bed'", true), ("age = 'adult' or age = 'child' and nights > 9", false),
        ("(age = 'adult' or age = 'child') and nights > 2", true), ("not (age = 'child')", false), ("always", true),
        ("never", false), ("not not age = 'child'", true),
    ])
    func `says what holds`(_ text: String, _ holds: Bool) throws {
        #expect(try Condition(parsing: text).holds(Self.answers) == holds)
    }

    @Test(arguments: [
        "a = 'it''s'", "a != 'x' and not (b = 'y' or c has 'z')", "a in ('x', 'y') or answered(b)",
        "(a = 'x' and b = 'y') and c = 'z'",
        "not not a = 'x'", "n >= 2.5", "declined(a)", "always", "never or a = 'b'",
    ])
    func `reads back as it was written`(_ text: String) throws {
        let condition = try Condition(parsing: text)
        #expect(try Condition(parsing: condition.description) == condition)
    }

    @Test(arguments: [
        ("", 1, "expected a question, found the end"),
        ("age = ", 7, "expected a value in single quotes, found the end"),
        ("age 'child'", 5, "expected =, !=, <, >, in or has after ‘age’, found the value 'child'"),
        ("age = 'child", 7, "the quote is never closed"),
        ("age = 'a' nights > 2", 11, "expected ‘and’, ‘or’ or the end, found ‘nights’"),
        ("(age = 'a'", 11, "expected ‘)’, found the end"),
        ("age ! 'a'", 5, "‘!’ stands only in ‘!=’; write ‘not’"),
        ("age == 'a'", 6, "expected a value in single quotes, found ‘=’"),
        ("age > 'a'", 7, "‘>’ compares with a number, found the value 'a'"),
        ("age in 'a'", 8, "expected ‘(’, found the value 'a'"),
        ("age in ()", 9, "expected a value in single quotes, found ‘)’"),
        ("nights > 1.2.3", 10, "‘1.2.3’ is not a number"),
        ("and = 'a'", 1, "expected a question, found ‘and’"),
        ("age = \"a\"", 7, "‘\"’ has no place in an expression"),
        ("${age} = 'a'", 1, "‘$’ has no place in an expression"),
    ])
    func `says where and why it does not read`(_ text: String, _ column: Int, _ why: String) {
        let misread = #expect(throws: Condition.Misread.self) { try Condition(parsing: text) }
        #expect(misread?.column == column)
        #expect(misread?.why == why)
    }

    @Test func `refuses to nest without end`() {
        let text = String(repeating: "(", count: 10_000) + "a = 'b'" + String(repeating: ")", count: 10_000)
        #expect(throws: Condition.Misread.self) { try Condition(parsing: text) }
    }

    @Test(arguments: [
        ("${age} = 'child'", "age = 'child'"), ("selected(${needs}, 'bed')", "needs has 'bed'"),
        ("${files} != ''", "answered(files)"), ("not(${files} = '')", "not not answered(files)"),
        ("${a} != 'x' and true()", "a != 'x' and always"),
    ])
    func `reads what survey forms write`(_ text: String, _ own: String) throws {
        #expect(try Condition(parsing: text, as: .survey) == Condition(parsing: own))
    }
}
