// swift-tools-version: 6.1
import PackageDescription

// The benchmarks are a package of their own, so that Kotae does not depend on a library of benchmarks. The modules they
// measure are `package` to one another and no products, so they cannot be had as a dependency: they are declared here a
// second time, over links to the same files: `Modules` is ../Sources, and what is in `Support` is in ../Tests/Support.
// SwiftPM gives all targets of a package one package name, which is what `package` access asks for. A module that is
// added to the other manifest is added here where a benchmark needs it.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Modules/\(name)", swiftSettings: settings)
}

let package = Package(
    name: "kotae-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Without its traits, which count allocations by taking the place of malloc: that is not what is asked here.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .executableTarget(
            name: "Stages",
            dependencies: [
                "CEL", "Diagnostics", "FileSystem", "Generator", "KnowledgeBase", "Markdown", "Rules", "Search",
                "TestSupport", .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Stages", swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .target(name: "TestSupport", dependencies: ["FileSystem"], path: "Support", swiftSettings: settings),
        module("Bytes"),
        module("JSON", ["Bytes"]),
        module("CEL"),
        module("Prose"),
        module("ImageHeader"),
        module("Diagnostics", ["JSON"]),
        module("KnowledgeBase", ["Bytes", "Diagnostics"]),
        module("YAML", ["Diagnostics", "KnowledgeBase", .product(name: "Yams", package: "Yams")]),
        .systemLibrary(
            name: "CCmarkGFM", path: "Modules/CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .target(name: "CArena", path: "Modules/CArena"),
        module("Markdown", ["Bytes", "CArena", "CCmarkGFM", "Diagnostics"]),
        module(
            "Templates",
            ["Bytes", "Diagnostics", "KnowledgeBase", .product(name: "Mustache", package: "swift-mustache")]),
        module("Rules", ["CEL", "Diagnostics", "JSON", "KnowledgeBase", "Prose", "YAML"]),
        .target(name: "CPlatform", path: "Modules/CPlatform"),
        module("FileSystem", ["CPlatform"]),
        .systemLibrary(
            name: "CDeflate", path: "Modules/CDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        module("Search", ["Bytes", "CDeflate"]),
        module(
            "Generator",
            [
                "Bytes", "Diagnostics", "FileSystem", "ImageHeader", "JSON", "KnowledgeBase", "Markdown", "Rules",
                "Search", "Templates", "YAML",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
