import Foundation
import Lexicon
import Vault
import Web

/// A browser that an account has signed in from before, so that strangers' guesses never delay it.
///
/// The cookie proves that much and no more: it opens nothing. It holds a few entries, as several colleagues may use
/// one machine, and each entry is bound to one account by a code only the server can make.
struct KnownDevice: Sendable {
    static let cookieName = "known-device"
    static let lastingDays = 180
    private static let entriesMax = 5
    fileprivate static let markByteCount = 16

    private let entries: [Data]
    private let key: DataKey

    init(cookie: String?, key: DataKey) {
        let parts = (cookie ?? "").prefix(600).split(separator: ".").prefix(Self.entriesMax)
        entries = parts.compactMap { Data(base64URL: String($0)) }.filter { $0.count == Self.markByteCount + 32 }
        self.key = key
    }

    /// The mark by which this browser is known to the account, or nil.
    func mark(for worker: Worker.ID) -> Data? {
        entries.first { key.isAuthentic($0.code, for: Self.message($0.mark, worker)) }?.mark
    }

    /// The cookie by which the account knows this browser next time, beside what is there already.
    func cookie(adding worker: Worker.ID) -> Cookie {
        var kept = entries
        if mark(for: worker) == nil {
            let mark = Secret.random(Self.markByteCount)
            kept.insert(mark + key.authenticationCode(Self.message(mark, worker)), at: 0)
        }
        let value = kept.prefix(Self.entriesMax).map(\.base64URL).joined(separator: ".")
        return Cookie(Self.cookieName, value, lastingDays: Self.lastingDays)
    }

    private static func message(_ mark: Data, _ worker: Worker.ID) -> Data {
        Data("known-device/\(worker)/".utf8) + mark
    }
}

extension Data {
    fileprivate var mark: Data { Data(prefix(KnownDevice.markByteCount)) }
    fileprivate var code: Data { Data(dropFirst(KnownDevice.markByteCount)) }
}
