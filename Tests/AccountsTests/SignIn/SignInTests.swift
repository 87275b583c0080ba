import Foundation
import Journal
import Lexicon
import Policy
import Store
import Synchronization
import Testing
import Vault
import Web

@testable import Accounts

@Suite struct `Signing in` {
    @Test func `lets in who has the name, the passphrase and the code`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let browser = Browser(office)
        let reply = await browser.post("/sign-in", worker.fields)
        #expect(reply.status == 303)
        #expect(reply.location == "/")
        #expect(await browser.get("/cases").status == 200)
        let cookie = try #require(reply["Set-Cookie"].first { $0.hasPrefix("__Host-session=") })
        #expect(cookie.contains("; Secure; HttpOnly; SameSite=Strict"))
        #expect(cookie.split(separator: ";")[0].count == "__Host-session=".count + 43)
    }

    @Test func `keeps of the session only a keyed digest`() async throws {
        let office = try await Office()
        let browser = try await office.worker("lin.meihua").signedIn()
        let kept = try await office.archive.fetch(Query<SessionRecord>(where: "1 = 1"))
        let token = try #require(Data(base64URL: browser.session ?? ""))
        #expect(kept.count == 1)
        #expect(kept[0].token != token && kept[0].token != Digest.sha256(token))
    }

    @Test func `answers every wrong thing with the same bytes and the same entry`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let disabled = try await office.worker("old.hand")
        let commands = AccountCommands(archive: office.archive, keys: office.keys)
        try await commands.disable("old.hand", at: office.now)
        _ = try await commands.add("not.yet", displayName: "Not Yet", at: office.now)
        let wrong: [[String: String]] = [
            worker.fields.merging(["name": "nobody.here"]) { $1 },
            worker.fields.merging(["passphrase": "kettle orbit velvet ten"]) { $1 },
            worker.fields.merging(["code": "000000"]) { $1 },
            worker.fields.merging(["code": "2222-3333-4444"]) { $1 },
            worker.fields.merging(["name": "not.yet"]) { $1 },
            worker.fields.merging(["name": "<script>"]) { $1 },
            disabled.fields, ["name": "lin.meihua"], [:],
        ]
        var answers: Set<String> = []
        var entries: Set<Entry> = []
        for fields in wrong {
            let browser = Browser(office, address: UUID().uuidString)
            browser.cookies["__Host-visitor"] = "same"
            let before = try await office.entries().count
            let reply = await browser.post("/sign-in", fields)
            let after = try await office.entries()
            #expect(reply.status == 422)
            #expect(browser.session == nil)
            #expect(after.count == before + 1)
            answers.insert(reply.text + reply.headers.map { "\($0.name): \($0.value)" }.joined())
            entries.insert(try #require(after.last))
        }
        #expect(answers.count == 1)
        #expect(entries.count == 1)
        let entry = try #require(entries.first)
        #expect(entry.outcome == .refused && entry.worker == nil && entry.subjects.isEmpty && entry.changes.isEmpty)
    }

    @Test func `writes no name, passphrase or code into the journal`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        _ = await Browser(office).post("/sign-in", worker.fields.merging(["code": "123123"]) { $1 })
        _ = try await worker.signedIn()
        let entries = Query<Data>("SELECT bytes FROM journal_entry") { try $0.blob("bytes") }
        let bytes = try await office.archive.fetch(entries)
        for secret in ["lin.meihua", Office.passphrase, "123123", "198.51.100.7"] {
            #expect(bytes.allSatisfy { $0.firstRange(of: Data(secret.utf8)) == nil })
        }
    }

    @Test func `takes each code once, and none older than the last`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let fields = worker.fields
        #expect(await Browser(office).post("/sign-in", fields).status == 303)
        #expect(await Browser(office).post("/sign-in", fields).status == 422)
        office.wait(30)
        #expect(await Browser(office).post("/sign-in", fields).status == 422)
        #expect(await Browser(office).post("/sign-in", worker.fields).status == 303)
    }

    @Test func `lets one of two in who bring the same code at once`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let fields = worker.fields
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { await Browser(office).post("/sign-in", fields).status } }
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.sorted() == [303, 422, 422, 422])
    }

    @Test func `takes a recovery code once, and says so in the journal`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let codes = office.keys.freshRecoveryCodes()
        var account = worker.account
        account.proof?.recoveryCodes = codes.kept
        try await office.archive.commit(Change(account, deed: Deed("test", rule: "test")))
        let fields = worker.fields.merging(["code": codes.shown[3].lowercased()]) { $1 }
        #expect(await Browser(office).post("/sign-in", fields).status == 303)
        #expect(try await office.entries().last?.action == "sign-in.by-recovery-code")
        #expect(await Browser(office).post("/sign-in", fields).status == 422)
        let left = try await office.archive.fetch(WorkerAccount.named(account.name))
        #expect(left.first?.proof?.recoveryCodes.count == 9)
    }

    @Test func `never takes a session that somebody else put into the browser`() async throws {
        let office = try await Office()
        let attacker = try await office.worker("other.one").signedIn()
        let worker = try await office.worker("lin.meihua")
        let planted = String(repeating: "A", count: 43)
        for fixed in [planted, try #require(attacker.session)] {
            let browser = Browser(office)
            _ = await browser.get("/sign-in")
            var asVisitor = browser.cookies
            asVisitor["__Host-session"] = nil
            browser.cookies = asVisitor
            try await worker.signIn(browser)
            #expect(browser.session != fixed)
            let victim = Browser(office)
            victim.cookies = ["__Host-session": planted]
            #expect(await victim.get("/cases").status == 303)
        }
    }

    @Test func `hashes again at today's cost`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        var account = worker.account
        let old = try #require(ScryptCost(logRounds: 3, blockSize: 8, parallelism: 1))
        account.proof?.passphrase =
            PassphraseHash(Office.passphrase, pepper: office.keys.pepper, cost: old).text
        try await office.archive.commit(Change(account, deed: Deed("test", rule: "test")))
        _ = try await worker.signedIn()
        let kept = try await office.archive.fetch(WorkerAccount.named(account.name))
        #expect(try PassphraseHash(text: try #require(kept.first?.proof?.passphrase)).cost == .trifling)
        _ = try await worker.signedIn()
    }
}

