// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], except: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: except, swiftSettings: strict)
}

let package = Package(
    name: "lodestar",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "lodestar", targets: ["lodestar"]),
        // Counting, protecting and trying tables: for anybody's programs.
        .library(name: "Statistics", targets: ["Statistics"]),
        // Telling people, companies and vessels apart, and following what reaches whom: for anybody's programs.
        .library(name: "Matching", targets: ["Matching"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Counting people so that nobody is found. Public, pure, imports nothing.
        module("Statistics"),
        // Who is the same, and what reaches whom. Public, pure, imports nothing of ours but a count of bits in C.
        module("Matching", ["CDice"]),
        .target(name: "CDice", cSettings: [.unsafeFlags(["-std=c17", "-Wall", "-Wextra", "-Werror"])]),
        // What everything speaks: identifiers, codes, dates. Imports nothing of ours.
        module("Lexicon"),
        // Keys and sealed fields. The one home of encryption beside the journal.
        module("Vault", ["Lexicon", crypto, cryptoExtras]),
        // Who may do what, and why. Pure.
        module("Policy", ["Lexicon"]),
        // The tamper-evident log. Pure.
        module("Journal", ["Lexicon", "Policy", "Vault", crypto]),
        // SQL as values; the one home of the database drivers.
        module("Store", ["Lexicon", "Vault", "Policy", "Journal", grdb, sqlite]),
        // A country as data.
        module("Packs", ["Lexicon", "Policy", "CPacks", yams]),
        // Pages, forms, sessions of the wire; the one home of the HTTP server.
        module("Web", ["Lexicon", "Policy", "Store", "CAssets", hummingbird]),
        module("Accounts", ["Lexicon", "Vault", "Policy", "Journal", "Store", "Web"]),
        module(
            "Protection",
            ["Statistics", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts"]),
        // Numbers for the public. It cannot name a person's file, because it cannot import the pillar that keeps them.
        module(
            "Evidence",
            ["Statistics", "Matching", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts"]),
        // Keeping goods, vessels and contractors of forced labour out.
        module(
            "Prevention",
            ["Matching", "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts"]),
        // The files of the packs, within the binary.
        .target(name: "CPacks", cSettings: [.unsafeFlags(["-std=c23", "-Wno-c23-extensions"])]),
        .target(name: "CAssets", cSettings: [.unsafeFlags(["-std=c23", "-Wno-c23-extensions"])]),
        .executableTarget(
            name: "lodestar",
            dependencies: [
                "Lexicon", "Vault", "Policy", "Journal", "Store", "Web", "Packs", "Accounts", "Protection", "Evidence",
                "Prevention", "Statistics", "Matching", arguments,
            ],
            swiftSettings: strict),
        tests("StatisticsTests", ["Statistics"]),
        tests("MatchingTests", ["Matching", "CDice"], except: ["Private/Fixtures", "Names/Fixtures"]),
        tests("LexiconTests", ["Lexicon"]),
        tests("VaultTests", ["Vault", "Lexicon", "Matching", crypto]),
        tests("PolicyTests", ["Policy", "Lexicon"], except: ["Golden"]),
        tests("JournalTests", ["Journal", "Lexicon", "Policy", "Vault"]),
        // Writes until it is killed, for a test of what a power cut leaves.
        .executableTarget(
            name: "crashwriter", dependencies: ["Store", "Lexicon", "Policy", "Vault"], path: "Tests/CrashWriter",
            swiftSettings: strict),
        tests(
            "StoreTests", ["Store", "Journal", "Lexicon", "Policy", "Vault", "crashwriter", grdb], except: ["Golden"]),
        tests("PacksTests", ["Packs", "Lexicon", "Policy"]),
        tests("WebTests", ["Web", "Lexicon", "Policy", "Store", "Journal", "Vault"]),
        tests("AccountsTests", ["Accounts", "Web", "Store", "Journal", "Vault", "Lexicon", "Policy"]),
        tests(
            "ProtectionTests",
            ["Protection", "Statistics", "Accounts", "Packs", "Web", "Store", "Journal", "Vault", "Lexicon", "Policy"]),
        tests(
            "EvidenceTests",
            ["Evidence", "Statistics", "Matching", "Accounts", "Packs", "Web", "Store", "Journal", "Vault", "Lexicon", "Policy"]),
        tests(
            "PreventionTests",
            ["Prevention", "Matching", "Accounts", "Packs", "Web", "Store", "Journal", "Vault", "Lexicon", "Policy"]),
        // Every door of the whole program, tried as everybody.
        tests(
            "DoorTests",
            [
                "Protection", "Evidence", "Prevention", "Statistics", "Matching", "Accounts", "Packs", "Web", "Store",
                "Journal", "Vault", "Lexicon", "Policy",
            ],
            except: ["Golden"]),
        tests("TidyTests"),
    ],
    swiftLanguageModes: [.v6]
)
