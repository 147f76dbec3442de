#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "common/mentioned_dates.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "indexer/write/document_builder.hpp"
#include "tests/support/article_builder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::ArticleBuilder;

namespace {

Xapian::Document document_of(const ArticleBuilder& builder) {
    Stemmer stemmer;
    return build_document(builder.build(), stemmer, "0123456789abcdef");
}

/// All terms, or those that begin with a prefix.
std::set<std::string> terms_of(const Xapian::Document& document, const std::string& prefix = "") {
    std::set<std::string> terms;
    for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
        if ((*it).starts_with(prefix)) terms.insert(*it);
    }
    return terms;
}

unsigned wdf_of(const Xapian::Document& document, const std::string& term) {
    for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
        if (*it == term) return it.get_wdf();
    }
    return 0;
}

std::vector<Xapian::termpos> positions_of(const Xapian::Document& document, const std::string& term) {
    for (auto it = document.termlist_begin(); it != document.termlist_end(); ++it) {
        if (*it == term) return {it.positionlist_begin(), it.positionlist_end()};
    }
    return {};
}

/// Position of a word that stands once.
Xapian::termpos position_of(const Xapian::Document& document, const std::string& term) {
    const std::vector<Xapian::termpos> positions = positions_of(document, term);
    CAPTURE(term);
    REQUIRE(positions.size() == 1);
    return positions.front();
}

using Terms = std::set<std::string>;

} // namespace

TEST_CASE("words have forms with positions and stems without") {
    const Xapian::Document document = document_of(ArticleBuilder().paragraph("Peace talks resumed"));
    CHECK(position_of(document, "talks") == position_of(document, "peace") + 1);
    CHECK(position_of(document, "resumed") == position_of(document, "talks") + 1);
    CHECK(wdf_of(document, "Ztalk") == 1);
    CHECK(positions_of(document, "Ztalk").empty());
    CHECK(wdf_of(document, "Zresum") == 1);
}

TEST_CASE("phrases end where sentences, paragraphs and the title end") {
    const Xapian::Document document = document_of(ArticleBuilder()
                                                      .title("alpha bravo")
                                                      .paragraph("charlie delta. Echo foxtrot")
                                                      .paragraph("golf hotel"));
    const auto distance = [&](const std::string& from, const std::string& to) {
        return position_of(document, to) - position_of(document, from);
    };
    CHECK(distance("alpha", "bravo") == 1);
    CHECK(distance("charlie", "delta") == 1);
    CHECK(distance("delta", "echo") == 1 + sentence_gap);
    CHECK(distance("echo", "foxtrot") == 1);
    CHECK(distance("bravo", "charlie") == 1 + paragraph_gap);
    CHECK(distance("foxtrot", "golf") == 1 + paragraph_gap);
    CHECK(distance("golf", "hotel") == 1);
}

TEST_CASE("an empty title leaves the body searchable") {
    const Xapian::Document document = document_of(ArticleBuilder().title("").paragraph("alpha"));
    CHECK(positions_of(document, "alpha").size() == 1);
    CHECK(terms_of(document, "S").empty());
}

TEST_CASE("words of the title count more and are searchable alone") {
    const Xapian::Document document =
        document_of(ArticleBuilder().title("Talks").paragraph("Talks about talks"));
    CHECK(wdf_of(document, "Ztalk") == title_wdf + 2);
    CHECK(wdf_of(document, "ZStalk") == 1);
    CHECK(positions_of(document, "Stalks").size() == 1);
    CHECK(positions_of(document, "talks").size() == 3);
    CHECK(terms_of(document, "Sabout").empty());
}

TEST_CASE("words of the byline are searched as the author only") {
    const Xapian::Document document = document_of(ArticleBuilder().byline("By Anna Keller"));
    CHECK(terms_of(document, "A") == Terms{"Aanna", "Aby", "Akeller"});
    CHECK(position_of(document, "Akeller") == position_of(document, "Aanna") + 1);
    CHECK(positions_of(document, "keller").empty());
}

TEST_CASE("leftovers are kept but not indexed") {
    const Xapian::Document document =
        document_of(ArticleBuilder().paragraph("before").leftover("Subscribe newsletter").paragraph("after"));
    const Terms terms = terms_of(document);
    CHECK_FALSE(terms.contains("subscribe"));
    CHECK_FALSE(terms.contains("Znewslett"));
    CHECK(terms.contains("after"));
    const Result<StoredArticle> stored = decode_article(document.get_data());
    REQUIRE(stored);
    REQUIRE(stored->paragraphs.size() == 3);
    CHECK(stored->paragraphs[1].text == "Subscribe newsletter");
}

