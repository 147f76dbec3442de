#!/usr/bin/env python3
"""Precision of `mentions:` filters on real articles, by labelled hits; needs DATELINE_CORPORA, prints SKIPPED: without it.

mention-labels.tsv holds a hash and a verdict for each hit that was judged with its sentence, its title and its day of publication,
never the text: "right" (the words speak of these days, as finely as the reading says, and they overlap the filter) or "wrong".
Hits are drawn with a seed from the sample corpus, TIME 1963 and Wikinews alike, by filters for years, decades, months and
days that the articles speak of.

  check_mentions.py                  report per collection; fails when less than 90% of the labelled hits that are found are right
  check_mentions.py --draw N         N hits per collection for judging, labelled ones included with their verdict
"""
import argparse
import csv
import datetime
import hashlib
import itertools
import json
import os
import subprocess
import sys
import tempfile

CORPORA = os.environ.get("DATELINE_CORPORA", "")
HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = os.path.join(HERE, "mention-labels.tsv")
SAMPLE = os.path.join(HERE, "..", "..", "corpus", "sample")
FEWEST_LABELS = 300
SMALLEST_PRECISION = 0.9
SEED = "20201009"
# A year finds many articles, most days few.
HITS_PER_FILTER = 2


def program(name, *words):
    path = os.path.join(os.environ["DATELINE_BIN"], name)
    done = subprocess.run([path, "--quiet", *words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def collections():
    wikinews = [os.path.join(CORPORA, "wikinews-2019-2020", f"wikinews_{year}.csv.gz") for year in (2019, 2020)]
    return {"sample": [SAMPLE], "TIME": [os.path.join(CORPORA, "time", "TIME.ALL.gz")], "Wikinews": wikinews}


def hit_hash(name, hit, reason):
    """Stays the same while the words and their reading do."""
    parts = (name, hit["id"], reason["sentence"] or "", *reason["surfaces"], reason["reading"])
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def rank(*parts):
    """A draw that stays the same for what stays the same, whatever else changes."""
    return hashlib.sha256("\0".join((SEED, *parts)).encode()).hexdigest()


def filters(name, index):
    """Periods, months and days to ask for, in drawn order, a third of each kind: every year and decade that the articles of an
    index speak of, the months of the five years they speak of most, the days of the two."""
    found = json.loads(program("dateline-searcher", "--index", index, "--format", "json", "--limit", "1", "--facets", "mentioned-year",
                               "--facet-limit", "0", "--mentions", "1000..2999"))
    years = [value["key"] for facet in found["facets"] for value in facet["values"]]
    periods = sorted({*years, *(f"{year[:3]}0..{year[:3]}9" for year in years)}, key=lambda asked: rank(name, asked))
    months = sorted((f"{year}-{month:02}" for year in years[:5] for month in range(1, 13)), key=lambda asked: rank(name, asked))
    days = [datetime.date(int(year), 1, 1) + datetime.timedelta(day) for year in years[:2] for day in range(365)]
    days = sorted((day.isoformat() for day in days), key=lambda asked: rank(name, asked))
    for together in itertools.zip_longest(periods, months, days):
        yield from (asked for asked in together if asked)


def drawn_hits(name, index, wanted):
    """Different hits of one collection: (hash, filter, hit, reason), few of each filter."""
    drawn = {}
    for asked in filters(name, index):
        answer = json.loads(program("dateline-searcher", "--index", index, "--format", "json", "--limit", "0", "--all-copies",
                                    "--mentions", asked) or '{"hits": []}')
        pairs = {hit_hash(name, hit, reason): (asked, hit, reason)
                 for hit in answer["hits"] for reason in hit["reasons"] if reason["field"] == "mentions"}
        for key in sorted(pairs, key=lambda key: rank(asked, key))[:HITS_PER_FILTER]:
            drawn.setdefault(key, pairs[key])
        if len(drawn) >= wanted:
            break
    return [(key, *of) for key, of in drawn.items()]


def read_labels():
    if not os.path.exists(LABELS):
        return {}
    with open(LABELS, encoding="utf-8", newline="") as file:
        return {row["hash"]: row["verdict"] for row in csv.DictReader(file, delimiter="\t")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, metavar="N", help="print N hits per collection for judging")
    arguments = parser.parse_args()
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        return 0
    labels, right, labelled = read_labels(), 0, 0
    for name, paths in collections().items():
        with tempfile.TemporaryDirectory() as folder:
            index = os.path.join(folder, "index")
            program("dateline-indexer", "--index", index, *paths)
            hits = drawn_hits(name, index, arguments.draw or FEWEST_LABELS // 2)
        if arguments.draw:
            for key, asked, hit, reason in hits:
                print(json.dumps({"hash": key, "collection": name, "filter": asked, "published": hit["published"],
                                  "title": hit["title"], "surfaces": reason["surfaces"], "reading": reason["reading"],
                                  "sentence": reason["sentence"], "verdict": labels.get(key)}, ensure_ascii=False))
            continue
        verdicts = [labels[key] for key, *_ in hits if key in labels]
        here = verdicts.count("right")
        print(f"{name}: {here} of {len(verdicts)} labelled hits are right; {len(hits) - len(verdicts)} have no label")
        right, labelled = right + here, labelled + len(verdicts)
    if arguments.draw:
        return 0
    precision = right / labelled if labelled else 0.0
    print(f"all: {right} of {labelled} labelled hits are right, {precision:.3f}")
    return 0 if labelled >= FEWEST_LABELS and precision >= SMALLEST_PRECISION else 1


if __name__ == "__main__":
    sys.exit(main())
