import Foundation
import TestSupport
import Testing

/// Runs over the sample input, held against the golden folder, the schemas and readers of other makes.
struct SampleRunTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ name: String, _ options: [String] = [], environment: [String: String] = [:]) throws {
        let result = try Copydesk.run(
            ["run", "-o", "\(folder.path)/\(name)", "-q"] + options, environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors == "")
    }

    /// All files below a folder with their bytes, the manifest aside.
    private func contents(_ name: String) throws -> [String: String] {
        let files = folder.files.filter { $0.hasPrefix(name + "/") && !$0.hasSuffix("manifest.json") }
        return try Dictionary(
            uniqueKeysWithValues: files.map { (String($0.dropFirst(name.count)), try folder.text(of: $0)) })
    }

    @Test func givesWhatTheGoldenFolderHolds() throws {
        let result = try Copydesk.run(["check", "Tests/golden"])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func writesTheSameBytesWithAnyJobsLocaleAndTimeZone() throws {
        try run("one", ["-j", "1"], environment: ["LC_ALL": "C", "TZ": "UTC"])
        try run("many", ["-j", "7"], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"])
        let (one, many) = (try contents("one"), try contents("many"))
        #expect(one.count > 50)
        #expect(one == many)
    }

    @Test func writesTheSameBytesInAnyOrderOfTheFilesOnDisk() throws {
        let files = try FileManager.default.subpathsOfDirectory(atPath: Copydesk.root + "/input").sorted()
        for (name, order) in [("forward", files), ("backward", files.reversed())] {
            for file in order where (file as NSString).pathExtension != "" {
                let target = "\(folder.path)/\(name)-in/\(file)"
                try FileManager.default.createDirectory(
                    atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try FileManager.default.copyItem(atPath: "\(Copydesk.root)/input/\(file)", toPath: target)
            }
            try run(name, ["\(folder.path)/\(name)-in"])
        }
        #expect(try contents("forward") == contents("backward"))
    }

    @Test func writesWhatTheSchemasDescribe() throws {
        try run("out")
        let schema = try Copydesk.run(["schema", "record"])
        try folder.write(schema.output, to: "record.schema.json")
        try folder.write(try Copydesk.run(["schema", "tables"]).output, to: "tables.schema.json")
        let check = try Copydesk.python(Self.schemaCheck, [folder.path])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(check.output.hasPrefix("checked "))
    }

    /// Reads every record and every table with Python's own readers: each record against the JSON Schema, each cell
    /// against its column, each offset against the text.
    private static let schemaCheck = #"""
        import csv, glob, json, re, sys, jsonschema
        root = sys.argv[1]
        record_schema = json.load(open(root + '/record.schema.json'))
        tables = json.load(open(root + '/tables.schema.json'))
        jsonschema.Draft202012Validator.check_schema(record_schema)
        validator = jsonschema.Draft202012Validator(record_schema)
        records = glob.glob(root + '/out/articles/**/article.json', recursive=True)
        for path in records:
            record = json.load(open(path, encoding='utf-8'))
            errors = [f'{e.json_path}: {e.message}' for e in validator.iter_errors(record)]
            assert not errors, (path, errors[:3])
            text = record['text']
            rows = record['entities'] + record['dates'] + record['claims'] + [c['phrase'] for c in record['claims']]
            rows += [q[k] for q in record['quotes'] for k in ('speaker', 'cue') if q[k]]
            for row in rows:
                assert text[row['start']:row['end']] == row['text'], (path, row)
            for quote in record['quotes']:
                assert ' … '.join(text[c['start']:c['end']] for c in quote['content']) == quote['text'], (path, quote)
            assert '\n\n'.join(text[p['start']:p['end']] for p in record['paragraphs']) == text, path
        kinds = dict(integer=r'\d+', decimal=r'-?\d+(\.\d+)?', boolean='true|false', time=r'[0-9XTPQWHDMSYFUN:.+Z~/_ A-Za-z-]+')
        files = glob.glob(root + '/out/**/*.csv', recursive=True)
        for path in files:
            name = path.rsplit('/', 1)[1]
            columns = tables[name]['columns']
            rows = list(csv.reader(open(path, encoding='utf-8', newline='')))
            names = [c['name'] for c in columns]
            if '/articles/' in path: columns, names = columns[1:], names[1:]
            assert rows[0] == names, (path, rows[0])
            for row in rows[1:]:
                assert len(row) == len(columns), (path, row)
                for cell, column in zip(row, columns):
                    if cell == '': assert column['nullable'], (path, column['name'], row)
                    else: assert re.fullmatch(kinds.get(column['type'], '(?s).*'), cell), (path, column, cell)
        assert len(records) > 10 and len(files) > 50, (len(records), len(files))
        print('checked', len(records), 'records and', len(files), 'tables')
        """#

    @Test func describesItsConfigurationFile() throws {
        try folder.write(try Copydesk.run(["schema", "config"]).output, to: "schema.json")
        let check = try Copydesk.python(
            "import json, sys, jsonschema; "
                + "jsonschema.Draft202012Validator.check_schema(json.load(open(sys.argv[1])))",
            ["\(folder.path)/schema.json"])
        #expect(check.status == 0, "\(check.errors)")
    }
}
