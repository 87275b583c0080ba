import Foundation
import Lexicon
import Policy
package import Web

/// A request as it was sent from its last page: what the person says to it, and which state of the file was shown.
package struct RequestForm: Sendable {
    package let answer: RequestPlan.Answer
    package let child: RequestPlan.ChildCare

    package static let viewLengthMax = 2_000

    package static let fields =
        [
            FieldSpec("service", .text(max: 60), required: true), FieldSpec("offer", .text(max: 36), required: true),
            FieldSpec("shown", .text(max: 400)), FieldSpec("agreed", .flag),
            FieldSpec("best-interests", .flag), FieldSpec("guardian", .flag),
            FieldSpec("view", .text(max: viewLengthMax)),
        ] + HowGiven.fields

    package init(_ fields: Fields, for plan: RequestPlan) throws(Problems) {
        var problems: [Problem] = []
        let isChild = plan.inside.record.ageGroup.isProtectedAsChild
        child = RequestPlan.ChildCare(
            isDetermined: fields["best-interests"] == "yes", hasGuardian: fields["guardian"] == "yes",
            view: fields["view"])
        if let view = child.view, view.count > Self.viewLengthMax { problems.append(Problem("view", .childViewLong)) }
        let lacks = plan.lacks(child)
        if lacks.contains(.bestInterests) { problems.append(Problem("best-interests", .childNeedsDetermination)) }
        if lacks.contains(.guardian) { problems.append(Problem("guardian", .childNeedsGuardian)) }
        // A child's state of the file is shown like everyone's: what was read must be what is sent.
        if fields["shown"] ?? "" != plan.edition { problems.append(Problem("shown", .requestFileChanged)) }
        var answer = isChild ? RequestPlan.Answer.bestInterests : .coveredAlready
        if plan.standingBasis != nil {
            answer = .coveredAlready
        } else if !isChild {
            if fields["agreed"] != "yes" { problems.append(Problem("agreed", .consentNotGiven)) }
            do {
                let how = try HowGiven(fields)
                answer = .agreed(language: how.language, interpreter: how.interpreter, evidence: how.evidence)
            } catch { problems += error.all }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        self.answer = answer
    }
}

/// Why a unit cannot take someone, read from a form.
package enum DeclineForm {
    package static let fields = [
        FieldSpec("reason", .choice(ServiceRequest.DeclineReason.allCases.map(\.rawValue)), required: true),
        FieldSpec("version", .number, required: true),
    ]

    package static func reason(_ fields: Fields) throws(Problems) -> ServiceRequest.DeclineReason {
        guard let reason = fields["reason"].flatMap(ServiceRequest.DeclineReason.init(rawValue:)) else {
            throw Problems([Problem("reason", .declineReasonMissing)])
        }
        return reason
    }
}
