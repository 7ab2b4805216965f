#!/usr/bin/env python3
"""Train the model that decides about blocks of a page, and write Sources/Weights/data/block-model.tsv.

usage: train-block-model.py COPYDESK SET_DIR [--folds N] [--out FILE]

COPYDESK is a built binary, whose `why --format json` gives each block's text and features. SET_DIR holds pages:
index.jsonl (a page a line: id, url, gold or with/without lists), html/ID.html.gz, gold/ID.txt. A block belongs to the
article when most of its runs of four words stand in the page's gold text; of pages that have snippets alone just the
blocks that hold one count. Without --out it prints what the model is worth: with --folds, the F1 of each data set's
texts with the model trained on the other sites' pages, beside that of the rules alone.

Needs numpy and scikit-learn 1.9 (`pip install scikit-learn`). The same pages and versions give the same file.
"""
import argparse
import collections
import concurrent.futures
import difflib
import json
import pathlib
import re
import statistics
import subprocess
import urllib.parse

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

WORD = re.compile(r"\w+")
TREES, DEPTH, RATE, LEAF, RIDGE = 100, 5, 0.1, 100, 5.0
UNCERTAIN = {"outside", "element", "furniture", "pull-quote", "last-heading"}
KEEP, BRING_BACK = 0.35, collections.defaultdict(lambda: 0.4, furniture=0.6, element=0.6, links=0.8)  # as BlockJudge


def shingles(words):
    count = max(1, len(words) - 3)
    return collections.Counter(tuple(words[i : i + 4]) for i in range(count) if words)


class Page:
    def __init__(self, row, folder, binary):
        self.id, self.dataset = row["id"], row["dataset"]
        self.host = (urllib.parse.urlparse(row.get("url") or "").hostname or self.id).removeprefix("www.")
        command = [binary, "why", f"{folder}/html/{self.id}.html.gz", "--format", "json"]
        answer = subprocess.run(command, capture_output=True, check=False)
        self.blocks = json.loads(answer.stdout)["blocks"] if answer.returncode == 0 else []
        self.gold = ""
        if row.get("gold"):
            self.gold = pathlib.Path(folder, "gold", f"{self.id}.txt").read_text(encoding="utf-8")
        self.labels = self.labels_of_gold() if self.gold else self.labels_of_snippets(row)
        size = max(60, len(WORD.findall(self.gold))) if self.gold else 600
        words = numpy.array([max(1, len(WORD.findall(b["text"]))) for b in self.blocks], float)
        self.weights = numpy.sqrt(words / size) * (1 if self.gold else 0.5)
        self.asked = [i for i, b in enumerate(self.blocks) if b["features"]]

    def labels_of_gold(self):
        gold = WORD.findall(self.gold)
        known = shingles(gold)
        words, owners = [], []
        for index, block in enumerate(self.blocks):
            for word in WORD.findall(block["text"]):
                words.append(word)
                owners.append(index)
        hits, sizes = collections.Counter(), collections.Counter(owners)
        for match in difflib.SequenceMatcher(None, words, gold, autojunk=False).get_matching_blocks():
            hits.update(owners[match.a : match.a + match.size])
        labels = []
        for index, block in enumerate(self.blocks):
            own = WORD.findall(block["text"])
            aligned = hits[index] / sizes[index] if own else 0
            share = aligned
            if len(own) >= 6:
                runs = shingles(own)
                share = sum(run in known for run in runs) / len(runs)
                share = share if aligned > 0.3 else min(share, 0.3)
                share = max(share, aligned if len(own) < 12 else 0)
            labels.append(float(share > 0.5))
        return labels

    def labels_of_snippets(self, row):
        labels = [float("nan")] * len(self.blocks)
        for key, label in (("without", 0.0), ("with", 1.0)):
            for snippet in row.get(key) or []:
                for index, block in enumerate(self.blocks):
                    if " ".join(snippet.split()) in block["text"]:
                        labels[index] = label
        return labels

    def rows(self):
        return [list(self.blocks[i]["features"].values()) for i in self.asked]

    def counts(self, keep):
        text = WORD.findall("\n\n".join(b["text"] for b, kept in zip(self.blocks, keep) if kept))
        gold, found = shingles(WORD.findall(self.gold)), shingles(text)
        hits = sum((gold & found).values())
        return hits / max(1, sum(found.values())), hits / max(1, sum(gold.values()))


