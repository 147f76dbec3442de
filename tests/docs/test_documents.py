#!/usr/bin/env python3
"""The documents tell the truth: every example query of QUERY.md, README.md and SCHEMA.md finds something in the sample,
and every command shown in README.md runs."""
import os
import re
import shlex
import subprocess
import sys
import tempfile

PROGRAMS = os.environ["DATELINE_BIN"]
ROOT = os.environ["DATELINE_ROOT"]


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as text:
        return text.read()


def example_queries(text):
    """Backticked first cells of tables whose first heading is Query."""
    inside = False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")] if line.startswith("|") else []
        if not cells:
            inside = False
        elif cells[0] == "Query":
            inside = True
        elif inside and (found := re.fullmatch(r"`(.+)`", cells[0])):
            yield found.group(1).replace("\\|", "|")


def schema_examples(text):
    for line in text.splitlines():
        if line.startswith("| `") and (found := re.search(r"\| `([^`]+)` \|$", line)):
            yield found.group(1)


def commands(text):
    """Lines '$ dateline-...' of indented or fenced blocks."""
    for line in text.splitlines():
        if found := re.match(r"\s*\$ (dateline-\w+ .*)", line):
            yield found.group(1)


def run(index, words):
    environment = dict(os.environ, DATELINE_INDEX=index)
    return subprocess.run([os.path.join(PROGRAMS, words[0]), *words[1:]], capture_output=True, text=True, cwd=ROOT,
                          env=environment, timeout=60)


def main():
    passed, failures = 0, []
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        made = run(index, ["dateline-indexer", "--index", index, "corpus/sample"])
        if made.returncode != 0:
            sys.exit(made.stderr)
        checks = [(name, query, ["dateline-searcher", "--count", "-e", query])
                  for name in ("docs/QUERY.md", "README.md") for query in example_queries(read(name))]
        checks += [("docs/SCHEMA.md", query, ["dateline-searcher", "--count", "-e", query])
                   for query in schema_examples(read("docs/SCHEMA.md"))]
        for line in commands(read("README.md")):
            words = [word for word in shlex.split(line)]
            if "--index" in words and words[0] == "dateline-indexer":
                words[words.index("--index") + 1] = os.path.join(folder, "again")
            elif "--index" in words:
                words[words.index("--index") + 1] = index
            checks.append(("README.md", line, words))
        for name, shown, words in checks:
            done = run(index, words)
            if done.returncode == 0:
                passed += 1
            else:
                failures.append(f"{name}: {shown}: exit {done.returncode}: {done.stdout.strip()} {done.stderr.strip()}")
    for failure in failures:
        print(failure)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures or passed < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
