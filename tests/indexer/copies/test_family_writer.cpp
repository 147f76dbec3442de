// Families in an index: found in any order, kept right when articles change, come and go.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "common/index_layout.hpp"
#include "common/term.hpp"
#include "indexer/copies/families.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/article_builder.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::ArticleBuilder;

namespace {

struct Shards {
    explicit Shards(std::size_t count = 1) {
        for (std::size_t i = 0; i < count; ++i)
            databases.emplace_back(std::string(), Xapian::DB_BACKEND_INMEMORY);
    }
    [[nodiscard]] IndexWriter writer() const { return {databases, "test.idx", tables}; }

    Tables tables;
    std::vector<Xapian::WritableDatabase> databases;
};

/// `count` words of a made-up story.
std::string story(unsigned seed, int count) {
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "w" + std::to_string(random() % 4000) + " ";
    return text;
}

ArticleBuilder article(const std::string& id, const std::string& body,
                       const std::string& day = "2020-10-09") {
    ArticleBuilder builder(id);
    builder.title("Story " + id).paragraph(body).published(day).file("file-" + id);
    return builder;
}

PutOutcome put(IndexWriter& writer, const ArticleBuilder& builder) {
    const Result<PutResult> result = writer.put(builder.build());
    REQUIRE(result);
    return result->outcome;
}

void settle(IndexWriter& writer) {
    const Result<void> settled = writer.settle_families();
    REQUIRE(settled);
}

/// Family name -> ids of its articles, blanks between.
std::map<std::string, std::string> families(const Shards& shards) {
    std::map<std::string, std::set<std::string>> ids;
    for (const Xapian::WritableDatabase& shard : shards.databases) {
        for (auto it = shard.postlist_begin(""); it != shard.postlist_end(""); ++it) {
            const Xapian::Document document = shard.get_document(*it);
            const std::string family = document.get_value(slot_family);
            if (!family.empty()) ids[family].insert(document.get_value(row(Field::id).slot));
        }
    }
    std::map<std::string, std::string> joined;
    for (const auto& [family, members] : ids) {
        for (const std::string& id : members)
            joined[family] += (joined[family].empty() ? "" : " ") + id;
        std::string keys;
        for (const std::string& id : members) // the tests' keys are their ids
            keys += (keys.empty() ? "" : "\n") + key_term(id);
        CHECK(shards.databases.front().get_metadata(family_key(family)) == keys);
    }
    return joined;
}

std::string family_led_by(const std::string& key) {
    return family_name(key_term(key));
}

void remove(IndexWriter& writer, const std::string& id) {
    const Result<ArticleSet> articles = writer.articles_of("file-" + id);
    REQUIRE(articles);
    REQUIRE(writer.remove(*articles, "file-" + id));
}

using Expected = std::map<std::string, std::string>;

} // namespace

TEST_CASE("copies are one family, led by the earliest, in any order and over shards") {
    const std::string body = story(1, 200);
    std::vector<ArticleBuilder> articles{article("a", body, "2020-10-10"),
                                         article("b", body + story(2, 40), "2020-10-09"),
                                         article("c", story(3, 200) + body, "2020-10-11"),
                                         article("d", story(4, 200)),
                                         article("e", story(5, 200), "2020-10-01"),
                                         article("f", story(5, 200), "2020-10-02")};
    std::mt19937 random(5);
    for (int round = 0; round < 8; ++round) {
        CAPTURE(round);
        const Shards shards(round % 2 == 0 ? 1 : 3);
        IndexWriter writer = shards.writer();
        for (const ArticleBuilder& one : articles) {
            put(writer, one);
            if (round % 4 == 3) settle(writer);
        }
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("b"), "a b c"}, {family_led_by("e"), "e f"}});
        CHECK(writer.size_of_families() == 5);
        std::shuffle(articles.begin(), articles.end(), random);
    }
}

