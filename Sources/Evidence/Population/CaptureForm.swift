import Foundation
import Lexicon
import Web

/// What is said of an overlap table that is brought in, or everything that is wrong with it.
struct CaptureForm: Sendable {
    let description: CaptureFile.Description

    static let nameMost = 120
    static let registerMost = 200

    static let fields = [
        FieldSpec("name", .text(max: nameMost), required: true),
        FieldSpec("register", .text(max: registerMost), required: true),
        FieldSpec("period", .text(max: 9), required: true), FieldSpec("threshold", .number),
        FieldSpec("file", .file(max: fileMost)), FieldSpec("content", .text(max: fileMost)),
    ]

    /// One of ten lists with all combinations and long names.
    static let fileMost = 1 << 17

    /// What the form says before anybody has typed.
    static let usual = Fields(["threshold": "\(CaptureFile.usualThreshold)"])

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        func text(_ name: String, _ most: Int, _ text: Text) -> String {
            let value = form[name] ?? ""
            if value.isEmpty || value.count > most { problems.append(Problem(name, text)) }
            return value
        }
        let name = text("name", Self.nameMost, .overlapNameMissing)
        let register = text("register", Self.registerMost, .overlapRegisterMissing)
        let period = form["period"] ?? ""
        if !Self.isPeriod(period) { problems.append(Problem("period", .overlapPeriodMissing)) }
        let threshold = Int(form["threshold"] ?? "\(CaptureFile.usualThreshold)") ?? 0
        if !(CaptureFile.leastThreshold...100).contains(threshold) {
            problems.append(Problem("threshold", .overlapThresholdMissing))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        description = CaptureFile.Description(name: name, register: register, period: period, threshold: threshold)
    }

    /// A year, or the first and the last one.
    static func isPeriod(_ text: String) -> Bool {
        guard let match = text.wholeMatch(of: /([12][0-9]{3})(?:-([12][0-9]{3}))?/) else { return false }
        return match.output.2.map { $0 > match.output.1 } ?? true
    }
}
