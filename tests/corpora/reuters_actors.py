#!/usr/bin/env python3
"""People and organisations that Reuters-21578 is tagged with (files 000-014); needs DATELINE_CORPORA.

The tags are closed lists set by editors for a whole story, so only predictions that are on the lists count, and only stories
with a tag of the kind are asked: an untagged story names Reagan as well. Nothing of the story's own tags is used: mentions
in title and body alone. A story's prediction is every listed person or organisation that its headline or dateline's first
paragraph names, or that is mentioned twice.
Usage: reuters_actors.py [--errors N]"""
import collections
import glob
import gzip
import html
import json
import os
import re
import subprocess
import sys

CORPORA = os.environ.get("DATELINE_CORPORA", "")
FOLDER = os.path.join(CORPORA, "reuters-21578")
INDEXER = os.path.join(os.environ.get("DATELINE_BIN", "build/dev/bin"), "dateline-indexer")
FLOORS = {"people": 88.0, "orgs": 90.0}
# Tags that are no surname and no acronym of the entity's own.
ORGANISATIONS = {
    "european-community": "ec", "european-commission": "ec", "international-monetary-fund": "imf", "world-bank": "worldbank",
    "general-agreement-on-tariffs-and-trade": "gatt", "international-coffee-organization": "ico-coffee",
    "international-cocoa-organization": "icco", "asian-development-bank": "adb-asia", "african-development-bank": "adb-africa",
    "bank-for-international-settlements": "bis", "organisation-for-economic-co-operation-and-development": "oecd",
    "united-nations": "un", "food-and-agriculture-organization": "fao", "international-energy-agency": "iea",
    "international-natural-rubber-organization": "inro", "international-tin-council": "itc",
    "international-wheat-council": "iwc-wheat", "international-whaling-commission": "iwc-whale",
    "international-labour-organization": "ilo", "world-health-organization": "who",
    "gulf-cooperation-council": "gcc", "inter-american-development-bank": "iadb", "european-investment-bank": "eib",
    "united-nations-conference-on-trade-and-development": "unctad", "international-sugar-organization": "isa",
    "european-free-trade-association": "efta", "european-space-agency": "esa",
    "organization-of-arab-petroleum-exporting-countries": "oapec",
    "organization-of-the-petroleum-exporting-countries": "opec",
    "association-of-southeast-asian-nations": "asean", "comecon": "comecon", "european-court-of-justice": "ec",
    "european-parliament": "ec", "european-union": "ec", "council-for-mutual-economic-assistance": "comecon",
}


def closed_list(kind):
    with open(os.path.join(FOLDER, f"all-{kind}-strings.lc.txt"), encoding="latin-1") as lines:
        return {line.strip() for line in lines if line.strip()}


def gold_of(paths):
    for path in paths:
        data = gzip.open(path, "rt", encoding="latin-1").read()
        for attributes, block in re.findall(r"<REUTERS\s([^>]*)>(.*?)</REUTERS>", data, re.S):
            record = {"id": re.search(r'NEWID="(\d+)"', attributes).group(1)}
            for field, tag in (("people", "PEOPLE"), ("orgs", "ORGS")):
                listed = re.search(rf"<{tag}>(.*?)</{tag}>", block, re.S)
                record[field] = {html.unescape(x) for x in re.findall(r"<D>(.*?)</D>", listed.group(1))} if listed else set()
            yield record


def tag_of(actor, people, orgs):
    """(field, tag) of a dumped actor on the closed lists; None if it is on none."""
    key = actor["key"]
    if actor["kind"] == "person":
        if key in people:
            return "people", key
        surname = key.split("-")[-1]
        for tag in (surname, "-".join(key.split("-")[-2:]), key.split("-")[0]):
            if tag in people:
                return "people", tag
        return None
    tag = ORGANISATIONS.get(key, key)
    return ("orgs", tag) if tag in orgs else None


def main():
    if not CORPORA or not os.path.isdir(FOLDER):
        print("SKIPPED: DATELINE_CORPORA is not set, or has no Reuters-21578")
        return 0
    paths = sorted(glob.glob(os.path.join(FOLDER, "reut2-*.sgm.gz")))
    people, orgs = closed_list("people"), closed_list("orgs")
    predicted = {}
    with subprocess.Popen([INDEXER, "--dump", *paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as dump:
        for line in dump.stdout:
            record = json.loads(line)
            counts, sure = collections.Counter(), set()
            first = record["text"].find("\n\n")
            for actor in record["actors"]:
                tag = tag_of(actor, people, orgs) if actor.get("field") != "metadata" else None
                if tag:
                    counts[tag] += 1
                    if actor.get("field") == "title" or actor["start"] < (first if first > 0 else 400):
                        sure.add(tag)
            predicted[record["id"]] = {tag for tag, count in counts.items() if count > 1 or tag in sure}
    low = []
    for field, floor in FLOORS.items():
        right = found = wanted = everywhere = 0
        missed, wrong = collections.Counter(), collections.Counter()
        for record in gold_of(paths):
            answers = {tag for kind, tag in predicted.get(record["id"], set()) if kind == field}
            everywhere += len(answers)
            if not record[field]:
                continue
            right += len(answers & record[field])
            found += len(answers)
            wanted += len(record[field])
            missed.update(record[field] - answers)
            wrong.update(answers - record[field])
        f1 = 200 * right / (found + wanted) if found + wanted else 0
        all_f1 = 200 * right / (everywhere + wanted) if wanted else 0
        print(f"Reuters {field}: stories with a tag: precision {100 * right / max(found, 1):.1f} "
              f"recall {100 * right / max(wanted, 1):.1f} F1 {f1:.1f}; all stories: F1 {all_f1:.1f}")
        if len(sys.argv) > 2:
            print("missed", missed.most_common(int(sys.argv[2])))
            print("wrong", wrong.most_common(int(sys.argv[2])))
        if f1 < floor:
            low.append(f"{field}: {f1:.1f} is below its floor {floor}")
    print("\n".join(low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
