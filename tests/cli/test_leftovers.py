#!/usr/bin/env python3
"""Leftovers of web pages end to end: repeated lines, --keep-boilerplate, --audit, author and agency."""
import json
import unittest

from programs import Folder, counts, indexer, searcher

FURNITURE = "The Evening Star is delivered by bicycle in all weathers"


def story(number, *last):
    """A plain text that shares no line with another but the last."""
    lines = [f"Story {number}"] + [f"Paragraph {i} of story {number} says what no other one says." for i in range(6)]
    return "\n\n".join([*lines, *last]) + "\n"


class Leftovers(Folder):
    def write_stories(self, count):
        for number in range(count):
            self.write(f"{number:02}.txt", story(number, FURNITURE))

    def dumped(self, *words, **settings):
        return [json.loads(line) for line in indexer("--dump", *words, **settings).stdout.splitlines()]

    def hits(self, *words):
        return int(searcher("--index", self.index, "--count", *words).stdout)

    def test_repeated_lines_leave_the_index_of_the_run_that_finds_them(self):
        self.write_stories(12)
        first = counts(self.index_all())
        self.assertEqual((first["added"], first["updated"], first["holds"]), (12, 0, 12))
        self.assertEqual(self.hits('"delivered by bicycle"'), 0)
        self.assertEqual(self.hits("story"), 12)
        self.assertIn("nothing new", self.index_all().stderr)

    def test_lines_once_known_are_left_out_of_later_articles(self):
        self.write_stories(12)
        self.index_all()
        self.write("new.txt", story(99, FURNITURE))
        self.assertEqual(counts(self.index_all())["added"], 1)
        self.assertEqual(self.hits('"delivered by bicycle"'), 0)

    def test_the_later_version_of_an_article_is_not_undone(self):
        old = {"id": "a", "source": "Star", "title": "Old", "text": story(100, FURNITURE)}
        new = {"id": "a", "source": "Star", "title": "New", "text": story(101, "It ends another way.")}
        others = [{"id": str(i), "source": "Star", "title": f"T{i}", "text": story(i, FURNITURE)} for i in range(12)]
        self.write_json("1.jsonl", old)
        self.write_json("2.jsonl", *others)
        self.write_json("3.jsonl", new)
        self.index_all()
        self.assertEqual(self.ids('"story 101"'), ["a"])
        self.assertEqual(self.hits('"story 100"'), 0)
        self.assertEqual(self.hits('"delivered by bicycle"'), 0)

    def test_dump_and_index_agree_whatever_the_order(self):
        self.write_stories(12)
        forwards = self.dumped(self.articles)
        files = [f"{self.articles}/{number:02}.txt" for number in reversed(range(12))]
        backwards = self.dumped(*files)
        key = lambda entry: entry["title"]
        self.assertEqual([entry["leftovers"] for entry in sorted(forwards, key=key)],
                         [entry["leftovers"] for entry in sorted(backwards, key=key)])
        self.assertEqual(forwards[0]["leftovers"], [{"rule": "repeated", "text": FURNITURE}])

    def test_standard_input_is_written_at_once_without_repeated_lines(self):
        lines = "".join(json.dumps({"title": f"T{i}", "text": story(i, FURNITURE)}) + "\n" for i in range(12))
        self.assertEqual([entry["leftovers"] for entry in self.dumped("-", stdin=lines)], [[]] * 12)

    def test_boilerplate_is_indexed_when_asked(self):
        self.write_stories(12)
        self.write("13.txt", story(13, "Leave a Reply"))
        self.index_all("--keep-boilerplate")
        self.assertEqual(self.hits('"delivered by bicycle"'), 12)
        self.assertEqual(self.hits('"leave a reply"'), 1)
        self.index_all()
        self.assertEqual(self.hits('"delivered by bicycle"'), 0)
        self.assertEqual(self.hits('"leave a reply"'), 0)

    def test_audit_lists_what_is_left_out_and_by_which_rule(self):
        self.write_stories(12)
        self.write("13.txt", story(13, "Leave a Reply", "Your email address will not be published."))
        rows = indexer("--audit", self.articles).stdout.splitlines()
        self.assertIn("# repeated: 12 lines, 1 different", rows)
        row = next(line.split("\t") for line in rows if line.startswith("repeated\t"))
        self.assertEqual((row[1], row[3]), ("12", FURNITURE))
        self.assertTrue("/00.txt" in row[2], row)
        self.assertEqual(sum(line.startswith("comments\t1\t") for line in rows), 2)

    def test_actions_that_contradict_each_other_are_refused(self):
        for words in (["--audit", "--dump"], ["--audit", "--prune"], ["--audit", "--keep-boilerplate"],
                      ["--audit", "--verbatim"]):
            with self.subTest(words=words):
                self.assertEqual(indexer(*words, self.articles).returncode, 2)

    def test_bylines_and_credits_become_fields(self):
        self.write("a.txt", "Rain\n\nBy Anna Keller, Associated Press\n\nMINSK (AP) - It rained on Friday.\n\nIt went on.\n")
        entry = self.dumped(self.articles)[0]
        self.assertEqual((entry["byline"], entry["agency"], entry["source"]), ("Anna Keller", "AP", "AP"))
        self.assertNotIn("Keller", entry["text"])


if __name__ == "__main__":
    unittest.main()