@Suite struct `Guessing at somebody's account` {
    @Test func `is slowed for the guesser and not for the worker elsewhere`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let guesser = Browser(office, address: "203.0.113.9")
        let wrong = worker.fields.merging(["passphrase": "wrong wrong wrong"]) { $1 }
        for _ in 0..<5 { #expect(await guesser.post("/sign-in", wrong).status == 422) }
        let slowed = await guesser.post("/sign-in", worker.fields)
        #expect(slowed.status == 429)
        #expect(slowed.text.contains("Nothing is locked"))
        #expect(await Browser(office, address: "198.51.100.7").post("/sign-in", worker.fields).status == 303)
    }

    @Test func `is slowed for a name that nobody has, all the same`() async throws {
        let office = try await Office()
        let guesser = Browser(office)
        for _ in 0..<5 { #expect(await guesser.post("/sign-in", ["name": "nobody.here"]).status == 422) }
        #expect(await guesser.post("/sign-in", ["name": "nobody.here"]).status == 429)
    }

    @Test func `does not delay the worker's own browser, even behind the same address`() async throws {
        let office = try await Office()
        let worker = try await office.worker("lin.meihua")
        let own = try await worker.signedIn()
        #expect(await own.post("/sign-out").status == 303)
        #expect(own.session == nil && own.cookies["__Host-known-device"] != nil)
        let guesser = Browser(office)
        let wrong = worker.fields.merging(["passphrase": "wrong wrong wrong"]) { $1 }
        for _ in 0..<14 {
            office.wait(60)
            #expect(await guesser.post("/sign-in", wrong).status == 422)
        }
        // A stranger behind the address waits a minute now; the browser that the account knows waits for nothing.
        office.wait(29)
        #expect(await guesser.post("/sign-in", worker.fields).status == 429)
        try await worker.signIn(own)
    }

    @Test func `is not helped by a known browser's cookie that is forged or another's`() async throws {
        let office = try await Office()
        let own = try await office.worker("lin.meihua").signedIn()
        let key = office.keys.counting
        let account = try #require(try await office.archive.fetch(WorkerAccount.named(SignInName("lin.meihua"))).first)
        let cookie = own.cookies["__Host-known-device"]
        #expect(KnownDevice(cookie: cookie, key: key).mark(for: account.id) != nil)
        #expect(KnownDevice(cookie: cookie, key: key).mark(for: Worker.ID()) == nil)
        #expect(KnownDevice(cookie: cookie, key: .fresh()).mark(for: account.id) == nil)
        #expect(KnownDevice(cookie: cookie.map { "A" + $0.dropFirst() }, key: key).mark(for: account.id) == nil)
    }

    @Test func `spreads over many names without ever getting past the count of its source`() async throws {
        let office = try await Office()
        let guesser = Browser(office)
        var judged = 0
        for number in 0..<80 {
            let reply = await guesser.post("/sign-in", ["name": "name\(number)"])
            judged += reply.status == 422 ? 1 : 0
        }
        #expect(judged == 50)
    }

    @Test func `is one source from a whole IPv6 network, and a wider network is counted too`() async throws {
        let office = try await Office()
        var judged = 0
        for host in 1...12 {
            let reply = await Browser(office, address: "2001:db8:5:7::\(host)").post("/sign-in", ["name": "lin"])
            judged += reply.status == 422 ? 1 : 0
        }
        #expect(judged == 5)
        for network in 1...210 {
            let browser = Browser(office, address: "2001:db8:6:\(network)::1")
            judged += await browser.post("/sign-in", ["name": "lin"]).status == 422 ? 1 : 0
        }
        #expect(judged == 5 + 200)
    }
}

@Suite struct `The passphrase gate` {
    @Test func `runs only so many at once and sends the rest away`() async throws {
        let gate = PassphraseGate(atOnce: 2, waitingMax: 3)
        let meter = Crowd()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    let done: Bool? = try? await gate.run {
                        meter.enter()
                        Thread.sleep(forTimeInterval: 0.05)
                        meter.leave()
                        return true
                    }
                    return done == true
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(meter.most <= 2)
        #expect(outcomes.count { $0 } >= 5)
        #expect(outcomes.count { !$0 } > 0)
        // Whoever left made room again.
        #expect(try await gate.run { 7 } == 7)
    }

