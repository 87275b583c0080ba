import Foundation
import Packs
import Statistics
import Store
import Vault

extension CommandFault {
    /// Any error of the moment: what failed, where, and how to mend it.
    init(_ error: any Error) {
        self.init(Self.words(error))
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let unavailable as Keyring.Unavailable: words(unavailable)
        case Schema.Fault.newer(let found, let known):
            "The database was written by a newer program: it has schema \(found), and this one knows up to \(known). "
                + "Start the newer program."
        case NotCommitted.changedMeanwhile:
            "Something was changed at the same moment, so that nothing was written. Try again."
        case let rejected as PackRejected: "The pack has faults:\n\(rejected)"
        default: StorageTrouble.words(error) ?? "\(error)"
        }
    }

    private static func words(_ unavailable: Keyring.Unavailable) -> String {
        switch unavailable {
        case .otherRoot(let stored, let given):
            """
            The root key is another one: the database was sealed under \(stored), and this is \(given). Name the \
            right one with --root-key. If it is the right one, every stored key was altered: restore a backup.
            """
        case .missing(let name): "The key \(name.text) is missing. Restore it from a backup of the keys."
        case .wrapperMissing(let name, _):
            "The key that opens \(name.text) is missing. Restore it from a backup of the keys."
        case .damaged(let name, _), .misplaced(let name):
            "The key \(name.text) is not as it was written. Restore it from a backup of the keys."
        }
    }
}

extension LayoutProblem {
    /// What is wrong, and how to mend it.
    func words(layout: String) -> String {
        switch self {
        case .empty: "there is nothing in it"
        case .columnMissing(let name): "no column ‘\(name)’, which the layout \(layout) has"
        case .unequalFields(let line): "line \(line) has another number of fields than the first"
        case .notATable: "no table of the layout \(layout)"
        }
    }
}