def fit(pages):
    pages = [page for page in pages if page.asked]
    rows = numpy.array([row for page in pages for row in page.rows()])
    labels = numpy.concatenate([numpy.array(page.labels)[page.asked] for page in pages])
    weights = numpy.concatenate([page.weights[page.asked] for page in pages])
    known = ~numpy.isnan(labels)
    model = HistGradientBoostingClassifier(
        max_iter=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF, l2_regularization=RIDGE,
        early_stopping=False, random_state=0)
    return model.fit(rows[known], labels[known], sample_weight=weights[known] / weights[known].mean())


def decide(page, model):
    scores = dict(zip(page.asked, model.predict_proba(numpy.array(page.rows()))[:, 1])) if page.asked else {}
    keep = []
    for index, block in enumerate(page.blocks):
        score, rule = scores.get(index, 0), block["rule"]
        least = KEEP if rule == "kept" else BRING_BACK[rule]
        keep.append(score >= least and (rule in UNCERTAIN or rule in ("kept", "links")))
    return keep, scores


def report(name, pages, keeps):
    by_set = collections.defaultdict(list)
    for page, keep in zip(pages, keeps):
        if page.gold:
            by_set[page.dataset].append(page.counts(keep))
    for dataset, counts in by_set.items():
        precision, recall = (statistics.mean(values) for values in zip(*counts))
        print(f"{name:8} {dataset:18} {2 * precision * recall / (precision + recall):.4f}")


def cross_validate(pages, folds):
    keeps, bins = {}, collections.defaultdict(list)
    splitter = GroupKFold(folds, shuffle=True, random_state=0)
    for train, test in splitter.split(pages, groups=[page.host for page in pages]):
        model = fit([pages[i] for i in train])
        for i in test:
            keeps[i], scores = decide(pages[i], model)
            for index, score in scores.items():
                if pages[i].gold:
                    bins[min(int(score * 10), 9)].append((score, pages[i].labels[index]))
    report("rules", pages, [[b["rule"] == "kept" for b in page.blocks] for page in pages])
    report("model", pages, [keeps[i] for i in range(len(pages))])
    for number, pairs in sorted(bins.items()):
        said, were = (statistics.mean(values) for values in zip(*pairs))
        print(f"score {said:.2f}: {were:.2f} of {len(pairs)} blocks are the article's")


def write(model, names, path):
    lines = [
        "# The model that decides about blocks of a page: trees of questions, weights in thousandths of a logit.",
        "# Written by Scripts/train-block-model.py; do not edit. Sources: see NOTICE.",
    ]
    for number, (predictor,) in enumerate(model._predictors):
        lines.append("tree")
        for node in predictor.nodes:
            weight = node["value"] + (float(model._baseline_prediction.ravel()[0]) if number == 0 else 0)
            if node["is_leaf"]:
                lines.append(f"leaf\t{round(1000 * weight)}")
            else:
                threshold = int(numpy.floor(node["num_threshold"]))
                lines.append(f"split\t{names[node['feature_idx']]}\t{threshold}\t{node['left']}\t{node['right']}")
    pathlib.Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("copydesk")
    parser.add_argument("set")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out")
    arguments = parser.parse_args()
    index = pathlib.Path(arguments.set, "index.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, index) if row.get("gold") or row["dataset"] == "trafilatura-snippets"]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        pages = list(pool.map(lambda row: Page(row, arguments.set, arguments.copydesk), rows))
    if arguments.folds:
        cross_validate(pages, arguments.folds)
    if arguments.out:
        names = next(list(b["features"]) for page in pages for b in page.blocks if b["features"])
        write(fit(pages), names, arguments.out)


if __name__ == "__main__":
    main()
