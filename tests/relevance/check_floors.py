#!/usr/bin/env python3
"""Indexes judged collections, answers their topics and compares the measures with tests/relevance/floors.tsv.

check_floors.py BIN ROOT      BIN: folder of the programs; ROOT: the project
The sample corpus is always measured; TIME where DATELINE_CORPORA names the folder of measuring corpora.
"""
import os
import subprocess
import sys
import tempfile


def read_floors(path):
    floors = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                collection, measure, floor = line.rstrip("\n").split("\t")
                floors.setdefault(collection, {})[measure] = float(floor)
    return floors


def measure(programs, paths, topics, qrels):
    """The line of means that --evaluate prints, as a dictionary, and the whole table."""
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        subprocess.run([f"{programs}/dateline-indexer", "--index", index, "--quiet", *paths], check=True)
        answer = subprocess.run(
            [f"{programs}/dateline-searcher", "--index", index, "--batch", topics, "--evaluate", qrels],
            check=True, stdout=subprocess.PIPE, text=True).stdout
    rows = [line.split() for line in answer.splitlines()]
    names = rows[0][1:]
    means = next(row for row in rows if row[0] == "all")
    return dict(zip(names, map(float, means[1:]))), answer


def collections(root):
    judgements = os.path.join(root, "corpus", "judgements")
    yield ("sample", [os.path.join(root, "corpus", "sample")], os.path.join(judgements, "topics.tsv"),
           os.path.join(judgements, "qrels.txt"))
    corpora = os.environ.get("DATELINE_CORPORA")
    if corpora:
        time = os.path.join(corpora, "time")
        yield "time", [os.path.join(time, "TIME.ALL.gz")], os.path.join(time, "topics.tsv"), os.path.join(time, "qrels.txt")
    else:
        print("SKIPPED: time (DATELINE_CORPORA is not set)")


def main():
    programs, root = sys.argv[1], sys.argv[2]
    floors = read_floors(os.path.join(root, "tests", "relevance", "floors.tsv"))
    passed = failed = 0
    for name, paths, topics, qrels in collections(root):
        means, table = measure(programs, paths, topics, qrels)
        for figure, floor in floors[name].items():
            good = means[figure] >= floor
            passed, failed = passed + good, failed + (not good)
            print(f"{'ok    ' if good else 'FAILED'} {name:8} {figure:12} {means[figure]:.4f} (floor {floor:.2f})")
        if any(means[figure] < floor for figure, floor in floors[name].items()):
            print(table)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
