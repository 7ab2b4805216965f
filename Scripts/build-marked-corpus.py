#!/usr/bin/env python3
"""Turn marked names of Annotations/ into a corpus that copydesk-train reads.

usage: build-marked-corpus.py SENTENCES.gz MARKS.tsv OUT.bio

SENTENCES has a sentence a line, tokens divided by spaces. A row of MARKS is the number of a sentence, from 1, a tab, and what
stands in it, divided by " | ": DOC where it begins an article, "TYPE name" for each name, "-" where there is none. A name is
marked wherever its tokens stand in the sentence, the longest first.
"""
import gzip
import re
import sys

# A name that a hyphen ties to something else in one token, which the tokenizer parts: "U.S.-led", "U.S.-Iraqi".
TIED = re.compile(r"([A-Z][\w.]*)(-)([\w.]+)|([A-Z][\w.]*)('[sS])")
# What stands before such a hyphen, where nothing was marked because it is no token of its own.
HEADS = {"U.S.": "GPE", "US": "GPE", "U.N.": "ORG", "UN": "ORG", "EU": "ORG", "NATO": "ORG"}


def main(sentences, marks, out):
    with gzip.open(sentences, "rt", encoding="utf-8") as file:
        lines = [line.split() for line in file]
    with open(marks, encoding="utf-8") as file, open(out, "w", encoding="utf-8") as corpus:
        last = None
        for row, line in enumerate(file, 1):
            if line.startswith("#"):
                continue
            number, cells = line.rstrip("\n").split("\t")
            index = int(number) - 1
            if not 0 <= index < len(lines):
                sys.exit(f"{marks}:{row}: there is no sentence {number}")
            cells = cells.split(" | ")
            if last is None or index != last + 1 or "DOC" in cells:
                corpus.write("-DOCSTART-\tO\n\n")
            last = index
            names = [cell.split(" ", 1) for cell in cells if cell not in ("DOC", "-")]
            for token, tag in parted(lines[index], tags(lines[index], names, f"{marks}:{row}")):
                corpus.write(f"{token}\t{tag}\n")
            corpus.write("\n")


def tags(tokens, names, place):
    result = ["O"] * len(tokens)
    for kind, name in sorted(names, key=lambda name: -len(name[1].split())):
        words, found = name.split(), False
        for start in range(len(tokens) - len(words) + 1):
            if tokens[start:start + len(words)] == words:
                found = True
                if all(tag == "O" for tag in result[start:start + len(words)]):
                    result[start:start + len(words)] = [f"B-{kind}"] + [f"I-{kind}"] * (len(words) - 1)
        if not found:
            sys.exit(f"{place}: '{name}' does not stand in the sentence")
    return result


def parted(tokens, marks):
    """The tokens and tags with tied names in tokens of their own."""
    for token, tag in zip(tokens, marks):
        match = TIED.fullmatch(token)
        if not match:
            yield token, tag
            continue
        head, *rest = [part for part in match.groups() if part]
        tail = rest[-1]
        if tag == "O":
            yield from zip([head] + rest, [f"B-{HEADS[head]}" if head in HEADS else "O"] + ["O"] * len(rest))
        elif tail in ("'s", "'S") or tail[0].islower():
            yield from zip([head] + rest, [f"B-{HEADS[head]}" if head in HEADS else tag] + ["O"] * len(rest))
        elif head in HEADS and tag.startswith("B-"):
            yield from zip([head] + rest, [f"B-{HEADS[head]}", "O", tag])
        else:
            yield from zip([head] + rest, [tag] + ["I" + tag[1:]] * len(rest))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
