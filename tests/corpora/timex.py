#!/usr/bin/env python3
"""Date expressions in English news against the TIMEX3 corpora; needs DATELINE_CORPORA, prints SKIPPED: without it.

The tagger (tag_dates, the library that indexing uses) reads the texts, the scorer beside the corpora
($DATELINE_CORPORA/../tools/score_timex.py) compares. Rules were found on TimeBank and AQUAINT; platinum is only measured.
Usage: timex.py FOLDER_OF_THE_TAGGER [--errors FOLDER]   (errors of TimeBank and AQUAINT alone)"""
import json
import os
import subprocess
import sys
import tempfile

CORPORA = os.environ.get("DATELINE_CORPORA", "")
SCORER = os.path.join(CORPORA, "..", "tools", "score_timex.py")
# A little under what is reached.
FLOORS = {
    "te3-platinum": {"strict": 88.0, "relaxed": 93.0, "value": 81.5, "calendar": 86.5},
    "timebank": {"strict": 91.0, "relaxed": 94.0, "value": 82.8, "calendar": 86.0},
    "aquaint": {"strict": 83.0, "relaxed": 93.5, "value": 75.5, "calendar": 77.4},
}


def scored(gold, answers, *options):
    done = subprocess.run([sys.executable, SCORER, "score", gold, answers, "--json", *options],
                          capture_output=True, check=True)
    return json.loads(done.stdout)


def measure(name, tagger, errors):
    """Figures of one corpus by name."""
    gold = os.path.join(CORPORA, "temporal", name)
    texts = subprocess.run([sys.executable, SCORER, "text", gold], capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        answers = os.path.join(folder, name + ".jsonl")
        with open(answers, "wb") as out:
            out.write(subprocess.run([tagger], input=texts, capture_output=True, check=True).stdout)
        if errors:
            os.makedirs(errors, exist_ok=True)
        listed = ["--errors", os.path.join(errors, name + ".tsv")] if errors and name != "te3-platinum" else []
        whole = scored(gold, answers, *listed)
        calendar = scored(gold, answers, "--calendar")
    figures = {part: whole[part]["F1"] for part in ("strict", "relaxed", "type", "value")}
    figures["calendar"] = calendar["value"]["F1"]
    return figures


def main():
    if not CORPORA or not os.path.exists(SCORER):
        print("SKIPPED: DATELINE_CORPORA is not set, or has no scorer beside it")
        return 0
    tagger = os.path.join(sys.argv[1], "tag_dates")
    errors = sys.argv[3] if len(sys.argv) > 3 and sys.argv[2] == "--errors" else None
    low = []
    for name, floors in FLOORS.items():
        figures = measure(name, tagger, errors)
        print(f"{name:13}" + "  ".join(f"{part} {value:.2f}" for part, value in figures.items()))
        low += [f"{name}: {part} {figures[part]:.2f} is below its floor {floor}" for part, floor in floors.items()
                if figures[part] < floor]
    print("\n".join(low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
