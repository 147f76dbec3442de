#!/usr/bin/env python3
"""Runs clang-tidy-16 over the sources of the programs, and remembers in a folder which contents were found clean.

A file is looked at again when it, one of our headers it includes, the settings, its compile command, or an installed
package of .ci/packages.txt changed. Usage: tidy.py BUILD_FOLDER MEMORY_FOLDER, from the project root.
Tests are left to two compilers with every warning an error, and to the sanitizers: their headers take long to read.
Ends with 0 when all is clean, 1 when something was found, 2 when there is nothing to work on.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP_FOLDERS = ("common", "indexer", "searcher")
OUR_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.MULTILINE)
# Flags of g++ that clang does not know are no fault of the source.
CLANG_TIDY = ("clang-tidy-16", "--quiet", "--extra-arg=-Wno-unknown-warning-option")


class Contents:
    """What each file holds and which of ours it includes, read once."""

    def __init__(self, root):
        self.root = root
        self.known = {}

    def read(self, name):
        if name not in self.known:
            path = self.root / name
            content = path.read_bytes() if path.is_file() else b""
            includes = OUR_INCLUDE.findall(content.decode("utf-8", errors="replace"))
            self.known[name] = (content, includes)
        return self.known[name]

    def with_includes(self, name):
        """`name` and all it includes, directly or not, sorted."""
        seen, open_names = set(), [name]
        while open_names:
            current = open_names.pop()
            if current not in seen:
                seen.add(current)
                open_names += self.read(current)[1]
        return sorted(seen)


def tool_state(root):
    """Text that changes when the settings, clang-tidy or a package we build with changes."""
    packages = [
        line.split()[0]
        for line in (root / ".ci/packages.txt").read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    versions = subprocess.run(["dpkg-query", "-W", *packages], capture_output=True, check=False).stdout
    settings = (root / ".clang-tidy").read_bytes()
    return versions + settings + Path(__file__).read_bytes()


def compile_commands(build, root):
    """Source, relative to `root`, -> how it is compiled."""
    commands = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = os.path.realpath(os.path.join(entry["directory"], entry["file"]))
        commands[os.path.relpath(path, root)] = entry.get("command", " ".join(entry.get("arguments", [])))
    return commands


def key_of(name, command, contents, state):
    digest = hashlib.sha256(state + command.encode())
    for part in contents.with_includes(name):
        content = contents.read(part)[0]
        digest.update(f"\0{part}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def look_at(name, build):
    """What clang-tidy says about one file; empty when it is clean."""
    ran = subprocess.run([*CLANG_TIDY, "-p", str(build), name], capture_output=True, text=True, check=False)
    if ran.returncode == 0:
        return ""
    noise = re.compile(r"^\d+ (warnings?|errors?)( and \d+ errors?)? (generated|treated as errors?)\.?$", re.MULTILINE)
    return (noise.sub("", ran.stdout + ran.stderr).strip() or f"clang-tidy ended with {ran.returncode}") + "\n"


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root, build, memory = Path.cwd(), Path(arguments[0]), Path(arguments[1])
    commands = compile_commands(build, os.path.realpath(root))
    sources = sorted(str(path.relative_to(root)) for top in TOP_FOLDERS for path in (root / top).rglob("*.cpp"))
    if not sources:
        print("tidy: no sources found", file=sys.stderr)
        return 2
    memory.mkdir(parents=True, exist_ok=True)
    contents, state = Contents(root), tool_state(root)

    uncompiled = [name for name in sources if name not in commands]
    for name in uncompiled:
        print(f"{name}:1: no target compiles this file")
    keys = {name: key_of(name, commands[name], contents, state) for name in sources if name in commands}
    # Another content of a file that is gone for good is not worth remembering.
    for path in memory.iterdir():
        if path.name not in keys.values():
            path.unlink()
    new = [name for name, key in keys.items() if not (memory / key).exists()]

    faulty = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for name, said in zip(new, pool.map(lambda name: look_at(name, build), new)):
            if said:
                faulty += 1
                print(said, flush=True)
            else:
                (memory / keys[name]).touch()
    print(f"tidy: {len(keys)} files, {len(new)} looked at, {faulty} with faults, {len(uncompiled)} that nothing compiles")
    return 1 if faulty or uncompiled else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
