#!/usr/bin/env python3
"""The dates that articles speak of, end to end: filters, evidence, timelines, distances, and what is amiss with them."""
import json
import unittest

from programs import Folder, OnTheSample, article, indexer, searcher


def dumped(*words, expect=0):
    done = indexer("--dump", *words)
    assert done.returncode == expect, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


class MentionedDates(OnTheSample):
    def count(self, *words):
        done = searcher("--index", self.index, "--now", "2020-12-01", "--count", *words)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return int(done.stdout)

    def test_a_hit_shows_the_sentence_and_how_its_date_was_read(self):
        for hit in self.answer("mentions:1994", "--limit", "0")["hits"]:
            dates = [reason for reason in hit["reasons"] if reason["field"] == "mentions"]
            self.assertTrue(dates)
            for date in dates:
                self.assertLessEqual(date["first"], "1994-12-31")
                self.assertGreaterEqual(date["last"], "1994-01-01")
                begin, end = date["highlights"][0]
                self.assertEqual(date["sentence"].encode()[begin:end].decode(), date["surfaces"][0])
        self.assertRegex(self.search("mentions:1994").stdout, r"mentions: .* = 19\S+: \"")

    def test_containment_is_narrower_than_overlap_in_query_and_option(self):
        for date in ("1994", "1990s", "2020-09..2020-11", "early 1990s", "2020-10-10"):
            with self.subTest(date=date):
                within, overlap = self.count(f'mentions-within:"{date}"'), self.count(f'mentions:"{date}"')
                self.assertLessEqual(within, overlap)
                self.assertEqual(self.count("--mentions-within", date), within)
                self.assertEqual(self.count("--mentions", date), overlap)
                self.assertEqual(self.count("--mentions", date, "--mentions-within", date), within)

    def test_filters_on_dates_combine_with_everything(self):
        ids = lambda *words: {hit["id"] for hit in self.answer("--limit", "0", "--all-copies", *words)["hits"]}
        dated = ids("mentions:2020-09..2020-11")
        self.assertEqual(ids("mentions:2020-09..2020-11 actor:Putin"), dated & ids("--actor", "Putin"))
        self.assertEqual(ids("ceasefire -mentions:2020-09..2020-11"), ids("ceasefire") - dated)
        self.assertEqual(ids("(mentions-within:1994 OR lag:>10y)"), ids("mentions-within:1994") | ids("lag:>10y"))

    def test_a_bar_and_a_mentioned_year_count_what_the_filter_finds(self):
        for mode in ([], ["--all-copies"]):
            answer = self.answer("--lang", "en", "--timeline", "mentions:month", "--facets", "mentioned-year",
                                 "--facet-limit", "0", *mode)
            timeline = answer["timeline"]
            self.assertEqual((timeline["of"], timeline["unit"]), ("mentions", "month"))
            for bar in timeline["bars"][-6:]:
                self.assertEqual(self.count("--lang", "en", "--mentions-within", bar["label"], *mode), bar["count"])
            for year in answer["facets"][0]["values"][:6]:
                self.assertEqual(self.count("--lang", "en", f"mentioned-year:{year['name']}", *mode), year["count"])

    def test_what_a_timeline_is_of_can_be_said(self):
        for given, axis, unit in (("month", "published", "month"), ("published", "published", "year"),
                                  ("published:day", "published", "day"), ("mentions", "mentions", "year"),
                                  ("mentions:day", "mentions", "day")):
            timeline = self.answer("ceasefire", "--timeline", given)["timeline"]
            self.assertEqual((timeline["of"], timeline["unit"]), (axis, unit), given)
        for wrong in ("week", "mentions:week", "mentions:", ":", "dates:year", "month:mentions"):
            self.assertIn("mentions:year", self.search("ceasefire", "--timeline", wrong, expect=2).stderr)

    def test_lag_and_foreshadows_part_the_articles(self):
        past = self.count("lag:yes", "--all-copies")
        self.assertEqual(past, self.count("lag:<=30d OR lag:>30d", "--all-copies"))
        self.assertGreater(self.count("lag:<1m"), self.count("lag:>1y"))
        self.assertGreater(self.count("lag:>1y"), self.count("lag:>10y"))
        self.assertGreater(self.count("foreshadows:yes"), self.count("foreshadows:>1m"))
        for hit in self.answer("lag:>1y", "--limit", "0")["hits"]:
            for reason in hit["reasons"]:
                self.assertLess(reason["last"], hit["published"].replace("2020", "2019"), hit["id"])
        self.assertIn("write for example >1y", self.search("ceasefire lag:soon").stderr)


