#!/usr/bin/env python3
"""dateline-indexer end to end: what comes in, what a second run does, what --dump shows."""
import gzip
import json
import os
import unittest

from programs import Folder, SAMPLE, article, counts, indexer, searcher


class Indexing(Folder):
    def test_a_second_run_adds_nothing_and_says_so(self):
        self.write_json("a.jsonl", *(article(i) for i in range(5)))
        self.write("b.txt", "A headline\n\nA paragraph of text about Minsk.\n")
        self.assertEqual(counts(self.index_all())["added"], 6)
        again = self.index_all()
        self.assertEqual(counts(again), {"read": 6, "added": 0, "updated": 0, "unchanged": 6, "skipped": 0, "holds": 6})
        self.assertIn("nothing new", again.stderr)

    def test_a_changed_article_is_replaced_and_the_others_left(self):
        self.write_json("a.jsonl", article(1), article(2))
        self.index_all()
        self.write_json("a.jsonl", article(1), article(2, text="Now it speaks of Tiraspol."))
        done = counts(self.index_all())
        self.assertEqual((done["added"], done["updated"], done["unchanged"], done["holds"]), (0, 1, 1, 2))
        self.assertEqual(self.ids("Tiraspol"), ["a2"])

    def test_a_vanished_file_is_reported_and_pruned_only_when_asked(self):
        path = self.write_json("a.jsonl", article(1), article(2))
        self.write_json("b.jsonl", article(3))
        self.index_all()
        os.remove(path)
        done = self.index_all()
        self.assertIn("2 articles are in the index but no longer in the files", done.stderr)
        self.assertEqual(counts(done)["holds"], 3)
        self.assertEqual(counts(self.index_all("--prune"))["holds"], 1)
        self.assertEqual(self.ids("dateline"), ["a3"])

    def test_a_vanished_record_is_reported_and_pruned_only_when_asked(self):
        self.write_json("a.jsonl", article(1), article(2))
        self.index_all()
        self.write_json("a.jsonl", article(1))
        self.assertEqual(counts(self.index_all())["holds"], 2)
        self.write_json("a.jsonl", article(1), article(4))
        self.assertEqual(counts(self.index_all("--prune"))["holds"], 2)

    def test_one_article_in_two_files_is_one_and_survives_the_loss_of_either(self):
        self.write_json("a.jsonl", article(1))
        second = self.write_json("b.jsonl", article(1))
        done = counts(self.index_all())
        self.assertEqual((done["added"], done["repeated"], done["holds"]), (1, 1, 1))
        os.remove(second)
        self.assertEqual(counts(self.index_all("--prune"))["holds"], 1)

    def test_the_same_id_of_two_sources_is_two_articles(self):
        self.write_json("a.jsonl", article(1), article(1, source="Daily Meridian"))
        self.assertEqual(counts(self.index_all())["holds"], 2)

    def test_every_form_is_read_also_compressed(self):
        self.write("a.jsonl.gz", gzip.compress(json.dumps(article(1)).encode()))
        self.write("b.json", json.dumps([article(2), article(3)], indent=1))
        self.write("c.csv", 'id,title,text\r\na4,"A ""quoted"" title","Two lines\r\nof dateline."\r\n')
        self.write("d.txt", "A headline\n\nThe dateline is Minsk.\n")
        self.write("e.sgm", '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS NEWID="77"><DATE>9-APR-1987 00:00:00.00</DATE>'
                            '<TEXT>&#2;\n<TITLE>COCOA</TITLE><BODY>A dateline.\n Reuter\n&#3;</BODY></TEXT></REUTERS>\n')
        self.write("f", "*TEXT 017 01/04/63 PAGE 020\n\nTHE ALLIES SPOKE OF A DATELINE .\n\n*STOP\n")
        self.assertEqual(counts(self.index_all())["holds"], 7)
        self.assertEqual(len(self.ids("dateline")), 7)

    def test_an_address_is_one_article_however_it_is_written(self):
        self.write_json("a.jsonl", article(1, url="http://www.star.example/news/7/?utm_source=feed", id="x"),
                        article(2, url="https://star.example/news/8"))
        self.write_json("b.jsonl", article(1, url="https://star.example/news/7#top", id="y", text="A corrected dateline."))
        done = counts(self.index_all())
        self.assertEqual((done["added"], done["updated"], done["holds"]), (2, 1, 2))
        self.assertEqual(len(self.ids("corrected")), 1)

    def test_an_earlier_version_never_replaces_a_later_one(self):
        for order in ("ab", "ba"):
            self.index = os.path.join(self.articles, "..", f"index-{order}")
            for name, version in zip(order, (1, 2)):
                self.write_json(f"{name}.jsonl", article(1, url="https://star.example/7", version=version,
                                                         text=f"The dateline of edition{version}."))
            done = counts(self.index_all())
            self.assertEqual(done["holds"], 1)
            self.assertEqual(len(self.ids("edition2")), 1)
            self.assertEqual(len(self.ids("edition1", expect=1)), 0)

    def test_runs_are_numbered_and_copies_counted(self):
        body = " ".join(f"word{i}" for i in range(80))
        self.write_json("a.jsonl", article(1, text=body, source="One"), article(2, text=body, source="Two"))
        said = self.index_all().stderr
        self.assertIn("run 1, the index holds 2, 2 of them in families of copies", said)
        self.write_json("b.jsonl", article(3, text=body + " and more", source="Three"))
        self.assertIn("run 2, the index holds 3, 3 of them in families of copies", self.index_all().stderr)
        shown = searcher("--index", self.index, "word7")
        self.assertIn("1 story (3 articles)", shown.stdout)
        self.assertIn("+2 copies: ", shown.stdout)
        self.write_json("a.jsonl")
        said = self.index_all("--prune", expect=1).stderr
        self.assertNotIn("families", said)
        self.assertIn("1 article\n", searcher("--index", self.index, "word7").stdout)

    def test_standard_input_is_json_lines(self):
        done = indexer("--index", self.index, "-", stdin=json.dumps(article(1)) + "\n" + json.dumps(article(2)))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(counts(done)["added"], 2)

    def test_map_takes_fields_from_other_places(self):
        self.write("a.json", json.dumps({"meta": {"hd": "Mapped headline"}, "story": "A text of Gori.", "id": 5}))
        self.index_all("--map", "title=meta.hd", "--map", "text=story")
        shown = searcher("--index", self.index, "--format", "ndjson", "Gori").stdout
        self.assertEqual(json.loads(shown)["title"], "Mapped headline")

    def test_three_shards_hold_what_one_holds(self):
        self.write_json("a.jsonl", *(article(i) for i in range(40)))
        self.index_all("--shards", "3")
        self.assertEqual(len(self.ids("dateline")), 40)
        self.assertEqual(counts(self.index_all())["unchanged"], 40)

    def test_dump_writes_json_whose_offsets_fit_and_touches_no_index(self):
        done = indexer("--dump", SAMPLE)
        self.assertEqual(done.returncode, 0, done.stderr)
        dumped = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertGreaterEqual(len(dumped), 150)
        mentions = 0
        for entry in dumped:
            for mention in entry["places"] + entry["actors"] + entry["dates"]:
                if mention.get("field") == "metadata":
                    continue
                text = entry["title"] if mention.get("field") == "title" else entry["text"]
                self.assertEqual(text[mention["start"]:mention["end"]], mention["surface"])
                mentions += 1
        self.assertGreater(mentions, 1000)
        self.assertFalse(os.path.exists(self.index))

    def test_verbatim_keeps_the_text_to_the_character(self):
        text = "  Two  blanks in Minsk.\n\n\nLeave a Reply\n\ttab é 1994 "
        self.write_json("a.jsonl", article(1, text=text))
        entry = json.loads(indexer("--dump", "--verbatim", self.articles).stdout)
        self.assertEqual(entry["text"], text)
        for mention in entry["places"] + entry["dates"]:
            if "field" not in mention:
                self.assertEqual(text[mention["start"]:mention["end"]], mention["surface"])

    def test_web_leftovers_are_kept_in_the_record_and_out_of_the_search(self):
        self.write("2020-10-09-a.txt", "Talks begin\n\nMinisters met in Moscow to talk about the region.\n\n"
                                       "Related Articles\n\nLeave a Reply\n\n"
                                       "Your email address will not be published.\n\nBack to top button\n")
        self.index_all()
        self.assertEqual(self.ids('"Leave a Reply"', expect=1), [])
        shown = searcher("--index", self.index, "--show", self.ids("ministers")[0]).stdout
        self.assertIn("Back to top button", shown)
        entry = json.loads(indexer("--dump", self.articles).stdout)
        self.assertEqual(len(entry["leftovers"]), 4)
        self.assertNotIn("Reply", entry["text"])
        self.assertEqual((entry["published"], entry["published_rule"]), ("2020-10-09", "file name"))

    def test_the_index_is_not_read_as_articles(self):
        self.write_json("a.jsonl", article(1))
        self.index = os.path.join(self.articles, "index")
        self.index_all()
        self.assertEqual(counts(self.index_all())["skipped"], 0)


if __name__ == "__main__":
    unittest.main()
