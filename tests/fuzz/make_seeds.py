#!/usr/bin/env python3
"""Writes seeds for the fuzz targets: small inputs of each format, whole and damaged. The same on every run.

Usage: make_seeds.py FOLDER; makes FOLDER/TARGET/NUMBER. A byte that a target takes off as a choice stands first.
"""
import gzip
import json
import os
import sys
import zlib

TITLE = "Ferry talks resume in Harbourtown"
TEXT = ("HARBOURTOWN, Oct 9 (Harbour Wire) - The ferry left the harbour at dawn on Friday.\n\n"
        "\"It was late,\" said Anna Keller, the mayor of Harbourtown. Talks go on until 12 October 2020.\n\n"
        "Advertisement\n\nRead more:\n\nBridge closed again\n\nLeave a Reply\n")
ACCENTS = "Zürich, Erdoğan, naïve café — “quoted” €5 東京 Москва"


def packed(text, level=6):
    return gzip.compress(text, level, mtime=0)


def http(body, *fields, status="200 OK"):
    return "\r\n".join([f"HTTP/1.1 {status}", *fields, "", ""]).encode() + body


def warc(kind, block, *fields, length=None, version="WARC/1.0"):
    head = [version, f"WARC-Type: {kind}", "WARC-Target-URI: http://news.example/2020/10/09/ferry",
            "WARC-Date: 2020-10-09T08:00:00Z", *fields,
            f"Content-Length: {len(block) if length is None else length}", "", ""]
    return "\r\n".join(head).encode() + block + b"\r\n\r\n"


