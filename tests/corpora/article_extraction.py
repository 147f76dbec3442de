#!/usr/bin/env python3
"""Measures the main text of web pages on the labelled pages of DATELINE_CORPORA; prints SKIPPED: without it.

article_extraction.py BIN [--out FILE] [--folds]     BIN: folder of the programs

Each page of $DATELINE_CORPORA/article-extraction/html goes through `dateline-indexer --dump --verbatim`. The metric is
that of the benchmark the pages come from: multisets of four-word shingles, macro means of precision and recall, F1 of
the two. --out writes the texts as {"<id>": {"articleBody": text}}. --folds prints the figures of five groups of hosts.
Exit status 1 when a figure is below its floor.
"""
import argparse
import collections
import concurrent.futures
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

# Measured 2026-11-25: F1 0.984, precision 0.976, recall 0.992. What is lost below these is a fault.
FLOORS = {"F1": 0.975, "precision": 0.965, "recall": 0.985}
SHINGLE = 4
FOLDS = 5


def shingles(text):
    words = re.findall(r"\w+", text)
    if len(words) <= SHINGLE:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(zip(*(words[i:] for i in range(SHINGLE))))


def score(gold, found):
    """Precision (None for an empty answer) and recall of one page."""
    wanted, given = shingles(gold), shingles(found)
    common = sum((wanted & given).values())
    return (common / sum(given.values()) if given else None), common / sum(wanted.values())


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else 0.0


def figures(scores):
    precision, recall = (mean(column) for column in zip(*scores))
    return {"F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "precision": precision, "recall": recall}


def fold(url):
    """The group of a page: pages of one host are never in two groups."""
    host = urllib.parse.urlparse(url).netloc
    return int(hashlib.sha256(host.encode()).hexdigest(), 16) % FOLDS


def main_text(program, path):
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "page.html")
        with gzip.open(path) as packed, open(page, "wb") as plain:
            plain.write(packed.read())
        done = subprocess.run([program, "--dump", "--verbatim", "--quiet", page], stdout=subprocess.PIPE, text=True,
                              encoding="utf-8", check=False)
    return json.loads(done.stdout)["text"] if done.stdout.strip() else ""


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("programs")
    options.add_argument("--out")
    options.add_argument("--folds", action="store_true")
    given = options.parse_args()
    corpora = os.environ.get("DATELINE_CORPORA")
    if not corpora:
        print("SKIPPED: DATELINE_CORPORA is not set")
        return 0
    folder = os.path.join(corpora, "article-extraction")
    with open(os.path.join(folder, "ground-truth.json"), encoding="utf-8") as lines:
        gold = json.load(lines)
    program = os.path.join(given.programs, "dateline-indexer")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        texts = dict(zip(gold, pool.map(lambda name: main_text(program, os.path.join(folder, "html", name + ".html.gz")),
                                        gold)))
    if given.out:
        with open(given.out, "w", encoding="utf-8") as out:
            json.dump({name: {"articleBody": text} for name, text in texts.items()}, out)
    scores = {name: score(gold[name]["articleBody"], texts[name]) for name in gold}
    if given.folds:
        for group in range(FOLDS):
            members = [scores[name] for name in gold if fold(gold[name]["url"]) == group]
            print(f"fold {group}: {len(members)} pages " +
                  " ".join(f"{name} {value:.3f}" for name, value in figures(members).items()))
    reached = figures(list(scores.values()))
    for name, value in reached.items():
        print(f"{'ok    ' if value >= FLOORS[name] else 'FAILED'} {name:9} {value:.4f} (floor {FLOORS[name]:.3f})")
    print(f"{len(gold)} pages, {sum(not text for text in texts.values())} without text")
    return int(any(value < FLOORS[name] for name, value in reached.items()))


if __name__ == "__main__":
    sys.exit(main())
