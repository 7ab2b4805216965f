import Foundation
import TestSupport
import Testing

/// The file of `metrics`, as Prometheus reads it.
struct MetricsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Forty people were hurt in Lyon on Friday, the mayor said.", to: "in/a.txt")
        try folder.write("", to: "in/empty.txt")
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages:
              clean:  { type: clean.article, inputs: [articles] }
              tokens: { type: tokenize.icu,  inputs: [clean] }
            outputs: { reports: { type: report.tables, inputs: [tokens], dir: out } }
            metrics: collector/night.prom
            """, to: "pipeline.yaml")
    }

    private func run(_ arguments: String...) throws -> Int32 {
        try Copydesk.run(["run", "-q"] + arguments, in: folder.path).status
    }

    /// The samples of the file, by name and labels without that of the pipeline.
    private func samples() throws -> [String: Double] {
        var samples: [String: Double] = [:]
        for line in try folder.text(of: "collector/night.prom").split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            let name = parts[0].replacingOccurrences(of: #"pipeline="night",?"#, with: "", options: .regularExpression)
            #expect(name != parts[0] && parts.count == 2, "\(line)")
            samples[name] = Double(String(parts[1]))
            #expect(samples[name] != nil, "\(line)")
        }
        return samples
    }

    @Test func tellOfARunThatWentWell() throws {
        #expect(try run("--max-failures", "1") == 0)
        let samples = try samples()
        #expect(samples["copydesk_last_run_exit_status{}"] == 0)
        #expect(samples["copydesk_last_run_documents{}"] == 2)
        #expect(samples[#"copydesk_last_run_failures{kind="empty"}"#] == 1)
        #expect(samples[#"copydesk_last_run_failures{kind="timeout"}"#] == 0)
        #expect(samples["copydesk_last_run_input_bytes{}"] == 57)
        #expect(samples[#"copydesk_last_run_found{layer="words"}"#] == 11)
        #expect(samples[#"copydesk_last_run_stage_seconds{stage="clean"}"#] != nil)
        let end = try #require(samples["copydesk_last_run_timestamp_seconds{}"])
        #expect(
            samples["copydesk_last_success_timestamp_seconds{}"] == end && abs(end - Date().timeIntervalSince1970) < 600
        )
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/collector") == ["night.prom"])
    }

    @Test func keepTheLastSuccessWhereALaterRunFails() throws {
        #expect(try run() == 3)
        #expect(try samples()["copydesk_last_success_timestamp_seconds{}"] == 0)
        #expect(try run("--max-failures", "1") == 0)
        let success = try samples()["copydesk_last_success_timestamp_seconds{}"]
        #expect(try run("nowhere") == 66)
        let samples = try samples()
        #expect(samples["copydesk_last_run_exit_status{}"] == 66)
        #expect(samples["copydesk_last_success_timestamp_seconds{}"] == success && success != 0)
        #expect(samples["copydesk_last_run_documents{}"] == 0)
    }

    @Test func describeEachMetricOnceBeforeItsSamples() throws {
        #expect(try run("--max-failures", "1") == 0)
        var described: [Substring] = []
        for line in try folder.text(of: "collector/night.prom").split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix("# HELP ") {
                #expect(!described.contains(words[2]) && words.count > 4)
                described.append(words[2])
            } else if line.hasPrefix("# TYPE ") {
                #expect(words[2] == described.last && words[3] == "gauge")
            } else {
                let name = line.prefix { $0 != "{" }
                #expect(name == described.last)
                #expect(name.wholeMatch(of: /copydesk_[a-z_]+/) != nil)
            }
        }
        #expect(described.count == 13)
    }

    @Test func areNoReasonForARunToFail() throws {
        try folder.write("", to: "collector/night.prom/in the way")
        let result = try Copydesk.run(["run", "-q", "--max-failures", "1"], in: folder.path)
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("error: the metrics were not written: cannot replace '"), "\(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/collector") == ["night.prom"])
    }
}
