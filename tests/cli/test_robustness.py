#!/usr/bin/env python3
"""Interruptions, hostile queries and readers beside a writer: the index stays valid and the programs answer."""
import json
import os
import random
import signal
import subprocess
import time
import unittest

from programs import BIN, Folder, article, counts, indexer, searcher


def many(count, start=0):
    return [article(i, text=f"The dateline of report {i} is Moscow. " + " ".join(f"w{(i * 7 + k) % 5000}" for k in range(150)))
            for i in range(start, start + count)]


class Robustness(Folder):
    def start_indexer(self, *options):
        return subprocess.Popen([os.path.join(BIN, "dateline-indexer"), "--index", self.index, *options, self.articles],
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def wait_for_index(self):
        """Until the indexer, which reads its tables first, has made the folder."""
        for _ in range(1200):
            if os.path.exists(os.path.join(self.index, "XAPIANDB")):
                return
            time.sleep(0.05)
        self.fail("the indexer made no index")

    def check_index(self):
        """xapian-check finds no fault in any shard."""
        for shard in sorted(os.listdir(self.index)):
            if shard.startswith("shard-"):
                done = subprocess.run(["xapian-check", os.path.join(self.index, shard)], capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def wait_for_documents(self):
        for _ in range(200):
            done = searcher("--index", self.index, "--count", "--all-copies", "--lang", "en", "OR", "dateline")
            if done.returncode == 0 and int(done.stdout) > 0:
                return
            time.sleep(0.05)
        self.fail("the indexer committed nothing")

    def test_interrupt_leaves_a_valid_index_that_a_second_run_completes(self):
        self.write_json("a.jsonl", *many(6000))
        process = self.start_indexer()
        self.wait_for_index()
        time.sleep(1.0)
        process.send_signal(signal.SIGINT)
        messages = process.communicate(timeout=60)[1]
        self.assertIn(process.returncode, (0, 130), messages)
        self.check_index()
        self.assertEqual(counts(self.index_all())["holds"], 6000)

    def test_kill_leaves_a_valid_index_at_the_last_commit(self):
        self.write_json("a.jsonl", *many(6000))
        for _ in range(3):
            process = self.start_indexer("--commit-every", "1")
            self.wait_for_index()
            time.sleep(1.5)
            process.kill()
            process.communicate()
            self.check_index()
        self.assertEqual(counts(self.index_all())["holds"], 6000)
        self.assertEqual(len(self.ids("dateline")), 6000)

    def test_searching_while_an_indexer_writes(self):
        self.write_json("a.jsonl", *many(100))
        self.index_all()
        self.write_json("b.jsonl", *many(4000, 100))
        process = self.start_indexer("--commit-every", "1", "--memory", "1")
        last, searches = 0, 0
        while process.poll() is None:
            done = searcher("--index", self.index, "--count", "--all-copies", "dateline")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertGreaterEqual(int(done.stdout), last)
            last, searches = int(done.stdout), searches + 1
        process.communicate()
        self.assertGreater(searches, 5)
        self.assertEqual(len(self.ids("dateline")), 4100)

    def test_a_closed_pipe_is_no_error(self):
        self.write_json("a.jsonl", *many(2000))
        self.index_all()
        for words in (["--format", "ndjson"], ["--format", "csv"], []):
            process = subprocess.Popen([os.path.join(BIN, "dateline-searcher"), "--index", self.index, "--limit", "0", *words,
                                        "dateline"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            process.stdout.readline()
            process.stdout.close()
            messages = process.stderr.read()
            process.stderr.close()
            self.assertIn(process.wait(timeout=30), (0, -signal.SIGPIPE, 141))
            self.assertNotIn("error", messages)

    def test_hostile_queries_come_back(self):
        self.write_json("a.jsonl", article(1))
        self.index_all()
        queries = ["(" * 10000, ")" * 10000, '"' * 10000, "a NEAR/9999999999 b", "field:" * 2000, "*", "=*", "-", "NOT",
                   "AND OR", "date:99999", "date:31 mentions:..", "a " * 20000, "\x01\x02", "actor:", "x* " * 500,
                   "a AND (b OR (c", "\udcff\udcfe", "place:\"", "near/3"]
        for query in queries:
            with self.subTest(query=query[:30]):
                begin = time.monotonic()
                done = searcher("--index", self.index, "-e", query)
                self.assertIn(done.returncode, (0, 1, 2), done.stderr[-500:])
                self.assertLess(time.monotonic() - begin, 10)
                self.assertNotIn("terminate", done.stderr)

    def test_random_queries_come_back(self):
        self.write_json("a.jsonl", *(article(i) for i in range(20)))
        self.index_all()
        chooser = random.Random(7)
        parts = ["dateline", "Moscow", "(", ")", '"', "AND", "OR", "NOT", "-", "NEAR/3", "ADJ", "*", "=", "actor:", "date:",
                 "2020-10", "..", "title:", "zz*", "é", "\x00"[:0], ":", "mentions:1994", "+"]
        for _ in range(150):
            query = " ".join(chooser.choice(parts) for _ in range(chooser.randint(1, 12)))
            done = searcher("--index", self.index, "--format", "json", "-e", query)
            self.assertIn(done.returncode, (0, 1, 2), query)
            if done.returncode < 2:
                self.assertIn("total", json.loads(done.stdout))

    def test_hostile_text_never_reaches_the_terminal(self):
        self.write_json("a.jsonl", article(1, title="\x1b[31mred\x07\u202e title", text="A dateline \x1b]0;owned\x07 here."))
        self.index_all()
        for words in (["dateline"], ["--show", "a1"], ["--color", "always", "dateline"]):
            shown = searcher("--index", self.index, *words).stdout
            self.assertNotIn("\x1b]", shown)
            self.assertNotIn("\x1b[31mred", shown)
            self.assertNotIn("\x07", shown)
            self.assertNotIn("\u202e", shown)


if __name__ == "__main__":
    unittest.main()
