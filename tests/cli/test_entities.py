#!/usr/bin/env python3
"""Actors and places of the sample as a user meets them: facets by kind, listings, pages, aliases."""
import csv
import io
import json
import os
import tempfile
import unittest

from programs import OnTheSample, indexer, searcher

KINDS = {"actor": ["person", "organisation", "state", "armed-group", "media"],
         "place": ["continent", "country", "region", "city"]}


class Entities(OnTheSample):
    def listing(self, *words):
        return self.answer(*words)["entities"]

    def aliases(self, text):
        held = tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False)
        self.addCleanup(os.remove, held.name)
        with held:
            held.write(text)
        return held.name

    def test_listing_facet_and_filter_count_the_same(self):
        for words in ([], ["ceasefire"], ["--all-copies", "talks OR truce"], ["--on", "2020-10"]):
            query = words or ["--lang", "en"]
            for field, option in (("actor", "--actors"), ("place", "--places")):
                names = [field, *KINDS[field]]
                answer = self.answer("--facets", ",".join(names), "--facet-limit", "0", *query)
                facets = {facet["name"]: facet["values"] for facet in answer["facets"]}
                listed = self.listing(option, *query)
                whole = {entry["key"]: entry["count"] for entry in listed}
                self.assertEqual({value["key"]: value["count"] for value in facets[field]}, whole)
                by_kind = {value["key"]: value["count"] for kind in KINDS[field] for value in facets[kind]}
                known = {entry["key"]: entry["count"] for entry in listed if entry["kind"] not in (None, "place")}
                self.assertEqual(by_kind, known)
                for entry in listed[:6] + listed[-3:]:
                    with self.subTest(words=words, key=entry["key"]):
                        found = self.search("--count", f"--{field}", "=" + entry["key"], *query)
                        self.assertEqual(int(found.stdout), entry["count"])

    def test_a_listing_of_the_index_counts_what_filters_find(self):
        for entry in self.listing("--places", "--limit", "5"):
            self.assertEqual(int(self.search("--count", "--place", "=" + entry["key"]).stdout), entry["count"])

    def test_formats_say_the_same(self):
        entries = self.listing("--actors=put")
        self.assertIn("vladimir-putin", [entry["key"] for entry in entries])
        rows = list(csv.DictReader(io.StringIO(self.search("--actors=put", "--format", "csv").stdout)))
        tabs = list(csv.DictReader(io.StringIO(self.search("--actors=put", "--format", "tsv").stdout), delimiter="\t"))
        lines = [json.loads(line) for line in self.search("--actors=put", "--format", "ndjson").stdout.splitlines()]
        self.assertEqual(lines, entries)
        self.assertEqual(rows, tabs)
        self.assertEqual([(row["key"], int(row["count"]), row["kind"]) for row in rows],
                         [(entry["key"], entry["count"], entry["kind"]) for entry in entries])
        text = self.search("--actors=put").stdout
        for entry in entries:
            self.assertIn(entry["name"], text)

    def test_beginnings_and_limits(self):
        self.assertEqual(self.search("--actors=qqqq", expect=1).stderr, "")
        self.assertEqual(len(self.listing("--places", "--limit", "3")), 3)
        self.assertEqual(self.listing("--places", "--limit", "3")[2], self.listing("--places", "--offset", "2")[0])
        both = {entry["field"] for entry in self.listing("--actors", "--places")}
        self.assertEqual(both, {"actor", "place"})

    def test_a_page_shows_who_it_is_and_who_is_near(self):
        page = self.answer("--entity", "Putin")
        self.assertEqual((page["key"], page["kind"]), ("vladimir-putin", "person"))
        self.assertEqual(page["count"], int(self.search("--count", "--actor", "=vladimir-putin").stdout))
        self.assertLessEqual(page["first"], page["last"])
        self.assertEqual(sum(year["count"] for year in page["years"]) + page["undated"], page["count"])
        for companion in page["companions"]["places"][:3]:
            shared = self.search("--count", "--actor", "=vladimir-putin", "--place", "=" + companion["key"])
            self.assertEqual(int(shared.stdout), companion["count"])
        self.assertIn("Vladimir Putin", self.search("--entity", "Putin").stdout)
        self.assertIn("did you mean", self.search("--entity", "Lavrof", expect=2).stderr)

    def test_aliases_merge_and_rename_without_a_rebuild(self):
        one, two = (int(self.search("--count", "--actor", "=" + key).stdout) for key in ("sergei-lavrov", "vladimir-putin"))
        both = int(self.search("--count", "actor:=sergei-lavrov OR actor:=vladimir-putin").stdout)
        self.assertLess(both, one + two)
        path = self.aliases("# one voice\nmerge actor sergei-lavrov vladimir-putin\n"
                            "rename actor vladimir-putin = The Russian side\n")
        for words in (["--aliases", path], []):
            settings = {} if words else {"DATELINE_ALIASES": path}
            for name in ("=sergei-lavrov", "Lavrov", "the russian side"):
                done = searcher("--index", self.index, *words, "--count", "--actor", name, **settings)
                self.assertEqual((int(done.stdout), done.stderr.count("error")), (both, 0))
            listed = json.loads(searcher("--index", self.index, *words, "--format", "json", "--actors=the russian s",
                                         **settings).stdout)["entities"]
            self.assertEqual([(entry["key"], entry["name"], entry["count"]) for entry in listed],
                             [("vladimir-putin", "The Russian side", both)])

    def test_the_indexer_drops_blocked_names_and_splits_others(self):
        with tempfile.TemporaryDirectory() as folder:
            text, index = os.path.join(folder, "a.jsonl"), os.path.join(folder, "index")
            with open(text, "w", encoding="utf-8") as out:
                for number, body in enumerate(["Heavy rain fell in Minsk on Monday.",
                                               "Heavy rain fell in Minsk and in Moscow on Monday."]):
                    out.write(json.dumps({"id": str(number), "title": "Rain", "text": body}) + "\n")
            keys = {}
            for name, lines in (("plain", ""), ("block", "block place Minsk = minsk\n"),
                                ("split", "split place Minsk = paris when moscow\n"), ("merge", "merge place minsk paris\n")):
                words = ["--aliases", self.aliases(lines)] if lines else []
                done = indexer("--index", index, text, *words)
                self.assertEqual(done.returncode, 0, done.stderr)
                found = searcher("--index", index, "--places", "--all-copies", "--format", "json").stdout
                counts = {entry["key"]: entry["count"] for entry in json.loads(found)["entities"]}
                keys[name] = (counts.get("minsk", 0), counts.get("paris", 0), counts.get("moscow", 0))
            self.assertEqual(keys, {"plain": (2, 0, 1), "block": (0, 0, 1), "split": (1, 1, 1), "merge": (2, 0, 1)})
            self.assertIn("line 1", indexer("--index", index, text, "--aliases", self.aliases("merge place")).stderr)

    def test_a_wrong_file_of_aliases_is_an_error_with_its_line(self):
        done = self.search("--aliases", self.aliases("\nmerge actor a\n"), "ceasefire", expect=2)
        self.assertIn("line 2", done.stderr)
        self.assertIn("hint:", done.stderr)
        self.assertIn("cannot read", self.search("--aliases", "/no/such", "ceasefire", expect=2).stderr)
        unknown = self.search("--verbose", "--aliases", self.aliases("merge actor no-such-one other"), "ceasefire")
        self.assertIn("no-such-one", unknown.stderr)

    def test_what_does_not_go_together_is_refused(self):
        for words in (["--actors", "--count", "a"], ["--entity", ""], ["--actors=--", "a"], ["--facets", "tribe", "a"],
                      ["--actors", "--format", "trec"], ["--entity", "Putin", "--format", "csv"],
                      ["--actors=a", "--places=b"], ["--actors", "--actors"]):
            with self.subTest(words=words):
                self.assertIn("hint:", self.search(*words, expect=2).stderr)


if __name__ == "__main__":
    unittest.main()
