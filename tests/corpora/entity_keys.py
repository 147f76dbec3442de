#!/usr/bin/env python3
"""One key for one person, organisation or place over documents: ECB+ (train and dev); needs DATELINE_CORPORA.

Every document becomes an article, `dateline-indexer --dump` reads it. A gold mention is a person, organisation (HUM) or place
(LOC) with a capitalised word that does not only begin the sentence; its key is that of the dumped actor (HUM) or place (LOC)
that shares most of its characters. Counted are pairs of mentions in different documents: same chain (gold), same key (found).
Usage: entity_keys.py [--errors N]   (the N most frequent wrong and missing pairs)"""
import collections
import gzip
import itertools
import json
import os
import subprocess
import sys
import tempfile

CORPORA = os.environ.get("DATELINE_CORPORA", "")
DATA = os.path.join(CORPORA, "ecb-plus-sentences", "ecbplus-sentences.jsonl.gz")
INDEXER = os.path.join(os.environ.get("DATELINE_BIN", "build/dev/bin"), "dateline-indexer")
FLOOR = 66.0
NO_SPACE_BEFORE = {",", ".", ";", ":", "!", "?", ")", "'s", "%", "''", "n't", "'", "'re", "'ve", "'ll", "'d"}


def text_of(document):
    """The document as running text, and the place of every token: (sentence, token) -> (start, end)."""
    text, places = "", {}
    for sentence in document["sentences"]:
        if text:
            text += "\n\n"
        opened = False
        for number, token in enumerate(sentence["tokens"]):
            written = {"``": '"', "''": '"'}.get(token, token)
            glued = token in NO_SPACE_BEFORE or opened or text.endswith("\n\n") or not text
            if not glued:
                text += " "
            opened = token in ("``", "(", "$")
            places[sentence["n"], number] = (len(text), len(text) + len(written))
            text += written
    return text, places


def is_name(mention, tokens):
    capitals = [i for i in mention["tokens"] if tokens[i][:1].isupper()]
    return any(i > 0 for i in capitals) or (len(capitals) > 1)


def gold_mentions(document, places):
    sentences = {sentence["n"]: sentence["tokens"] for sentence in document["sentences"]}
    for mention in document["mentions"]:
        if mention["type"] in ("HUM", "LOC") and is_name(mention, sentences[mention["sent"]]):
            spans = [places[mention["sent"], token] for token in mention["tokens"]]
            yield mention, min(s for s, _ in spans), max(e for _, e in spans)


def key_of(found, start, end):
    best, most = None, 0
    for entity in found:
        if entity["start"] is None or entity.get("field") == "title":
            continue
        shared = min(end, entity["end"]) - max(start, entity["start"])
        if shared > most:
            best, most = entity["key"], shared
    return best


def main():
    if not CORPORA or not os.path.exists(DATA):
        print("SKIPPED: DATELINE_CORPORA is not set, or has no ECB+")
        return 0
    documents = [json.loads(line) for line in gzip.open(DATA, "rt", encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        path = os.path.join(folder, "ecb.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for document in documents:
                texts[document["id"]] = text_of(document)
                out.write(json.dumps({"id": document["id"], "text": texts[document["id"]][0]}) + "\n")
        done = subprocess.run([INDEXER, "--dump", "--verbatim", path], capture_output=True, check=True)
    dumped = {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}
    mentions = []  # document, type, chain, key, text
    for document in documents:
        record = dumped[document["id"]]
        text, places = texts[document["id"]]
        if record["text"] != text:
            print("the text of", document["id"], "came back changed")
            return 1
        for mention, start, end in gold_mentions(document, places):
            found = record["actors"] if mention["type"] == "HUM" else record["places"]
            mentions.append((document["id"], mention["type"], mention["chain"], key_of(found, start, end), mention["text"]))
    missed, wrong = collections.Counter(), collections.Counter()
    both = gold = found = 0
    for a, b in itertools.combinations(mentions, 2):
        if a[0] == b[0] or a[1] != b[1]:
            continue
        same_chain = a[2] == b[2]
        same_key = a[3] is not None and a[3] == b[3]
        gold += same_chain
        found += same_key
        both += same_chain and same_key
        if same_chain and not same_key:
            missed[f"{a[4]} ({a[3]}) / {b[4]} ({b[3]})"] += 1
        if same_key and not same_chain:
            wrong[f"{a[4]} / {b[4]} ({a[3]})"] += 1
    precision, recall = both / found, both / gold
    f1 = 200 * precision * recall / (precision + recall)
    keyed = sum(mention[3] is not None for mention in mentions)
    print(f"ECB+ train and dev: {len(mentions)} named mentions, {keyed} with a key, {gold} pairs; "
          f"precision {100 * precision:.1f} recall {100 * recall:.1f} F1 {f1:.1f}")
    if len(sys.argv) > 2 and sys.argv[1] == "--errors":
        for name, counter in (("missed", missed), ("wrong", wrong)):
            for pair, count in counter.most_common(int(sys.argv[2])):
                print(name, count, pair)
    if f1 < FLOOR:
        print(f"below the floor of {FLOOR}")
    return 1 if f1 < FLOOR else 0


if __name__ == "__main__":
    sys.exit(main())
