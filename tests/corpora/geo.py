#!/usr/bin/env python3
"""Accuracy of places on LGL, GeoWebNews, GeoVirus and the PLACES tags of Reuters-21578.

    geo.py FOLDER_OF_PROGRAMS [lgl|gwn|virus|gwn-end|reuters ...] [--errors N] [--half even|odd]

accuracy@161km, gold spans: of all gold names with a point, the share whose place lies within 161 km (100 miles) of it;
names without a place count as wrong. Of GeoWebNews the names with a GeoNames id are gold (gwn); with gwn-all also the
streets and buildings whose points its authors set by hand. A gold name that is a country (LGL: feature code PCL*; GeoWebNews: its point is that
of a country in places.tsv; GeoVirus: its page is a country's) is also right if our place is that country. End to end:
predictions are all places of `dateline-indexer --dump`; gold are the names of GeoWebNews with a point and a literal
type; a prediction is right if it overlaps one and lies within 161 km; one that overlaps a name of another type is
not counted, since demonyms and metonyms are places here too.
"""

import gzip
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from reuters_places import reuters_tags

ROOT = pathlib.Path(__file__).resolve().parents[2]
GAZETTEER = ROOT / "corpus" / "gazetteer"
LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"}
NEAR_KM = 161.0
SAME_POINT_DEGREES = 0.25
FLOORS = {"lgl": 0.81, "gwn": 0.85, "virus": 0.88, "gwn-end": 0.75, "reuters": 0.91}


def fold(name):
    return " ".join(re.findall(r"\w+", name.lower()))


