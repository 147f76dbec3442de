// The tagger with the model of the source tree: names of usual news, and any text that can come.
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "tests/indexer/tagger/tagger_support.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::shown;
using dateline::tests::texts_of;

namespace {

const NameTagger& tagger() {
    static const Result<NameTagger> loaded = NameTagger::load(DATELINE_SOURCE_DIR "/corpus/models");
    REQUIRE(loaded);
    return *loaded;
}

std::string names_in(const std::string& title, const std::string& body) {
    const ArticleTexts texts = texts_of(title, body);
    return shown(texts, tagger().tag(texts));
}

// Spans are in order, without overlap, within their text and between characters.
void check_sound(const ArticleTexts& texts, const std::vector<NameSpan>& names) {
    std::size_t last = 0;
    MentionField field = MentionField::title;
    for (const NameSpan& name : names) {
        if (name.field != field) {
            CHECK(field == MentionField::title);
            field = name.field;
            last = 0;
        }
        REQUIRE(name.begin >= last);
        REQUIRE(name.end > name.begin);
        const std::string& text = texts[field == MentionField::title ? 0 : 1].text;
        REQUIRE(name.end <= text.size());
        REQUIRE(is_valid_utf8(std::string_view(text).substr(name.begin, name.end - name.begin)));
        last = name.end;
    }
}

} // namespace

TEST_CASE("people, places, organisations and other names of usual news are found") {
    struct Row {
        const char* body;
        const char* names;
    };
    const std::vector<Row> rows{
        {"Russian President Vladimir Putin met Angela Merkel in Moscow on Friday.",
         "MISC Russian|PER Vladimir Putin|PER Angela Merkel|LOC Moscow"},
        {"The United Nations and the European Union sent aid to Yemen.",
         "ORG United Nations|ORG European Union|LOC Yemen"},
        {"Azerbaijan's troops left, Armenia said.", "LOC Azerbaijan|LOC Armenia"},
        {"Talks between Israeli and Palestinian officials failed, the U.N. said.",
         "MISC Israeli|MISC Palestinian|ORG U.N."},
        {"It rained on Monday, and the police said nothing.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(names_in("", row.body) == row.names);
    }
}

TEST_CASE("a possessive, a title and an article are no part of a name") {
    CHECK(names_in("", "Iran's foreign minister, Mr. Zarif, flew to Paris.") ==
          "LOC Iran|PER Zarif|LOC Paris");
    CHECK(names_in("", "They left the Kremlin\u2019s hall in Moscow.").find("\u2019") == std::string::npos);
}

TEST_CASE("names of the title come first and know their field") {
    const ArticleTexts texts = texts_of("Merkel visits Paris", "Angela Merkel flew to Paris on Monday.");
    const std::vector<NameSpan> names = tagger().tag(texts);
    check_sound(texts, names);
    REQUIRE(names.size() == 4);
    CHECK(names[1].field == MentionField::title);
    CHECK(names[2].field == MentionField::body);
    CHECK(names[2].begin == 0);
    CHECK(names[2].end == 13);
}

TEST_CASE("a headline in capitals is read with the help of the text below it") {
    const std::string body =
        "Thousands marched in Yerevan on Monday. Opposition leader Vazgen Manukyan told the crowd in "
        "Yerevan that Armenia needed change. Manukyan spoke for an hour.";
    CHECK(names_in("MANUKYAN TELLS CROWD IN YEREVAN TO STAY", body).find("PER MANUKYAN|LOC YEREVAN") == 0);
    CHECK(names_in("Manukyan Tells Crowd in Yerevan To Stay", body).find("PER Manukyan|LOC Yerevan") == 0);
}

TEST_CASE("a text in capitals alone has names, one without capitals has none") {
    CHECK(names_in("", "PRESIDENT KENNEDY FLEW TO BERLIN AND MET KONRAD ADENAUER.").find("BERLIN") !=
          std::string::npos);
    CHECK(names_in("", "president kennedy flew to berlin and met konrad adenauer.").empty());
}

TEST_CASE("any text gives sound spans") {
    const std::string letter = "A";
    std::string long_name;
    for (int at = 0; at < 60; ++at)
        long_name += "Karim-";
    std::string list;
    for (int at = 0; at < 5000; ++at)
        list += "Ivan Petrov" + std::to_string(at % 97) + (at % 3 == 0 ? "\n" : ", ");
    std::string capitals;
    for (int at = 0; at < 3000; ++at)
        capitals += "UN WAR IN IRAQ ";
    const std::vector<std::string> texts{
        "",
        " ",
        "\n\n\n",
        letter,
        "...",
        "'''''",
        "-&-&-& Smith -&-",
        "He said: \"\"\"''Paris''\"\"\" ((((Baku))))!!!!!!!!!!",
        long_name + " said",
        std::string(300, 'A') + " and B" + std::string(299, 'b') + " met.",
        list,
        capitals,
        "\u0627\u0644\u0631\u0626\u064A\u0633 Obama \u0642\u0627\u0644 in "
        "\u05D9\u05E8\u05D5\u05E9\u05DC\u05D9\u05DD "
        "\u4E2D\u56FD Beijing \u041C\u043E\u0441\u043A\u0432\u0430",
        "\u202EParis\u202C and \u200BLondon\u200B",
        "U.S.A.B.C.D.E.F.G.H.I.J.K.L.M.N.O.P.Q.R.S.T.U.V.W.X.Y.Z",
        std::string("Paris\0London", 12),
        "\u0130stanbul \u00C9LYS\u00C9E \u01C5",
    };
    for (const std::string& body : texts) {
        CAPTURE(body.substr(0, 60));
        const ArticleTexts given = texts_of(body.substr(0, 200) == body ? body : "", body);
        check_sound(given, tagger().tag(given));
    }
}

TEST_CASE("the same text has the same names each time and in each thread") {
    const std::string body =
        "The Bank of Japan's Haruhiko Kuroda met Christine Lagarde of the IMF in Washington. "
        "Kuroda said Toyota and Sony had told the bank about China.";
    const std::string names = names_in("Kuroda meets Lagarde", body);
    CHECK_FALSE(names.empty());
    std::vector<std::string> found(4);
    std::vector<std::thread> threads;
    for (std::string& own : found)
        threads.emplace_back([&own, &body]() { own = names_in("Kuroda meets Lagarde", body); });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(found == std::vector<std::string>(4, names));
}

TEST_CASE("a tagger without weights finds nothing") {
    const NameTagger empty({}, {});
    const ArticleTexts texts = texts_of("Paris", "Angela Merkel flew to Paris.");
    CHECK(empty.tag(texts).empty());
    CHECK(empty.digest().empty());
    CHECK(tagger().digest().size() == 16);
}
