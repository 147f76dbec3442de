// Which word on the character set counts.
#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/readers/encoding.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

const std::string russian = "Москва ждёт гостей";
const std::string russian_1251 = "\xCC\xEE\xF1\xEA\xE2\xE0 \xE6\xE4\xB8\xF2 \xE3\xEE\xF1\xF2\xE5\xE9";

} // namespace

TEST_CASE("UTF-8 that is well formed stays, whatever is said") {
    CHECK(to_utf8("Özil", {.transport = "koi8-r", .declared = "big5"}).text == "Özil");
}

TEST_CASE("the transport counts more than the document, a mark more than both") {
    CHECK(to_utf8(russian_1251, {.transport = "windows-1251", .declared = "iso-8859-1"}).text == russian);
    CHECK(to_utf8(russian_1251, {.transport = {}, .declared = "windows-1251"}).text == russian);
    CHECK(to_utf8("\xEF\xBB\xBF"
                  "caf\xC3\xA9 \xFF",
                  {.transport = "koi8-r", .declared = {}})
              .text == "café \xEF\xBF\xBD");
    CHECK(to_utf8(std::string("\xFF\xFEH\0i\0", 6), {.transport = "utf-8", .declared = {}}).text == "Hi");
}

TEST_CASE("a set that is hinted and fits gives no warning") {
    CHECK(to_utf8(russian_1251, {.transport = "windows-1251", .declared = {}}).warning.empty());
}

TEST_CASE("a hint that gives ill-formed text loses against what the bytes look like") {
    const DecodedText decoded =
        to_utf8(russian_1251 + russian_1251, {.transport = "shift_jis", .declared = {}});
    CHECK(decoded.text == russian + russian);
    CHECK(decoded.warning == "not UTF-8, read as CP1251");
}

TEST_CASE("an unknown or impossible hint is passed over") {
    for (const std::string hint : {"bogus", "utf-8", "utf-7", "//IGNORE", "\0x"}) {
        CAPTURE(hint);
        CHECK(to_utf8("na\xEFve", {.transport = hint, .declared = {}}).text == "naïve");
    }
}

TEST_CASE("a cut last character does not change the set") {
    // "년도" in EUC-KR, half of the last character gone.
    const DecodedText decoded = to_utf8("\xB3\xE2\xB5", {.transport = "euc-kr", .declared = {}});
    CHECK(decoded.text == "년\xEF\xBF\xBD");
    CHECK(decoded.warning == "ill-formed CP949 replaced");
}

TEST_CASE("a run of bad bytes becomes one replacement character") {
    CHECK(to_utf8("Zürich, Köln\xFF\xFE\xFD, Genève, Nîmes").text ==
          "Zürich, Köln\xEF\xBF\xBD, Genève, Nîmes");
}

TEST_CASE("a bad last byte does not make a UTF-8 text another set, even when hinted") {
    const std::string text = "Tübingen Köln Düsseldorf Zürich Münster Göttingen Nürnberg Würzburg Lübeck\xC3";
    CHECK(to_utf8(text, {.transport = "iso-8859-1", .declared = {}}).warning == "ill-formed UTF-8 replaced");
}

TEST_CASE("every byte value in every set gives well-formed text") {
    std::string bytes;
    for (int round = 0; round < 3; ++round) {
        for (int i = 1; i < 256; ++i)
            bytes.push_back(static_cast<char>(i * (2 * round + 1) % 256));
    }
    for (const std::string hint :
         {"utf-16le", "utf-16be", "utf-32le", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
          "iso-2022-jp", "windows-1255", "viscii", "koi8-r", "ibm866"}) {
        CAPTURE(hint);
        CHECK(is_valid_utf8(to_utf8(bytes, {.transport = hint, .declared = {}}).text));
    }
}
