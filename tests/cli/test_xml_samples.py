#!/usr/bin/env python3
"""Feeds, exports and agency files of the samples give the articles that a reader of these files finds in them; needs
DATELINE_CORPORA (the samples lie beside it), prints SKIPPED: without it."""
import json
import os
import re
import sys
import unittest

from programs import READERS_ALONE, indexer

CORPORA = os.environ.get("DATELINE_CORPORA", "")
SAMPLES = os.path.join(CORPORA, "..", "samples")

# Articles of each file that has any; what the others say is in REASONS.
ARTICLES = {
    "feeds/feedparser-encoding": {
        "bozo_double-encoded-html": 1, "bozo_encoding_mismatch_crash": 1, "bozo_linenoise": 1, "demoronize-1": 1, "demoronize-2": 1,
        "demoronize-3": 1, "double-encoded-html": 1, "euc-kr-item": 1, "http_text_xml_charset_2": 1,
        "http_text_xml_charset_overrides_encoding_2": 1},
    "feeds/feedparser-illformed": {
        "eucjp": 1, "euckr": 1, "gb2312": 1, "koi8r": 1, "shiftjis": 1, "tis620": 1, "windows1255": 1, "rdf_channel_empty_textinput": 1},
    "feeds/gofeed": {"dublincore_item_fields": 1, "dublincore_item_multiple_values": 1,
                     "feed_item_image_-_rss_channel_item_media": 1},
    "feeds/lemon24-reader": {"full.atom": 2, "full.rss": 2, "relative.atom": 1, "relative.rss": 1},
    "feeds/miniflux": {
        "encoding_ISO-8859-1": 40, "encoding_WINDOWS-1251": 50, "invalid-prolog": 1, "koi8r": 2, "large_atom": 25, "large_rss": 25,
        "no_encoding_ISO-8859-1": 9, "rdf_UTF8": 60, "small_atom": 20, "urdu_UTF8": 26, "utf8": 1, "utf8-incorrect-prolog": 1},
    "feeds/news-sitemap": {"feed-with-sitemap-namespace": 2, "sitemap-news": 1},
    "newsml-1.2": {"afp": 1, "afp20": 1},
    "newsml-g2/agencies": {
        "ansa-newsmlg2-text": 1, "ansa_culture": 1, "ap": 3, "dpa": 1, "stt_archive_newsml_test": 1, "stt_newsml_endash": 1,
        "stt_newsml_location_rich": 1, "stt_newsml_no_truncated_text_test": 1, "stt_newsml_test": 1,
        "tag_reuters.com,0000_newsml_L4N1FL0N0_1132689232": 1, "tag_reuters.com,2018_newsml_MTZXEE13ZXCZES_2": 1,
        "tag_reuters.com_2014_newsml_KBN0FL0NN_version_5": 1, "tag_reuters.com_2014_newsml_KBN0FL0ZP_version_2": 1,
        "tag_reuters.com_2016_newsml_L1N14N0FF_version_978556838": 1, "text": 1},
    "newsml-g2/iptc": {
        "LISTING_1_A_NewsML-G2_News_Item": 1, "LISTING_21_A_complete_sample_SportsML-G2_document": 1,
        "LISTING_22_Sports_story_in_NewsML-G2NITF": 1, "LISTING_27_Company_Financial_Information": 1,
        "LISTING_2_NewsML-G2_Text_Document": 1, "Receiver_View": 1, "facet-example-3": 1},
    "nitf": {"aap": 1, "aap-1": 1, "aap-cyber": 1, "aap-finance": 1, "aap-sports": 1, "ap-nitf": 1, "ap_media_text_nitf": 1,
             "efe_nitf": 1, "handle_invalid_fields": 1, "nitf-ntb": 1, "pa1": 1, "pa2": 1, "pa3": 1, "pa4": 1, "pa5": 1},
    "vendor-xml": {"ritzau_feed": 2, "ritzau_news": 1},
    "wordpress-wxr": {"wordpress_wxr": 5, "wordpress_wxr_funke": 1, "wordpress_wxr_thumb": 1}}

