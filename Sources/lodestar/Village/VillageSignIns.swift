import Foundation
import Vault

/// How to sign in to the fictional village. Everybody may know it, so nobody beyond this machine may reach it.
enum VillageSignIns {
    static let passphrase = "lantern bridge harbour"

    /// The hash guards nothing here, so it need not cost anything either.
    static let cost = ScryptCost(logRounds: 10, blockSize: 8, parallelism: 1) ?? .trifling

    /// One secret for everybody's one-time codes.
    static let code = OneTimeCode(secret: Data("lodestar village tot".utf8))

    private static var workers: String {
        VillageWorkers.all
            .map { "  \($0.name.padding(toLength: 10, withPad: " ", startingAt: 0)) \($0.does)" }
            .joined(separator: "\n")
    }

    static var text: String {
        """

        The village is invented. Everybody signs in with the passphrase ‘\(passphrase)’ and the code that
        ‘lodestar demo --code’ prints (or an authenticator with the secret \(code.base32)).

        \(workers)

        """
    }
}
