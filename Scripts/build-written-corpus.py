#!/usr/bin/env python3
"""Turn texts with marks in brackets into a corpus that copydesk-train reads.

usage: build-written-corpus.py TEXT... OUT.bio

A TEXT has a sentence a line and "# doc" before each document. Names stand in brackets behind the letter of their type:
"[P Rui Cerqueira] of [O Braga] was born in [G Porto] on the [L Douro], near the [F Arrábida Bridge]."
"""
import re
import sys

TYPES = {"P": "PERSON", "O": "ORG", "G": "GPE", "L": "LOC", "F": "FAC"}
MARK = re.compile(r"(\[[A-Z] [^\[\]]*\])")
# Initials, abbreviations, numbers with their separators, words with an apostrophe inside, a final "'s", single signs.
TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?:[A-Z]\b)?"
    r"|(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep|Lt|Col|Sgt|Jr|Sr|No|Inc|Corp|Ltd|Co|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
    r"|\d[\d,.]*\d|\d|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|\S"
)


def rows(line, place):
    """The tokens of a sentence with their tags."""
    for part in MARK.split(line):
        if not MARK.fullmatch(part):
            if "[" in part or "]" in part:
                sys.exit(f"{place}: a bracket that no mark has: {part.strip()}")
            yield from ((token, "O") for token in TOKEN.findall(part))
            continue
        kind = TYPES.get(part[1]) or sys.exit(f"{place}: no type has the letter {part[1]}")
        for index, token in enumerate(TOKEN.findall(part[3:-1])):
            yield token, f"{'I' if index else 'B'}-{kind}"


def main(texts, out):
    with open(out, "w", encoding="utf-8") as corpus:
        for path in texts:
            with open(path, encoding="utf-8") as text:
                for number, line in enumerate(text, 1):
                    if line.startswith("# doc"):
                        corpus.write("-DOCSTART-\tO\n\n")
                    elif line.strip():
                        for token, tag in rows(line.strip(), f"{path}:{number}"):
                            corpus.write(f"{token}\t{tag}\n")
                        corpus.write("\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1:-1], sys.argv[-1])
