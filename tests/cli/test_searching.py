#!/usr/bin/env python3
"""dateline-searcher end to end on the sample corpus: answers, filters, formats, counts, exit codes."""
import csv
import io
import json
import os
import tempfile
import unittest

from programs import OnTheSample, searcher


class Searching(OnTheSample):
    def test_the_first_query_finds_the_talks(self):
        answer = self.answer("ceasefire Minsk Group")
        self.assertFalse(answer["relaxed"])
        for hit in answer["hits"][:5]:
            self.assertRegex(hit["title"] + hit["snippet"]["text"], r"(?i)minsk group|karabakh")

    def test_counts_rows_and_facets_agree_for_many_queries(self):
        for words in (["ceasefire"], ["talks OR truce"], ["--actor", "Putin"], ["--place", "Moscow", "--on", "2020-10"],
                      ["group", "--not-place", "Minsk"], ["--mentions", "1994"], ["minsk -group"], ["--lang", "en"]):
            with self.subTest(words=words):
                words = [*words, "--all-copies"]
                total = int(self.search("--count", *words).stdout)
                answer = self.answer("--limit", "0", "--facets", "source,year,place", "--facet-limit", "0", *words)
                self.assertEqual(answer["total"], total)
                self.assertEqual(len(answer["hits"]), total)
                rows = list(csv.reader(io.StringIO(self.search("--format", "csv", "--limit", "0", *words).stdout)))
                self.assertEqual(len(rows) - 1, total)
                facets = {facet["name"]: facet for facet in answer["facets"]} if isinstance(answer["facets"], list) \
                    else answer["facets"]
                for name in ("source", "year"):
                    counted = sum(value["count"] for value in facets[name]["values"]) + facets[name]["without"]
                    self.assertEqual(counted, total)

    def test_copies_are_one_hit_and_every_count_says_so(self):
        for words in (["ceasefire"], ["talks OR truce"], ["--place", "Moscow"], ["--lang", "en"]):
            with self.subTest(words=words):
                folded = self.answer("--limit", "0", *words)
                each = self.answer("--limit", "0", "--all-copies", *words)
                self.assertEqual((folded["total_of"], each["total_of"]), ("stories", "articles"))
                self.assertEqual(folded["articles"], each["total"])
                self.assertEqual(int(self.search("--count", *words).stdout), folded["total"])
                self.assertEqual(len(folded["hits"]), folded["total"])
                stand_for = sum(1 + (hit["copies"] or {"found": 0})["found"] for hit in folded["hits"])
                self.assertEqual(stand_for, each["total"])
                stories = {(hit["copies"] or {"family": hit["id"]})["family"] for hit in each["hits"]}
                self.assertEqual(len(stories), folded["total"])

    def test_a_facet_value_used_as_filter_gives_its_count(self):
        for mode in ([], ["--all-copies"]):
            answer = self.answer("ceasefire", "--facets", "actor,place,source", "--facet-limit", "8", *mode)
            for facet in answer["facets"]:
                for value in facet["values"]:
                    with self.subTest(facet=facet["name"], value=value["name"], mode=mode):
                        words = ["--count", "ceasefire", f"--{facet['name']}", value["name"], *mode]
                        self.assertEqual(int(self.search(*words).stdout), value["count"])

    def test_human_dates_are_read_against_now(self):
        day = int(self.search("--count", "--on", "2020-10-10").stdout)
        self.assertEqual(int(self.search("--count", "--on", "10 October 2020").stdout), day)
        self.assertEqual(int(self.search("--count", "date:2020-10-10").stdout), day)
        frozen = searcher("--index", self.index, "--now", "2020-10-11", "--count", "--on", "yesterday")
        self.assertEqual(int(frozen.stdout), day)

    def test_relaxing_is_said(self):
        done = self.search("ceasefire xylophone Karabakh")
        self.assertIn("any of", done.stdout + done.stderr)
        self.assertEqual(self.search("--match", "all", "ceasefire xylophone", expect=1).stdout.count("Karabakh"), 0)

    def test_did_you_mean(self):
        self.assertIn("ceasefire", self.search("ceasfire", expect=1).stderr)
        self.assertIn("Lavrov", self.search("--actor", "Lavrof", expect=1).stderr)

    def test_a_problem_in_the_query_is_shown_under_its_column(self):
        done = self.search("plcae:Minsk ceasefire")
        self.assertIn("place", done.stderr)
        self.assertIn("^", done.stderr)

    def test_results_are_on_standard_output_and_plain_when_piped(self):
        done = self.search("ceasefire", "--facets", "actor", "--timeline", "month", "--explain")
        self.assertNotIn("\x1b", done.stdout)
        self.assertIn("\x1b[", searcher("--index", self.index, "--color", "always", "ceasefire").stdout)
        coloured = searcher("--index", self.index, "ceasefire", CLICOLOR_FORCE="1").stdout
        self.assertIn("\x1b[", coloured)
        self.assertNotIn("\x1b", searcher("--index", self.index, "ceasefire", CLICOLOR_FORCE="1", NO_COLOR="1").stdout)

    def test_the_same_query_gives_the_same_bytes(self):
        words = ["ceasefire OR talks", "--limit", "0", "--format", "json", "--facets", "actor,place"]
        self.assertEqual(self.search(*words).stdout, self.search(*words).stdout)

    def test_batch_answers_what_it_can(self):
        topics = "1\tceasefire\nbad line\n2\tMinsk \"unclosed\n3\tzzzzqqqq\n4\tLibya\n"
        done = searcher("--index", self.index, "--batch", "-", "--limit", "5", stdin=topics)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = [line.split() for line in done.stdout.splitlines()]
        self.assertEqual({line[0] for line in lines}, {"1", "2", "4"})
        self.assertTrue(all(len(line) == 6 and line[1] == "Q0" for line in lines))
        self.assertIn("line 2", done.stderr)

    def test_show_prints_an_article_and_unknown_ids_are_errors(self):
        first = self.answer("ceasefire")["hits"][0]
        self.assertIn(first["title"], self.search("--show", first["id"]).stdout)
        self.assertEqual(json.loads(self.search("--format", "json", "--show", first["id"]).stdout)["id"], first["id"])
        self.assertIn("hint:", self.search("--show", "no-such-id", expect=2).stderr)

    def test_analyse_shows_the_stages(self):
        shown = self.search("--analyse", "ceasefire actor:Putin date:2020-10").stdout
        for word in ("query", "tree", "filter", "engine", "vladimir-putin", "2020-10-01"):
            self.assertIn(word, shown)

    def test_explained_parts_add_up(self):
        for hit in self.answer("--explain", "ceasefire Moscow talks", "--limit", "20")["hits"]:
            self.assertAlmostEqual(sum(part["weight"] for part in hit["parts"]), hit["weight"], places=9)

    def test_evaluate_measures_a_run(self):
        with tempfile.TemporaryDirectory() as folder:
            qrels, run = os.path.join(folder, "qrels"), os.path.join(folder, "run")
            with open(qrels, "w", encoding="utf-8") as out:
                out.write("1 0 a 1\n1 0 b 1\n")
            with open(run, "w", encoding="utf-8") as out:
                out.write("1 Q0 x 1 3 t\n1 Q0 a 2 2 t\n")
            table = searcher("--evaluate", qrels, "--run", run).stdout
            self.assertRegex(table, r"all +0\.2500 ")


if __name__ == "__main__":
    unittest.main()
