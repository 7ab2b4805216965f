#!/usr/bin/env python3
"""Builds the tables of the room Syntax from a treebank; the standard library alone.

usage: build-tag-lexicon.py TRAIN.conllu.gz [OUTPUT_FOLDER]

Writes tag-lexicon.tsv, tag-suffixes.tsv, tag-transitions.tsv and lemmas.tsv (to Sources/Weights/data unless said
otherwise); the same input gives the same bytes.

A tag is a Universal POS and a Penn tag ("VERB.VBD"); each of the most frequent function words has tags of its own
("SCONJ.IN.that"), so that two tags in a row tell much about a sentence.
"""
import collections
import gzip
import pathlib
import sys

SOURCE = ['Made by Scripts/build-tag-lexicon.py from Universal Dependencies English EWT (CC BY-SA 4.0)',
          'and GUM, open genres (CC BY 4.0).']
FUNCTION_TAGS = {'ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'ADV'}
FUNCTION_WORDS = 80      # words with tags of their own
LEAST_TAG = 30           # a Penn tag that is rarer under its Universal POS joins the most frequent one
RARE_WORD = 10           # unknown words are guessed from words seen at most so often
# Tags whose endings tell the lemma.
INFLECTED = ('NOUN.NNS', 'VERB.VBD', 'VERB.VBN', 'VERB.VBG', 'VERB.VBZ', 'ADJ.JJR', 'ADJ.JJS', 'ADV.RBR', 'ADV.RBS')
LONGEST_SUFFIX = 6
LEAST_SUFFIX = 3         # an ending must be seen so often,
LEAST_DIFFERENCE = 0.25  # and tell so much more than the next shorter one
SHORTER_WEIGHT = 0.15    # what the next shorter suffix weighs in the guess
GUESS_WEIGHT = 0.5       # occurrences that the guess is worth for a known word
CAPITAL_WEIGHT = 1       # the same for a capitalized one, which may be a name too ("Price")
WELL_KNOWN = 20          # from here on a word has no other tags than those seen
OWN_LEMMAS = {('NOUN.NNS', 'troops'): 'troop'}   # the treebanks differ here: what is counted needs its singular


def sentences(path):
    """Yields sentences as lists of (word, universal tag, Penn tag, lemma)."""
    sentence = []
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            cells = line.rstrip('\n').split('\t')
            if not line.strip():
                if sentence:
                    yield sentence
                sentence = []
            elif cells[0].isdigit():
                sentence.append((straight(cells[1]), cells[3], cells[4], straight(cells[2])))
    if sentence:
        yield sentence


def straight(word):
    return word.replace('\u2019', "'").replace('\u2018', "'")


def shape(word):
    """Digits in a row count as one 0, so that numbers are known by their form."""
    out = ''
    for letter in word:
        if not letter.isdigit():
            out += letter
        elif not out.endswith('0'):
            out += '0'
    return out


def letter_case(word):
    """The class of words that unknown ones are guessed from."""
    if any(c.isdigit() for c in word):
        return 'digit'
    if not any(c.isalpha() for c in word):
        return 'mark'
    if word[0].isupper():
        return 'upper' if len(word) > 1 and word.isupper() else 'capitalized'
    return 'lower' if word.islower() else 'mixed'


def first_word(sentence):
    return next((i for i, token in enumerate(sentence) if any(c.isalnum() for c in token[0])), 0)


class Tags:
    """Gives each token its tag."""

    def __init__(self, corpus):
        pairs = collections.Counter((token[1], token[2]) for s in corpus for token in s)
        words = collections.Counter(token[0].lower() for s in corpus for token in s if token[1] in FUNCTION_TAGS)
        self.pairs = pairs
        self.most_frequent = {}
        for (universal, penn), _ in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
            self.most_frequent.setdefault(universal, penn)
        ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
        self.function_words = {word for word, _ in ranked[:FUNCTION_WORDS]}

    def penn(self, universal, penn):
        return penn if self.pairs[universal, penn] >= LEAST_TAG else self.most_frequent[universal]

    def tag(self, word, universal, penn):
        tag = universal + '.' + self.penn(universal, penn)
        return tag + '.' + word.lower() if word.lower() in self.function_words else tag


def key(word, universal, is_first):
    """The form under which a word is counted: capitals that only the place or the writer's voice explains are lowered."""
    case = letter_case(word)
    if case == 'capitalized' and is_first and universal != 'PROPN':
        return shape(word.lower())
    if case == 'upper' and universal not in ('PROPN', 'NOUN', 'X', 'INTJ'):
        return shape(word.lower())
    return shape(word)


def count(corpus, tags):
    lexicon = collections.defaultdict(collections.Counter)
    transitions = collections.defaultdict(collections.Counter)
    for sentence in corpus:
        first, previous = first_word(sentence), 'START'
        for index, (word, universal, penn, _) in enumerate(sentence):
            tag = tags.tag(word, universal, penn)
            lexicon[key(word, universal, index == first)][tag] += 1
            transitions[previous][tag] += 1
            previous = tag
        transitions[previous]['END'] += 1
    return lexicon, transitions


def guesses(corpus, tags, lexicon):
    """For each letter case and suffix, how likely an unknown word has each tag; "initial" is the case of words whose
    capital is owed to the start of a sentence."""
    counts = collections.defaultdict(collections.Counter)

    def add(case, word, tag, n):
        for length in range(min(LONGEST_SUFFIX, len(word)) + 1):
            counts[case, word[len(word) - length:]][tag] += n

    for word, seen in sorted(lexicon.items()):
        if sum(seen.values()) <= RARE_WORD:
            for tag, n in seen.items():
                add(letter_case(word), word.lower(), tag, n)
    for sentence in corpus:
        first = first_word(sentence)
        word, universal, penn, _ = sentence[first]
        if letter_case(word) == 'capitalized' and sum(lexicon[key(word, universal, True)].values()) <= RARE_WORD:
            add('initial', word.lower(), tags.tag(word, universal, penn), 1)
    table = {}
    for (case, suffix), seen in sorted(counts.items(), key=lambda item: len(item[0][1])):
        total = sum(seen.values())
        shorter = table.get((case, suffix[1:]), {}) if suffix else {}
        weight = SHORTER_WEIGHT if suffix else 0
        table[case, suffix] = {tag: (seen[tag] / total + weight * shorter.get(tag, 0)) / (1 + weight)
                               for tag in sorted(set(seen) | set(shorter))}
    kept = {}
    for (case, suffix), shares in table.items():
        shorter = next((kept[case, suffix[i:]] for i in range(1, len(suffix) + 1) if (case, suffix[i:]) in kept), {})
        difference = sum(abs(shares.get(tag, 0) - shorter.get(tag, 0)) for tag in sorted(set(shares) | set(shorter)))
        if not suffix or sum(counts[case, suffix].values()) >= LEAST_SUFFIX and difference >= LEAST_DIFFERENCE:
            kept[case, suffix] = shares
    return kept


def guess(table, word, longest):
    lowered = word.lower()
    for length in range(min(longest, len(lowered)), -1, -1):
        found = table.get((letter_case(word), lowered[len(lowered) - length:]))
        if found:
            return found
    return {}


def cells(weights, scale, least, order):
    """Tags, by their place in `order`, with their weights as whole numbers, the greatest first."""
    rounded = [(order[tag], round(weight * scale)) for tag, weight in weights.items()]
    kept = sorted(((tag, n) for tag, n in rounded if n >= least), key=lambda item: (-item[1], item[0]))
    return ' '.join(f'{tag}:{n}' for tag, n in kept)


def lexicon_rows(lexicon, table, order):
    for word, tags in sorted(lexicon.items()):
        weights = dict(tags)
        if sum(tags.values()) < WELL_KNOWN:
            # The long endings of a capitalized word know little but this word.
            is_capital = letter_case(word) == 'capitalized'
            worth = CAPITAL_WEIGHT if is_capital else GUESS_WEIGHT
            for tag, share in guess(table, word, 2 if is_capital else LONGEST_SUFFIX).items():
                weights[tag] = weights.get(tag, 0) + worth * share
        yield f'{word}\t{cells(weights, 100, 3, order)}'


def edit(word, lemma):
    """How many letters to take off the end of `word` and what to put there to get `lemma`."""
    same = 0
    while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
        same += 1
    return len(word[same:].encode()), lemma[same:]


def lemma_rows(corpus, tags):
    """The shortest list of endings that gives each word its most frequent lemma: a longer ending beats a shorter."""
    seen = collections.defaultdict(collections.Counter)
    for sentence in corpus:
        for word, universal, penn, lemma in sentence:
            if universal == 'PROPN' or universal == 'X' or any(c.isdigit() for c in word):
                continue
            seen[universal + '.' + tags.penn(universal, penn), word.lower()][lemma.lower()] += 1
    edits = collections.defaultdict(collections.Counter)
    words = {}
    for (tag, word), lemmas in sorted(seen.items()):
        lemma = max(sorted(lemmas.items()), key=lambda item: item[1])[0]
        words[tag, word] = edit(word, OWN_LEMMAS.get((tag, word), lemma))
        if not tag.startswith(INFLECTED):
            continue
        for length in range(min(LONGEST_SUFFIX, len(word) - 1) + 1):
            edits[tag, word[len(word) - length:]][words[tag, word]] += 1
    rules = {}

    def decide(tag, word, longest):
        for length in range(min(longest, len(word)), -1, -1):
            if (tag, word[len(word) - length:]) in rules:
                return rules[tag, word[len(word) - length:]]
        return 0, ''

    for (tag, suffix), choices in sorted(edits.items(), key=lambda item: (len(item[0][1]), item[0])):
        best, n = max(sorted(choices.items()), key=lambda item: item[1])
        # One word makes no rule.
        if n >= 2 and best != decide(tag, suffix, len(suffix) - 1) and n > sum(choices.values()) / 2:
            rules[tag, suffix] = best
    for (tag, suffix), (strip, add) in sorted(rules.items()):
        yield f'{tag}\tending\t{suffix}\t{strip}\t{add}'
    for (tag, word), wanted in sorted(words.items()):
        if decide(tag, word, LONGEST_SUFFIX) != wanted:
            yield f'{tag}\tword\t{word}\t{wanted[0]}\t{wanted[1]}'


def write(path, comments, rows):
    with open(path, 'w', encoding='utf-8', newline='\n') as file:
        for comment in comments + SOURCE:
            file.write(f'# {comment}\n')
        for row in rows:
            file.write(row + '\n')


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else
                          pathlib.Path(__file__).resolve().parent.parent / 'Sources/Weights/data')
    corpus = list(sentences(sys.argv[1]))
    tags = Tags(corpus)
    lexicon, transitions = count(corpus, tags)
    table = guesses(corpus, tags, lexicon)
    names = sorted(set(transitions) - {'START'}) + ['START', 'END']
    order = {name: place for place, name in enumerate(names)}
    write(folder / 'tag-transitions.tsv',
          ['Tags, each with how often each other one follows it; tags are counted by their rows, from 0.'],
          (f'{tag}\t{cells(transitions[tag], 1, 1, order)}' for tag in names))
    write(folder / 'tag-lexicon.tsv',
          ['Words with their tags, in hundredths of an occurrence; tags by their rows in tag-transitions.tsv.'],
          lexicon_rows(lexicon, table, order))
    write(folder / 'tag-suffixes.tsv',
          ['Tags of unknown words by letter case and ending, in thousandths; tags by their rows in',
           'tag-transitions.tsv.'],
          (f'{case}\t{suffix}\t{cells(share, 1000, 5, order)}' for (case, suffix), share in sorted(table.items())))
    write(folder / 'lemmas.tsv', ['Tag, whether a word or an ending follows, bytes to take off, letters to put there.'],
          lemma_rows(corpus, tags))


if __name__ == '__main__':
    main()
