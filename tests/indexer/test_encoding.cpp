// Bytes of any encoding become UTF-8.
#include <array>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/unicode_stream.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

std::string decoded_utf16(const std::string& bytes, bool big_endian) {
    const auto stream = utf16_stream(memory_stream(bytes), big_endian);
    std::string all;
    std::array<char, 3> buffer{};
    for (auto got = stream->read(buffer.data(), buffer.size()); got && *got > 0;
         got = stream->read(buffer.data(), buffer.size()))
        all.append(buffer.data(), *got);
    return all;
}

} // namespace

TEST_CASE("well-formed UTF-8 stays as it is, without a warning") {
    const DecodedText decoded = to_utf8("Erdoğan — “yes”");
    CHECK(decoded.text == "Erdoğan — “yes”");
    CHECK(decoded.warning.empty());
}

TEST_CASE("text that is not UTF-8 is read as windows-1252") {
    const DecodedText decoded = to_utf8("\x93"
                                        "caf\xE9\x94 costs 5 \x80");
    CHECK(decoded.text == "“café” costs 5 €");
    CHECK(decoded.warning == "not UTF-8, read as windows-1252");
}

TEST_CASE("a broken byte among good UTF-8 is replaced, not taken for windows-1252") {
    const DecodedText decoded = to_utf8("Müller, Özil, Erdo\xC4");
    CHECK(decoded.text == "Müller, Özil, Erdo\xEF\xBF\xBD");
    CHECK(decoded.warning == "ill-formed UTF-8 replaced");
}

TEST_CASE("zero bytes are dropped with a warning") {
    const DecodedText decoded = to_utf8(std::string("a\0b\0", 4));
    CHECK(decoded.text == "ab");
    CHECK(decoded.warning == "zero bytes dropped");
}

TEST_CASE("every byte gives well-formed text") {
    std::string bytes;
    for (int i = 1; i < 256; ++i)
        bytes.push_back(static_cast<char>(i));
    CHECK(is_valid_utf8(from_windows_1252(bytes)));
    CHECK(is_valid_utf8(to_utf8(bytes).text));
}

TEST_CASE("UTF-16 is decoded in both byte orders, in small pieces") {
    CHECK(decoded_utf16(std::string("H\0i\0", 4), false) == "Hi");
    CHECK(decoded_utf16(std::string("\0H\0i", 4), true) == "Hi");
    CHECK(decoded_utf16(std::string("\xD8\x3D\xDE\x00", 4), true) == "\xF0\x9F\x98\x80");
}

TEST_CASE("lone surrogates and an odd last byte of UTF-16 are replaced") {
    CHECK(decoded_utf16(std::string("\xD8\x3D\0A", 4), true) == "\xEF\xBF\xBD"
                                                                "A");
    CHECK(decoded_utf16(std::string("\xDE\x00", 2), true) == "\xEF\xBF\xBD");
    CHECK(decoded_utf16(std::string("\0A\0", 3), true) == "A\xEF\xBF\xBD");
}
