#!/usr/bin/env python3
"""Real files of agencies, collections, mail and dumps give the articles that were counted by eye, and what is no article says
why; needs DATELINE_CORPORA (the samples lie beside it), prints SKIPPED: without it."""
import json
import os
import re
import sys
import unittest

from programs import indexer

CORPORA = os.environ.get("DATELINE_CORPORA", "")
SAMPLES = os.path.join(CORPORA, "..", "samples")

# Folder or file: articles, and what is skipped by reason.
COUNTS = {
    "ninjs": (27, {"no text: picture item": 7, "no text: audio item": 2, "no text: video item": 2, "no text: event item": 17,
                   "JSON Schema, no article": 1}),
    "news-please": (1, {}),
    "wapo-jsonl": (6, {}),
    "feeds/feedparser-json": (2, {}),
    "iptc7901": (6, {}),
    "trec-sgml": (2, {}),
    "email": (9, {}),
    "csv-dump": (250, {}),
    "gdelt": (0, {"unsupported format: GDELT table, which holds no articles": 9,
                  "unsupported format: table without a title or text column (see --map)": 2, "no title and no text": 1}),
}


def dump(path):
    """The articles of a sample, and the counts of what was skipped by reason."""
    done = indexer("--dump", os.path.join(SAMPLES, path))
    skipped = {reason: int(number) for number, reason in re.findall(r"^skipped (\d+): (.+)$", done.stderr, re.MULTILINE)}
    return [json.loads(line) for line in done.stdout.splitlines()], skipped


class Formats(unittest.TestCase):
    def test_each_folder_gives_what_was_counted(self):
        for path, (articles, reasons) in COUNTS.items():
            with self.subTest(path=path):
                found, skipped = dump(path)
                self.assertEqual((len(found), skipped), (articles, reasons))

    def test_wire_messages_have_headline_byline_day_and_source(self):
        found, _ = dump("iptc7901/dpa_two_by_line.txt")
        self.assertEqual(found[0]["title"], "Chiefs-Rams 2.0? Would be a fun Super Bowl, but don't count on it")
        self.assertEqual(found[0]["byline"], "Tom Krasovic, The San Diego Union-Tribune")
        self.assertEqual((found[0]["source"], found[0]["published"]), ("dpa-tns", "2018-11-21T12:59:00Z"))
        self.assertEqual(found[0]["dateline"], "San Diego (tca/dpa)")
        for name in os.listdir(os.path.join(SAMPLES, "iptc7901")):
            found, _ = dump(f"iptc7901/{name}")
            self.assertNotIn("not intended for publication", found[0]["text"])
            self.assertNotRegex(found[0]["text"], "[\x00-\x08\x0b-\x1f\x7f]")

    def test_mail_is_decoded(self):
        found, _ = dump("email/odd_charset_email.txt")
        self.assertEqual(found[0]["title"], "TravTalk\u2019s Special for TAAI convention")
        self.assertIn("Innisbrook Resort\u2019s", found[0]["text"])
        found, _ = dump("email/mailman_digest_msg_02.eml")
        self.assertEqual([article["text"] for article in found], ["hello"] * 5)

    def test_every_article_of_the_post_has_a_day_and_paragraphs(self):
        found, _ = dump("wapo-jsonl")
        for article in found:
            self.assertRegex(article["published"], r"^20\d\d-")
            self.assertIn("\n\n", article["text"])
            self.assertNotRegex(article["text"], "<[a-z/]|&[a-z]+;")

    def test_no_markup_is_left_in_a_crawl_dump(self):
        found, _ = dump("csv-dump")
        for article in found:
            self.assertNotRegex(article["text"], r"</?(p|a|br|div)\b|&(amp|quot|apos|nbsp|#\d+);")


if __name__ == "__main__":
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        sys.exit(0)
    unittest.main()
