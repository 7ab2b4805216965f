import Model
import Pipeline
import TestSupport
import Testing

/// A graph in short: `source("a")`, `cleaner("c", ["a"])`, …
private func source(_ name: String) -> Graph.Node {
    Graph.Node(
        name: name, role: .source,
        signature: StageSignature(type: "test.source", reads: [], writes: [.content, .given]))
}

private func stage(
    _ name: String, _ inputs: [String], reads: Set<Layer> = [], mayRead: Set<Layer> = [], writes: Set<Layer>
) -> Graph.Node {
    let signature = StageSignature(type: "test.stage", reads: reads, mayRead: mayRead, writes: writes)
    return Graph.Node(name: name, role: .stage, signature: signature, inputs: inputs)
}

private func cleaner(_ name: String, _ inputs: [String]) -> Graph.Node {
    stage(name, inputs, reads: [.content], writes: [.text])
}

private func tokenizer(_ name: String, _ inputs: [String]) -> Graph.Node {
    stage(name, inputs, reads: [.content], mayRead: [.text], writes: [.tokens, .sentences])
}

private func tagger(_ name: String, _ inputs: [String], writes: Layer) -> Graph.Node {
    stage(name, inputs, reads: [.tokens], writes: [writes])
}

private func output(_ name: String, _ inputs: [String], reads: Set<Layer> = [.content]) -> Graph.Node {
    let signature = StageSignature(type: "test.output", reads: reads, writes: [])
    return Graph.Node(name: name, role: .output, signature: signature, inputs: inputs)
}

private func problems(_ nodes: Graph.Node...) -> [GraphProblem.Kind] { Graph(nodes: nodes).problems().map(\.kind) }

@Suite struct GraphTests {
    @Test func acceptsAStraightLine() {
        #expect(problems(source("s"), cleaner("c", ["s"]), tokenizer("t", ["c"]), output("o", ["t"])).isEmpty)
    }