def read_countries():
    """Names -> code, and code -> point, of places.tsv."""
    names, points = {}, {}
    for line in open(GAZETTEER / "places.tsv", encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(columns) < 6 or columns[2] != "country" or not columns[3]:
            continue
        points[columns[3]] = (float(columns[4]), float(columns[5]))
        for name in [columns[1]] + (columns[7].split("|") if len(columns) > 7 else []):
            names.setdefault(fold(name), columns[3])
    return names, points


COUNTRIES, COUNTRY_POINTS = read_countries()


def kilometres(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


class Gold:
    """A gold name: code points of the text, point, country code if it is a country, and type."""

    def __init__(self, begin, end, point, country=None, kind="Literal"):
        self.begin, self.end, self.point, self.country, self.kind = begin, end, point, country, kind


def country_at(point):
    """Code of the country whose point this is."""
    for code, (latitude, longitude) in COUNTRY_POINTS.items():
        if abs(latitude - point[0]) < SAME_POINT_DEGREES and abs(longitude - point[1]) < SAME_POINT_DEGREES:
            return code
    return None


def articles(path):
    return xml.etree.ElementTree.fromstring(gzip.open(path).read())


def read_lgl(folder):
    for article in articles(folder / "lgl.xml.gz"):
        gold = []
        for name in article.iter("toponym"):
            tag = name.find("gaztag")
            if tag is None or tag.findtext("lat") is None:
                continue
            country = None
            if (tag.findtext("fcode") or "").startswith("PCL"):
                country = COUNTRIES.get(fold(tag.findtext("country") or ""))
            point = float(tag.findtext("lat")), float(tag.findtext("lon"))
            gold.append(Gold(int(name.findtext("start")), int(name.findtext("end")), point, country or country_at(point)))
        yield "", article.findtext("text"), gold


def read_gwn(folder, with_id=True):
    for article in articles(folder / "GWN.xml.gz"):
        gold = []
        for name in article.iter("toponym"):
            point = None
            if name.findtext("geonamesID" if with_id else "latitude"):
                point = float(name.findtext("latitude")), float(name.findtext("longitude"))
            gold.append(Gold(int(name.findtext("start")), int(name.findtext("end")), point, point and country_at(point),
                             name.findtext("type")))
        yield article.findtext("title"), article.findtext("text"), gold


def read_virus(folder):
    for article in articles(folder / "GeoVirus.xml.gz"):
        gold, text = [], article.findtext("text")
        for name in article.iter("location"):
            point = float(name.findtext("lat")), float(name.findtext("lon"))
            page = (name.findtext("page") or "").rsplit("/", 1)[-1].replace("_", " ")
            begin, end = int(name.findtext("start")), int(name.findtext("end"))
            if text[begin:end] != name.findtext("name") and text[begin - 1:end - 1] == name.findtext("name"):
                begin, end = begin - 1, end - 1  # some articles count from one
            gold.append(Gold(begin, end, point, COUNTRIES.get(fold(page))))
        yield "", text, gold


def is_right(gold, place):
    """place: key, latitude, longitude, country."""
    if place is None:
        return False
    point = place[1], place[2]
    if gold.country and gold.country == place[3]:
        own = COUNTRY_POINTS.get(gold.country)
        if own and kilometres(own, point) < 1:
            return True
    return kilometres(gold.point, point) <= NEAR_KM


def chosen(documents, half):
    return [d for i, d in enumerate(documents) if half is None or i % 2 == (half == "odd")]


def with_gold_spans(name, documents, programs, errors):
    lines, golds = [], []
    for title, text, gold in documents:
        spans, last = [], 0
        kept = []
        for entry in sorted((g for g in gold if g.point), key=lambda g: (g.begin, -g.end)):
            if entry.begin >= last:  # names inside names are resolved as the outer one
                spans.append([len(text[:entry.begin].encode()), len(text[:entry.end].encode())])
                kept.append(entry)
                last = entry.end
            else:
                kept.append(None)
        golds.append((text, [g for g in kept if g], kept.count(None)))
        lines.append(json.dumps({"title": title or "", "text": text, "spans": spans}))
    run = subprocess.run([programs / "resolve_places", GAZETTEER], input="\n".join(lines) + "\n", text=True, check=True,
                         stdout=subprocess.PIPE)
    total = right = placed = 0
    shown = []
    for (text, gold, inner), line in zip(golds, run.stdout.splitlines()):
        total += inner
        for entry, place in zip(gold, json.loads(line)):
            total += 1
            placed += place is not None
            good = is_right(entry, place)
            right += good
            if not good:
                shown.append(f"  {text[entry.begin:entry.end]!r} gold {entry.point} {entry.country or ''} ours {place}  "
                             f"...{text[max(0, entry.begin - 40):entry.end + 40]!r}")
    for line in shown[:errors]:
        print(line)
    print(f"{name}: accuracy@161km, gold spans, all gold: {right / total:.4f} ({right} of {total}; with a place {placed}, "
          f"of them right {right / placed:.4f})")
    return right / total


def dump(programs, articles_in):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "articles.jsonl"
        with open(path, "w", encoding="utf-8") as out:
            for number, (title, text, _) in enumerate(articles_in):
                out.write(json.dumps({"id": str(number), "title": title or "", "text": text}) + "\n")
        run = subprocess.run([programs / "dateline-indexer", "--dump", "--verbatim", path], text=True, check=True, stdout=subprocess.PIPE)
    return {record["id"]: record for record in map(json.loads, run.stdout.splitlines())}


def aligned(text, found):
    """Position in `text` of each code point of `found`, which has other white space."""
    positions, at = [], 0
    for character in found:
        if not character.isspace():
            while at < len(text) and text[at] != character:
                at += 1
        positions.append(min(at, len(text)))
        at += 0 if character.isspace() else 1
    return positions + [len(text)]


def end_to_end(documents, programs, errors):
    records = dump(programs, documents)
    right = predicted = wanted = found = 0
    misses, false = [], []
    for number, (_, text, gold) in enumerate(documents):
        record = records.get(str(number))
        literal = [g for g in gold if g.point and g.kind in LITERAL]
        other = [g for g in gold if not (g.point and g.kind in LITERAL)]
        wanted += len(literal)
        positions = aligned(text, record["text"]) if record else [0]
        taken = set()
        for place in (p for p in (record["places"] if record else []) if p.get("field", "body") == "body"):
            begin, end = positions[place["start"]], positions[place["end"] - 1] + 1
            overlaps = [g for g in literal if g.begin < end and begin < g.end and id(g) not in taken]
            if not overlaps and any(g.begin < end and begin < g.end for g in other + literal):
                continue
            predicted += 1
            if not overlaps:
                false.append(f"  false {place['surface']!r} {place['key']} ...{text[max(0, begin - 40):end + 30]!r}")
                continue
            taken.add(id(overlaps[0]))
            found += 1
            ours = (place["key"], place["lat"] or 0, place["lon"] or 0, place["country"])
            if is_right(overlaps[0], ours):
                right += 1
            else:
                false.append(f"  far {place['surface']!r} {place['key']} gold {overlaps[0].point} ...{text[max(0, begin - 40):end + 30]!r}")
        misses += [f"  missed {text[g.begin:g.end]!r} ...{text[max(0, g.begin - 40):g.end + 30]!r}" for g in literal if id(g) not in taken]
    for line in false[:errors] + misses[:errors]:
        print(line)
    precision, recall = right / max(1, predicted), right / wanted
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"gwn-end: found and placed: P {precision:.4f} R {recall:.4f} F1 {f1:.4f} ({right} right, {predicted} predicted, "
          f"{wanted} gold, {found} found)")
    return f1


def main():
    corpora = os.environ.get("DATELINE_CORPORA")
    if not corpora or not (pathlib.Path(corpora) / "geo").is_dir():
        print("SKIPPED: DATELINE_CORPORA names no folder with geo")
        return 0
    arguments = sys.argv[1:]
    option = {}
    for name in ("--errors", "--half"):
        if name in arguments:
            at = arguments.index(name)
            option[name] = arguments[at + 1]
            del arguments[at:at + 2]
    programs = pathlib.Path(arguments[0])
    parts = arguments[1:] or list(FLOORS)
    errors = int(option.get("--errors", 0))
    folder = pathlib.Path(corpora) / "geo"
    readers = {"lgl": read_lgl, "gwn": read_gwn, "gwn-all": lambda f: read_gwn(f, False), "virus": read_virus}
    failed = 0
    for part in parts:
        if part in readers:
            figure = with_gold_spans(part, chosen(readers[part](folder), option.get("--half")), programs, errors)
        elif part == "gwn-end":
            figure = end_to_end(chosen(read_gwn(folder, False), option.get("--half")), programs, errors)
        else:
            figure = reuters_tags(pathlib.Path(corpora) / "reuters-21578", programs, errors)
        if "--half" not in option and figure < FLOORS.get(part, 0):
            print(f"{part}: {figure:.4f} is below the floor {FLOORS.get(part)}")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
