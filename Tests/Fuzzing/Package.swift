// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "kring-fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "kring", path: "../..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer",
        .product(name: "PropertyGraph", package: "kring"),
        .product(name: "GraphFormats", package: "kring"),
      ],
      swiftSettings: strict),
  ]
)
