// swift-tools-version: 6.2

import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "copydesk", path: "..")],
    targets: [
        // Links only with `-Xswiftc -sanitize=fuzzer`, as Fuzzing/run gives it.
        .executableTarget(
            name: "fuzz", dependencies: [.product(name: "CopydeskRooms", package: "copydesk")], swiftSettings: house)
    ],
    swiftLanguageModes: [.v6]
)
