"""The PLACES tags of Reuters-21578 against the places of its articles: which countries is a story of 1987 about?

A tag is a country of 1987, set by an editor for the whole story. The tags are taken out of the files before they are read,
since tags that a source gives are places of the article. Ours: each place of the story is lifted to its country and that to
the tag of 1987; a country counts if the dateline or the title names it, or two places of the text lie in it, or if it is the
only one. Scored over the documents that have a tag (micro F1).
"""

import collections
import gzip
import json
import re
import subprocess
import tempfile
import pathlib

# ISO 3166 code -> tag where the tag is not the country's key in places.tsv.
TAGS = {"US": "usa", "GB": "uk", "AE": "uae", "RU": "ussr", "UA": "ussr", "BY": "ussr", "AM": "ussr", "AZ": "ussr", "GE": "ussr",
        "KZ": "ussr", "UZ": "ussr", "TM": "ussr", "TJ": "ussr", "KG": "ussr", "MD": "ussr", "EE": "ussr", "LV": "ussr", "LT": "ussr",
        "DE": "west-germany", "CZ": "czechoslovakia", "SK": "czechoslovakia", "RS": "yugoslavia", "HR": "yugoslavia",
        "SI": "yugoslavia", "BA": "yugoslavia", "MK": "yugoslavia", "ME": "yugoslavia", "XK": "yugoslavia", "MM": "burma",
        "KH": "kampuchea", "CD": "zaire", "CG": "congo", "WS": "western-samoa", "SZ": "swaziland", "CV": "cape-verde",
        "CI": "ivory-coast", "TT": "trinidad-tobago", "MO": "macao", "VA": "vatican", "AG": "antigua", "YE": "yemen-arab-republic",
        "PR": "usa", "VI": "us-virgin-islands", "VG": "british-virgin-islands", "BF": "burkina-faso"}
# Places without a code: states that are history, and their cities by key.
HISTORY = {"soviet-union": "ussr", "west-germany": "west-germany", "east-germany": "east-germany", "yugoslavia": "yugoslavia",
           "czechoslovakia": "czechoslovakia", "netherlands-antilles": "netherlands-antilles", "north-yemen": "yemen-arab-republic",
           "south-yemen": "yemen-demo-republic", "east-berlin": "east-germany", "leipzig": "east-germany", "dresden": "east-germany"}


def documents(path):
    """(NEWID, tags) of each document, and the whole text without the tags."""
    text = gzip.open(path).read().decode("latin-1")
    gold = {}
    for record in re.split(r"(?=<REUTERS )", text)[1:]:
        number = re.search(r'NEWID="(\d+)"', record).group(1)
        tags = re.search(r"<PLACES>(.*?)</PLACES>", record, re.S)
        gold[number] = set(re.findall(r"<D>(.*?)</D>", tags.group(1))) if tags else set()
    return gold, re.sub(r"<PLACES>.*?</PLACES>", "<PLACES></PLACES>", text, flags=re.S)


def country_keys():
    from geo import GAZETTEER
    keys = {}
    for line in open(GAZETTEER / "places.tsv", encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) > 3 and columns[2] == "country" and columns[3]:
            keys.setdefault(columns[3], columns[0])
    return keys


def tag_of(place, keys):
    for key in [place["key"]] + place["within"]:
        if key in HISTORY:
            return HISTORY[key]
    code = place["country"]
    return TAGS.get(code) or keys.get(code)


def predicted(record, keys, closed):
    """The tags of a story by its places."""
    counts, sure = collections.Counter(), set()
    for place in record["places"]:
        tag = tag_of(place, keys)
        if tag not in closed:
            continue
        counts[tag] += 1
        if place.get("field") in ("metadata", "title"):
            sure.add(tag)
    found = sure | {tag for tag, count in counts.items() if count > 1}
    return found or (set(counts) if len(counts) == 1 else found)


def reuters_tags(folder, programs, errors):
    closed = set((folder / "all-places-strings.lc.txt").read_text().split())
    keys = country_keys()
    right = ours = theirs = exact = 0
    wrong, missed, shown = collections.Counter(), collections.Counter(), []
    for path in sorted(folder.glob("reut2-*.sgm.gz")):
        gold, text = documents(path)
        with tempfile.TemporaryDirectory() as scratch:
            plain = pathlib.Path(scratch) / path.name.removesuffix(".gz")
            plain.write_text(text, encoding="latin-1")
            run = subprocess.run([programs / "dateline-indexer", "--dump", plain], text=True, check=True, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL)
        for record in map(json.loads, run.stdout.splitlines()):
            tags = gold.get(record["id"].rsplit("-", 1)[-1], set())
            if not tags:
                continue
            found = predicted(record, keys, closed)
            right += len(found & tags)
            ours += len(found)
            theirs += len(tags)
            exact += found == tags
            wrong.update(found - tags)
            missed.update(tags - found)
            if found != tags and len(shown) < errors:
                shown.append(f"  {record['id']} {record['title']!r} too much {sorted(found - tags)} missed {sorted(tags - found)} "
                             f"{[p['surface'] for p in record['places']]}")
    for line in shown:
        print(line)
    if errors:
        print("too much", wrong.most_common(15), "missed", missed.most_common(15))
    precision, recall = right / max(1, ours), right / max(1, theirs)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"reuters: PLACES tags: P {precision:.4f} R {recall:.4f} F1 {f1:.4f} ({right} right of {ours}, {theirs} tags; "
          f"{exact} documents exact)")
    return f1
