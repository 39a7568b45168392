// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "kotae",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kotae", targets: ["kotae"])
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .target(name: "JSON", swiftSettings: settings),
        .target(name: "Diagnostics", dependencies: ["JSON"], swiftSettings: settings),
        .target(name: "KnowledgeBase", dependencies: ["Diagnostics"], swiftSettings: settings),
        .target(
            name: "YAML",
            dependencies: ["Diagnostics", "KnowledgeBase", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .target(name: "Markdown", dependencies: ["Diagnostics", "CCmarkGFM"], swiftSettings: settings),
        .target(name: "ImageHeader", swiftSettings: settings),
        .target(
            name: "Templates",
            dependencies: ["Diagnostics", "KnowledgeBase", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),
        .target(name: "CPlatform"),
        .target(name: "FileSystem", dependencies: ["CPlatform"], swiftSettings: settings),
        .executableTarget(name: "embed-theme"),
        .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
        .target(name: "Theme", swiftSettings: settings, plugins: ["EmbedTheme"]),
        .target(
            name: "Generator",
            dependencies: [
                "Diagnostics", "FileSystem", "ImageHeader", "JSON", "KnowledgeBase", "Markdown", "Templates", "YAML",
            ],
            swiftSettings: settings),
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "FileSystem", "Generator", "JSON", "KnowledgeBase", .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "kotae",
            dependencies: [
                "Diagnostics", "FileSystem", "Generator", "KnowledgeBase", "Preview", "Theme",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Diagnostics", "FileSystem", "Generator", "Preview", "Theme"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
