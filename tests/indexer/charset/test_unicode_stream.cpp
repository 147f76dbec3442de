// UTF-16 and UTF-32 without a byte order mark.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/open_reader.hpp"
#include "indexer/readers/unicode_stream.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

/// Code points below U+10000 written in units of two or four bytes.
std::string encoded(const std::u32string& text, std::size_t unit_bytes, bool big_endian) {
    std::string bytes;
    for (const char32_t c : text) {
        for (std::size_t i = 0; i < unit_bytes; ++i) {
            const std::size_t shift = 8 * (big_endian ? unit_bytes - 1 - i : i);
            bytes.push_back(static_cast<char>(static_cast<unsigned char>((c >> shift) & 0xFFU)));
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("the form is known by where the zero bytes stand") {
    struct Row {
        std::size_t unit_bytes;
        bool big_endian;
        UnicodeForm form;
    };
    const auto row = GENERATE(values<Row>({
        {2, false, UnicodeForm::utf16_little},
        {2, true, UnicodeForm::utf16_big},
        {4, false, UnicodeForm::utf32_little},
        {4, true, UnicodeForm::utf32_big},
    }));
    const std::u32string text =
        GENERATE(U"<?xml version='1.0'?>", U"Правительство одобрило проект бюджета на год");
    const std::string bytes = encoded(text, row.unit_bytes, row.big_endian);
    CAPTURE(row.unit_bytes, row.big_endian);
    CHECK(unicode_form(bytes).form == row.form);
    CHECK(unicode_form(bytes).mark_bytes == 0);
    CHECK(to_utf8(bytes).text == to_utf8(encoded(U"\uFEFF" + text, row.unit_bytes, row.big_endian)).text);
}

TEST_CASE("stray zero bytes and short texts are not taken for UTF-16") {
    const auto bytes = GENERATE(values<std::string>({
        "plain text without any zero byte",
        "a\0b\0"s,
        "one stray\0 zero in a longer text of ASCII letters"s,
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"s,
        "a\0b\0c\0d\0\0e\0f\0g\0h"s,
        "",
        "\xFF",
    }));
    CAPTURE(bytes);
    CHECK(unicode_form(bytes).form == UnicodeForm::bytes);
}

TEST_CASE("marks of all five forms are found") {
    struct Row {
        std::string bytes;
        UnicodeForm form;
        std::size_t mark_bytes;
    };
    const auto row = GENERATE(values<Row>({
        {"\xEF\xBB\xBFx", UnicodeForm::utf8, 3},
        {"\xFF\xFEx\0"s, UnicodeForm::utf16_little, 2},
        {"\xFE\xFF\0x"s, UnicodeForm::utf16_big, 2},
        {"\xFF\xFE\0\0x\0\0\0"s, UnicodeForm::utf32_little, 4},
        {"\0\0\xFE\xFF\0\0\0x"s, UnicodeForm::utf32_big, 4},
    }));
    CAPTURE(row.bytes);
    CHECK(unicode_form(row.bytes).form == row.form);
    CHECK(unicode_form(row.bytes).mark_bytes == row.mark_bytes);
}

TEST_CASE("what is no code point in UTF-32, and a part of a unit at the end, are replaced") {
    const auto stream = utf32_stream(memory_stream("\0\0\0A\0\x11\0\0\0\0\0B\0\0"s), true);
    CHECK(read_all(*stream, 100).value() == "A\xEF\xBF\xBD"
                                            "B\xEF\xBF\xBD");
}

TEST_CASE("a text file in UTF-16 without a mark is read") {
    const std::string bytes =
        encoded(U"Bridge closed\n\nThe bridge was closed on Monday – for good.", 2, false);
    auto reader = open_reader(memory_stream(bytes), "a.txt", {});
    REQUIRE(reader);
    const auto next = (*reader)->next();
    REQUIRE((next && next->has_value() && (*next)->item));
    CHECK((*next)->item->fields.find("title")->second == "Bridge closed");
    CHECK((*next)->item->body == "The bridge was closed on Monday – for good.");
}
