#!/usr/bin/env python3
"""Archives, compressed files and PDF as a user meets them: articles with places in the archive, limits that name their option."""
import io
import json
import lzma
import os
import random
import resource
import subprocess
import tarfile
import unittest
import zipfile

from programs import BIN, Folder, article, counts, indexer

MEGABYTES = 300


def text_of(number):
    return f"Report number {number}\n\nThe dateline of report {number} is Minsk, where the council met on Monday.\n"


def zip_of(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def tar_of(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content.encode() if isinstance(content, str) else content))
    return out.getvalue()


def bounded():
    """In the child: no more memory than a reader may take. Sanitizers reserve terabytes of addresses for themselves."""
    if "/asan/" not in BIN:
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


class Archives(Folder):
    def test_every_kind_is_indexed_and_found_by_its_place(self):
        members = [(f"2020/{i}.txt", text_of(i)) for i in range(3)]
        self.write("a.zip", zip_of(members))
        for name, mode in (("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tar.xz", "w:xz"), ("a.tar.bz2", "w:bz2")):
            self.write(name, tar_of(members, mode))
        self.write("one.jsonl.xz", lzma.compress((json.dumps(article(7)) + "\n").encode()))
        self.assertEqual(counts(self.index_all())["added"], 16)
        found = self.ids("dateline")
        self.assertIn("articles/a.zip/2020/1.txt", found)
        self.assertIn("articles/a.tar.bz2/2020/2.txt", found)
        self.assertIn("a7", found)
        self.assertEqual(counts(self.index_all())["added"], 0)

    def test_a_damaged_archive_is_named_with_its_member(self):
        packed = zip_of([(f"{i}.txt", text_of(i) + "".join(random.Random(i).choices("abcdef ", k=3000)))
                         for i in range(20)])
        self.write("cut.zip", packed[: len(packed) // 2])
        done = self.index_all(expect=1)
        self.assertGreater(counts(done)["holds"], 5)
        self.assertIn("cut.zip/", done.stderr)
        self.assertIn("damaged zip archive", done.stderr)

    def test_limits_name_their_options(self):
        bomb = zip_of([("a.jsonl", b'{"id":1}' + b" " * (80 << 20))])
        self.write("bomb.zip", bomb)
        self.assertIn("--max-ratio raises the limit", self.index_all(expect=1).stderr)
        nested = zip_of([("a.txt", text_of(1))])
        for _ in range(3):
            nested = zip_of([("in.zip", nested)])
        self.write("nested.zip", nested)
        self.assertIn("--max-depth raises the limit", self.index_all(expect=1).stderr)
        os.remove(os.path.join(self.articles, "bomb.zip"))
        self.assertEqual(counts(self.index_all("--max-depth", "4"))["added"], 1)
        self.write("many.tar", tar_of([(f"{i}.txt", text_of(i)) for i in range(20)]))
        self.assertIn("--max-members raises the limit", self.index_all("--max-members", "10", expect=1).stderr)

    def test_large_members_are_streamed_in_little_memory(self):
        record = json.dumps(article(1, text="minsk " * 350_000)) + "\n"
        path = self.write("large.zip", b"")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            with archive.open("large.jsonl", "w", force_zip64=True) as member:
                for _ in range(200):
                    member.write(record.encode())
                member.write((json.dumps(article(2)) + "\n").encode())
        words = [os.path.join(BIN, "dateline-indexer"), "--dump", "--max-record", "1", path]
        done = subprocess.run(words, capture_output=True, text=True, preexec_fn=bounded, timeout=300)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("201 read, 200 skipped", done.stderr)
        self.assertIn('"a2"', done.stdout)

    def test_a_pdf_is_skipped_by_name_where_poppler_is_missing(self):
        path = self.write("a.pdf", b"%PDF-1.4\nnothing")
        done = indexer("--dump", path, PATH="/nowhere")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("PDF: pdftotext is not installed (package poppler-utils)", done.stderr)

    def test_names_of_members_are_only_text(self):
        self.write("odd.tar", tar_of([("/etc/dateline-odd.txt", text_of(1)), ("../../up.txt", text_of(2)),
                                      ("a\nb\x1b[31m.txt", text_of(3))]))
        self.assertEqual(counts(self.index_all())["added"], 3)
        self.assertFalse(os.path.exists("/etc/dateline-odd.txt"))
        self.assertTrue(all("\n" not in name and "\x1b" not in name for name in self.ids("dateline")))


if __name__ == "__main__":
    unittest.main()