TEST_CASE("publication terms go as far as the date is known") {
    const std::vector<std::pair<DatePrecision, Terms>> rows{
        {DatePrecision::time, {"D20201009", "M202010", "Y2020"}},
        {DatePrecision::day, {"D20201009", "M202010", "Y2020"}},
        {DatePrecision::month, {"M202010", "Y2020"}},
        {DatePrecision::year, {"Y2020"}},
    };
    for (const auto& [precision, expected] : rows) {
        CAPTURE(to_text(precision));
        const std::string first = precision == DatePrecision::year    ? "2020"
                                  : precision == DatePrecision::month ? "2020-10"
                                                                      : "2020-10-09";
        const Xapian::Document document = document_of(ArticleBuilder().published(first, precision, 3600));
        Terms found = terms_of(document, "D");
        found.merge(terms_of(document, "M"));
        found.merge(terms_of(document, "Y"));
        CHECK(found == expected);
    }
    const Xapian::Document undated = document_of(ArticleBuilder());
    CHECK(terms_of(undated, "Y").empty());
    CHECK(undated.get_value(row(Field::date).slot).empty());
}

TEST_CASE("the values of publication times sort by time") {
    std::vector<std::string> values;
    for (const ArticleBuilder& builder :
         {ArticleBuilder().published("1945-05-08"), ArticleBuilder().published("1970-01-01"),
          ArticleBuilder().published("2020-10-09", DatePrecision::time, 60),
          ArticleBuilder().published("2020-10-09", DatePrecision::time, 86'399),
          ArticleBuilder().published("2020-10-10")}) {
        values.push_back(document_of(builder).get_value(row(Field::date).slot));
    }
    CHECK(std::is_sorted(values.begin(), values.end()));
    CHECK(std::set<std::string>(values.begin(), values.end()).size() == values.size());
    CHECK(decode_day(std::string_view(values.front()).substr(0, 4)) == *make_day(1945, 5, 8));
}

TEST_CASE("mentioned dates are whole nodes and their ancestors") {
    const Xapian::Document document =
        document_of(ArticleBuilder().date("1994").date("2020-09-30..2020-10-01").unresolved_date("P3D"));
    CHECK(terms_of(document, "XMC:") == Terms{"XMC:1994", "XMC:2020-09-30", "XMC:2020-10-01"});
    CHECK(terms_of(document, "XMA:") ==
          Terms{"XMA:19", "XMA:199", "XMA:20", "XMA:202", "XMA:2020", "XMA:2020-09", "XMA:2020-10"});
    const std::string value = document.get_value(row(Field::mentions).slot);
    REQUIRE(value.size() == 16);
    CHECK(decode_day(std::string_view(value).substr(0, 4)) == *make_day(1994, 1, 1));
    CHECK(decode_day(std::string_view(value).substr(4, 4)) == *make_day(1994, 12, 31));
    CHECK(decode_day(std::string_view(value).substr(12, 4)) == *make_day(2020, 10, 1));
}

TEST_CASE("mentioned dates of one article are bounded") {
    ArticleBuilder builder;
    for (Day day = 0; day < 3000; ++day)
        builder.date(iso_day(day));
    const Xapian::Document document = document_of(builder);
    CHECK(terms_of(document, "XMC:").size() == max_mentioned_dates);
    CHECK(document.get_value(row(Field::mentions).slot).size() == max_mentioned_dates * 8);
}

TEST_CASE("actors, places and what contains them are exact terms and values") {
    const Xapian::Document document = document_of(ArticleBuilder()
                                                      .actor("vladimir-putin", "Putin")
                                                      .actor("vladimir-putin", "Vladimir Putin")
                                                      .place("moscow", "Moscow", {"russia", "europe"}));
    CHECK(terms_of(document, "XACTOR:") == Terms{"XACTOR:vladimir-putin"});
    CHECK(terms_of(document, "XPLACE:") == Terms{"XPLACE:europe", "XPLACE:moscow", "XPLACE:russia"});
    CHECK(document.get_value(row(Field::actor).slot) == "vladimir-putin");
    CHECK(document.get_value(row(Field::place).slot) == "europe\nmoscow\nrussia");
    CHECK(wdf_of(document, "XPLACE:moscow") == 0); // a filter does not make an article longer
}

TEST_CASE("given values are folded for search") {
    const Xapian::Document document = document_of(ArticleBuilder("ID/1")
                                                      .source("Harbour Wire")
                                                      .language("EN")
                                                      .url("http://example.org/A")
                                                      .topics({"Markets", "markets!", "", "Élections"}));
    CHECK(terms_of(document, "XSOURCE:") == Terms{"XSOURCE:harbour wire"});
    CHECK(terms_of(document, "L") == Terms{"Len"});
    CHECK(terms_of(document, "U") == Terms{"Uhttp://example.org/A"});
    CHECK(terms_of(document, "XTOPIC:") == Terms{"XTOPIC:elections", "XTOPIC:markets"});
    CHECK(terms_of(document, "XID:") == Terms{"XID:ID/1"});
    CHECK(terms_of(document, "Q") == Terms{key_term("ID/1")});
    CHECK(terms_of(document, "XFILE:") == Terms{file_term("a.jsonl")});
    CHECK(document.get_value(row(Field::id).slot) == "ID/1");
    CHECK(document.get_value(slot_content_digest) == "0123456789abcdef");
}

TEST_CASE("absent values leave no terms") {
    const Xapian::Document document = document_of(ArticleBuilder());
    for (const Field field :
         {Field::source, Field::language, Field::topic, Field::url, Field::actor, Field::place}) {
        CAPTURE(row(field).name);
        CHECK(terms_of(document, std::string(row(field).prefix)).empty());
    }
}

TEST_CASE("hostile text makes a document of bounded terms") {
    const std::string zeros(1000, '\0');
    const Xapian::Document document = document_of(ArticleBuilder(std::string(5000, 'k'))
                                                      .title(zeros)
                                                      .paragraph(std::string(300'000, 'w') + zeros + "end")
                                                      .url("http://example.org/" + std::string(100'000, 'u'))
                                                      .source(std::string(10'000, 's'))
                                                      .topics({zeros, std::string(5000, 't')}));
    for (const std::string& term : terms_of(document)) {
        CHECK(term.size() <= max_term_bytes);
        CHECK(term.find('\0') == std::string::npos);
        CHECK_FALSE(term.empty());
    }
    CHECK(positions_of(document, "end").size() == 1);
}

TEST_CASE("the digest changes with everything that is indexed") {
    const auto digest = [](const ArticleBuilder& builder) {
        return content_digest(builder.build().article, "tables");
    };
    const std::vector<ArticleBuilder> different{
        ArticleBuilder(),
        ArticleBuilder("other"),
        ArticleBuilder().title("t"),
        ArticleBuilder().byline("t"),
        ArticleBuilder().source("t"),
        ArticleBuilder().url("t"),
        ArticleBuilder().language("t"),
        ArticleBuilder().paragraph("t"),
        ArticleBuilder().leftover("t"),
        ArticleBuilder().paragraph("t").paragraph(""),
        ArticleBuilder().paragraph("").paragraph("t"),
        ArticleBuilder().topics({"t"}),
        ArticleBuilder().topics({"t", ""}),
        ArticleBuilder().topics({"", "t"}),
        ArticleBuilder().published("2020-01-01"),
        ArticleBuilder().published("2020-01-01", DatePrecision::year),
        ArticleBuilder().published("2020-01-01", DatePrecision::time),
    };
    std::set<std::string> digests;
    for (const ArticleBuilder& builder : different)
        CHECK(digests.insert(digest(builder)).second);
    AnalysedArticle tagged = ArticleBuilder().build();
    tagged.article.given_places = {"", "t"}; // as many strings as one paragraph
    CHECK(digests.insert(content_digest(tagged.article, "tables")).second);
    AnalysedArticle untitled = ArticleBuilder().build();
    untitled.article.title_from_text = true;
    CHECK(digests.insert(content_digest(untitled.article, "tables")).second);

    CHECK(digest(ArticleBuilder()) != content_digest(ArticleBuilder().build().article, "other tables"));
    // Where an article was read from is not its content.
    CHECK(digest(ArticleBuilder()) == digest(ArticleBuilder().file("b.jsonl")));
    CHECK(digest(ArticleBuilder()).size() == 16);
}
