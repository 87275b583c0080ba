import Vault

/// What is wrong with a file that was brought, in words that say where and how to mend it.
enum RoundFault: Error, Sendable, Equatable {
    case packed
    case missing
    /// Not the file that the command writes.
    case unreadable
    case otherRound
    case otherAgency(found: String, expected: String)
    case otherStage(found: Int, expected: Int)
    case overQuota(count: Int, quota: Int)
    case truncated
    /// A line that is not what belongs there; lines count from 1.
    case line(Int)
    case commitment
    case publicKey
    case log(LogFault)
    case verdicts(line: Int)

    /// What is wrong with a trustee's log.
    enum LogFault: Error, Sendable, Equatable {
        case unreadable
        /// A line that does not follow, or that the trustee's key did not sign.
        case line(Int)
        /// It does not begin with what it told before.
        case rewritten
        /// It does not tell of the batch that came with it.
        case doesNotTell
        case notClosed

        init(_ fault: TrusteeLog.Fault) {
            self =
                switch fault {
                case .unknownTrustee, .cutShort: .unreadable
                case .notALine(let line), .otherRound(let line), .otherTrustee(let line), .broken(let line),
                    .forged(let line), .outOfTurn(let line), .quota(let line):
                    .line(line)
                }
        }
    }

    init(_ fault: HandedFile.Fault) {
        self =
            switch fault {
            case .notThisFormat: .unreadable
            case .otherRound, .otherEpoch: .otherRound
            case .unknownAgency(let found): .otherAgency(found: found, expected: "")
            case .wrongStage(let found, let expected): .otherStage(found: found, expected: expected)
            case .cutShort, .goesOn, .digest, .count: .truncated
            case .line(let line), .twice(let line): .line(line)
            case .point: .line(2)
            }
    }
}
