#!/usr/bin/env python3
"""Damaged and hostile input: counted with its place and reason, nothing else lost, exit codes as documented."""
import fcntl
import gzip
import json
import os
import subprocess
import tempfile
import unittest

from programs import BIN, Folder, article, counts, indexer, searcher


class BadArticles(Folder):
    def index_with(self, name, content, reason, kept=1, skipped=1):
        """Indexes a good article and a bad file; the bad one is named with a reason and the good one is in."""
        self.write_json("good.jsonl", article(1))
        self.write(name, content)
        done = self.index_all(expect=1 if skipped else 0)
        self.assertEqual(counts(done)["skipped"], skipped)
        self.assertEqual(counts(done)["holds"], kept)
        if skipped:
            self.assertIn(name, done.stderr)
            self.assertRegex(done.stderr.lower(), reason)
        self.assertIn("a1", self.ids("dateline"))
        return done

    def test_empty_file(self):
        self.index_with("empty.txt", b"", "empty")

    def test_binary_file(self):
        self.index_with("noise.txt", bytes(range(256)) * 40, "binary")

    def test_picture(self):
        self.index_with("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "image|picture|png|binary")

    def test_broken_utf8_is_repaired(self):
        self.index_with("latin.txt", b"Headline\n\nThe caf\xe9 in Minsk reopened.\n", "", kept=2, skipped=0)
        self.assertEqual(len(self.ids("cafe")), 1)

    def test_nul_bytes_inside_json_are_dropped(self):
        self.index_with("nul.jsonl", b'{"id":"n","title":"Nul","text":"A da\x00teline here"}\n', "", kept=2, skipped=0)

    def test_truncated_json_loses_only_its_last_record(self):
        whole = json.dumps(article(2)) + "\n" + json.dumps(article(3))
        self.index_with("cut.jsonl", whole[:-20], "json", kept=2)

    def test_truncated_array(self):
        self.index_with("cut.json", json.dumps([article(2), article(3)])[:-30], "json", kept=2)

    def test_one_broken_line_costs_only_itself(self):
        lines = [json.dumps(article(2)), '{"id": oops}', json.dumps(article(3))]
        done = self.index_with("lines.jsonl", "\n".join(lines), "json", kept=3)
        self.assertIn("line 2", done.stderr)

    def test_damaged_gzip(self):
        packed = gzip.compress("".join(json.dumps(article(i)) + "\n" for i in range(2, 4000)).encode())
        self.write("cut.jsonl.gz", packed[: len(packed) // 2])
        self.write_json("good.jsonl", article(1))
        done = self.index_all(expect=1)
        self.assertGreater(counts(done)["holds"], 100)
        self.assertIn("cut.jsonl.gz", done.stderr)

    def test_a_line_of_100_megabytes(self):
        path = self.write("long.jsonl", "")
        with open(path, "w", encoding="utf-8") as out:
            out.write('{"id":"big","title":"Big","text":"')
            for _ in range(100):
                out.write("minsk " * (1024 * 1024 // 6))
            out.write('"}\n' + json.dumps(article(2)) + "\n")
        self.write_json("good.jsonl", article(1))
        words = [os.path.join(BIN, "dateline-indexer"), "--index", self.index, self.articles]
        done = subprocess.run(words, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(counts(done)["holds"], 2)
        self.assertIn("long.jsonl", done.stderr)

    def test_csv_with_an_open_quote(self):
        self.index_with("open.csv", 'title,text\nOne,"never closed dateline\n', "quote")

    def test_missing_path_is_named(self):
        self.write_json("good.jsonl", article(1))
        done = indexer("--index", self.index, self.articles, os.path.join(self.folder, "nowhere"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("nowhere", done.stderr)
        self.assertEqual(counts(done)["holds"], 1)

    @unittest.skipIf(os.geteuid() == 0 and not os.path.exists("/usr/bin/setpriv"), "SKIPPED: root can read everything")
    def test_unreadable_folder(self):
        self.write_json("good.jsonl", article(1))
        closed = os.path.join(self.articles, "closed")
        os.mkdir(closed)
        os.chmod(closed, 0)
        self.addCleanup(os.chmod, closed, 0o700)
        words = [os.path.join(BIN, "dateline-indexer"), "--index", self.index, self.articles]
        if os.geteuid() == 0:
            os.chmod(self.folder, 0o777)
            os.chmod(self.articles, 0o755)
            words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *words]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60)
        if "setpriv" in words[0] and done.returncode in (126, 127):
            self.skipTest("SKIPPED: another user cannot run the programs here")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("closed", done.stderr)
        self.assertEqual(counts(done)["holds"], 1)


class BadIndexes(Folder):
    def expect_error(self, done, *words):
        self.assertEqual(done.returncode, 2, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertIn("hint:", done.stderr)
        self.assertNotIn("terminate", done.stderr)

    def test_missing_index(self):
        self.expect_error(searcher("--index", self.index, "word"), self.index, "no index")

    def test_a_folder_that_is_no_index(self):
        self.write("a.txt", "text")
        self.expect_error(searcher("--index", self.articles, "word"), self.articles)
        self.expect_error(indexer("--index", self.articles, self.articles), "holds no index")

    def test_locked_index(self):
        self.write_json("a.jsonl", article(1))
        self.index_all()
        with open(os.path.join(self.index, "shard-000", "flintlock"), "r+b") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)
            self.expect_error(indexer("--index", self.index, self.articles), "locked")
        self.assertEqual(self.ids("dateline"), ["a1"])

    def test_index_of_another_version(self):
        self.write_json("a.jsonl", article(1))
        self.index_all()
        subprocess.run(["xapian-metadata", "set", os.path.join(self.index, "shard-000"), "dateline/schema", "999"],
                       check=True)
        self.expect_error(searcher("--index", self.index, "dateline"), "999", "version")
        self.expect_error(indexer("--index", self.index, self.articles), "999", "version")

    def test_another_number_of_shards(self):
        self.write_json("a.jsonl", article(1))
        self.index_all()
        self.expect_error(indexer("--index", self.index, "--shards", "4", self.articles), "shards")

    def test_damaged_index(self):
        self.write_json("a.jsonl", *(article(i) for i in range(50)))
        self.index_all()
        for name in os.listdir(os.path.join(self.index, "shard-000")):
            if name.endswith(".glass"):
                with open(os.path.join(self.index, "shard-000", name), "r+b") as table:
                    table.truncate(100)
        self.assertEqual(searcher("--index", self.index, "dateline").returncode, 2)

    @unittest.skipIf(os.geteuid() != 0, "SKIPPED: mounting a small disk needs root")
    def test_full_disk_leaves_a_valid_index(self):
        disk = tempfile.mkdtemp()
        self.addCleanup(os.rmdir, disk)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("SKIPPED: mounting is not allowed here")
        self.addCleanup(subprocess.run, ["umount", disk], check=True)
        index = os.path.join(disk, "index")
        self.write_json("a.jsonl", article(1))
        self.assertEqual(indexer("--index", index, self.articles).returncode, 0)
        self.write_json("b.jsonl", *(article(i, text=" ".join(f"word{i}x{k}" for k in range(500)))
                                     for i in range(2, 2000)))
        self.expect_error(indexer("--index", index, self.articles), "no space")
        done = searcher("--index", index, "--format", "ndjson", "--limit", "0", "dateline")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('"a1"', done.stdout)


class BadCommandLines(Folder):
    def test_each_has_a_message_and_code_2(self):
        for program, words in [(indexer, []), (indexer, ["--indx", "x", "y"]), (indexer, ["--shards", "many", "y"]),
                               (indexer, ["--map", "title", "y"]), (indexer, ["--map", "ttle=a", "y"]),
                               (indexer, ["--dump", "--prune", "y"]), (searcher, []), (searcher, [" "]),
                               (searcher, ["--limit", "-1", "a"]), (searcher, ["--on", "31 February", "a"]),
                               (searcher, ["--from", "2021", "--to", "2020", "a"]), (searcher, ["--format", "xml", "a"]),
                               (searcher, ["--facets", "colour", "a"]), (searcher, ["--limt", "3", "a"]),
                               (searcher, ["--count", "--show", "x"]), (searcher, ["--lim", "3", "a"])]:
            with self.subTest(words=words):
                done = program(*words)
                self.assertEqual(done.returncode, 2)
                self.assertIn("error:", done.stderr)
                self.assertIn("hint:", done.stderr)
                self.assertEqual(done.stdout, "")

    def test_a_slip_brings_the_nearest_option(self):
        self.assertIn("--limit", searcher("--limt", "3", "a").stderr)
        self.assertIn("--shards", indexer("--shard", "3", "a").stderr)


if __name__ == "__main__":
    unittest.main()
