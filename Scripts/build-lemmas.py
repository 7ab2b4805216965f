#!/usr/bin/env python3
"""Builds Sources/Weights/data/lemmas.tsv from a treebank; the standard library alone.

usage: build-lemmas.py TRAIN.conllu.gz [OUTPUT_FOLDER]

The same input gives the same bytes. A tag is a Universal POS and a Penn tag ("VERB.VBD"), as `TagInventory` in
Sources/Training joins them.
"""
import collections
import gzip
import pathlib
import sys

COMMENTS = ['Tag, whether a word or an ending follows, bytes to take off, letters to put there.',
            'Made by Scripts/build-lemmas.py from Universal Dependencies English EWT (CC BY-SA 4.0)',
            'and GUM, open genres (CC BY 4.0).']
# Universal POS that keep one Penn tag, and other tags that count as one.
SINGLE = {'PUNCT': '.', 'SYM': 'SYM', 'X': 'FW', 'INTJ': 'UH', 'NUM': 'CD', 'DET': 'DT', 'PROPN': 'NNP', 'AUX': 'VB'}
JOINED = {'AUX.MD': 'AUX.MD', 'ADJ.JJS': 'ADJ.JJR', 'ADV.RBR': 'ADV.RB', 'ADV.RBS': 'ADV.RB', 'PRON.EX': 'PRON.PRP',
          'PRON.NN': 'PRON.PRP', 'PRON.WP': 'PRON.WDT'}
# Tags whose endings tell the lemma.
INFLECTED = ('NOUN.NNS', 'VERB.VBD', 'VERB.VBN', 'VERB.VBG', 'VERB.VBZ', 'ADJ.JJR')
LONGEST_SUFFIX = 6
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


def joined_tag(universal, penn):
    """The tag that a treebank's tags count as."""
    whole = f'{universal}.{penn}'
    return JOINED.get(whole) or (f'{universal}.{SINGLE[universal]}' if universal in SINGLE else whole)


def edit(word, lemma):
    """How many letters to take off the end of `word` and what to put there to get `lemma`."""
    same = 0
    while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
        same += 1
    return len(word[same:].encode()), lemma[same:]


def lemma_rows(corpus):
    """The shortest list of endings that gives each word its most frequent lemma: a longer ending beats a shorter."""
    seen = collections.defaultdict(collections.Counter)
    for sentence in corpus:
        for word, universal, penn, lemma in sentence:
            if universal == 'PROPN' or universal == 'X' or any(c.isdigit() for c in word):
                continue
            seen[joined_tag(universal, penn), word.lower()][lemma.lower()] += 1
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


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else
                          pathlib.Path(__file__).resolve().parent.parent / 'Sources/Weights/data')
    rows = lemma_rows(sentences(sys.argv[1]))
    with open(folder / 'lemmas.tsv', 'w', encoding='utf-8', newline='\n') as file:
        for comment in COMMENTS:
            file.write(f'# {comment}\n')
        for row in rows:
            file.write(row + '\n')


if __name__ == '__main__':
    main()
