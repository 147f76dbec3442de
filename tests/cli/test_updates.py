#!/usr/bin/env python3
"""Running the indexer again: nothing is lost by damage, missing folders, moves, other gazetteers or copies by the dozen."""
import gzip
import json
import os
import shutil
import unittest

from programs import ROOT, Folder, article, counts, indexer, run, searcher


class Updates(Folder):
    def holds(self, *options, expect=0):
        return counts(self.index_all(*options, expect=expect))["holds"]

    def test_prune_keeps_the_articles_of_a_file_that_cannot_be_read(self):
        packed = gzip.compress("".join(json.dumps(article(i)) + "\n" for i in range(20)).encode())
        path = self.write("a.jsonl.gz", packed)
        self.assertEqual(self.holds(), 20)
        self.write("a.jsonl.gz", packed[:60])
        self.assertEqual(self.holds("--prune", expect=1), 20)
        os.remove(path)
        self.assertEqual(self.holds("--prune"), 0)

    def test_prune_keeps_what_lies_below_a_folder_that_is_missing(self):
        self.write_json("a.jsonl", article(1))
        self.index_all()
        away = self.articles + ".away"
        shutil.move(self.articles, away)
        done = indexer("--index", self.index, "--prune", self.articles)
        self.assertEqual(counts(done)["holds"], 1, done.stderr)
        shutil.move(away, self.articles)

    def test_a_file_with_a_bad_record_can_vanish(self):
        path = self.write("a.jsonl", json.dumps(article(1)) + "\n{broken\n")
        self.assertEqual(self.holds(expect=1), 1)
        os.remove(path)
        self.assertEqual(self.holds("--prune"), 0)

    def test_articles_of_one_front_page_stay_apart(self):
        self.write_json("a.jsonl", article(1, url="https://site.example/"), article(2, url="https://www.site.example"))
        self.assertEqual(self.holds(), 2)

    def test_batches_from_standard_input_add_up(self):
        for title in ("First", "Second", "Second"):
            batch = json.dumps({"title": title, "text": f"{title} text here."}) + "\n"
            done = run("dateline-indexer", "--index", self.index, "-", stdin=batch)
        self.assertEqual(counts(done)["holds"], 2)

    def test_an_article_that_moves_to_another_file_is_not_pruned(self):
        self.write_json("a.jsonl", article(1), article(2))
        self.index_all()
        self.write_json("a.jsonl", article(2))
        self.write_json("b.jsonl", article(1))
        done = counts(self.index_all("--prune"))
        self.assertEqual((done["holds"], done.get("removed", 0), done["added"]), (2, 0, 0))

    def test_words_of_a_removed_file_give_way_to_those_of_the_other(self):
        url = "https://site.example/one"
        self.write_json("a.jsonl", article(1, url=url, text="A dateline of apples."))
        path = self.write_json("b.jsonl", article(1, url=url, text="A dateline of pears."))
        self.index_all()
        self.assertEqual(len(self.ids("pears")), 1)
        os.remove(path)
        self.index_all("--prune")
        self.index_all()
        self.assertEqual(len(self.ids("apples")), 1)

    def test_another_gazetteer_reaches_every_file_also_after_a_run_over_some(self):
        for name in "ab":
            self.write_json(f"{name}.jsonl", article(ord(name), text="Heavy rain fell in Zorblatt on Monday."))
        self.index_all()
        tables = os.path.join(self.folder, "tables")
        shutil.copytree(os.path.join(ROOT, "corpus", "gazetteer"), tables)
        with open(os.path.join(tables, "places.tsv"), "a", encoding="utf-8") as places:
            places.write("zorblatt\tZorblatt\tcity\tFR\t48.00\t2.00\tfrance\n")
        indexer("--index", self.index, "--gazetteer", tables, os.path.join(self.articles, "a.jsonl"))
        self.index_all("--gazetteer", tables)
        self.assertEqual(len(self.ids("--place", "Zorblatt")), 2)

    def test_files_below_two_paths_are_read_once(self):
        self.write_json("a.jsonl", article(1))
        done = counts(indexer("--index", self.index, self.articles, self.articles))
        self.assertEqual((done["read"], done["holds"]), (1, 1))

    def test_what_another_file_holds_has_not_vanished(self):
        self.write_json("a.jsonl", article(1), article(2))
        self.write_json("b.jsonl", article(1))
        self.index_all()
        self.write_json("a.jsonl", article(2))
        self.assertNotIn("no longer in the files", self.index_all().stderr)

    def test_a_name_with_a_line_feed_keeps_its_family_together(self):
        text = " ".join(f"word{i} went over the bridge number {i * 7 % 31}" for i in range(40))
        for name in ("a\nb.txt", "c.txt"):
            self.write(name, f"Bridge opens\n\n{text}\n")
        self.index_all()
        done = searcher("--index", self.index, "--format", "json", "bridge")
        self.assertEqual([hit["copies"]["others"] for hit in json.loads(done.stdout)["hits"]], [1])

    def test_a_story_that_many_outlets_reprint_is_one(self):
        body = " ".join(f"sentence {i} of the long report tells of item {i * 13 % 101} in turn." for i in range(60))
        self.write_json("a.jsonl", *(article(i, source=f"Outlet {i}", published="2020-10-09", title=f"Their headline {i}",
                                             text=f"{i} {i * 3} {i * 5} own words of outlet {i}. {body} End of {i}.")
                                     for i in range(70)))
        self.index_all()
        done = searcher("--index", self.index, "--count", "report")
        self.assertEqual(int(done.stdout), 1)

    def test_a_timeline_counts_what_a_filter_on_its_bars_finds(self):
        self.write_json("a.jsonl", article(1, published="2020"), article(2, published="2020-01"), article(3, published="2020-01-15"))
        self.index_all()
        for unit, bars, undated in (("year", {"2020": 3}, 0), ("month", {"2020-01": 2}, 1), ("day", {"2020-01-15": 1}, 2)):
            done = searcher("--index", self.index, "--all-copies", "--format", "json", "--timeline", unit, "dateline")
            timeline = json.loads(done.stdout)["timeline"]
            self.assertEqual({bar["label"]: bar["count"] for bar in timeline["bars"]}, bars)
            self.assertEqual(timeline["undated"], undated)

    def test_an_earlier_version_of_an_agency_never_replaces_a_later_one(self):
        newsml_g2 = ('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="{0}"><itemMeta>'
                     '<itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Version {0} of the dateline</headline>'
                     '</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html '
                     'xmlns="http://www.w3.org/1999/xhtml"><body><p>Text of version {0}.</p></body></html></inlineXML>'
                     '</contentSet></newsItem>')
        newsml_1 = ('<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>p</ProviderId><DateId>20201009</DateId>'
                    '<NewsItemId>n</NewsItemId><RevisionId>{0}</RevisionId></NewsIdentifier></Identification><NewsComponent>'
                    '<NewsLines><HeadLine>Version {0} of the dateline</HeadLine></NewsLines><ContentItem><DataContent>'
                    '<p>Text of version {0}.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>')
        ninjs = ('{{"uri":"https://agency.example/1","type":"text","version":"{0}","versioncreated":"2020-10-09T08:00:00Z",'
                 '"headline":"Version {0} of the dateline","body_text":"Text of version {0}.","pubstatus":"usable"}}')
        for name, form in (("g2.xml", newsml_g2), ("one.xml", newsml_1), ("n.json", ninjs)):
            with self.subTest(name=name):
                index = os.path.join(self.folder, name + ".idx")
                path = self.write(name, form.format(3))
                indexer("--index", index, path)
                self.write(name, form.format(2) + " ")
                done = indexer("--index", index, path)
                shown = searcher("--index", index, "--format", "ndjson", "dateline").stdout
                self.assertEqual([json.loads(line)["title"] for line in shown.splitlines()], ["Version 3 of the dateline"],
                                 done.stderr)

    def test_a_name_that_is_empty_is_no_index(self):
        self.write_json("a.jsonl", article(1))
        done = indexer("--index", "", self.articles)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--index", done.stderr)


if __name__ == "__main__":
    unittest.main()