TEST_CASE("a family is looked at again when a member changes, goes or joins it to another") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const std::string first = story(1, 150);
    const std::string second = story(2, 150);
    put(writer, article("a", first, "2020-10-01"));
    put(writer, article("b", first, "2020-10-02"));
    put(writer, article("c", second, "2020-10-03"));
    put(writer, article("d", second, "2020-10-04"));
    settle(writer);
    CHECK(families(shards) == Expected{{family_led_by("a"), "a b"}, {family_led_by("c"), "c d"}});
    SECTION("an article with both texts joins the families") {
        put(writer, article("e", first + second, "2020-09-30"));
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("e"), "a b c d e"}});
        remove(writer, "e");
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("a"), "a b"}, {family_led_by("c"), "c d"}});
    }
    SECTION("the leader goes") {
        put(writer, article("x", first, "2020-10-05"));
        remove(writer, "a");
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("b"), "b x"}, {family_led_by("c"), "c d"}});
    }
    SECTION("all but one go") {
        remove(writer, "a");
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("c"), "c d"}});
    }
    SECTION("a new version is another text") {
        put(writer, article("c", first, "2020-10-03"));
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("a"), "a b c"}});
    }
    SECTION("a new version is earlier and leads") {
        put(writer, article("b", first, "2020-09-01"));
        put(writer, article("b", first, "2020-09-20"));
        settle(writer);
        CHECK(families(shards) == Expected{{family_led_by("b"), "a b"}, {family_led_by("c"), "c d"}});
    }
}

TEST_CASE("what a stopped program left undone is done by the next one") {
    const tests::TemporaryFolder folder;
    const Tables tables;
    const auto work = [&](const std::string& id, const std::string& body, bool to_the_end) {
        Result<IndexWriter> writer = IndexWriter::open(folder / "index", 2, tables);
        REQUIRE(writer);
        REQUIRE(writer->begin_run("2020-10-09T00:00:00Z"));
        put(*writer, article(id, body));
        if (to_the_end) settle(*writer);
        REQUIRE(writer->commit());
        return writer->size_of_families();
    };
    CHECK(work("a", story(1, 100), true) == 0);
    CHECK(work("b", story(1, 100), false) == 0);
    CHECK(work("c", story(2, 100), true) == 2);
    CHECK(work("b", story(3, 100), false) == 1); // its family is left with one member
    CHECK(work("d", story(3, 100), true) == 2);
}

TEST_CASE("articles without a body, and forms of few words, have no copies") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    for (const char* id : {"a", "b"}) {
        put(writer, ArticleBuilder(id).title("Headline only").published("2020-10-09"));
        put(writer, article(std::string(id) + "-brief", "Blah blah blah."));
    }
    put(writer, ArticleBuilder("c").title("Rates").paragraph("Blah blah.").published("2020-10-09"));
    put(writer, ArticleBuilder("d").title("Rates").paragraph("Blah blah.").published("2020-10-09"));
    settle(writer);
    CHECK(families(shards) == Expected{{family_led_by("c"), "c d"}});
}

TEST_CASE("a text that hundreds carry to the word is one family, in linear time") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    for (int i = 0; i < 300; ++i)
        put(writer, article(std::to_string(i), story(1, 120)));
    settle(writer);
    CHECK(families(shards).size() == 1);
    CHECK(writer.size_of_families() == 300);
}

TEST_CASE("articles that come one by one to many find the same copies as all at once") {
    std::vector<ArticleBuilder> many;
    for (unsigned i = 0; i < 120; ++i) {
        const std::string id = std::to_string(i);
        many.push_back(article("old" + id, story(100 + i, 60), "2020-10-0" + std::to_string(1 + i % 9)));
    }
    // Cut, embedded, equal and joined ones; each comes to so many that its fingerprints are looked up.
    const std::vector<ArticleBuilder> late{article("z1", story(103, 60) + story(1, 30), "2020-10-05"),
                                           article("z2", story(110, 60), "2020-10-03"),
                                           article("z3", story(2, 60) + story(111, 60), "2020-10-04"),
                                           article("z4", story(2, 60), "2020-10-05"),
                                           article("z5", story(3, 60), "2020-10-05")};
    for (const std::size_t count : {1U, 3U}) {
        CAPTURE(count);
        const Shards at_once(count);
        const Shards one_by_one(count);
        IndexWriter writer = at_once.writer();
        IndexWriter other = one_by_one.writer();
        for (const ArticleBuilder& one : many) {
            put(writer, one);
            put(other, one);
        }
        for (const ArticleBuilder& one : late) {
            settle(other);
            put(writer, one);
            put(other, one);
        }
        settle(writer);
        settle(other);
        CHECK(families(at_once) == families(one_by_one));
        CHECK(families(at_once) == Expected{{family_led_by("old3"), "old3 z1"},
                                            {family_led_by("old10"), "old10 z2"},
                                            {family_led_by("old11"), "old11 z3 z4"}});
    }
}

