/// The adjectives that tell what somebody thinks, fears or means to do, with what each takes.
///
/// Gathered from Quirk et al. on adjectives with that-clauses, infinitives and prepositions. Letters: `t` that-clause,
/// `i` infinitive, `e` noun phrase after "about", "of" or "over".
enum SpeechAdjectives {
    static let adjectives: [(word: String, takes: String)] = [
        ("afraid", "te"), ("sure", "te"), ("certain", "te"), ("confident", "te"), ("convinced", "te"),
        ("worried", "te"),
        ("concerned", "te"), ("hopeful", "te"), ("optimistic", "te"), ("pessimistic", "te"), ("frustrated", "te"),
        ("angry", "te"), ("disappointed", "te"), ("surprised", "te"), ("glad", "te"), ("proud", "te"),
        ("skeptical", "te"), ("sceptical", "te"), ("doubtful", "te"), ("unsure", "e"), ("alarmed", "te"),
        ("outraged", "te"), ("incensed", "te"), ("furious", "te"), ("upset", "te"), ("dismayed", "te"),
        ("grateful", "te"), ("thankful", "te"), ("relieved", "te"), ("critical", "e"), ("dismissive", "e"),
        ("adamant", "t"), ("emphatic", "t"), ("insistent", "t"), ("opposed", "e"), ("wary", "e"), ("supportive", "e"),
        ("eager", "i"), ("willing", "i"), ("unwilling", "i"), ("determined", "i"), ("reluctant", "i"),
        ("committed", "i"), ("keen", "i"), ("anxious", "i"), ("prepared", "i"), ("uncertain", "e"), ("mindful", "te"),
        ("aware", "te"), ("appalled", "te"), ("heartened", "te"), ("pleased", "te"), ("unhappy", "te"),
        ("suspicious", "te"), ("nervous", "te"), ("fearful", "te"), ("bullish", "e"), ("bearish", "e"),
    ]
}
