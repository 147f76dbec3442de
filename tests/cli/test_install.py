#!/usr/bin/env python3
"""cmake --install: the installed programs find their data, and man pages and documents are there."""
import os
import subprocess
import tempfile
import unittest

from programs import SAMPLE

BUILD = os.environ["DATELINE_BUILD"]


class Install(unittest.TestCase):
    def test_installed_programs_work_on_their_own(self):
        with tempfile.TemporaryDirectory() as prefix:
            subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
            index = os.path.join(prefix, "index")
            programs = os.path.join(prefix, "bin")
            done = subprocess.run([f"{programs}/dateline-indexer", "--index", index, SAMPLE], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            done = subprocess.run([f"{programs}/dateline-searcher", "--index", index, "--actor", "Putin"],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            for name in ("share/man/man1/dateline-indexer.1", "share/man/man1/dateline-searcher.1",
                         "share/dateline/gazetteer/places.tsv", "share/dateline/models/names.model",
                         "share/doc/dateline/QUERY.md"):
                self.assertTrue(os.path.getsize(os.path.join(prefix, name)) > 0, name)


if __name__ == "__main__":
    unittest.main()
