#!/usr/bin/env python3
"""Draws hits of `mentions:` filters from an index, to be judged by hand (docs/EVALUATION.md).

    sample_mentions.py PROGRAMS INDEX COUNT [SEED] > hits.tsv

A filter is the day, month or year of a date that some article speaks of, drawn at random; the hit is drawn from all that
the filter finds. Each line holds filter, id, publication, and the dates that let the article through, each as it was read
and with its sentence. A hit is right if one of them speaks of a time in the filter."""
import json
import os
import random
import subprocess
import sys


def hits_of(programs, index, query):
    done = subprocess.run([os.path.join(programs, "dateline-searcher"), "--index", index, "--format", "ndjson", "--limit", "0",
                           "--all-copies", "-e", query], capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    programs, index, wanted = sys.argv[1], sys.argv[2], int(sys.argv[3])
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    dates = [reason["first"] for hit in hits_of(programs, index, "mentions:1000..2999") for reason in hit["reasons"]]
    seen = set()
    for _ in range(wanted * 50):
        if len(seen) == wanted:
            break
        asked = chance.choice(dates)[:chance.choice((4, 7, 10))]
        hit = chance.choice(hits_of(programs, index, f"mentions:{asked}"))
        if (asked, hit["id"]) in seen:
            continue
        seen.add((asked, hit["id"]))
        told = " | ".join(f"{', '.join(date['surfaces'])} = {date['reading']}: {date['sentence']}"
                          for date in hit["reasons"][:3])
        print("\t".join((asked, hit["id"], hit["published"] or "", told)))


if __name__ == "__main__":
    main()
