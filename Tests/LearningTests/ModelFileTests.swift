import TestSupport
import Testing

@testable import Learning

struct ModelFileTests {
    private let labels = LabelSet(spanTypes: ["A"])

    private func writer(most: Int = 1000) -> ModelWriter {
        ModelWriter(featureSet: "test/1", trainingData: "0123abcd", mostFeatures: most)
    }

    private func randomWeights(_ labels: LabelSet, count: Int) -> LinearChainWeights {
        var random = SplitMix(state: 11)
        let width = labels.count
        return LinearChainWeights(
            labels: labels,
            rows: (0..<count).map { _ in (0..<width).map { _ in .random(in: -3...3, using: &random) } },
            transitions: (0..<width * width).map { _ in .random(in: -3...3, using: &random) })
    }

    /// The weights of a feature relative to label 0; nil where the model has none.
    private func row(_ model: LinearChainModel, _ key: FeatureKey) -> [Float]? {
        model.ownRow(of: key).map { row in
            (0..<model.width / 16).flatMap { block in
                let (even, odd) = model.rows.weights(row: row, block: block)
                return (0..<8).flatMap { [Float(even[$0]) * model.scale, Float(odd[$0]) * model.scale] }
            }
        }
    }

    @Test(arguments: [LabelSet(spanTypes: ["A"]), LabelSet(names: ["X"]), LabelSet(names: (0..<49).map { "T\($0)" })])
    func whatIsWrittenIsRead(labels: LabelSet) throws {
        let weights = randomWeights(labels, count: 300)
        let model = try LinearChainModel(file: writer().file(weights), featureSet: "test/1")
        #expect(model.labels == labels)
        #expect(model.featureSet == "test/1" && model.trainingData == "0123abcd")
        #expect(model.featureCount == 300)
        #expect(model.width == max(16, labels.count / 16 * 16))
        for number in 0..<300 as Range<UInt32> {
            let exact = weights.row(of: feature(number))
            let read = try #require(row(model, feature(number)))
            for label in 1..<labels.count {
                // Half of a step is what rounding may cost.
                #expect(abs(read[label - 1] - (exact[label] - exact[0])) <= model.scale * 0.501)
            }
            #expect(read.dropFirst(labels.count - 1).allSatisfy { $0 == 0 })
        }
        for number in 300..<2000 as Range<UInt32> { #expect(model.ownRow(of: feature(number)) == nil) }
        for first in labels.names.indices {
            for second in labels.names.indices {
                let place = first * labels.count + second
                let isAllowed = labels.allows(second, after: first)
                #expect(model.transitions[place] == (isAllowed ? weights.transitions[place] : -.infinity))
            }
        }
    }

    @Test func theGreatestWeightIs127Steps() throws {
        let weights = LinearChainWeights(labels: labels, rows: [[1, 0, -7, 0.5, 1], [0, 3, 0, 0, 0]])
        let model = try LinearChainModel(file: writer().file(weights), featureSet: "test/1")
        #expect(abs(model.scale - 8 / 127) < 1e-7)
        #expect(row(model, feature(0)).map { $0[1] } == -127 * model.scale)
    }

    @Test func keepsTheFeaturesWithTheLargestAndMostFrequentWeights() throws {
        let rows: [[Float]] = [
            [0, 1, 0, 0, 0], [0, 0, -2, 0, 0], [0, 0, 0.9, 0, 0], [5, 5, 5, 5, 5], [0, 0.7, 0.7, 0.7, 0.7],
        ]
        let weights = LinearChainWeights(labels: labels, rows: rows, occurrences: [1, 1, 9, 100, 1])
        // Sizes are weight times the root of occurrences: 1, 2, 2.7, 0 (the same for all labels says nothing), 0.7.
        for (most, kept) in [(5, [0, 1, 2, 3, 4]), (4, [0, 1, 2, 4]), (2, [1, 2]), (1, [2])] {
            let model = try LinearChainModel(file: writer(most: most).file(weights), featureSet: "test/1")
            #expect((0..<5).filter { model.ownRow(of: feature($0)) != nil } == kept.map(UInt32.init))
            #expect(model.featureCount == kept.count)
        }
    }

    @Test func aModelOfNothingSaysNothing() throws {
        let file = writer().file(LinearChainWeights(labels: labels))
        let model = try LinearChainModel(file: file, featureSet: "test/1")
        #expect(model.featureCount == 0 && model.ownRow(of: feature(1)) == nil)
        var found: [Int] = []
        var decoder = ChainDecoder(model: model)
        decoder.decode(FeatureSequence([[1], [2]]), into: &found)
        #expect(found == [0, 0])
    }

    // MARK: - What is no model

    private var small: [UInt8] { writer().file(randomWeights(labels, count: 3)) }

    private func error(_ file: [UInt8], featureSet: String = "test/1") -> ModelFileError? {
        do throws(ModelFileError) {
            _ = try LinearChainModel(file: file, featureSet: featureSet)
            return nil
        } catch {
            return error
        }
    }

    /// The file with the checksum that fits it, FNV-1a written out once more.
    private func sealed(_ file: [UInt8]) -> [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in file.dropLast(8) {
            hash ^= UInt64(byte)
            hash = hash &* 1_099_511_628_211
        }
        return file.dropLast(8) + withUnsafeBytes(of: hash.littleEndian) { Array($0) }
    }

    @Test func theChecksumIsThatOfAllBeforeIt() { #expect(sealed(small) == small) }

    @Test func saysWhyAFileIsNoModel() {
        #expect(error(small) == nil)
        #expect(error([]) == .notAModel)
        #expect(error(Array("COPYDESK".utf8)) == .cutShort)
        #expect(error(Array("PK".utf8) + small) == .notAModel)
        var other = small
        other[8] = 9
        #expect(error(sealed(other)) == .wrongVersion(9))
        #expect(error(small.dropLast()) == .cutShort)
        #expect(error(small + [0]) == .wrongChecksum)
        other = small
        other[64] ^= 1
        #expect(error(other) == .wrongChecksum)
        #expect(error(small, featureSet: "test/2") == .wrongFeatureSet(found: "test/1", expected: "test/2"))
    }

    @Test(arguments: [
        (ModelFileError.notAModel, "is no model"), (.wrongVersion(9), "version 9"), (.cutShort, "cut short"),
        (.wrongChecksum, "checksum"), (.damaged, "damaged"),
        (.wrongFeatureSet(found: "a/1", expected: "a/2"), "'a/1', not for 'a/2'"),
    ])
    func errorsAreToldInWords(error: ModelFileError, words: String) {
        #expect(error.description.contains(words))
    }

    @Test func everyShorterFileIsRefused() {
        let file = small
        for length in file.indices {
            #expect(error(Array(file[..<length])) == (length < 8 ? .notAModel : .cutShort), "\(length)")
        }
    }

    @Test func everyFlippedBitIsFound() {
        var file = small
        for place in file.indices {
            for bit in 0..<8 {
                file[place] ^= 1 << bit
                #expect(error(file) != nil, "bit \(bit) of byte \(place)")
                file[place] ^= 1 << bit
            }
        }
    }

    /// A file of somebody else's making may have a checksum that fits and still contradict itself.
    @Test func whatPassesWithAnotherBitIsReadInsideItsBounds() throws {
        let sentence = FeatureSequence([[0], [1, 2], [0, 1, 2, 3]])
        var file = small
        for place in 0..<file.count - 8 {
            for bit in 0..<8 {
                file[place] ^= 1 << bit
                if let model = try? LinearChainModel(file: sealed(file), featureSet: "test/1") {
                    for number in 0..<40 as Range<UInt32> {
                        _ = model.rows.weights(row: model.rows.row(of: feature(number)), block: 0)
                    }
                    var found: [Int] = []
                    var decoder = ChainDecoder(model: model)
                    decoder.decode(sentence, into: &found)
                    #expect(LabeledSpan.labels(of: LabeledSpan.spans(of: found), count: 3) == found)
                    #expect((0...1).contains(decoder.confidence(of: LabeledSpan(tokens: 0..<2, type: 0))))
                }
                file[place] ^= 1 << bit
            }
        }
    }

    @Test(
        arguments: [
            (12, 0), (12, 50), (12, 6), (16, 15), (16, 80), (20, 1 << 20), (24, 0), (24, 1), (24, 1 << 24), (28, 0),
            (28, 1 << 24), (32, 1), (32, 1 << 20), (36, 0x7F80_0000), (36, 0x7FC0_0000),
        ] as [(Int, UInt32)])
    func headersThatContradictThemselvesAreDamaged(place: Int, number: UInt32) {
        var file = small
        withUnsafeBytes(of: number.littleEndian) { file.replaceSubrange(place..<place + 4, with: $0) }
        let error = error(sealed(file))
        #expect(error == .damaged || error == .cutShort)
    }

    @Test func anEmbeddedModelIsReadInPlace() throws {
        let file = small
        try file.withUnsafeBufferPointer { bytes in
            let start = try #require(bytes.baseAddress)
            let model = try LinearChainModel(embedded: start, count: bytes.count, featureSet: "test/1")
            #expect(model.ownRow(of: feature(2)) != nil)
            #expect(throws: ModelFileError.cutShort) {
                try LinearChainModel(embedded: start, count: bytes.count - 1, featureSet: "test/1")
            }
        }
    }
}
