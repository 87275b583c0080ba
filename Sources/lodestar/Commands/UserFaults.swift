import Accounts
import Lexicon

extension UserCommand {
    /// Why an account cannot be changed so, with what would mend it.
    static func words(_ fault: AccountCommands.Fault) -> String {
        switch fault {
        case .malformedName(let name, let why): "‘\(name)’ is no sign-in name: \(words(why))."
        case .nameTaken(let name): "There is an account named ‘\(name)’ already."
        case .unknownName(let name): "There is no account named ‘\(name)’: ‘lodestar user list’ lists them."
        case .unknownUnit(let unit): "There is no unit \(unit): ‘lodestar user units’ lists them."
        case .impossible(let why): "This place cannot be given: \(words(why))."
        case .disabledAlready(let name): "The account ‘\(name)’ is disabled already."
        case .notDisabled(let name): "The account ‘\(name)’ is not disabled."
        case .notHeld(let name): "‘\(name)’ does not hold that place: ‘lodestar user show \(name)’ lists what it holds."
        }
    }

    private static func words(_ misfit: SignInName.Misfit) -> String {
        switch misfit {
        case .otherLetters: "it may have only the letters a-z, digits, dots, hyphens and underlines"
        case .firstIsNoLetterOrDigit: "it must begin with a letter or a digit"
        case .tooShort: "it needs at least \(SignInName.lengths.lowerBound) characters"
        case .tooLong: "it may have at most \(SignInName.lengths.upperBound) characters"
        }
    }

    private static func words(_ impossible: Membership.Impossible) -> String {
        switch impossible {
        case .roleOutsideFunction: "a unit of this function has no such role"
        case .noPurpose: "it needs a purpose"
        case .enforcementWithAnythingElse: "whoever enforces immigration law may do nothing else, here or anywhere"
        case .endsBeforeItBegins: "it would end before it begins"
        case .heldAlready: "the account holds this role in that unit already"
        case .grantedToOneself: "nobody gives a place to themselves"
        }
    }
}