TEST_CASE("a story that a hundred reprint with their own words around it is one family") {
    std::vector<ArticleBuilder> articles;
    for (unsigned i = 0; i < 100; ++i)
        articles.push_back(article(std::to_string(i), story(1, 150) + story(1000 + i, 20),
                                   "2020-10-" + std::to_string(10 + i % 9)));
    std::mt19937 random(3);
    for (int round = 0; round < 4; ++round) {
        CAPTURE(round);
        const Shards shards(round % 2 == 0 ? 1 : 3);
        IndexWriter writer = shards.writer();
        for (const ArticleBuilder& one : articles)
            put(writer, one);
        settle(writer);
        CHECK(families(shards).size() == 1);
        CHECK(writer.size_of_families() == 100);
        std::shuffle(articles.begin(), articles.end(), random);
    }
}

TEST_CASE("a later version stays, whatever comes after it") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const auto version = [](std::uint64_t number, const std::string& title) {
        AnalysedArticle analysed = ArticleBuilder("a").title(title).build();
        analysed.article.version = number;
        return analysed;
    };
    const auto outcome = [&](const AnalysedArticle& analysed) { return writer.put(analysed)->outcome; };
    CHECK(outcome(version(2, "Second")) == PutOutcome::added);
    CHECK(outcome(version(1, "First")) == PutOutcome::outdated);
    CHECK(shards.databases[0].term_exists("second"));
    CHECK(outcome(version(3, "Third")) == PutOutcome::updated);
    CHECK(outcome(version(3, "Third")) == PutOutcome::unchanged);
    CHECK(outcome(version(0, "Untold")) == PutOutcome::updated);
}

TEST_CASE("runs are numbered, and articles know theirs") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const auto number = [&](const std::string& id, unsigned slot) {
        const auto found = shards.databases[0].postlist_begin(key_term(id));
        return decode_number(shards.databases[0].get_document(*found).get_value(slot));
    };
    REQUIRE(*writer.begin_run("2020-10-09T00:00:00Z") == 1);
    put(writer, article("a", "One."));
    put(writer, article("b", "One."));
    REQUIRE(*writer.begin_run("2020-10-10T00:00:00Z") == 2);
    put(writer, article("a", "Two."));
    put(writer, article("b", "One."));
    put(writer, article("c", "One."));
    CHECK(number("a", slot_first_run) == 1);
    CHECK(number("a", slot_changed_run) == 2);
    CHECK(number("b", slot_changed_run) == 1);
    CHECK(number("c", slot_first_run) == 2);
    REQUIRE(*writer.begin_run("2020-10-11T00:00:00Z") == 3);
    const Result<ArticleSet> of_b = writer.articles_of("file-b");
    REQUIRE(writer.mark_vanished(*of_b, "file-b"));
    CHECK(number("b", slot_vanished_run) == 3);
    CHECK(put(writer, article("b", "One.")) == PutOutcome::unchanged);
    CHECK(number("b", slot_vanished_run) == 0);
    remove(writer, "c");
    const std::string gone = shards.databases[0].get_metadata(gone_key(key_term("c")));
    REQUIRE(read_gone_article(gone));
    CHECK(read_gone_article(gone)->run == 3);
    CHECK(read_gone_article(gone)->title == "Story c");
    put(writer, article("c", "Again."));
    CHECK(shards.databases[0].get_metadata(gone_key(key_term("c"))).empty());
}

TEST_CASE("without versions the later publication time stays, in whatever order they come") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const auto outcome = [&](const std::string& file, const std::string& time, const std::string& title) {
        return writer.put(ArticleBuilder("a").title(title).published(time).file(file).build())->outcome;
    };
    CHECK(outcome("b.json", "2020-10-10", "Newer") == PutOutcome::added);
    CHECK(outcome("a.json", "2020-10-09", "Older") == PutOutcome::outdated);
    CHECK(shards.databases[0].term_exists("newer"));
    CHECK_FALSE(shards.databases[0].term_exists("older"));
    CHECK(outcome("a.json", "2020-10-09", "Older") == PutOutcome::outdated);
    CHECK(outcome("c.json", "2020-10-10", "Corrected") == PutOutcome::updated);
    CHECK(outcome("c.json", "2020-10-08", "Redated") == PutOutcome::updated); // at its own place
    CHECK(outcome("a.json", "2020-10-09", "Older") == PutOutcome::updated);
}
