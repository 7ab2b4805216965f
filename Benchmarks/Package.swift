// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]
let rooms = Target.Dependency.product(name: "CopydeskRooms", package: "copydesk")

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "copydesk", path: "..")],
    targets: [
        // Apart, because Foundation, which comes with the settings, has an ICU of its own.
        .target(name: "Floor", dependencies: [rooms], swiftSettings: house),
        .executableTarget(name: "benchmark", dependencies: ["Floor", rooms], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
