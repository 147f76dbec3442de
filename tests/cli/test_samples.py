#!/usr/bin/env python3
"""Real files of many formats, whole and cut at random points, give articles or a clear message, within bounds of time and
memory; needs DATELINE_CORPORA (the samples lie beside it), prints SKIPPED: without it."""
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

from programs import BIN, READERS_ALONE

CORPORA = os.environ.get("DATELINE_CORPORA", "")
SAMPLES = os.path.join(CORPORA, "..", "samples")
SECONDS = 60
MEGABYTES = 300
CUTS = 50

# One file of each kind of reader, cut at random points.
CUT = ["warc/warcio/example.warc", "warc/warcio/example.warc.gz", "warc/warcio/example.arc.gz",
       "warc/warcio/example-iana.org-chunked.warc", "warc/warcio/example-resource.warc.gz", "feeds/miniflux/large_rss.xml", "feeds/miniflux/large_atom.xml",
       "feeds/lemon24-reader/full.json", "newsml-g2/agencies/ap.xml", "newsml-1.2/afp.xml", "nitf/aap.xml",
       "ninjs/2.1/dpa_text.json", "iptc7901/IPTC7901.txt", "email/composite_email.txt", "wordpress-wxr/", "trec-sgml/",
       "wapo-jsonl/", "csv-dump/fakenewscorpus_news_sample.csv", "html-metadata/brookings-433UXTH4TK742EL6CSAKSB6GFHMDQYWH.html",
       "feeds/feedparser-encoding/utf-16le-bom.xml", "scraped-text/"]


def dump(path):
    """Runs --dump on a path; returns the articles, the records skipped, and the whole process."""
    done = subprocess.run([os.path.join(BIN, "dateline-indexer"), "--dump", path], capture_output=True, timeout=SECONDS,
                          env=dict(os.environ, LC_ALL="C.UTF-8", **READERS_ALONE))
    messages = done.stderr.decode(errors="replace")
    summary = re.search(r"^(\d+) read, (\d+) skipped", messages, re.MULTILINE)
    return done.stdout.count(b"\n"), int(summary.group(2)) if summary else -1, done.returncode, messages


def fault(path):
    """What is wrong with how a file came through; empty if nothing is."""
    try:
        articles, skipped, status, messages = dump(path)
    except subprocess.TimeoutExpired:
        return f"{path}: not done in {SECONDS} s"
    if status not in (0, 1) or skipped < 0:
        return f"{path}: status {status}: {messages[-600:]}"
    if (skipped > 0) != (status == 1):
        return f"{path}: status {status} with {skipped} skipped"
    if articles == 0 and skipped == 0:
        return f"{path}: neither an article nor a message: {messages}"
    if skipped > 0 and os.path.basename(path) not in messages:
        return f"{path}: the message does not name the file: {messages}"
    return ""


class Samples(unittest.TestCase):
    def check(self, paths):
        with ThreadPoolExecutor(2) as pool:
            faults = [text for text in pool.map(fault, paths) if text]
        self.assertEqual(faults, [], "\n".join(faults))

    def test_every_sample_gives_articles_or_a_message(self):
        paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(SAMPLES) for name in names
                       if name not in ("README.md", "FILES.tsv"))
        self.assertGreater(len(paths), 300)
        self.check(paths)

    def test_cut_files_give_articles_or_a_message(self):
        chooser = random.Random(3)
        with tempfile.TemporaryDirectory() as held:
            paths = []
            for name in CUT:
                path = os.path.join(SAMPLES, name)
                if name.endswith("/"):
                    path += sorted(os.listdir(path))[0]
                with open(path, "rb") as whole:
                    content = whole.read()
                for number in range(CUTS):
                    cut = os.path.join(held, f"{number}-{os.path.basename(path)}")
                    with open(cut, "wb") as out:
                        out.write(content[:chooser.randrange(len(content))])
                    paths.append(cut)
            self.check(paths)

    def test_memory_stays_bounded(self):
        self.check([SAMPLES + "/csv-dump/fakenewscorpus_news_sample.csv"])
        if "asan" not in BIN:
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, MEGABYTES)


if __name__ == "__main__":
    if not CORPORA:
        print("SKIPPED: DATELINE_CORPORA is not set")
        sys.exit(0)
    unittest.main()
