#!/usr/bin/env python3
"""Checks that the sources include, and name, only what edges.txt allows.

The compiler cannot check this: the include root is the source root, so every file can see every other.
Usage: check_layers.py ROOT | check_layers.py --selftest
Ends with 0 when all is well, 1 when something is forbidden, 2 when the rules cannot be read.
"""

import fnmatch
import re
import sys
import tempfile
from pathlib import Path

SOURCE_FOLDERS = ("common", "indexer", "searcher")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)
# In this order, so that a comment mark inside a literal, or a quote inside a comment, is not taken for a beginning.
# A quote after a digit or letter separates digits (1'000), unless it follows a literal prefix.
COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/"""
    r"""|R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)\""""
    r'''|"(?:\\.|[^"\\\n])*"'''
    r"""|(?<![0-9A-Za-z_])(?:u8|u|U|L)?'(?:\\.|[^'\\\n])+'""",
    re.DOTALL,
)


class Rules:
    """The lines of edges.txt, by kind."""

    def __init__(self, text):
        self.ours = {}
        self.headers = []
        self.names = []
        for number, line in enumerate(text.splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            # The colon that ends the left side stands alone; those of "std::" do not.
            match = re.fullmatch(r"(ours|header|name)\s+(.+?)\s+:(?:\s+(.*))?", line)
            if not match:
                raise ValueError(f"edges.txt:{number}: not a rule: {line}")
            kind, left, allowed = match.group(1), match.group(2), (match.group(3) or "").split()
            if kind == "ours":
                self.ours[left] = allowed + [left]
            elif kind == "header":
                self.headers.append((left, allowed))
            else:
                self.names.append((re.compile(left), allowed))

    def folder_of(self, path):
        """The longest folder with an `ours` line that holds `path`, or None."""
        fitting = [folder for folder in self.ours if path.startswith(folder + "/")]
        return max(fitting, key=len, default=None)


def permits(allowed, path):
    """Whether `path` is one of the allowed files or lies in one of the allowed folders."""
    return any(fnmatch.fnmatchcase(path, entry) or path.startswith(entry + "/") for entry in allowed)


def without_comments(text):
    """`text` with comments and contents of literals removed; every line keeps its number."""
    return COMMENT_OR_LITERAL.sub(lambda match: '""' + "\n" * match.group().count("\n"), text)


def without_comments_only(text):
    """`text` without comments, literals kept: what include lines are looked for in."""

    def blank(match):
        found = match.group()
        return "\n" * found.count("\n") if found.startswith(("//", "/*")) else found

    return COMMENT_OR_LITERAL.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_file(rules, path, text):
    """Reports of one file, as "path:line: what"."""
    folder = rules.folder_of(path)
    if folder is None:
        return [f"{path}:1: lies in no folder that edges.txt knows"]
    reports = []
    code = without_comments_only(text)
    for match in INCLUDE.finditer(code):
        quote, target = match.groups()
        where = f"{path}:{line_of(code, match.start())}"
        if quote == '"':
            if not target.startswith(tuple(top + "/" for top in SOURCE_FOLDERS)):
                reports.append(f'{where}: "{target}" is not a full path from the source root')
            elif not permits(rules.ours[folder], target):
                reports.append(f'{where}: {folder} may not include "{target}"')
        else:
            # Only the first rule that fits a header counts, so that a narrow one can stand before a wide one.
            rule = next((r for r in rules.headers if fnmatch.fnmatchcase(target, r[0])), None)
            if rule and not permits(rule[1], path):
                reports.append(f"{where}: <{target}> belongs to {' '.join(rule[1]) or 'nobody'}")
    bare = without_comments(text)
    for pattern, allowed in rules.names:
        if permits(allowed, path):
            continue
        for match in pattern.finditer(bare):
            where = f"{path}:{line_of(bare, match.start())}"
            reports.append(f"{where}: {match.group().strip()} belongs to {' '.join(allowed) or 'nobody'}")
    return reports


def check_tree(rules, root):
    """Number of files read, and the reports of all of them in order of path."""
    files = sorted(
        path for top in SOURCE_FOLDERS for path in (root / top).rglob("*") if path.suffix in (".hpp", ".cpp")
    )
    reports = []
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        reports += check_file(rules, path.relative_to(root).as_posix(), text)
    return len(files), reports


# Path, text, and the words its report must hold; None where no report is allowed.
SELFTEST = (
    ("common/text.cpp", '#include "common/text.hpp"\n#include <utf8proc.h>\n', None),
    ("common/error.hpp", "tl::expected<int, int> number();\n", None),
    ("common/quiet.cpp", '// tl::expected and std::cout\nauto s = "std::cerr";\n', None),
    ("common/quotes.cpp", "auto n = 1'000; auto c = '\"'; auto s = \"std::cerr\"; auto d = '\"';\n", None),
    ("common/raw.cpp", 'auto s = R"(std::cout " )";\n/* #include "indexer/run.hpp" */\n', None),
    ("common/format.cpp", "int n = snprintf(b, 1, f); fmt::format(f);\n", None),
    ("indexer/write/fine.cpp", '#include "indexer/extract/analyse.hpp"\n#include <xapian.h>\n', None),
    ("indexer/run.cpp", '#include "indexer/readers/reader.hpp"\n', None),
    ("searcher/main.cpp", "std::cout << 1;\n", None),
    ("common/up.cpp", '\n#include "indexer/run.hpp"\n', "common/up.cpp:2: common may not include"),
    ("indexer/across.cpp", '#include "searcher/main.hpp"\n', "indexer/across.cpp:1: indexer may not include"),
    ("indexer/readers/late.cpp", '#include "indexer/clean/x.hpp"\n', "indexer/readers may not include"),
    ("indexer/write/wide.cpp", '#include "indexer/extract/dates.hpp"\n', "indexer/write may not include"),
    ("searcher/render/deep.cpp", '#include "searcher/search/search.hpp"\n', "searcher/render may not include"),
    ("searcher/query/short.cpp", '#include "ast.hpp"\n', "not a full path"),
    ("searcher/query/test.cpp", '#include "tests/support/x.hpp"\n', "not a full path"),
    ("searcher/query/parser.cpp", "#include <xapian.h>\n", "<xapian.h> belongs to"),
    ("searcher/run.cpp", "# include <boost/program_options.hpp>\n", "<boost/program_options.hpp> belongs to"),
    ("searcher/json.cpp", "#include <nlohmann/json.hpp>\n", "<nlohmann/json.hpp> belongs to"),
    ("indexer/zip.cpp", "#include <zlib.h>\n", "<zlib.h> belongs to"),
    ("common/csv.cpp", "#include <csv.h>\n", "<csv.h> belongs to"),
    ("indexer/fold.cpp", "#include <utf8proc.h>\n", "<utf8proc.h> belongs to"),
    ("common/pattern.cpp", "#include <regex>\n", "<regex> belongs to nobody"),
    ("common/result.cpp", "int a;\n\ntl::expected<int, int> f();\n", "common/result.cpp:3: tl:: belongs to"),
    ("indexer/loud.cpp", 'std::cerr << "x";\n', "std::cerr belongs to"),
    ("searcher/loud.cpp", 'fmt::print("x");\n', "fmt::print( belongs to"),
    ("common/loud.cpp", 'std::printf("x");\n', "printf( belongs to"),
    ("searcher/search/rescue.cpp", "try {} catch (const Xapian::Error& e) {}\n", "belongs to common/xapian_guard"),
)


def selftest(rules):
    """Feeds a tree with every kind of fault and expects exactly the reports it should give."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text, _ in SELFTEST:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        count, reports = check_tree(rules, root)
    if count != len(SELFTEST):
        faults.append(f"read {count} files of {len(SELFTEST)}")
    for path, _, expected in SELFTEST:
        mine = [report for report in reports if report.startswith(path + ":")]
        if expected is None and mine:
            faults.append(f"needless report: {mine[0]}")
        elif expected is not None and not (len(mine) == 1 and expected in mine[0]):
            faults.append(f"{path}: expected one report with '{expected}', got {mine}")
    return faults


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        rules = Rules(Path(__file__).with_name("edges.txt").read_text(encoding="utf-8"))
    except (OSError, ValueError, re.error) as error:
        print(error, file=sys.stderr)
        return 2
    if arguments[0] == "--selftest":
        reports = selftest(rules)
        summary = f"{len(SELFTEST)} self-test files, {len(reports)} faults"
    else:
        count, reports = check_tree(rules, Path(arguments[0]))
        if count == 0:
            reports.append(f"{arguments[0]}: no sources found")
        summary = f"{count} files, {len(reports)} forbidden includes or names"
    for report in reports:
        print(report)
    print(summary)
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
