// swift-tools-version: 6.2

import PackageDescription

/// Scripts/sanitize builds for a sanitizer; with the optimizer, or the tests would take hours.
let optimized: [SwiftSetting] = Context.environment["COPYDESK_SANITIZE"] == nil ? [] : [.unsafeFlags(["-O"])]

/// Every room is compiled alike: imports are internal unless said otherwise, and a warning stops the build.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room: a target under `Sources/` that may import just the rooms and products named here.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house + optimized)
}

/// The tests of one room, under `Tests/<Room>Tests`.
func tests(of room: String, _ others: [String] = []) -> Target {
    let rooms = Set([room, "Text", "Model", "Pipeline", "TestSupport"] + others)
    return .testTarget(
        name: "\(room)Tests",
        dependencies: rooms.sorted().map { .target(name: $0) },
        swiftSettings: house
    )
}

let package = Package(
    name: "copydesk",
    products: [
        .executable(name: "copydesk", targets: ["copydesk"]),
        .executable(name: "copydesk-train", targets: ["copydesk-train"]),
        // For the package in Benchmarks/, which times the rooms from inside.
        .library(name: "CopydeskRooms", targets: ["Settings", "Pipeline", "Model", "Files"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries of the system, each behind one header of wrappers, and the data that lives in the binary.
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
        .target(name: "Weights", exclude: ["data"], cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

        // What every room may build on.
        room("Text"),
        room("Numbers", ["Text", "Lexicons"]),
        room("Model", ["Text", "Numbers"]),
        room("Lexicons", ["Text", "Weights"]),
        room("JSON", ["Text"]),
        room("Markup", ["Text", "CLibXML"]),
        room("Segmentation", ["Text", "CICU"]),
        room("Learning"),
        room("Binary"),
        room("Hashing", [.product(name: "Crypto", package: "swift-crypto")]),
        room("Pipeline", ["Text", "Model"]),
        room("Files", ["Pipeline"]),
        room("Processes", ["Pipeline", "Files", "CLinux"]),
        room("Snapshots", ["Pipeline", "Model", "Text", "Numbers", "Binary"]),

        room(
            "Cache",
            [
                "Pipeline", "Model", "Files", "Binary", "Snapshots", "Hashing", "CZlib", "CZstd", "CLinux",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        room("Isolation", ["Pipeline", "Model", "Text", "Files", "Binary", "Snapshots", "Processes", "CLinux"]),

        // The stages, in the order in which a document meets them.
        room("Reading", ["Pipeline", "Model", "Text", "JSON", "Hashing", "CZlib", "CICU"]),
        room(
            "Cleaning", ["Pipeline", "Model", "Text", "Markup", "JSON", "Lexicons", "Segmentation", "Weights", "CCLD2"]),
        room("Tokenizing", ["Pipeline", "Model", "Text", "Segmentation", "Lexicons", "Weights"]),
        room("Syntax", ["Pipeline", "Model", "Text", "Lexicons", "Learning", "Weights"]),
        room("Entities", ["Pipeline", "Model", "Text", "Lexicons", "Learning", "Weights"]),
        room("Dates", ["Pipeline", "Model", "Text", "Numbers", "Lexicons"]),
        room("Quotes", ["Pipeline", "Model", "Text", "Lexicons", "Weights"]),
        room("Claims", ["Pipeline", "Model", "Text", "Numbers", "Lexicons", "Weights"]),
        room("External", ["Pipeline", "Model", "Text", "JSON", "Processes"]),
        room(
            "Reporting",
            [
                "Pipeline", "Model", "Text", "Numbers", "JSON", "Hashing", "Files", "CLinux", "Weights", "Binary",
                "Snapshots",
            ]),

        // From configuration to a running pipeline.
        room("Regression", ["Pipeline", "Files", "JSON", "Text", "CLinux", "Reporting"]),
        room(
            "Settings",
            [
                "Pipeline", "Model", "Text", "Numbers", "Reading", "Cleaning", "Tokenizing", "Syntax", "Entities",
                "Dates", "Quotes", "Claims", "External", "Reporting", "Hashing", "JSON", "Weights", "Markup",
                "Segmentation", "Files",
                "Learning", "Binary", "Isolation",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .executableTarget(
            name: "copydesk",
            dependencies: [
                "Settings", "Pipeline", "Model", "Cleaning", "Reporting", "Regression", "Files", "JSON", "Reading",
                "Isolation", "Snapshots", "Cache",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),

        // From annotated corpora to the models in Weights.
        room(
            "Training",
            ["Learning", "Pipeline", "Model", "Text", "Reading", "Tokenizing", "Syntax", "Entities", "Hashing"]
        ),
        .executableTarget(
            name: "copydesk-train",
            dependencies: [
                "Training", "Learning", "Pipeline", "Files",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),

        // Tests, a target a room.
        .target(
            name: "TestSupport", dependencies: ["Text", "Model", "Pipeline", "CZlib"], path: "Tests/TestSupport",
            swiftSettings: house
        ),
        .testTarget(name: "HouseTests", swiftSettings: house),
        .testTarget(
            name: "EndToEndTests", dependencies: ["copydesk", "copydesk-train", "TestSupport"], swiftSettings: house),
        tests(of: "Text"),
        tests(of: "Numbers"),
        tests(of: "Binary"),
        tests(of: "Hashing"),
        tests(of: "Processes"),
        tests(of: "Cache", ["Hashing", "Snapshots"]),
        tests(of: "Lexicons"),
        tests(of: "Pipeline"),
        tests(of: "JSON"),
        tests(of: "Markup"),
        tests(of: "Segmentation"),
        tests(of: "Learning"),
        tests(of: "Training", ["Learning", "Entities", "Syntax", "Hashing"]),
        tests(of: "Reading"),
        tests(of: "Cleaning", ["JSON", "Lexicons"]),
        tests(of: "Tokenizing"),
        tests(of: "Syntax", ["Tokenizing"]),
        tests(of: "Entities", ["Tokenizing", "Syntax"]),
        tests(of: "Dates", ["Tokenizing", "Syntax"]),
        tests(of: "Quotes", ["Tokenizing", "Syntax", "Entities"]),
        tests(of: "External"),
        tests(of: "Regression", ["Files"]),
        tests(of: "Reporting", ["JSON", "Numbers"]),
        tests(of: "Settings", ["Reading", "Reporting", "Tokenizing", "JSON", "Weights", "Snapshots"]),
        tests(of: "Claims", ["Numbers", "Tokenizing", "Syntax", "Entities", "Dates", "Quotes"]),
    ],
    swiftLanguageModes: [.v6]
)

// Which tests are built, as rooms divided by blanks; all unless Scripts/sanitize is told otherwise.
if let rooms = Context.environment["COPYDESK_TESTS"]?.split(separator: " ") {
    package.targets.removeAll { target in
        target.type == .test && !rooms.contains { target.name == "\($0)Tests" }
    }
}
