// swift-tools-version: 6.2
import PackageDescription

// What Lodestar is measured against, bare of everything that Lodestar adds: a package of its own, so that the
// program never depends on its peers.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(name: "lodestar", path: ".."),
    ],
    targets: [
        .executableTarget(
            name: "bare",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // The pure engines by themselves, without files and words around them.
        .executableTarget(
            name: "engines",
            dependencies: [
                .product(name: "Statistics", package: "lodestar"), .product(name: "Matching", package: "lodestar"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