    @Test func `calls each line in turn, so that a flood of strangers keeps nobody else out`() async throws {
        let gate = PassphraseGate(atOnce: 1, waitingMax: 4)
        let order = Order()
        let (entered, hasEntered) = AsyncStream.makeStream(of: Void.self)
        let letGo = DispatchSemaphore(value: 0)
        async let long: Void? = try? gate.run {
            hasEntered.yield()
            letGo.wait()
        }
        _ = await entered.first { true }
        await withTaskGroup(of: Void.self) { group in
            func send(_ line: PassphraseGate.Line) {
                group.addTask { try? await gate.run(in: line) { order.add(line) } }
            }
            for _ in 0..<40 { send(.stranger) }
            try? await Task.sleep(for: .milliseconds(100))
            send(.known)
            send(.receipt)
            try? await Task.sleep(for: .milliseconds(100))
            letGo.signal()
        }
        _ = await long
        let served = order.served
        #expect(served.count { $0 == .stranger } == 4)
        #expect(Set(served.prefix(3)) == [.known, .stranger, .receipt])
    }

    @Test func `shows a page to come back to when it is full`() async throws {
        let gate = PassphraseGate(atOnce: 1, waitingMax: 0)
        let office = try await Office(gate: gate)
        let worker = try await office.worker("lin.meihua")
        let browser = Browser(office)
        _ = await browser.get("/sign-in")
        let (entered, hasEntered) = AsyncStream.makeStream(of: Void.self)
        let letGo = DispatchSemaphore(value: 0)
        async let long: Void? = try? gate.run {
            hasEntered.yield()
            letGo.wait()
        }
        _ = await entered.first { true }
        let reply = await browser.post("/sign-in", worker.fields)
        #expect(reply.status == 503)
        letGo.signal()
        _ = await long
        #expect(await browser.post("/sign-in", worker.fields).status == 303)
    }
}

private final class Order: Sendable {
    private let lines = Mutex<[PassphraseGate.Line]>([])
    var served: [PassphraseGate.Line] { lines.withLock { $0 } }
    func add(_ line: PassphraseGate.Line) { lines.withLock { $0.append(line) } }
}

private final class Crowd: Sendable {
    private let state = Mutex((now: 0, most: 0))
    var most: Int { state.withLock { $0.most } }
    func enter() {
        state.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
    }
    func leave() { state.withLock { $0.now -= 1 } }
}
