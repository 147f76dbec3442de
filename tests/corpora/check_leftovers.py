#!/usr/bin/env python3
"""Precision of the leftover rules on real articles, by labelled lines; needs DATELINE_CORPORA, prints SKIPPED: without it.

leftover-labels.tsv holds a hash, a rule and a verdict for each line that was judged in its context, never the line: "leftover" (no
text of the article: furniture, credit, note, advertisement, link to something else), "text" (a line that readers would miss). The
lines were drawn by `--draw`, with a seed, from each rule alike, different lines only.

  check_leftovers.py                     report per rule; fails when less than 99% of the labelled removed lines are leftovers
  check_leftovers.py --draw N            N lines per rule that have no label yet, with their context, for judging
  check_leftovers.py --lines             every removed line with its verdict
"""
import argparse
import collections
import csv
import gzip
import html.parser
import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

CORPORA = os.environ.get("DATELINE_CORPORA", "")
LABELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "leftover-labels.tsv")
FEWEST_LABELS = 300
SMALLEST_PRECISION = 0.99
SEED = 20201009


def folded(line):
    """Equal for lines that differ in case, white space or accents only."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", line) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def line_hash(line):
    """FNV-1a, 64 bits, of the folded line."""
    value = 14695981039346656037
    for byte in folded(line).encode():
        value = ((value ^ byte) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def dump(*words):
    program = os.path.join(os.environ["DATELINE_BIN"], "dateline-indexer")
    done = subprocess.run([program, "--quiet", "--dump", *words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


class PageText(html.parser.HTMLParser):
    """All visible text of a page, blocks parted by blank lines: far more leftovers than an extractor lets through."""
    BLOCKS = frozenset("p div li ul ol h1 h2 h3 h4 h5 h6 section article header footer nav aside table tr td th br hr form button "
                       "figure figcaption blockquote dt dd dl option label".split())
    HIDDEN = frozenset("script style noscript template svg".split())

    def __init__(self):
        super().__init__()
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in self.HIDDEN
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag in self.HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data.replace("\n", " "))

    def paragraphs(self):
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n\n".join(line for line in lines if line)


def write_page_texts(pages, folder):
    for name in sorted(os.listdir(pages)):
        with gzip.open(os.path.join(pages, name), "rt", encoding="utf-8", errors="replace") as page:
            text = PageText()
            text.feed(page.read())
        with open(os.path.join(folder, name.split(".")[0] + ".txt"), "w", encoding="utf-8") as out:
            out.write(text.paragraphs())


def articles():
    """Every article of the collections as dumped, with the name of its collection."""
    finance = os.path.join(CORPORA, "yahoo-finance-entities", "yahoo-finance-2017-2020.jsonl.gz")
    pages = os.path.join(CORPORA, "article-extraction", "html")
    crawl = os.path.join(CORPORA, "..", "samples", "csv-dump", "fakenewscorpus_news_sample.csv")
    wikinews = [os.path.join(CORPORA, "wikinews-2019-2020", f"wikinews_{year}.csv.gz") for year in (2019, 2020)]
    for name, words in (("finance", ["--map", "text=body", finance]), ("pages", [pages]), ("crawl", [crawl]),
                        ("wikinews", wikinews)):
        for article in dump(*words):
            yield name, article
    with tempfile.TemporaryDirectory() as folder:
        write_page_texts(pages, folder)
        for article in dump(folder):
            yield "page text", article


def removed_lines():
    """{(hash, rule): (line, times, collection, article)} over all collections."""
    found = {}
    for name, article in articles():
        for entry in article["leftovers"]:
            key = (line_hash(entry["text"]), entry["rule"])
            if key in found:
                found[key][1] += 1
            else:
                found[key] = [entry["text"], 1, name, article]
    return found


def read_labels():
    with open(LABELS, encoding="utf-8") as rows:
        return {(row["hash"], row["rule"]): row["verdict"] for row in csv.DictReader(rows, delimiter="\t")}


def draw(found, labels, number):
    by_rule = collections.defaultdict(list)
    for key in sorted(found):
        by_rule[key[1]].append(key)
    chooser = random.Random(SEED)
    for rule in sorted(by_rule):
        keys = by_rule[rule]
        chooser.shuffle(keys)
        for key in [key for key in keys if key not in labels][:number]:
            line, times, name, article = found[key]
            print("\t".join([key[0], rule, "?", str(times), name, article["title"][:60], line]))


def report(found, labels):
    right, wrong, unlabelled = (collections.Counter() for _ in range(3))
    for key, (_, times, _, _) in found.items():
        verdict = labels.get(key)
        (unlabelled if verdict is None else right if verdict == "leftover" else wrong)[key[1]] += 1
    rules = sorted(set(right) | set(wrong) | set(unlabelled))
    print(f"{'rule':15} {'right':>6} {'wrong':>6} {'precision':>9} {'without label':>14}")
    for rule in rules:
        judged = right[rule] + wrong[rule]
        precision = f"{right[rule] / judged:.3f}" if judged else "-"
        print(f"{rule:15} {right[rule]:6} {wrong[rule]:6} {precision:>9} {unlabelled[rule]:14}")
    good, bad = sum(right.values()), sum(wrong.values())
    precision = good / max(good + bad, 1)
    print(f"{'all':15} {good:6} {bad:6} {precision:9.3f} {sum(unlabelled.values()):14}")
    if good + bad < FEWEST_LABELS:
        sys.exit(f"only {good + bad} of the removed lines have a label, {FEWEST_LABELS} are needed")
    if precision < SMALLEST_PRECISION:
        sys.exit(f"precision {precision:.3f} is below {SMALLEST_PRECISION}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--draw", type=int, metavar="N")
    options.add_argument("--lines", action="store_true")
    chosen = options.parse_args()
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        return
    found = removed_lines()
    labels = read_labels() if os.path.exists(LABELS) else {}
    if chosen.draw:
        draw(found, labels, chosen.draw)
    elif chosen.lines:
        for key in sorted(found, key=lambda key: (key[1], found[key][0])):
            print("\t".join([key[0], key[1], labels.get(key, "?"), found[key][2], found[key][0]]))
    else:
        report(found, labels)


if __name__ == "__main__":
    main()
