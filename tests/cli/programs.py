"""What the tests of the programs share: running them and reading what they print."""
import json
import os
import re
import subprocess
import tempfile
import unittest

BIN = os.environ["DATELINE_BIN"]
ROOT = os.environ["DATELINE_ROOT"]
SAMPLE = os.path.join(ROOT, "corpus", "sample")
_held = tempfile.TemporaryDirectory()


def _data_folder(name, tables):
    """A data folder with the model, and with the tables that `tables` makes in a given folder."""
    folder = os.path.join(_held.name, name)
    os.makedirs(os.path.join(folder, "gazetteer"))
    os.symlink(os.path.join(ROOT, "corpus", "models"), os.path.join(folder, "models"))
    tables(os.path.join(folder, "gazetteer"))
    return folder


def _tables_of_nothing(folder):
    for table in ("places", "states", "persons", "organisations", "offices", "titles"):
        with open(os.path.join(folder, table + ".tsv"), "w", encoding="utf-8") as out:
            out.write("# nothing\n")


def _tables_by_hand(folder):
    tables = os.path.join(ROOT, "corpus", "gazetteer")
    for name in os.listdir(tables):
        if name.endswith(".tsv") and name not in ("cities.tsv", "subdivisions.tsv"):
            os.symlink(os.path.join(tables, name), os.path.join(folder, name))


# For hundreds of runs that only look at what readers give: starting is quick without tables.
READERS_ALONE = {"DATELINE_DATA": _data_folder("readers", _tables_of_nothing)}
# Under sanitizers reading all places of the world takes a second and more at each start.
if "asan" in BIN:
    os.environ["DATELINE_DATA"] = _data_folder("by-hand", _tables_by_hand)


def run(program, *words, stdin="", **settings):
    """Runs a program and returns the finished process, output as text."""
    environment = dict(os.environ, **{"LC_ALL": "C.UTF-8", "DATELINE_INDEX": "", "DATELINE_ALIASES": "", **settings})
    return subprocess.run([os.path.join(BIN, program), *words], input=stdin, capture_output=True, text=True,
                          errors="surrogateescape", env=environment, timeout=300)


def indexer(*words, **settings):
    return run("dateline-indexer", *words, **settings)


def searcher(*words, **settings):
    return run("dateline-searcher", *words, **settings)


def counts(process):
    """The figures of the indexer's summary line."""
    names = "read|added|updated|unchanged|skipped|repeated|removed"
    line = next(text for text in process.stderr.splitlines() if re.match(r"\d+ read: ", text))
    found = {name: int(number) for number, name in re.findall(rf"(\d+) ({names})\b", line)}
    found["holds"] = int(re.search(r"the index holds (\d+)", line).group(1))
    return found


class Folder(unittest.TestCase):
    """A test with a temporary folder, an index path in it, and short ways to write files."""

    def setUp(self):
        held = tempfile.TemporaryDirectory()
        self.addCleanup(held.cleanup)
        self.folder = held.name
        self.index = os.path.join(held.name, "index")
        self.articles = os.path.join(held.name, "articles")
        os.mkdir(self.articles)

    def write(self, name, content):
        path = os.path.join(self.articles, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def write_json(self, name, *articles):
        return self.write(name, "".join(json.dumps(article) + "\n" for article in articles))

    def index_all(self, *options, expect=0):
        done = indexer("--index", self.index, *options, self.articles)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done

    def ids(self, *words, expect=0):
        """Ids of all hits of a search, in order."""
        done = searcher("--index", self.index, "--format", "ndjson", "--limit", "0", "--all-copies", *words)
        self.assertEqual(done.returncode, expect, done.stderr)
        return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def article(number, **fields):
    """A small article; every one holds the word 'dateline'."""
    made = {"id": f"a{number}", "source": "Harbour Wire", "title": f"Report number {number}",
            "published": f"2020-10-{number % 28 + 1:02}", "text": f"The dateline of report {number} is Moscow."}
    made.update(fields)
    return made


class OnTheSample(unittest.TestCase):
    """Tests that search an index of the sample corpus, made once for each class."""

    @classmethod
    def setUpClass(cls):
        cls.held = tempfile.TemporaryDirectory()
        cls.index = os.path.join(cls.held.name, "index")
        done = indexer("--index", cls.index, SAMPLE)
        assert done.returncode == 0, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.held.cleanup()

    def search(self, *words, expect=0):
        done = searcher("--index", self.index, "--now", "2020-12-01", *words)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done

    def answer(self, *words, expect=0):
        return json.loads(self.search("--format", "json", *words, expect=expect).stdout)
