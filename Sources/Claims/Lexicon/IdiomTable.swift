import Lexicons

/// Phrases with a number word that count nothing.
enum IdiomTable {
    /// From the number entries of the Oxford Dictionary of English Idioms and Wiktionary's English idioms.
    static let phrases = PhraseTable<Bool>(
        (ones + others + names).map { ($0, true) })

    /// Words of the longest phrase before its number.
    static let longestLead = 4

    private static let ones = [
        "one of", "one another", "no one", "at one point", "at one time", "one day", "one by one", "one - on - one",
        "one at a time", "one way or another", "one way or the other", "on the one hand", "on one hand", "for one",
        "for one thing", "one thing", "square one", "day one", "number one", "as one", "one or another",
        "one and all", "one and the same", "one and only", "all in one", "every one", "each one", "any one",
        "some one", "the one", "this one", "that one", "which one", "not one", "one more time", "one last time",
        "another one", "a new one", "one's", "one would", "one can", "one could", "one should", "one might",
        "one must", "one may", "one has", "one is", "one was", "one who", "one that", "one such", "one side",
        "at one stage", "one - off", "one - sided", "one - way", "one - time", "one - stop", "one - to - one",
        "two - on - one", "in one way", "one way", "one example", "one reason", "one - size - fits - all",
        "one - liner", "two - in - one", "three - in - one",
    ]

    private static let others = [
        "second to none", "type 1 diabetes", "type 2 diabetes",
        "at first glance", "first of all", "first and foremost", "first - hand", "second thoughts",
        "second hand", "second - hand", "on second thought", "a million thanks", "thanks a million", "24/7", "7/24",
        "zero tolerance", "zero - tolerance", "zero - sum", "ground zero", "zero in", "zeroed in", "sub - zero",
        "net zero", "net - zero", "zero hour", "zero - hour", "zero - hours", "zero hours", "zero waste",
        "zero - waste", "half and half", "half - and - half",
        "double down on", "doubles down on", "doubled down on", "doubling down on", "two - faced", "two - way",
        "two - time", "two - tier",
        "once upon a time", "fifty - fifty", "50 - 50", "50/50", "a thousand times", "one in a million",
        "a million miles", "in two minds", "the other two", "three - way", "four - wheel", "four - letter",
        "third party", "third parties", "third - party", "third person", "third world", "sixth sense", "seventh heaven",
        "at sixes and sevens", "dressed to the nines", "cloud nine", "eleventh hour", "nine to five", "9 to 5",
        "9 - to - 5", "catch - 22", "ten commandments", "ten to one", "two and two", "back to zero", "my two cents",
        "your two cents", "his two cents", "her two cents",
        "their two cents",
        "a dime a dozen", "dime - a - dozen", "baker's dozen", "half - brother", "half - sister", "half - time",
        "half time",
        "half - hearted",
        "half - term", "half - mast", "half - life", "half - way", "better half", "first half", "second half",
        "latter half", "earlier half", "top half", "bottom half",
        "back half", "front half", "early half", "northern half", "southern half", "eastern half", "western half",
        "upper half", "lower half",
        "half past", "quarter past", "a quarter past", "quarter - final", "quarter - finals",
        "quarter - finalist", "last quarter", "this quarter", "next quarter", "first quarter", "second quarter",
        "third quarter", "fourth quarter", "final quarter", "previous quarter", "the quarter", "per quarter",
        "each quarter", "every quarter", "quarter - on - quarter", "year - on - year", "quarter earlier",
        "a quarter earlier", "a quarter ago", "half marathon", "half - marathon",
        "on all fours", "at the double", "double whammy", "three - quarter time", "two - step",
        "last four", "last eight", "last 16", "last 32", "final four", "five - figure", "six - figure",
        "seven - figure", "eight - figure",
        "3 - point range", "three - point range", "3 - point line",
        "three - point line",
        "3 - point shooting", "three - point shooting", "three - pointer", "three - pointers", "3 - pointer",
        "3 - pointers",
        "4x4", "3d", "2d", "3 - d", "2 - d", "two - state", "two - party",
    ]

    /// Names of groups and things whose number is fixed.
    private static let names = [
        "group of seven", "group of eight", "group of twenty", "group of 7", "group of 8", "group of 20", "big three",
        "big four", "big five", "gang of four", "party of five", "three gorges", "seven sisters", "ivy league eight",
        "five eyes", "five - eyes", "four horsemen", "three kings", "seven wonders", "one direction",
        "one nation", "area 51", "737 max", "the six nations", "six nations", "fortune 500", "ftse 100", "s & p 500",
        "s&p 500", "nasdaq 100", "dow 30", "cac 40", "dax 40", "dax 30", "nikkei 225", "russell 2000", "stoxx 600",
        "stoxx 50", "stoxx europe 600", "euro stoxx 50", "asx 200", "ibex 35", "kospi 200", "csi 300", "hang seng 50",
        "wilshire 5000", "9/11", "7/7", "9 / 11", "7 / 7", "september 11", "big 12", "pac - 12", "formula one",
        "formula 1", "forbes 400", "billboard 200", "hot 100", "f1", "top ten", "top 10",
    ]
}
