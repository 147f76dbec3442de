#!/usr/bin/env python3
"""Actors and places end to end: the words that matched, near other words, as place or as state, and in whose view."""
import json
import unittest

from programs import Folder, OnTheSample, article, indexer, searcher

VIEWS = ("un", "artsakh", "de-facto")


class EntityEvidence(OnTheSample):
    def count(self, *words):
        done = searcher("--index", self.index, "--count", *words)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return int(done.stdout)

    def ids(self, *words):
        return {hit["id"] for hit in self.answer("--limit", "0", "--all-copies", *words)["hits"]}

    def test_a_hit_tells_the_words_and_the_sentence(self):
        for query, field in (("actor:Putin", "actor"), ("place:Azerbaijan", "place"), ("place:Minsk NEAR talks", "place")):
            sentences = 0
            for hit in self.answer(query, "--limit", "0")["hits"]:
                for reason in [reason for reason in hit["reasons"] if reason["field"] == field]:
                    self.assertTrue(reason["key"] and reason["name"] and reason["surfaces"])
                    if reason["sentence"] is None:  # a tag of the source
                        continue
                    sentences += 1
                    begin, end = reason["highlights"][0]
                    self.assertIn(reason["sentence"].encode()[begin:end].decode(), reason["surfaces"])
            self.assertGreater(sentences, 3, query)
        self.assertRegex(self.search("actor:Putin").stdout, r'actor: Vladimir Putin \(".*"\): ".*Putin')

    def test_show_has_a_sentence_for_every_name_in_the_text(self):
        done = searcher("--index", self.index, "--show", "hw-20201214-0010", "--format", "json")
        shown = json.loads(done.stdout)
        for actor in shown["actors"]:
            self.assertIn(actor["kind"], ("person", "organisation", "state", "armed-group", "media"))
        for mention in shown["actors"] + shown["places"]:
            self.assertTrue(any(words in mention["sentence"] for words in mention["surfaces"]))
        karabakh = next(place for place in shown["places"] if place["key"] == "nagorno-karabakh")
        self.assertIn("azerbaijan", karabakh["within"])
        self.assertNotIn("azerbaijan", karabakh["views"]["artsakh"])

    def test_near_an_actor_is_narrower_than_with_it(self):
        for entity in ("actor:Putin", "place:Moscow", "place:Russia"):
            previous = set()
            for distance in (3, 10, 40):
                found = self.ids(f"{entity} NEAR/{distance} said")
                self.assertLessEqual(previous, found)
                previous = found
            self.assertLessEqual(previous, self.ids(f"{entity} AND said"))

    def test_facets_count_in_every_reading_what_the_filter_finds(self):
        for reading in (["--metonymy", "state"], ["--metonymy", "place"], ["--view", "de-facto"],
                        ["--metonymy", "state", "--view", "artsakh"]):
            for mode in ([], ["--all-copies"]):
                answer = self.answer("--lang", "en", "--facets", "actor,place", *reading, *mode)
                for facet in answer["facets"]:
                    self.assertTrue(facet["values"])
                    for value in facet["values"][:6]:
                        found = self.count("--lang", "en", f"{facet['name']}:\"{value['key']}\"", *reading, *mode)
                        self.assertEqual(found, value["count"], (reading, value))

    def test_a_capital_counts_as_place_or_as_state(self):
        both, state, place = ([self.ids(query, "--metonymy", how) for query in ("place:Moscow", "actor:Russia")]
                              for how in ("both", "state", "place"))
        self.assertEqual((state[1], place[0]), (both[1], both[0]))
        self.assertLess(state[0], both[0])
        self.assertLess(place[1], both[1])
        self.assertEqual(self.ids("place:Moscow"), both[0])

    def test_a_view_moves_places_in_dispute(self):
        self.assertLess(self.ids("place:Azerbaijan", "--view", "artsakh"), self.ids("place:Azerbaijan"))
        self.assertEqual(self.ids("place:Azerbaijan", "--view", "UN"), self.ids("place:Azerbaijan"))
        self.assertEqual(self.ids("place:Minsk", "--view", "artsakh"), self.ids("place:Minsk"))
        views = {reason["view"] for hit in self.answer("place:Azerbaijan", "--limit", "0")["hits"] for reason in hit["reasons"]}
        self.assertEqual(views, {"un", None})

    def test_an_unknown_view_and_an_unknown_reading_are_errors_that_list_the_known_ones(self):
        for words, known in ((["--view", "martian"], VIEWS), (["--metonymy", "maybe"], ("both", "state", "place"))):
            done = searcher("--index", self.index, "place:Minsk", *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            for name in known:
                self.assertIn(name, done.stderr)


class Offices(Folder):
    def test_an_office_is_shown_as_the_words_that_stand_for_its_holder(self):
        self.write("a.jsonl", json.dumps(article(1, published="2009-05-05", text=(
            "They waited in the hall. The Russian president arrived at noon and rejected the offer."))) + "\n")
        done = indexer("--index", self.index, self.articles)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = searcher("--index", self.index, "actor:Medvedev NEAR/5 arrived")
        self.assertIn('actor: Dmitry Medvedev ("Russian president"): '
                      '"The Russian president arrived at noon and rejected the offer."', done.stdout)


if __name__ == "__main__":
    unittest.main()
