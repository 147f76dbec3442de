#!/usr/bin/env python3
"""Checks the house rules a file can break by itself: length, left-over marks, headers, paths, names, the root folder.

Usage: check_files.py ROOT | check_files.py --selftest
Looks at what git tracks or would track; at everything but build folders where there is no git.
Ends with 0 when all is well, 1 when a rule is broken.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MAX_LINES = 400
ROOT_ENTRIES = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
    "common", "corpus", "docs", "indexer", "searcher", "tests",
}  # fmt: skip
SOURCE_ENDINGS = {".cpp", ".hpp", ".py", ".sh"}
WRITTEN_ENDINGS = SOURCE_ENDINGS | {".cmake", ".md", ".json", ".yml", ".yaml"}

# Put together from pieces so that this file does not hold what it looks for.
MARKS = ("TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK")
LEFT_OVER = re.compile(r"\b(" + "|".join(MARKS) + r")\b")
MACHINE_FOLDERS = ("ho" + "me", "ro" + "ot", "wo" + "rk", "Us" + "ers")
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(" + "|".join(MACHINE_FOLDERS) + r")/\w")
VAGUE_NAME = re.compile("ut" + "il|hel" + "per|mana" + "ger", re.IGNORECASE)
PLAIN_NAME = re.compile(r"[a-z0-9_]+")


def listed_files(root):
    """Paths of the files to look at, relative to `root`, sorted."""
    try:
        listing = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, check=True,
        ).stdout  # fmt: skip
        names = {os.fsdecode(name) for name in listing.split(b"\0") if name}
    except (OSError, subprocess.CalledProcessError):
        names = set()
        for folder, subfolders, files in os.walk(root):
            at_root = Path(folder) == Path(root)
            subfolders[:] = [
                name for name in subfolders
                if name not in (".git", "__pycache__") and not (at_root and name.startswith("build"))
            ]  # fmt: skip
            names |= {(Path(folder) / name).relative_to(root).as_posix() for name in files}
    return sorted(name for name in names if (root / name).is_file())


def is_script(text):
    return text.startswith("#!")


def check_root(names):
    """Reports of what the root folder may not hold."""
    entries = sorted({name.split("/", 1)[0] for name in names})
    return [
        f"{entry}:1: not on the list of what the root may hold"
        for entry in entries
        if entry not in ROOT_ENTRIES and not entry.startswith(".") and not entry.startswith("build")
    ]


def check_name(name):
    base = name.rsplit("/", 1)[-1]
    reports = []
    if VAGUE_NAME.search(base):
        reports.append(f"{name}:1: the name does not say what the file is for")
    stem, dot, ending = base.rpartition(".")
    if dot + ending in SOURCE_ENDINGS and not PLAIN_NAME.fullmatch(stem):
        reports.append(f"{name}:1: source files are named in snake_case")
    return reports


def check_header(name, lines):
    reports = []
    if not lines or not lines[0].startswith("/// "):
        reports.append(f"{name}:1: a header begins with '/// ' and what it is for")
    first_code = next((line for line in lines if line.strip() and not line.startswith("//")), "")
    if first_code.strip() != "#pragma once":
        reports.append(f"{name}:1: #pragma once comes before all code")
    return reports


def check_text(name, text):
    """Reports of one text file."""
    reports = []
    lines = text.splitlines()
    ending = Path(name).suffix
    source = ending in SOURCE_ENDINGS or is_script(text)
    if source and len(lines) > MAX_LINES:
        reports.append(f"{name}:{MAX_LINES + 1}: {len(lines)} lines, {MAX_LINES} at most; split it by idea")
    if ending == ".hpp":
        reports += check_header(name, lines)
    written = source or ending in WRITTEN_ENDINGS or Path(name).name == "CMakeLists.txt"
    for number, line in enumerate(lines, 1):
        if written and (mark := LEFT_OVER.search(line)):
            reports.append(f"{name}:{number}: left-over mark {mark.group()}")
        if path := MACHINE_PATH.search(line):
            reports.append(f"{name}:{number}: path of one machine: {path.group()}...")
    return reports


def check_tree(root):
    """Number of files looked at, and their reports."""
    names = listed_files(root)
    reports = check_root(names)
    for name in names:
        reports += check_name(name)
        content = (root / name).read_bytes()
        if b"\0" not in content:
            reports += check_text(name, content.decode("utf-8", errors="replace"))
    return len(names), reports


HEADER = "/// What it is for.\n#pragma once\n"
# Path, text, and the words its report must hold; None where no report is allowed.
SELFTEST = (
    ("README.md", "See https://example.org" + "/ho" + "me/x and ./ro" + "ot/x.\n", None),
    (".ci/lint", "#!/bin/sh\n", None),
    ("build-x/notes", "", None),
    ("common/good.hpp", "/// Two lines\n/// of purpose.\n\n#pragma once\n", None),
    ("common/long_enough.cpp", "\n" * MAX_LINES, None),
    ("corpus/sample/a.txt", "\n" * 900 + "TO" + "DO list of the minister\n", None),
    ("corpus/sample/binary", "\0/ho" + "me/x", None),
    ("notes.txt", "", "not on the list"),
    ("common/too_long.cpp", "\n" * (MAX_LINES + 1), "401 lines"),
    ("tests/too_long", "#!/bin/sh\n" + "\n" * MAX_LINES, "401 lines"),
    ("common/mark.cpp", "\n// TO" + "DO: more\n", "common/mark.cpp:2: left-over mark"),
    ("tests/mark", "#!/bin/sh\n# FIX" + "ME\n", "left-over mark"),
    ("tests/CMakeLists.txt", "# FIX" + "ME\n", "left-over mark"),
    ("common/silent.hpp", "#pragma once\n", "begins with '/// '"),
    ("common/twice.hpp", "/// Purpose.\n#include <string>\n#pragma once\n", "#pragma once comes before"),
    ("common/guardless.hpp", "/// Purpose.\n", "#pragma once comes before"),
    ("docs/path.md", "run\n`/ho" + "me/someone/x`\n", "docs/path.md:2: path of one machine"),
    ("corpus/path.tsv", "a\t/wo" + "rk/x\n", "path of one machine"),
    ("common/text_ut" + "il.hpp", HEADER, "does not say what"),
    ("tests/Hel" + "pers", "", "does not say what"),
    ("common/CamelCase.cpp", "", "snake_case"),
)


def selftest():
    """Feeds a tree with every kind of fault and expects exactly the reports it should give."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text, _ in SELFTEST:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        _, reports = check_tree(root)
    for name, _, expected in SELFTEST:
        mine = [report for report in reports if report.startswith(name + ":")]
        if expected is None and mine:
            faults.append(f"needless report: {mine[0]}")
        elif expected is not None and not (len(mine) == 1 and expected in mine[0]):
            faults.append(f"{name}: expected one report with '{expected}', got {mine}")
    return faults


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    if arguments[0] == "--selftest":
        reports = selftest()
        summary = f"{len(SELFTEST)} self-test files, {len(reports)} faults"
    else:
        count, reports = check_tree(Path(arguments[0]))
        if count == 0:
            reports.append(f"{arguments[0]}: no files found")
        summary = f"{count} files, {len(reports)} broken rules"
    for report in reports:
        print(report)
    print(summary)
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
