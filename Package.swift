// swift-tools-version: 6.1
import PackageDescription

// In continuous integration a warning is an error; at the desk it must not stand in the way of an experiment.
let isStrict = Context.environment["CI"] == "true"
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

let package = Package(
    name: "kotae",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kotae", targets: ["kotae"]),
        .library(name: "CEL", targets: ["CEL"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .target(name: "Bytes", swiftSettings: settings),
        .target(name: "JSON", dependencies: ["Bytes"], swiftSettings: settings),
        .target(name: "Diagnostics", dependencies: ["Bytes", "JSON"], swiftSettings: settings),
        .target(name: "KnowledgeBase", dependencies: ["Bytes", "Diagnostics"], swiftSettings: settings),
        .target(
            name: "YAML",
            dependencies: ["Diagnostics", "KnowledgeBase", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .target(name: "CArena"),
        .target(
            name: "Markdown", dependencies: ["Bytes", "CArena", "CCmarkGFM", "Diagnostics"], swiftSettings: settings),
        .target(name: "ImageHeader", swiftSettings: settings),
        .target(
            name: "Templates",
            dependencies: [
                "Bytes", "Diagnostics", "KnowledgeBase", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),
        .target(name: "CEL", swiftSettings: settings),
        .target(name: "Prose", swiftSettings: settings),
        .target(
            name: "Rules", dependencies: ["CEL", "Diagnostics", "JSON", "KnowledgeBase", "Prose", "YAML"],
            swiftSettings: settings),
        .target(name: "CPlatform"),
        .target(name: "FileSystem", dependencies: ["CPlatform"], swiftSettings: settings),
        .executableTarget(name: "embed-theme"),
        .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
        .target(name: "Theme", swiftSettings: settings, plugins: ["EmbedTheme"]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .target(name: "Search", dependencies: ["Bytes", "CDeflate"], swiftSettings: settings),
        .target(
            name: "Generator",
            dependencies: [
                "Bytes", "Diagnostics", "FileSystem", "ImageHeader", "JSON", "KnowledgeBase", "Markdown", "Rules",
                "Search", "Templates", "YAML",
            ],
            swiftSettings: settings),
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "FileSystem", "Generator", "JSON", "KnowledgeBase",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: settings),
        .target(
            name: "Scaffold", dependencies: ["Diagnostics", "KnowledgeBase", "Markdown", "YAML"],
            swiftSettings: settings),
        .target(
            name: "Publish",
            dependencies: [
                "CPlatform", "Diagnostics", "FileSystem", "KnowledgeBase",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "kotae",
            dependencies: [
                "Diagnostics", "FileSystem", "Generator", "JSON", "KnowledgeBase", "Preview", "Publish", "Rules",
                "Scaffold", "Search", "Theme",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "YAMLTests", dependencies: ["YAML", "Diagnostics", "KnowledgeBase"], swiftSettings: settings),
        .testTarget(name: "CELTests", dependencies: ["CEL"], swiftSettings: settings),
        .testTarget(
            name: "RulesTests",
            dependencies: ["CEL", "Diagnostics", "JSON", "KnowledgeBase", "Prose", "Rules", "YAML"],
            swiftSettings: settings),
        .testTarget(name: "ProseTests", dependencies: ["Prose"], swiftSettings: settings),
        .testTarget(name: "ImageHeaderTests", dependencies: ["ImageHeader"], swiftSettings: settings),
        .testTarget(
            name: "SearchTests", dependencies: ["Search"], exclude: ["Vectors"],
            swiftSettings: settings),
        .testTarget(
            name: "MarkdownTests", dependencies: ["CArena", "CCmarkGFM", "Diagnostics", "Markdown"],
            exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "ScaffoldTests",
            dependencies: ["Diagnostics", "FileSystem", "Generator", "KnowledgeBase", "Markdown", "Scaffold", "Theme"],
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "FileSystem", "Generator", "KnowledgeBase", "Theme"],
            path: "Tests/Support", exclude: ["install-publish-tools.sh", "make-claims-site.py", "schemas.txt"],
            swiftSettings: settings),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: settings),
        .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
        .testTarget(
            name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "FileSystemTests", dependencies: ["FileSystem", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "TemplatesTests", dependencies: ["Diagnostics", "Templates"], swiftSettings: settings),
        .testTarget(
            name: "GeneratorTests",
            dependencies: [
                "Diagnostics", "FileSystem", "Generator", "ImageHeader", "KnowledgeBase", "Templates", "TestSupport",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "publish-driver", dependencies: ["Diagnostics", "KnowledgeBase", "Publish"],
            path: "Tests/PublishDriver", swiftSettings: settings),
        .testTarget(
            name: "PublishTests", dependencies: ["Diagnostics", "KnowledgeBase", "Publish", "publish-driver"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandsTests", dependencies: ["Diagnostics", "TestSupport", "YAML", "kotae"],
            swiftSettings: settings),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Diagnostics", "FileSystem", "Generator", "Preview", "Theme"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