# How many records or files of a folder are skipped for a reason.
REASONS = {
    "feeds/feedparser-encoding": {"feed without items": 68, "no title and no text": 4},
    "feeds/feedparser-illformed": {"feed without items": 5, "no title and no text": 4, "truncated XML record": 1,
                                   "unsupported format: XML without an element": 1},
    "feeds/gofeed": {"feed without items": 8, "empty file": 1, "unsupported format: XML": 1},
    "feeds/lemon24-reader": {"no title and no text": 8},
    "feeds/miniflux": {"feed without items": 3, "no title and no text": 1},
    "newsml-g2/agencies": {"no text: package": 2, "withdrawn by the agency": 1},
    "newsml-g2/iptc": {
        "no text: catalog item": 1, "no text: composite item": 1, "no text: concept item": 3, "no text: knowledge item": 2,
        "no text: other item": 4, "no text: package": 3, "no text: picture item": 3, "no text: planning item": 4,
        "no text: video item": 3, "no title and no text": 3, "unsupported format: XML": 5},
    "nitf": {"withdrawn by the agency": 1},
    "wordpress-wxr": {"WordPress: attachment": 1}}


def files_of(folder):
    """Feeds and XML below a folder, by the key of the table: the name, without .xml."""
    found = {}
    for parent, _, names in os.walk(os.path.join(SAMPLES, folder)):
        for name in names:
            if name.endswith((".xml", ".atom", ".rss")):
                found[name.removesuffix(".xml")] = os.path.join(parent, name)
    return found


class XmlSamples(unittest.TestCase):
    def test_every_file_gives_its_articles(self):
        for folder, expected in ARTICLES.items():
            files = files_of(folder)
            done = indexer("--dump", *sorted(files.values()), **READERS_ALONE)
            reasons = {reason: int(count) for count, reason in re.findall(r"^skipped (\d+): (.*)$", done.stderr, re.MULTILINE)}
            with self.subTest(folder=folder):
                self.assertEqual(reasons, REASONS.get(folder, {}))
                self.assertEqual(len(done.stdout.splitlines()), sum(expected.values()))
            for name, path in files.items():
                with self.subTest(folder=folder, file=name):
                    self.assertEqual(len(indexer("--dump", path, **READERS_ALONE).stdout.splitlines()), expected.get(name, 0))

    def articles(self, path):
        return [json.loads(line) for line in indexer("--dump", os.path.join(SAMPLES, path), **READERS_ALONE).stdout.splitlines()]

    def test_articles_have_their_fields(self):
        """Nearly every article of an agency has id, source, title and a date; feeds at least a title."""
        for folder in ("nitf", "newsml-1.2", "newsml-g2/agencies", "vendor-xml"):
            for article in self.articles(folder):
                with self.subTest(folder=folder, id=article["id"]):
                    self.assertTrue(article["title"] and article["published"])
                    self.assertNotRegex(article["text"], r"</?(p|div|br|span|a)\b|&(amp|quot|apos|lt|gt);")
        for article in self.articles("feeds/miniflux"):
            self.assertTrue(article["title"], article["id"])

    def test_feeds_read_as_others_read_them(self):
        """The expected results that lie beside the samples of gofeed."""
        folder = "feeds/gofeed/extensions"
        for parent, _, names in os.walk(os.path.join(SAMPLES, folder)):
            for name in sorted(name for name in names if name.endswith(".json")):
                with open(os.path.join(parent, name), encoding="utf-8") as file:
                    items = json.load(file).get("items") or []
                found = self.articles(os.path.join(parent, name.removesuffix(".json") + ".xml"))
                with self.subTest(name=name):
                    self.assertEqual([item["title"] for item in items], [article["title"] for article in found])
                    for item, article in zip(items, found):
                        given = item.get("dcExt") or {}
                        self.assertEqual(article["byline"], ", ".join(given.get("creator", [])) or None)
                        self.assertEqual((article["published"] or "")[:10], (given.get("date") or [""])[0][:10])


if __name__ == "__main__":
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        sys.exit(0)
    unittest.main()
