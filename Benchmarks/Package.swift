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

let package = Package(
  name: "kring-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "kring", path: "..")],
  targets: [
    .executableTarget(name: "generate", swiftSettings: strict),
    .executableTarget(
      name: "measure",
      dependencies: [
        .product(name: "PropertyGraph", package: "kring"),
        .product(name: "GraphDrawing", package: "kring"),
        .product(name: "GraphFormats", package: "kring"),
        .product(name: "KnowledgeGraph", package: "kring"),
        .product(name: "kring", package: "kring"),
      ],
      swiftSettings: strict),
  ]
)
