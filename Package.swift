// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let library = strict + [.enableUpcomingFeature("InternalImportsByDefault")]

let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "kring",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "PropertyGraph", targets: ["PropertyGraph"]),
    .library(name: "GraphFormats", targets: ["GraphFormats"]),
    .library(name: "KnowledgeGraph", targets: ["KnowledgeGraph"]),
    .library(name: "GraphDrawing", targets: ["GraphDrawing"]),
    .executable(name: "kring", targets: ["kring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections", .upToNextMinor(from: "1.6.0")),
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "PropertyGraph", swiftSettings: library),
    .target(
      name: "GraphFormats", dependencies: ["PropertyGraph", "CLibXML2", "CZlib"],
      swiftSettings: library),
    .target(
      name: "KnowledgeGraph", dependencies: ["PropertyGraph", grdb, sqlite, heap],
      swiftSettings: library),
    .target(name: "GraphDrawing", dependencies: ["PropertyGraph"], swiftSettings: library),
    .target(name: "CExampleGraphs"),
    .executableTarget(
      name: "kring",
      dependencies: [
        "PropertyGraph", "GraphFormats", "KnowledgeGraph", "GraphDrawing", "CExampleGraphs",
        argumentParser,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PropertyGraphTests", dependencies: ["PropertyGraph"],
      exclude: ["Peers/measures.py"], swiftSettings: strict),
    .testTarget(
      name: "GraphFormatsTests", dependencies: ["GraphFormats", "PropertyGraph", "CLibXML2"],
      exclude: ["Peers/peer.py", "Peers/statements.py"],
      swiftSettings: strict),
    .testTarget(
      name: "KnowledgeGraphTests", dependencies: ["KnowledgeGraph", "PropertyGraph", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "GraphDrawingTests", dependencies: ["GraphDrawing", "PropertyGraph"],
      swiftSettings: strict),
    .testTarget(
      name: "KringTests",
      dependencies: ["kring", "GraphFormats", "KnowledgeGraph", "PropertyGraph"],
      exclude: ["Transcripts"], swiftSettings: strict),
  ]
)