    @Test func acceptsTwoSourcesIntoOneStage() {
        #expect(
            problems(source("s1"), source("s2"), cleaner("c", ["s1", "s2"]), tokenizer("t", ["c"]), output("o", ["t"]))
                .isEmpty)
    }

    @Test func acceptsOneStageIntoTwoOutputs() {
        #expect(problems(source("s"), tokenizer("t", ["s"]), output("o1", ["t"]), output("o2", ["t"])).isEmpty)
    }

    @Test func acceptsADiamond() {
        let graph = Graph(nodes: [
            source("s"), tokenizer("t", ["s"]), tagger("dates", ["t"], writes: .dates),
            tagger("entities", ["t"], writes: .entities),
            stage("claims", ["dates", "entities"], reads: [.dates, .entities], writes: [.claims]),
            output("o", ["claims"]),
        ])
        #expect(graph.problems().isEmpty)
        #expect(graph.order() == [0, 1, 2, 3, 4, 5])
    }

    @Test func ordersNodesBehindTheirInputsHoweverTheyAreWritten() {
        let graph = Graph(nodes: [
            output("o", ["b"]), tagger("b", ["a"], writes: .dates), tokenizer("a", ["s"]), source("s"),
        ])
        #expect(graph.order() == [3, 2, 1, 0])
        #expect(graph.problems().isEmpty)
    }

    @Test func acceptsASourceThatSkipsTheCleaner() {
        #expect(
            problems(
                source("pages"), source("plain"), cleaner("c", ["pages"]), tokenizer("t", ["c", "plain"]),
                output("o", ["t"])
            )
            .isEmpty)
    }

    @Test func refusesUnknownInputsAndOutputsAsInputs() {
        #expect(
            problems(source("s"), tokenizer("t", ["s", "x", "o"]), output("o", ["t"]))
                == [.unknownInput("x"), .outputAsInput("o")])
    }

    @Test func refusesANodeWithoutInputsAndOneNamedTwice() {
        #expect(
            problems(source("s"), tokenizer("t", []), output("o", ["s", "s", "t"])) == [.noInputs, .repeatedInput("s")])
    }

    @Test func refusesACycleOnceAndNamesItsWay() {
        #expect(
            problems(
                source("s"), tagger("a", ["s", "c"], writes: .dates), tagger("b", ["a"], writes: .quotes),
                tagger("c", ["b"], writes: .claims), output("o", ["c"]))
                == [.cycle(["a", "b", "c"])])
    }

    @Test func refusesAStageThatFeedsItself() {
        #expect(
            problems(source("s"), tokenizer("t", ["s", "t"]), output("o", ["t"])) == [.cycle(["t"])])
    }

    @Test func findsEachOfTwoCycles() {
        let found = problems(
            source("s"), tagger("a", ["s", "b"], writes: .dates), tagger("b", ["a"], writes: .quotes),
            tagger("c", ["b", "d"], writes: .claims), tagger("d", ["c"], writes: .entities), output("o", ["d"]))
        #expect(found == [.cycle(["a", "b"]), .cycle(["c", "d"])])
    }

    @Test func refusesUnusedSourcesAndStages() {
        let graph = Graph(nodes: [
            source("s"), source("spare"), tokenizer("t", ["s"]), tagger("idle", ["t"], writes: .dates),
            output("o", ["t"]),
        ])
        #expect(graph.problems().map(\.node) == [1, 3])
        #expect(graph.problems().allSatisfy { $0.kind == .unused })
    }

    @Test func refusesAStageWhoseLayerNobodyWrites() {
        #expect(
            problems(
                source("s"), stage("claims", ["s"], reads: [.tokens, .quotes], writes: [.claims]),
                output("o", ["claims"]))
                == [.missingLayers([.tokens, .quotes], source: nil)])
    }

    @Test func refusesAnOutputWhoseLayerNobodyWrites() {
        #expect(
            problems(source("s"), output("o", ["s"], reads: [.claims])) == [.missingLayers([.claims], source: nil)])
    }

    @Test func namesTheSourceWhoseDocumentsLackALayer() {
        #expect(
            problems(
                source("pages"), source("plain"), tokenizer("t", ["pages"]),
                tagger("dates", ["t", "plain"], writes: .dates), output("o", ["dates"]))
                == [.missingLayers([.tokens], source: "plain")])
    }

    @Test func refusesALayerThatTwoStagesUpstreamWriteWhereTheyMeetAndOnlyThere() {
        let graph = Graph(nodes: [
            source("s"), tokenizer("t", ["s"]), tagger("d1", ["t"], writes: .dates),
            tagger("d2", ["t"], writes: .dates), stage("claims", ["d1", "d2"], writes: [.claims]),
            output("o", ["claims"]),
        ])
        #expect(graph.problems().map(\.kind) == [.severalWriters([.dates], ["d1", "d2"])])
        #expect(graph.problems().map(\.node) == [4])
    }

    @Test func refusesAStageThatWritesALayerAgain() {
        #expect(
            problems(source("s"), cleaner("c1", ["s"]), cleaner("c2", ["c1"]), output("o", ["c2"]))
                == [.severalWriters([.text], ["c1", "c2"])])
    }

    @Test func acceptsTheSameLayerOnWaysThatNeverMeet() {
        #expect(
            problems(
                source("s"), tokenizer("t1", ["s"]), tokenizer("t2", ["s"]), output("o1", ["t1"]), output("o2", ["t2"])
            )
            .isEmpty)
    }

    @Test func refusesTokensOfTheContentBesideACleanedText() {
        #expect(
            problems(source("s"), cleaner("c", ["s"]), tokenizer("t", ["s"]), output("o", ["c", "t"]))
                == [.mixedText("t", cleaner: "c")])
    }

    @Test func blamesNobodyForWhatFollowsFromAnUnknownType() {
        let unknown = Graph.Node(name: "mystery", role: .stage, signature: nil, inputs: ["s"])
        #expect(problems(source("s"), unknown, tagger("d", ["mystery"], writes: .dates), output("o", ["d"])).isEmpty)
    }

    @Test func staysQuickOnAWideAndDeepGraph() {
        var nodes = [source("s")]
        for index in 0..<400 {
            let inputs = index == 0 ? ["s"] : ["n\(index - 1)", "n\(index / 2)"]
            nodes.append(stage("n\(index)", Array(Set(inputs)).sorted(), writes: []))
        }
        nodes.append(output("o", ["n399"]))
        #expect(Graph(nodes: nodes).problems().isEmpty)
    }

    @Test(arguments: 0..<200)
    func ordersEveryRandomGraphOrFindsItsCycle(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let count = Int.random(in: 1...12, using: &generator)
        var nodes = [source("n0")]
        for index in 1...count {
            let inputs = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                "n\(Int.random(in: 0...count + 1, using: &generator))"
            }
            nodes.append(tagger("n\(index)", inputs, writes: Layer.allCases.randomElement(using: &generator) ?? .text))
        }
        let graph = Graph(nodes: nodes)
        let hasCycle = graph.problems().contains { if case .cycle = $0.kind { true } else { false } }
        guard let order = graph.order() else {
            #expect(hasCycle)
            return
        }
        #expect(!hasCycle)
        #expect(order.sorted() == Array(nodes.indices))
        for (position, node) in order.enumerated() {
            let inputs = nodes[node].inputs.compactMap { name in nodes.firstIndex { $0.name == name } }
            #expect(inputs.allSatisfy { order[..<position].contains($0) })
        }
    }
}
