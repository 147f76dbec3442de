// Labels of character sets and the places where documents give theirs.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/charset_label.hpp"

using namespace dateline::indexer;

TEST_CASE("labels mean what browsers take them for") {
    struct Row {
        std::string label, name;
    };
    const auto row = GENERATE(values<Row>({
        {"utf-8", "UTF-8"},
        {" UTF8 ", "UTF-8"},
        {"ISO-8859-1", "windows-1252"},
        {"iso8859_1", "windows-1252"},
        {"'us-ascii'", "windows-1252"},
        {"Windows-1252", "windows-1252"},
        {"cp1251", "CP1251"},
        {"x-cp1251", "CP1251"},
        {"ISO-8859-9", "CP1254"},
        {"iso-8859-15", "ISO-8859-15"},
        {"gb2312", "GB18030"},
        {"GBK", "GB18030"},
        {"x-sjis", "CP932"},
        {"Shift_JIS", "CP932"},
        {"euc-kr", "CP949"},
        {"ks_c_5601-1987", "CP949"},
        {"big5", "BIG5-HKSCS"},
        {"tis-620", "CP874"},
        {"utf_16", "UTF-16LE"},
        {"ibm866", "IBM866"},
        {"utf-7", ""},
        {"bogus", ""},
        {"", ""},
        {"UTF-8//TRANSLIT", ""},
        {"iso-8859-99999", ""},
    }));
    CAPTURE(row.label);
    CHECK(charset_name(row.label) == row.name);
}

TEST_CASE("a document names its character set") {
    struct Row {
        std::string head, label;
    };
    const auto row = GENERATE(values<Row>({
        {"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss>", "iso-8859-1"},
        {"<?xml version='1.0' encoding = 'koi8-r' ?>", "koi8-r"},
        {"<html><head><meta charset=\"windows-1251\"></head>", "windows-1251"},
        {"<META CHARSET=big5>", "big5"},
        {"<meta charset=big5/>", "big5"},
        {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=euc-kr\">", "euc-kr"},
        {"<meta content='text/html;charset=euc-jp' http-equiv=content-type>", "euc-jp"},
        {"<!-- <meta charset=big5> --><meta charset=utf-8>", "utf-8"},
        {"<meta name=description content='charset=big5 explained'><meta charset=utf-8>", "utf-8"},
        {"<metadata charset=big5>", ""},
        {"<meta data-charset=big5>", ""},
        {"<p>charset=big5</p>", ""},
        {"no markup", ""},
        {"<meta charset=", ""},
        {"<meta charset='big5>", ""},
        {"", ""},
    }));
    CAPTURE(row.head);
    CHECK(declared_charset(row.head) == row.label);
}

TEST_CASE("a declaration counts in the first 4 KB, and no further") {
    const std::string declaration = "<meta charset=big5>";
    const std::string script = "<script>" + std::string(3000, ' ') + "</script>";
    CHECK(declared_charset(script + declaration) == "big5");
    CHECK(declared_charset(script + script + declaration).empty());
}

TEST_CASE("a head full of tag beginnings is read in one pass") {
    std::string head;
    for (int i = 0; i < 500'000; ++i)
        head += "<!--";
    CHECK(declared_charset(head).empty());
}

TEST_CASE("the charset of a media type is found with any quotes and blanks") {
    struct Row {
        std::string media_type, label;
    };
    const auto row = GENERATE(values<Row>({
        {"text/html; charset=utf-8", "utf-8"},
        {"text/xml;charset='us-ascii'", "us-ascii"},
        {"text/xml; Charset = \"koi8-r\"; q=1", "koi8-r"},
        {"text/html", ""},
        {"text/html; charset", ""},
        {"text/html; xcharset=big5", ""},
    }));
    CAPTURE(row.media_type);
    CHECK(charset_parameter(row.media_type) == row.label);
}