def chunked(body, size=16):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def halves(seeds):
    """Each seed, and its first half."""
    return [cut for seed in seeds for cut in (seed, seed[:len(seed) // 2])]


def with_choices(seeds, choices):
    return [bytes([choice]) + seed for seed in seeds for choice in choices]


PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | Harbour Star</title><meta charset="utf-8">
<meta property="og:title" content="{TITLE}"><link rel="canonical" href="https://news.example/ferry">
<meta property="article:published_time" content="2020-10-09T08:00:00Z">
<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": "2020-10-09"})}</script>
</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>{TITLE}</h1><p class="byline">By Anna Keller</p>
<p>The ferry left the harbour at dawn on Friday, hours after the talks had ended without a result.</p>
<p>&ldquo;It was late,&rdquo; said the mayor.<br>Nobody else spoke.</p><table><tr><td>1</td></tr></table></article>
<footer>Copyright 2020</footer></body></html>""".encode()

RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour Star</title><link>https://news.example/</link><item><title>{TITLE}</title><link>/ferry</link>
<guid isPermaLink="false">f1</guid><pubDate>Fri, 09 Oct 2020 08:00:00 GMT</pubDate>
<description><![CDATA[<p>The ferry left.</p>]]></description></item><!-- <item> --><item><title>Two &amp; three</title></item>
</channel></rss>""".encode()

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>Star</title><entry>
<title type="html">{TITLE}</title><id>urn:x</id><updated>2020-10-09T08:00:00Z</updated><author><name>Anna</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry left.</p></div></content></entry></feed>""".encode()

ITEM = {"id": "a1", "title": TITLE, "published": "2020-10-09", "text": TEXT, "places": ["Harbourtown"], "n": [1, 2.5, None, True]}
JSON = json.dumps(ITEM).encode()
JSON_ODD = b'{"title": "A\nB", "text": "\\ud800 lone", "x": NaN, "y": Infinity,}\n{"title": "second", "text": "{\\"z\\": \\"}\\""}\n'

SGML = f"""<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" NEWID="7"><DATE> 9-OCT-1987 08:00:00.00</DATE><TOPICS><D>ship</D></TOPICS>
<PLACES><D>harbourtown</D></PLACES><TEXT>&#2;<TITLE>{TITLE}</TITLE><DATELINE>HARBOURTOWN, Oct 9 - </DATELINE><BODY>The ferry
    left &lt;again>.
 Reuter &#3;</BODY></TEXT></REUTERS>
<REUTERS NEWID="8"><TEXT TYPE="UNPROC">Words only
</TEXT></REUTERS>""".encode()

WIRE = (b"\x01abc062 4 i 211 ccccb   hbw 061\r\n\nHarbour/talks/\r\n\x021ST LEAD\r\nFerry talks\r\nresume\r\nBy Anna Keller, hbw =\r\n"
        b"\r\n   Harbourtown (hbw) - The ferry left on\r\nFriday.\r\n\r\n   Talks go on.\r\n\r\n# Notebook\r\n\r\nhbw ak\r\n\r\n"
        b"\x03141137 GMT Okt 20\r\n\x7f\r\n\x7f\x04")
TREC = b"<DOC>\n<DOCNO> HW201009-0001 </DOCNO>\n<HEAD>Ferry talks</HEAD>\n<TEXT>\n<P>The ferry left.</P>\n</TEXT>\n</DOC>\n"

SCRAPED = f"Date: 9 October 2020\nSource: Harbour Star\n\n{TITLE}\nBy Anna Keller\n\n{TEXT}".encode()

RESPONSE = http(PAGE, "Content-Type: text/html; charset=utf-8")
TEXT_RESPONSE = http((TITLE + "\n\n" + TEXT).encode(), "Content-Type: text/plain")
ARC_BLOCK = b"1 0 Harbour\nURL IP-address Archive-date Content-type Archive-length\n"
ARC = (b"filedesc://crawl.arc 0.0.0.0 20201009080000 text/plain %d\n%s\n" % (len(ARC_BLOCK), ARC_BLOCK) +
       b"http://news.example/a b 10.0.0.1 20201009080000 text/plain %d\n%s\n" % (len(TEXT_RESPONSE), TEXT_RESPONSE))


def warc_seeds():
    info = warc("warcinfo", b"software: harbour\r\n")
    plain = warc("response", TEXT_RESPONSE, "Content-Type: application/http; msgtype=response")
    page = warc("response", RESPONSE, "Content-Type: application/http; msgtype=response")
    wet = warc("conversion", (TITLE + "\n" + TEXT).encode(), "Content-Type: text/plain",
               "WARC-Identified-Content-Language: eng,deu")
    short = warc("response", TEXT_RESPONSE, "Content-Type: application/http", length=20)
    long = warc("request", b"GET / HTTP/1.1\r\n\r\n", length=5000)
    missing = plain.replace(b"Content-Length", b"Content-Longing", 1)
    folded = plain.replace(b"WARC-Date: ", b"WARC-Date:\r\n ", 1)
    members = b"".join(packed(part) for part in (info, plain, wet))
    damaged = packed(info) + packed(plain)[:-20] + packed(wet)
    return [info + plain + wet, page + plain, short + plain, long + plain, missing + plain, folded, members, damaged,
            packed(info + plain, 0), b"garbage\n" + plain, ARC, packed(ARC), plain.replace(b"\r\n", b"\n")]


def http_seeds():
    body = (TITLE + "\n\n" + TEXT).encode()
    raw = zlib.compressobj(6, zlib.DEFLATED, -15)
    # "hello" as an uncompressed block of brotli (RFC 7932, 9.2)
    brotli = b"\x0b\x02\x80hello\x03"
    bodies = {"": body, "gzip": packed(body), "deflate": zlib.compress(body), "br": brotli, "chunked": chunked(body),
              "gzip, chunked": chunked(packed(body)), "x-gzip": packed(packed(body)),
              "Deflate": raw.compress(body) + raw.flush()}
    order = ["", "chunked", "gzip", "deflate", "br", "gzip, chunked"]
    seeds = [bytes([128]) + http(content, "Content-Type: text/plain; charset=\"utf-8\"", f"Content-Encoding: {name}")
             for name, content in bodies.items()]
    seeds += [bytes([order.index(name)]) + http(bodies[name], "A: b") for name in order]
    seeds.append(bytes([0]) + http(b"", status="100 Continue") + http(body, "Content-Type: text/html, text/plain"))
    return seeds


def charset_seeds():
    texts = [ACCENTS, "Zürich über naïve café", "Привет, мир. Паром ушёл на рассвете.", TEXT]
    codecs = ["utf-8", "utf-16", "utf-16-be", "utf-8-sig", "cp1252", "koi8-r", "cp1251", "shift_jis", "gb18030", "utf-7"]
    seeds = [bytes([choice]) + text.encode(codec, "replace") for text in texts for choice, codec in enumerate(codecs)]
    twice = ACCENTS.encode().decode("cp1252", "replace").encode()
    return seeds + [b"\0" + twice, b"\x11" + twice.decode().encode("utf-8").decode("latin-1").encode(),
                    b"\0" + b"\xff\xfe\xc3\x28\xe2\x82" * 20]


DATES = ["On Thursday, 9 October 2020, at 10 p.m. EST, the third quarter of 1988 was over. A year earlier it was not.",
         "for an eleventh consecutive day; the week of March 6; between 1992 and 1994; 9/27/20, 10/09/2020, 2020-10-09T18:30",
         "at least two and a half years ago, more than two thousand years, the second Tuesday in November, Easter 1998",
         "early next week; the day after tomorrow; 31 February 2020; 1,200 days; late on Thursday night; the year-ago period",
         "Am Donnerstag, dem 9. Oktober, vor drei Tagen, Ende der 1990er Jahre, im 19. Jahrhundert, 09.10.2020 um 15 Uhr",
         "since 2019", "2020-W53", "early 1990s", "Fri, 09 Oct 2020 18:30:00 +0200", "at midnight on Dec. 31 at 3pm at 3pm Friday"]

QUERIES = ["minsk talks -sport", "title:(a OR b) NEAR/5 \"peace talks\"", "a NEAR/5 b ADJ/2 c", "date:2020-10..2020-12 actor:\"Anna Keller\"",
           "mentions:1994 place:Moscow NOT (x* OR =exact)", "((((", "\"open", "a AND OR NOT b", "field:zz near/3", "+é \u201cword\u201d ..",
           "on:31 since:yesterday source:x lang:en", "-", "*", "a\x01\x02b:c:d"]

MAIL = (b"From: Anna Keller <anna@wire.example>\nDate: Fri, 9 Oct 2020 10:00:00 +0200\nSubject: =?utf-8?Q?Ferry=20talks?=\n"
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=iso-8859-1\n"
        b"Content-Transfer-Encoding: quoted-printable\n\nA caf=E9.\n\n-- \nAnna\n--b\nContent-Type: message/rfc822\n\n"
        b"Subject: Inner\n\n<p>Text</p>\n--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n"
        b"Content-Transfer-Encoding: base64\n\nVGV4dC4=\n--b--\n\n")
FROM = b"From anna@wire.example Fri Oct  9 10:00:00 2020\n"
DIGEST = (b"From: a@x.example\nSubject: Digest\n\n" + b"-" * 70 + b"\n\nFrom: b@x.example\nSubject: One\n\nFirst.\n\n" + b"-" * 30 +
          b"\n\nEnd\n")

SEEDS = {
    "charset": charset_seeds,
    "dates": lambda: with_choices(halves([text.encode() for text in DATES]), [0, 1, 2, 3, 6]),
    "http": lambda: halves(http_seeds()),
    "json": lambda: with_choices(halves([JSON, JSON + b"\n" + JSON, b"[" + JSON + b",\n" + JSON + b"]", JSON_ODD,
                                         json.dumps({"articles": [ITEM, ITEM]}, indent=1).encode(), b"[[{}]]", b"{\"a\":" * 50]), [0, 1]),
    "leftovers": lambda: halves([TEXT.encode(), (TEXT * 4).encode(), b"Share\nTweet\nSign up\n", SCRAPED]),
    "mail": lambda: with_choices(halves([MAIL, DIGEST, b"\n"]), [0]) + with_choices(halves([(FROM + MAIL) * 2]), [1]),
    "open": lambda: [PAGE, RSS, ATOM, JSON, JSON_ODD, SGML, SCRAPED, b"title,text,date\nA,\"b, c\",2020-10-09\nD,\"open\n",
                     b"*TEXT 017 10/09/63 PAGE 020\n\nTHE FERRY LEFT .\n*STOP\n", packed(JSON), ARC, *warc_seeds()[:3],
                     "\ufeffTitle\n\nText".encode("utf-16"), b""],
    "page": lambda: halves([PAGE, b"<p>One<p>Two<div><div><b>x</b></div>", PAGE.replace(b"article", b"div"), b"<" * 100]),
    "query": lambda: [query.encode() for query in QUERIES],
    "sgml": lambda: halves([SGML, SGML * 2, SGML.replace(b"</BODY>", b"")]),
    "text": lambda: halves([SCRAPED, TEXT.encode(), b"Title\n\n" + ACCENTS.encode("utf-16"), b"By Anna\n\nBy Bert\n"]),
    "warc": lambda: with_choices(halves(warc_seeds()), [0, 1, 3]),
    "wire": lambda: with_choices(halves([WIRE, WIRE + b"\r\n" + WIRE, WIRE[:-2] + b"\x16" + WIRE]), [0]) +
                    with_choices(halves([TREC, TREC * 2]), [3]),
    "xml": lambda: with_choices(halves([RSS, ATOM, RSS.replace(b"]]>", b""), ATOM.replace(b"</entry>", b""), RSS.decode().encode("utf-16"),
                                        b"<rss><channel>" + b"<item>" * 50]), [0, 1]),
}


def main(folder):
    for target, make in SEEDS.items():
        place = os.path.join(folder, target)
        os.makedirs(place, exist_ok=True)
        for number, seed in enumerate(make()):
            with open(os.path.join(place, f"{number:03}"), "wb") as out:
                out.write(seed)


if __name__ == "__main__":
    main(sys.argv[1])
