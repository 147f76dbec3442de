#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/stored_article.hpp"
#include "tests/support/article_builder.hpp"

using namespace dateline;
using namespace std::string_literals;
using dateline::tests::ArticleBuilder;

namespace {

AnalysedArticle full_article() {
    return ArticleBuilder("id-1")
        .title("Talks resume")
        .byline("By A. Keller")
        .source("Harbour Wire")
        .language("en")
        .url("http://example.org/1")
        .published("2020-10-09", DatePrecision::time, 66'600)
        .paragraph("First paragraph.")
        .leftover("Share this")
        .paragraph("Second\0paragraph of 1955-05."s)
        .actor("vladimir-putin", "Putin")
        .actor("vladimir-putin", "Vladimir Putin")
        .actor("vladimir-putin", "Putin")
        .place("moscow", "Moscow", {"russia", "europe"})
        .date("1955-05")
        .unresolved_date("XXXX-WXX-4")
        .unresolved_date("P3D")
        .build();
}

void check_same(const StoredArticle& a, const StoredArticle& b) {
    CHECK(encode(a) == encode(b));
    CHECK(a.header.id == b.header.id);
    CHECK(a.header.published == b.header.published);
    CHECK(a.origin_record == b.origin_record);
    REQUIRE(a.paragraphs.size() == b.paragraphs.size());
    for (std::size_t i = 0; i < a.paragraphs.size(); ++i) {
        CHECK(a.paragraphs[i].text == b.paragraphs[i].text);
        CHECK(a.paragraphs[i].leftover == b.paragraphs[i].leftover);
    }
    REQUIRE(a.mentions.size() == b.mentions.size());
    for (std::size_t i = 0; i < a.mentions.size(); ++i) {
        CHECK(a.mentions[i].field == b.mentions[i].field);
        CHECK(a.mentions[i].key == b.mentions[i].key);
        CHECK(a.mentions[i].surfaces == b.mentions[i].surfaces);
        CHECK(a.mentions[i].within == b.mentions[i].within);
        CHECK(a.mentions[i].range == b.mentions[i].range);
        CHECK(a.mentions[i].unresolved == b.mentions[i].unresolved);
        CHECK(a.mentions[i].occurrences.size() == b.mentions[i].occurrences.size());
    }
}

} // namespace

TEST_CASE("an article comes back as it was stored") {
    const StoredArticle stored = to_stored(full_article());
    const Result<StoredArticle> read = decode_article(encode(stored));
    REQUIRE(read);
    check_same(stored, *read);
    const Result<StoredHeader> header = decode_header(encode(stored));
    REQUIRE(header);
    CHECK(header->id == "id-1");
    CHECK(header->title == "Talks resume");
    CHECK(header->source == "Harbour Wire");
    CHECK(header->url == "http://example.org/1");
    CHECK(header->byline == "By A. Keller");
    CHECK(header->language == "en");
    CHECK(header->published == "2020-10-09T18:30:00Z");
}

TEST_CASE("an empty article and extreme numbers come back") {
    check_same(StoredArticle{}, *decode_article(encode(StoredArticle{})));
    StoredArticle article;
    article.origin_record = ~std::uint64_t{0};
    for (const auto& [first, last] : {std::pair{first_supported_day, last_supported_day}, std::pair{-1, 0}}) {
        StoredMention mention;
        mention.field = Field::mentions;
        mention.range = {first, last};
        article.mentions.push_back(mention);
    }
    article.paragraphs.push_back({std::string(100'000, 'x'), ""});
    const Result<StoredArticle> read = decode_article(encode(article));
    REQUIRE(read);
    check_same(article, *read);
}

TEST_CASE("mentions of one thing are gathered with their spellings") {
    const StoredArticle stored = to_stored(full_article());
    REQUIRE(stored.mentions.size() == 4); // a duration is no date
    CHECK(stored.mentions[0].field == Field::actor);
    CHECK(stored.mentions[0].surfaces == std::vector<std::string>{"Putin", "Vladimir Putin"});
    CHECK(stored.mentions[1].field == Field::place);
    CHECK(stored.mentions[1].within == std::vector<std::string>{"russia", "europe"});
    CHECK(stored.mentions[2].field == Field::mentions);
    CHECK(iso_day(stored.mentions[2].range.last) == "1955-05-31");
    CHECK(stored.mentions[2].surfaces == std::vector<std::string>{"1955-05"});
    CHECK_FALSE(stored.mentions[2].unresolved);
    CHECK(stored.mentions[3].unresolved);
    CHECK(stored.mentions[3].key == "XXXX-WXX-4");
}

TEST_CASE("words in the texts are kept as their places, tags as they are") {
    AnalysedArticle analysed = ArticleBuilder()
                                   .title("Baku rejects the offer")
                                   .paragraph("In Baku it rained. Baku said no.")
                                   .place("baku", "Baku", {"azerbaijan"})
                                   .build();
    Mention in_body = analysed.mentions.front();
    Mention in_title = in_body;
    in_title.field = MentionField::title;
    in_title.begin = 0;
    in_title.end = 4;
    in_title.as_state = true;
    Mention second = in_body;
    second.begin = 19;
    second.end = 23;
    second.as_state = true;
    Mention tag = in_body;
    tag.field = MentionField::metadata;
    tag.begin = tag.end = 0;
    tag.surface = "BAKU, Azerbaijan";
    Mention state = in_title;
    state.kind = MentionKind::actor;
    state.actor_kind = ActorKind::state;
    state.key = "state-azerbaijan";
    Mention person = state;
    person.actor_kind = ActorKind::person;
    person.key = "baku";
    person.is_name = false;
    analysed.mentions = {in_title, state, person, in_body, second, tag};
    const Result<StoredArticle> read = decode_article(encode(to_stored(analysed)));
    REQUIRE(read);
    REQUIRE(read->mentions.size() == 3);
    const StoredMention& place = read->mentions[0];
    CHECK(place.surfaces == std::vector<std::string>{"Baku", "BAKU, Azerbaijan"});
    CHECK(place.tags == std::vector<std::string>{"BAKU, Azerbaijan"});
    REQUIRE(place.occurrences.size() == 2); // one for each meaning
    CHECK(place.occurrences[0].in_title);
    CHECK(place.occurrences[0].metonymic);
    CHECK_FALSE(place.occurrences[1].metonymic);
    CHECK(place.occurrences[1].begin == 3);
    CHECK(place.occurrences[1].end == 7);
    CHECK(read->mentions[1].actor_kind == ActorKind::state);
    CHECK(read->mentions[1].occurrences.at(0).metonymic);
    CHECK(read->mentions[1].occurrences.at(0).is_name);
    CHECK_FALSE(read->mentions[2].occurrences.at(0).metonymic);
    CHECK_FALSE(read->mentions[2].occurrences.at(0).is_name);
}

TEST_CASE("a place and an actor with one key stay two mentions") {
    const StoredArticle stored =
        to_stored(ArticleBuilder().actor("georgia", "Georgia").place("georgia", "Georgia").build());
    CHECK(stored.mentions.size() == 2);
}

TEST_CASE("spellings kept of one thing are bounded") {
    ArticleBuilder builder;
    for (int i = 0; i < 20; ++i)
        builder.actor("k", "name " + std::to_string(i));
    const StoredArticle stored = to_stored(builder.build());
    REQUIRE(stored.mentions.size() == 1);
    CHECK(stored.mentions[0].surfaces.size() == max_surfaces);
    CHECK(stored.mentions[0].surfaces.front() == "name 0");
}

TEST_CASE("publication times are written as finely as they are known") {
    const Day day = *make_day(2020, 10, 9);
    CHECK(to_iso({day, 66'601, DatePrecision::time, ""}) == "2020-10-09T18:30:01Z");
    CHECK(to_iso({day, 0, DatePrecision::time, ""}) == "2020-10-09T00:00:00Z");
    CHECK(to_iso({day, 86'399, DatePrecision::time, ""}) == "2020-10-09T23:59:59Z");
    CHECK(to_iso({day, 66'601, DatePrecision::day, ""}) == "2020-10-09");
    CHECK(to_iso({day, 0, DatePrecision::month, ""}) == "2020-10");
    CHECK(to_iso({day, 0, DatePrecision::year, ""}) == "2020");
}

TEST_CASE("the searched body leaves leftovers out") {
    CHECK(body_text(to_stored(full_article())) == "First paragraph.\n\nSecond\0paragraph of 1955-05."s);
    CHECK(body_text(StoredArticle{}).empty());
}

TEST_CASE("a stored form that is cut anywhere is refused") {
    const std::string bytes = encode(to_stored(full_article()));
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        CAPTURE(length);
        const Result<StoredArticle> read = decode_article(std::string_view(bytes).substr(0, length));
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::corrupt_index);
        CHECK_FALSE(read.error().hint.empty());
    }
    CHECK_FALSE(decode_header(""));
    CHECK_FALSE(decode_header(bytes.substr(0, 20)));
}

TEST_CASE("the words of a date are read from the text, and a place outside of it is refused") {
    StoredArticle article;
    article.header.title = "Since 1994";
    article.paragraphs = {{"Nothing since May.", ""}};
    StoredMention date;
    date.field = Field::mentions;
    date.key = "1994";
    date.range = year_range(1994);
    date.occurrences = {{.in_title = true, .begin = 6, .end = 10},
                        {.in_title = false, .begin = 14, .end = 17}};
    article.mentions = {date};
    article.dates_left_out = 7;
    const Result<StoredArticle> read = decode_article(encode(article));
    REQUIRE(read);
    CHECK(read->mentions[0].surfaces == std::vector<std::string>{"1994", "May"});
    CHECK(read->mentions[0].name == "1994");
    CHECK(read->dates_left_out == 7);
    article.mentions[0].occurrences[0].end = 11;
    CHECK_FALSE(decode_article(encode(article)));
}

TEST_CASE("a title made of the text leaves the evidence to the text") {
    for (const bool from_text : {false, true}) {
        AnalysedArticle analysed =
            ArticleBuilder().title("Talks of 1994").paragraph("Talks of 1994 went on.").build();
        analysed.article.title_from_text = from_text;
        Mention mention;
        mention.kind = MentionKind::date;
        mention.key = mention.surface = "1994";
        mention.range = year_range(1994);
        mention.begin = 9;
        mention.end = 13;
        for (const MentionField field : {MentionField::title, MentionField::body}) {
            mention.field = field;
            analysed.mentions.push_back(mention);
        }
        const StoredArticle stored = to_stored(analysed);
        REQUIRE(stored.mentions.size() == 1);
        REQUIRE(stored.mentions[0].occurrences.size() == 1);
        CHECK(stored.mentions[0].occurrences[0].in_title != from_text);
    }
}

TEST_CASE("bytes after the stored form are refused") {
    const std::string bytes = encode(to_stored(full_article()));
    CHECK_FALSE(decode_article(bytes + '\0'));
    CHECK_FALSE(decode_article(bytes + bytes));
}

TEST_CASE("another format version is refused") {
    std::string bytes = encode(to_stored(full_article()));
    ++bytes.front();
    CHECK_FALSE(decode_article(bytes));
    CHECK_FALSE(decode_header(bytes));
}

TEST_CASE("lengths that promise too much are refused without asking for memory") {
    const std::string huge = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"; // 2^64 - 1
    const std::string bytes = encode(StoredArticle{});
    for (std::size_t pos = 1; pos < bytes.size(); ++pos) {
        CAPTURE(pos);
        std::string damaged = bytes;
        damaged.replace(pos, 1, huge);
        const bool any_number_fits = pos == 11 || pos == 14; // the record's number, dates left out
        CHECK(decode_article(damaged).has_value() == any_number_fits);
        damaged = bytes;
        damaged.replace(pos, 1, std::string(50, '\xFF')); // a number without end
        CHECK_FALSE(decode_article(damaged));
    }
}

TEST_CASE("flipped bytes are decoded or refused, never worse") {
    const std::string bytes = encode(to_stored(full_article()));
    std::mt19937 random(6);
    std::size_t refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string damaged = bytes;
        for (std::size_t flips = 1 + random() % 3; flips > 0; --flips)
            damaged[random() % damaged.size()] =
                static_cast<char>(static_cast<unsigned char>(random() % 256));
        const Result<StoredArticle> article = decode_article(damaged);
        const Result<StoredHeader> header = decode_header(damaged);
        if (article) {
            REQUIRE(header);
            REQUIRE(header->id == article->header.id);
            REQUIRE(decode_article(encode(*article))); // what was understood can be written again
        } else {
            ++refused;
            REQUIRE(article.error().kind == ErrorKind::corrupt_index);
        }
    }
    CHECK(refused > 1000);
}
