/// The ways in which a request ends without what was asked, as the reader learns of them.
enum Failure: Sendable, Equatable {
    case notFound, wrongMethod, notSignedIn, stepUpNeeded, foreignForm, onceMissing
    case tooLarge, tooSlow, malformed, wrongType, addressTooLong
    case changedMeanwhile, noLongerStands
    case misdirected
    case problems
    case broken

    var status: Int {
        switch self {
        case .malformed, .onceMissing: 400
        case .notSignedIn: 401
        case .stepUpNeeded, .foreignForm: 403
        case .notFound: 404
        case .wrongMethod: 405
        case .tooSlow: 408
        case .changedMeanwhile, .noLongerStands: 409
        case .tooLarge: 413
        case .addressTooLong: 414
        case .wrongType: 415
        case .misdirected: 421
        case .problems: 422
        case .broken: 500
        }
    }

    var heading: Text {
        switch self {
        case .notFound: .failureNotFound
        case .notSignedIn: .failureNotSignedIn
        case .stepUpNeeded: .failureStepUp
        case .foreignForm: .failureForeignForm
        case .onceMissing: .failureOnce
        case .tooLarge: .failureTooLarge
        case .tooSlow: .failureTooSlow
        case .wrongMethod, .malformed, .wrongType, .addressTooLong: .failureMalformed
        case .changedMeanwhile: .failureChanged
        case .noLongerStands: .failureNoLonger
        case .misdirected: .failureMisdirected
        case .problems: .failureProblems
        case .broken: .failureBroken
        }
    }

    var advice: Text {
        switch self {
        case .notFound: .adviceNotFound
        case .notSignedIn, .stepUpNeeded: .adviceSignIn
        case .foreignForm: .adviceForeignForm
        case .onceMissing: .adviceOnce
        case .tooLarge: .adviceTooLarge
        case .tooSlow, .wrongMethod, .malformed, .wrongType, .addressTooLong: .adviceMalformed
        case .changedMeanwhile: .adviceChanged
        case .noLongerStands: .adviceNoLonger
        case .misdirected: .adviceMisdirected
        case .problems: .adviceProblems
        case .broken: .adviceBroken
        }
    }
}

extension Knock.BodyFault {
    var failure: Failure {
        switch self {
        case .tooLarge: .tooLarge
        case .tooSlow: .tooSlow
        case .broken: .malformed
        }
    }
}
