#!/usr/bin/env python3
"""Writes a WARC.gz like a crawl of news pages, one gzip member a record, the same for the same seed.

Usage: make_warc.py FILE MEGABYTES [SEED]; MEGABYTES is the size before packing. Four of ten records are pages of 10 to 120 KB,
the others requests, metadata, images and redirects. Text is made of syllables, with Zipf's law over 20000 words.
"""
import gzip
import random
import sys

SYLLABLES = [a + b for a in "b c d f g h k l m n p r s t v w st tr pl".split() for b in "a e i o u ai ea ou".split()]


def words(chooser):
    return ["".join(chooser.choice(SYLLABLES) for _ in range(1 + chooser.randrange(3))) for _ in range(20000)]


def paragraph(chooser, lexicon):
    chosen = [lexicon[min(int(chooser.paretovariate(0.7)) - 1, len(lexicon) - 1)] for _ in range(chooser.randint(20, 90))]
    return " ".join(chosen).capitalize() + "."


def page(chooser, lexicon, number, size):
    parts = [f"<!DOCTYPE html><html><head><title>Report {number}</title></head><body><div class=\"nav\">"]
    parts += [f"<a href=\"/section/{i}/{chooser.randrange(10**6)}.html\" class=\"item item-{i}\">{chooser.choice(lexicon)}</a>" for i in range(60)]
    parts.append("</div><article>")
    length = 0
    while length < size:
        text = paragraph(chooser, lexicon)
        parts.append(f"<p>{text}</p>\n")
        length += len(text) + 8
    return ("".join(parts) + "</article></body></html>").encode()


def record(kind, number, content_type, block):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Date: 2020-10-09T08:00:00Z\r\n"
            f"WARC-Target-URI: https://news.example/{number}.html\r\nContent-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def http(content_type, body, status="200 OK"):
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\nServer: x\r\n\r\n".encode() + body


def records(chooser):
    """Records without end."""
    lexicon = words(chooser)
    number = 0
    while True:
        number += 1
        request = f"GET /{number}.html HTTP/1.1\r\nHost: news.example\r\nUser-Agent: crawler\r\nAccept: */*\r\n\r\n".encode()
        yield record("request", number, "application/http; msgtype=request", request)
        kind = chooser.random()
        if kind < 0.8:
            body = page(chooser, lexicon, number, chooser.randint(10_000, 120_000))
            block = http("text/html; charset=utf-8", body)
        elif kind < 0.9:
            block = http("image/jpeg", chooser.randbytes(chooser.randint(5_000, 60_000)))
        else:
            block = http("text/html", b"<p>moved", "301 Moved Permanently")
        yield record("response", number, "application/http; msgtype=response", block)
        yield record("metadata", number, "application/warc-fields", b"fetchTimeMs: 12\r\n")


def main(path, megabytes, seed):
    chooser = random.Random(seed)
    wanted = megabytes * 1_000_000
    # Making text is slow: a tenth of the file is made, and written ten times.
    tenth, size = [], 0
    for content in records(chooser):
        tenth.append(gzip.compress(content, 6, mtime=0))
        size += len(content)
        if size * 10 >= wanted:
            break
    with open(path, "wb") as out:
        for _ in range(10):
            out.writelines(tenth)
    print(size * 10, "bytes before packing")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
