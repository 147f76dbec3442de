#!/usr/bin/env python3
"""Real collections come in whole and the owner's example is found; needs DATELINE_CORPORA, prints SKIPPED: without it."""
import json
import os
import sys
import tempfile
import unittest

from programs import SAMPLE, counts, indexer, searcher

CORPORA = os.environ.get("DATELINE_CORPORA", "")


class Corpora(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.index = os.path.join(held.name, "index")

    def index_paths(self, *paths):
        done = indexer("--index", self.index, "--verbose", *paths)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done

    def test_all_reuters_documents_come_in(self):
        folder = os.path.join(CORPORA, "reuters-21578")
        files = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".sgm.gz"))
        done = counts(self.index_paths(*files))
        self.assertEqual((done["read"], done["added"], done["skipped"]), (1000 * len(files), 1000 * len(files), 0))
        total = searcher("--index", self.index, "--count", "--all-copies", "--source", "Reuters").stdout
        self.assertEqual(int(total), 1000 * len(files))
        self.assertEqual(searcher("--index", self.index, "--count", "--all-copies", "--on", "1987").stdout, total)

    def test_time_comes_in(self):
        done = counts(self.index_paths(os.path.join(CORPORA, "time", "TIME.ALL.gz")))
        self.assertEqual((done["added"], done["skipped"]), (423, 0))
        self.assertEqual(int(searcher("--index", self.index, "--count", "--all-copies", "--on", "1963").stdout), 423)

    def test_the_owners_example_is_found_among_sample_and_wikinews(self):
        example = os.path.join(CORPORA, "..", "samples", "scraped-text")
        wikinews = os.path.join(CORPORA, "wikinews-2019-2020")
        self.index_paths(SAMPLE, *(os.path.join(wikinews, f"wikinews_{year}.csv.gz") for year in (2019, 2020)), example)
        entry = json.loads(indexer("--dump", example).stdout)

        def found(*words):
            shown = searcher("--index", self.index, "--format", "ndjson", *words).stdout
            return entry["id"] in [json.loads(line)["id"] for line in shown.splitlines()]

        self.assertTrue(entry["title"].startswith("Armenia and Azerbaijan to attend Moscow negotiations"))
        self.assertEqual(len(entry["leftovers"]), 4)
        self.assertEqual((entry["published"], entry["published_rule"]), (None, "unknown"))
        self.assertTrue(found("ceasefire", "Minsk", "Group"))
        for words in (["--actor", "Putin"], ["--actor", "OSCE Minsk Group"], ["--place", "Moscow"], ["--mentions", "1994"]):
            with self.subTest(words=words):
                self.assertTrue(found("--limit", "0", *words))
        self.assertFalse(found("--limit", "0", '"Leave a Reply"'))


if __name__ == "__main__":
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        sys.exit(0)
    unittest.main()