class Amiss(Folder):
    def show(self, number):
        done = searcher("--index", self.index, "--format", "json", "--show", number)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_without_a_publication_date_nothing_is_guessed(self):
        self.write_json("a.jsonl", article(1, published="", text="They met on Thursday. It was signed on 12 May 1994."))
        done = self.index_all()
        self.assertIn("1 article has no publication date: 1 date is unresolved (--default-date", done.stderr)
        self.assertEqual(self.ids("mentions-within:1994-05-12"), ["a1"])
        shown = self.show("a1")
        self.assertEqual((shown["published"], shown["published_rule"]), (None, "unknown"))
        self.assertEqual([(date["surfaces"], date["unresolved"], date["reading"]) for date in shown["dates"]],
                         [(["Thursday"], True, None), (["12 May 1994"], False, "1994-05-12")])
        self.assertIn("Thursday = unresolved", searcher("--index", self.index, "--show", "a1").stdout)
        entries, _ = dumped(self.articles)
        self.assertEqual([date["unresolved"] for date in entries[0]["dates"]], [True, False])

    def test_a_default_date_is_used_where_none_is_told_and_says_so(self):
        self.write_json("a.jsonl", article(1, published="", text="They met on Thursday."),
                        article(2, published="2020-10-12", text="They met on Thursday."))
        self.assertNotIn("unresolved", self.index_all("--default-date", "2020-10-09").stderr)
        for number, published, rule in (("a1", "2020-10-09", "default"), ("a2", "2020-10-12", "field")):
            shown = self.show(number)
            self.assertEqual((shown["published"], shown["published_rule"]), (published, rule))
            self.assertEqual(shown["dates"][0]["reading"], "2020-10-08")
        self.assertIn("(by default)", searcher("--index", self.index, "--show", "a1").stdout)
        refused = indexer("--index", self.index, "--default-date", "soon", self.articles)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("2020-10-09", refused.stderr)
        # Another default reads the files again.
        self.index_all("--default-date", "2020-10-16")
        self.assertEqual(self.show("a1")["dates"][0]["reading"], "2020-10-15")

    def test_file_name_path_and_sidecar_give_the_date_and_are_named(self):
        text = "Talks begin\n\nThe ministers met on Thursday in Moscow to talk about the region.\n"
        page = "<html><head><title>Talks</title></head><body><p>The ministers met on Thursday in Moscow.</p></body></html>"
        self.write("2020-10-09-a.txt", text)
        self.write("2020/10/09/b.txt", text)
        self.write("2020/10/09/c.html", page)
        self.write("d.txt", text)
        self.write("d.json", '{"published": "2020-10-09"}')
        self.write("e.txt", text)
        entries, _ = dumped(self.articles)
        found = {entry["id"].rsplit("/", 1)[-1]: (entry["published"], entry["published_rule"],
                                                   entry["dates"][0]["first"]) for entry in entries}
        self.assertEqual(found, {"2020-10-09-a.txt": ("2020-10-09", "file name", "2020-10-08"),
                                 "b.txt": ("2020-10-09", "path", "2020-10-08"),
                                 "c.html": ("2020-10-09", "path", "2020-10-08"),
                                 "d.txt": ("2020-10-09", "sidecar", "2020-10-08"),
                                 "e.txt": (None, "unknown", None)})

    def test_absurd_publication_dates_are_refused_with_a_warning(self):
        for number, absurd in enumerate(("2999-12-31", "1234-05-06", "0000-01-01", "99999-01-01", "2021-02-31")):
            self.write_json(f"{number}.jsonl", article(number, published=absurd, text="They met on Thursday."))
        entries, said = dumped("--verbose", self.articles)
        self.assertEqual([entry["published"] for entry in entries], [None] * 5)
        self.assertIn("absurd date '2999-12-31'", said)
        self.assertIn("absurd date '1234-05-06'", said)
        self.assertIn("5 articles were kept with a warning", said)

    def test_a_publication_known_by_its_year_resolves_no_weekday(self):
        self.write_json("a.jsonl", article(1, published="2020", text="They met on Thursday. It was signed in May 1994."))
        entries, _ = dumped(self.articles)
        self.assertEqual([date["unresolved"] for date in entries[0]["dates"]], [True, False])
        self.index_all()
        self.assertEqual(self.ids("lag:>25y"), ["a1"])
        self.ids("lag:>26y", expect=1)

    def test_ten_thousand_dates_are_bounded_and_said(self):
        days = [f"{1 + number % 28} {('May', 'June')[number % 2]} {1000 + number // 28}" for number in range(20_000)]
        self.write_json("a.jsonl", article(1, text="".join(f"It was so on {day}. " for day in days)))
        done = self.index_all("--verbose")
        self.assertRegex(done.stderr, r"a\.jsonl: record 1 .*: \d+ different dates beyond the first 1000 were left out")
        self.assertRegex(done.stderr, r"1 article speaks of more than 1000 different dates: \d+ left out")
        shown = self.show("a1")
        self.assertEqual(len(shown["dates"]), 1000)
        self.assertGreater(shown["dates_left_out"], 9000)
        self.assertIn("more dates are not kept", searcher("--index", self.index, "--show", "a1").stdout)
        entries, _ = dumped(self.articles)
        self.assertEqual(entries[0]["dates_left_out"], shown["dates_left_out"])

    def test_durations_sets_and_vague_times_are_no_dates(self):
        self.write_json("a.jsonl", article(1, published="2020-10-09",
                                           text="For three days they talked. Every Thursday they met. Recently it "
                                                "was worse. Over the past two years nothing came of it."))
        self.index_all()
        self.ids("mentions:1000..2999", expect=1)
        self.assertEqual(self.show("a1")["dates"], [])


if __name__ == "__main__":
    unittest.main()
