#!/usr/bin/env python3
"""Names in labelled news against the spans that the indexer dumps; needs DATELINE_CORPORA, prints SKIPPED: without it.

Documents are put together from the tokens of the sets, dumped by dateline-indexer, and the code point offsets of
names[] are brought back to tokens. Score: a name is right if first token, last token and type are (CoNLL-2003);
"documents" are the sets of different names of each document by type, as the scorer beside the corpora
($DATELINE_CORPORA/../tools/score_entities.py docs) compares them. conll2003 and wikigold never train the model, but
wikigold is among the training data of the shipped one: --models FOLDER measures another (see corpus/models/README.md).
Our own text is measured on the tenth of its documents that the model has not seen.
Usage: ner.py FOLDER_OF_THE_PROGRAMS [--models FOLDER] [--errors N] [SET ...]"""
import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
CORPORA = os.environ.get("DATELINE_CORPORA", "")
SCORER = os.path.join(CORPORA, "..", "tools", "score_entities.py")
TYPES = ("PER", "LOC", "ORG")
SETS = {
    "testa": "ner/conll2003/eng.testa.gz",
    "testb": "ner/conll2003/eng.testb.gz",
    "wikigold": "ner/bio/wikigold.bio.gz",
    "own": None,
}
# A little under what is reached: F1 of spans without MISC, then of the places, people and organisations of documents.
FLOORS = {
    "testa": {"spans": 89.5, "places": 90.5, "people": 94.0, "orgs": 82.0},
    "testb": {"spans": 87.5, "places": 87.0, "people": 92.0, "orgs": 81.5},
    "own": {"spans": 80.5},
}
CLOSING = {".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "'S", "n't", "'re", "'ve", "'m", "'d", "'ll", "'", "..."}


def read_columns(path):
    """Documents as lists of sentences of (token, tag)."""
    documents = [[]]
    sentence = []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        line = line.strip()
        if line and not line.startswith("-DOCSTART-"):
            columns = line.split("\t") if "\t" in line else line.split()
            sentence.append((columns[0], columns[-1]))
            continue
        if sentence:
            documents[-1].append(sentence)
            sentence = []
        if line:
            documents.append([])
    if sentence:
        documents[-1].append(sentence)
    return [document for document in documents if document]


def held_out(name):
    """As `train` decides: FNV-1a of the id."""
    value = 14695981039346656037
    for byte in name.encode("utf-8"):
        value = (value ^ byte) * 1099511628211 % 2**64
    return value % 10 == 0


def read_own():
    """The documents of corpus/annotated that the model has not seen, cut into words and marks."""
    documents = []
    for path in sorted(Path(ROOT, "corpus", "annotated").glob("*.txt")):
        for block in re.split(r"^# id:", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            name, *lines = block.strip().split("\n")
            if held_out(name.strip()):
                documents.append([labelled(line) for line in lines if line.strip() and not line.startswith("# ")])
    return documents


def labelled(line):
    """(token, tag) of a line with names in brackets."""
    sentence = []
    for part in re.split(r"(\[(?:PER|LOC|ORG|MISC) [^\]]*\])", line):
        name = re.fullmatch(r"\[([A-Z]+) (.*)\]", part)
        tokens = re.findall(r"(?:\w\.)+(?:\w\b)?|\w+(?:['’&.-]?(?!['’]s\b)\w+)*|['’]s\b|\S", name.group(2) if name else part)
        for at, token in enumerate(tokens):
            sentence.append((token, ("I-" if at else "B-") + name.group(1) if name else "O"))
    return sentence


def spans(tags):
    """(first, behind last, type) of IOB1 or IOB2 tags."""
    found = []
    begin, kind = 0, None
    for at, tag in enumerate(list(tags) + ["O"]):
        goes_on = tag.startswith("I-") and tag[2:] == kind
        if kind and not goes_on:
            found.append((begin, at, kind))
            kind = None
        if tag != "O" and not goes_on:
            begin, kind = at, tag[2:]
    return found


def printed(sentence):
    """The sentence as printed and the range of each token in it."""
    text, ranges, glued, quoted = "", [], True, False
    for token, _ in sentence:
        quote = token == '"'
        quoted ^= quote
        joined = glued or token in CLOSING or (quote and not quoted)
        text += "" if joined or not text else " "
        ranges.append((len(text), len(text) + len(token)))
        text += token
        glued = token in ("(", "[", "$") or (quote and quoted)
    return text, ranges


def dump(programs, texts, models):
    """Dumped documents by id. What the cleaning of web pages takes away is kept: these are no web pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "documents.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for number, text in enumerate(texts):
                out.write(json.dumps({"id": str(number), "title": "-", "text": text, "language": "en"}) + "\n")
        settings = dict(os.environ, **({"DATELINE_DATA": os.path.dirname(os.path.abspath(models))} if models else {}))
        done = subprocess.run([os.path.join(programs, "dateline-indexer"), "--dump", "--verbatim", path],
                              capture_output=True, check=True, env=settings)
    articles = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    return {article["id"]: article for article in articles}


def found_spans(text, ranges, article):
    """Names of the article as ranges of tokens of the text it was made from; white space does not count."""
    owner = {}
    for number, (begin, end) in enumerate(ranges):
        owner.update(dict.fromkeys(range(begin, end), number))
    places = [owner[at] for at, char in enumerate(text) if not char.isspace()]
    solid = []  # position in the dumped text of each printed character before it
    count = 0
    for char in article["text"]:
        solid.append(count)
        count += not char.isspace()
    if count != len(places):
        raise SystemExit(f"the dumped text of document {article['id']} is another")
    found = []
    for name in article["names"]:
        if name.get("field") == "title":
            continue
        found.append((places[solid[name["start"]]], places[solid[name["end"] - 1]] + 1, name["type"]))
    return found


def names_of(tokens, found):
    """Different names of each field of a document, for the scorer."""
    fields = {"places": "LOC", "people": "PER", "orgs": "ORG"}
    return {field: sorted({" ".join(tokens[begin:end]) for begin, end, kind in found if kind == wanted})
            for field, wanted in fields.items()}


def measure(programs, documents, models, errors):
    """F1 of spans by type, and of document sets by field."""
    texts, all_ranges = [], []
    for document in documents:
        text, ranges = "", []
        for sentence in document:
            line, inner = printed(sentence)
            text += "\n" if text else ""
            ranges += [(begin + len(text), end + len(text)) for begin, end in inner]
            text += line
        texts.append(text)
        all_ranges.append(ranges)
    articles = dump(programs, texts, models)
    counts = {kind: [0, 0, 0] for kind in TYPES}
    wrong = Counter()
    gold_lines, found_lines = [], []
    for number, document in enumerate(documents):
        tokens = [token for sentence in document for token, _ in sentence]
        gold, start = [], 0
        for sentence in document:
            gold += [(begin + start, end + start, kind) for begin, end, kind in spans([tag for _, tag in sentence])]
            start += len(sentence)
        found = found_spans(texts[number], all_ranges[number], articles[str(number)])
        for kind in TYPES:
            mine = {span for span in gold if span[2] == kind}
            theirs = {span for span in found if span[2] == kind}
            counts[kind] = [a + b for a, b in zip(counts[kind], (len(mine & theirs), len(theirs), len(mine)))]
            wrong.update(("missed", kind, " ".join(tokens[a:b])) for a, b, _ in mine - theirs)
            wrong.update(("wrong", kind, " ".join(tokens[a:b])) for a, b, _ in theirs - mine)
        gold_lines.append({"id": str(number), **names_of(tokens, gold)})
        found_lines.append({"id": str(number), **names_of(tokens, found)})
    for (what, kind, name), times in wrong.most_common(errors):
        print(f"  {times:3} {what} {kind} {name}")
    figures = {kind: f1(*counts[kind]) for kind in TYPES}
    figures["all"] = f1(*[sum(counts[kind][at] for kind in TYPES) for at in range(3)])
    return figures, document_sets(gold_lines, found_lines)


def f1(right, found, gold):
    return 200.0 * right / (found + gold) if found + gold else 0.0


def document_sets(gold, found):
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("gold", "found")]
        for path, lines in zip(paths, (gold, found)):
            with open(path, "w", encoding="utf-8") as out:
                out.writelines(json.dumps(line) + "\n" for line in lines)
        done = subprocess.run([sys.executable, SCORER, "docs", *paths, "--json"], capture_output=True, check=True)
    types = json.loads(done.stdout)["types"]
    return {field: 100 * types[field]["f1"] for field in ("places", "people", "orgs")}


def main():
    if not CORPORA or not os.path.exists(SCORER):
        print("SKIPPED: DATELINE_CORPORA is not set, or has no scorer beside it")
        return 0
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("--models")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("sets", nargs="*", default=list(SETS))
    given = parser.parse_args()
    low = []
    for name in given.sets:
        documents = read_columns(os.path.join(CORPORA, SETS[name])) if SETS[name] else read_own()
        spans_found, sets = measure(given.programs, documents, given.models, given.errors)
        figures = {"spans": spans_found.pop("all"), **sets}
        print(f"{name:9} {len(documents)} documents  spans {figures['spans']:.2f} ("
              + ", ".join(f"{kind} {value:.1f}" for kind, value in spans_found.items()) + ")  documents: "
              + ", ".join(f"{field} {value:.1f}" for field, value in sets.items()))
        low += [f"{name}: {part} {figures[part]:.2f} is below its floor {floor}"
                for part, floor in FLOORS.get(name, {}).items() if not given.models and figures[part] < floor]
    print("\n".join(low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
