import Pipeline

/// How many words the articles of each outlet have in an output that is made of two and has no table of articles: records
/// do not count their words, so it is told from the sums of the two.
struct OutletWords {
    /// Words by outlet.
    private(set) var counts: [String: Int] = [:]
    /// Outlets of which some articles with other words are taken and some are not, so that neither sum is right.
    private(set) var unknown: [String] = []

    /// - Parameters:
    ///   - old, new: sums of the golden folder and of the run, by outlet.
    ///   - taken: ids of the documents that are as in the run.
    init(
        golden: ReportFolder, run: ReportFolder, _ old: [String: Int], _ new: [String: Int], taken: Set<String>
    )
        throws(RunError)
    {
        var (takenOutlets, keptOutlets): (Set<String>, Set<String>) = ([], [])
        for id in Set(golden.articleIDs).union(run.articleIDs) {
            let (before, after) = (try golden.pieces(of: id), try run.pieces(of: id))
            guard before.record != after.record else { continue }
            let contents = [before, after].compactMap { $0.content(.record) }
            guard
                contents.count < 2 || contents[0].text != contents[1].text
                    || contents[0]["outlet"] != contents[1]["outlet"]
            else { continue }
            for content in contents {
                if taken.contains(id) {
                    takenOutlets.insert(content["outlet"])
                } else {
                    keptOutlets.insert(content["outlet"])
                }
            }
        }
        unknown = takenOutlets.intersection(keptOutlets).sorted()
        counts = old.merging(new) { old, _ in old }
        for outlet in takenOutlets { counts[outlet] = new[outlet] ?? 0 }
        // What only the run has is not there before an article of it is taken.
        for outlet in new.keys where old[outlet] == nil && !takenOutlets.contains(outlet) { counts[outlet] = nil }
    }
}
