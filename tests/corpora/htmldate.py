#!/usr/bin/env python3
"""Publication dates of the pages of htmldate, by the shipped program; needs DATELINE_CORPORA, prints SKIPPED: without it.

The address that the set gives for a page is not shown to the program. An answer is right when it is the day of the set.
The halves are by hash of that address: rules were found on the first one alone."""
import collections
import hashlib
import json
import os
import subprocess
import sys
import tempfile

CORPORA = os.environ.get("DATELINE_CORPORA", "")
FLOORS = {"accuracy": 0.91, "F": 0.95}


def unpack(folder):
    archive = os.path.join(CORPORA, "htmldate", "htmldate-eval.tar.zst")
    with subprocess.Popen(["zstd", "-dc", "--long=27", archive], stdout=subprocess.PIPE) as packed:
        subprocess.run(["tar", "x", "-C", folder], stdin=packed.stdout, check=True)


def page_path(folder, name):
    paths = (os.path.join(folder, "tests", part, name) for part in ("cache", "eval"))
    return next(path for path in paths if os.path.exists(path))


def answers(paths):
    """Day and method by path."""
    program = os.path.join(os.environ["DATELINE_BIN"], "dateline-indexer")
    done = subprocess.run([program, "--dump", "--quiet", *paths], capture_output=True, check=False)
    found = {}
    for line in done.stdout.splitlines():  # of bytes: U+2028 ends no line
        entry = json.loads(line)
        if entry["published"]:
            found[entry["file"]] = (entry["published"][:10], entry["published_rule"])
    return found


def score(rows):
    """Figures of (right day, answer or None)."""
    right = sum(answer == day for day, answer in rows)
    wrong = sum(answer not in (day, None) for day, answer in rows)
    none = len(rows) - right - wrong
    return {"pages": len(rows), "precision": right / max(1, right + wrong), "recall": right / max(1, right + none),
            "accuracy": right / len(rows), "F": 2 * right / max(1, 2 * right + wrong + none)}


def show(name, figures):
    print(f"{name:8} " + "  ".join(f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}"
                                   for key, value in figures.items()))


def main():
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        unpack(folder)
        with open(os.path.join(folder, "tests", "eval_default.json"), encoding="utf-8") as listing:
            gold = json.load(listing)
        pages = [(page_path(folder, entry["file"]), entry["date"],
                  int(hashlib.md5(url.encode()).hexdigest(), 16) % 2) for url, entry in gold.items()]
        found = answers(sorted({path for path, _, _ in pages}))
    rows = [(day, found.get(path, (None, "none"))[0], half) for path, day, half in pages]
    for half, name in ((0, "develop"), (1, "held out")):
        show(name, score([(day, answer) for day, answer, part in rows if part == half]))
    figures = score([(day, answer) for day, answer, _ in rows])
    show("all", figures)
    methods = collections.defaultdict(list)
    for path, day, _ in pages:
        answer, method = found.get(path, (None, "none"))
        methods[method].append(answer == day)
    for method, right in sorted(methods.items(), key=lambda entry: -len(entry[1])):
        print(f"  {method:22} {len(right):4} {sum(right) / len(right):.3f}")
    low = [name for name, floor in FLOORS.items() if figures[name] < floor]
    for name in low:
        print(f"{name} is below its floor {FLOORS[name]}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
