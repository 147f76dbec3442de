#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "common/index_layout.hpp"
#include "common/text.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/article_builder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::ArticleBuilder;

namespace {

Xapian::WritableDatabase in_memory() {
    return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

/// A writer over databases that the test can look into.
struct Shards {
    explicit Shards(std::size_t count = 1) {
        for (std::size_t i = 0; i < count; ++i)
            databases.push_back(in_memory());
    }
    [[nodiscard]] IndexWriter writer() const { return {databases, "test.idx", tables}; }

    Tables tables;
    std::vector<Xapian::WritableDatabase> databases;
};

PutResult put(IndexWriter& writer, const ArticleBuilder& builder) {
    const Result<PutResult> result = writer.put(builder.build());
    REQUIRE(result);
    return *result;
}

ArticleSet articles_of(const IndexWriter& writer, const std::string& file) {
    const Result<ArticleSet> articles = writer.articles_of(file);
    REQUIRE(articles);
    return *articles;
}

std::size_t remove(IndexWriter& writer, const std::string& file) {
    const Result<std::size_t> removed = writer.remove(articles_of(writer, file), file);
    INFO((removed ? "" : removed.error().message));
    REQUIRE(removed);
    return *removed;
}

} // namespace

TEST_CASE("an article is added once and left alone after that") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const PutResult first = put(writer, ArticleBuilder("a").title("Talks"));
    CHECK(first.outcome == PutOutcome::added);
    const PutResult again = put(writer, ArticleBuilder("a").title("Talks"));
    CHECK(again.outcome == PutOutcome::unchanged);
    CHECK(again.document == first.document);
    CHECK(writer.size() == 1);
}

TEST_CASE("a changed article takes the place of the old one") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const PutResult first = put(writer, ArticleBuilder("a").title("Talks begin"));
    const PutResult second = put(writer, ArticleBuilder("a").title("Talks end"));
    CHECK(second.outcome == PutOutcome::updated);
    CHECK(second.document == first.document);
    CHECK(writer.size() == 1);
    CHECK_FALSE(shards.databases[0].term_exists("begin"));
    CHECK(shards.databases[0].term_exists("end"));
    CHECK(put(writer, ArticleBuilder("a").title("Talks end")).outcome == PutOutcome::unchanged);
}

TEST_CASE("identity is the key, not what is shown") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    CHECK(put(writer, ArticleBuilder("same").key("k1")).outcome == PutOutcome::added);
    CHECK(put(writer, ArticleBuilder("same").key("k2")).outcome == PutOutcome::added);
    CHECK(put(writer, ArticleBuilder("other").key("k1")).outcome == PutOutcome::updated);
    const std::string long_key(1000, 'k');
    CHECK(put(writer, ArticleBuilder("a").key(long_key)).outcome == PutOutcome::added);
    CHECK(put(writer, ArticleBuilder("a").key(long_key + "k")).outcome == PutOutcome::added);
    CHECK(put(writer, ArticleBuilder("a").key(long_key)).outcome == PutOutcome::unchanged);
    CHECK(writer.size() == 4);
}

TEST_CASE("an article of two files goes when both have gone") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    put(writer, ArticleBuilder("a").file("one"));
    CHECK(put(writer, ArticleBuilder("a").file("two")).outcome == PutOutcome::repeated);
    CHECK(put(writer, ArticleBuilder("a").file("two")).outcome == PutOutcome::unchanged);
    CHECK(articles_of(writer, "one") == articles_of(writer, "two"));
    CHECK(remove(writer, "one") == 0);
    CHECK(writer.size() == 1);
    CHECK(articles_of(writer, "one").empty());
    CHECK(remove(writer, "two") == 1);
    CHECK(writer.size() == 0);
}

TEST_CASE("removing a file leaves the articles of others") {
    const Shards shards(3);
    IndexWriter writer = shards.writer();
    for (int i = 0; i < 30; ++i)
        put(writer, ArticleBuilder("a" + std::to_string(i)).file(i % 3 == 0 ? "one" : "two"));
    CHECK(remove(writer, "one") == 10);
    CHECK(writer.size() == 20);
    CHECK(remove(writer, "never read") == 0);
    CHECK(remove(writer, "one") == 0);
}

TEST_CASE("an article that moved to another file stays when the first is cleared") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    put(writer, ArticleBuilder("a").title("old").file("one"));
    const ArticleSet before = articles_of(writer, "one");
    put(writer, ArticleBuilder("a").title("new").file("two"));
    const Result<std::size_t> removed = writer.remove(before, "one");
    REQUIRE(removed);
    CHECK(*removed == 0);
    CHECK(writer.size() == 1);
    CHECK(articles_of(writer, "two").size() == 1);
    CHECK(articles_of(writer, "one").empty());
    CHECK(writer.remove(before, "one") == 0); // a file that does not hold it any more cannot take it away
    CHECK(writer.size() == 1);
}

TEST_CASE("an article that one of its files changed goes when both have gone") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    put(writer, ArticleBuilder("a").title("old").file("one"));
    put(writer, ArticleBuilder("a").title("old").file("two"));
    CHECK(put(writer, ArticleBuilder("a").title("new").file("one")).outcome == PutOutcome::updated);
    CHECK(remove(writer, "one") == 0);
    CHECK(writer.size() == 1);
    CHECK(remove(writer, "two") == 1);
}

TEST_CASE("articles are spread over all shards and found again") {
    const Shards shards(4);
    IndexWriter writer = shards.writer();
    for (int i = 0; i < 200; ++i) {
        const PutResult result = put(writer, ArticleBuilder("a" + std::to_string(i)));
        REQUIRE(result.shard < 4);
        REQUIRE(result.outcome == PutOutcome::added);
    }
    for (const Xapian::WritableDatabase& shard : shards.databases)
        CHECK(shard.get_doccount() > 20);
    for (int i = 0; i < 200; ++i) {
        REQUIRE(put(writer, ArticleBuilder("a" + std::to_string(i))).outcome == PutOutcome::unchanged);
    }
    CHECK(writer.size() == 200);
}

TEST_CASE("names lead to the keys of those who carry them") {
    const Shards shards(2);
    IndexWriter writer = shards.writer();
    put(writer, ArticleBuilder("a")
                    .actor("john-smith", "John Smith")
                    .actor("john-smith-2", "John Smith")
                    .place("georgia", "Georgia")
                    .source("Harbour  Wire")
                    .topics({"Élections"}));
    const Xapian::WritableDatabase& first = shards.databases[0];
    CHECK(first.get_metadata(entity_key(Field::actor, "john-smith")) == "John Smith\tperson");
    CHECK(first.get_metadata(entity_key(Field::place, "georgia")) == "Georgia\tplace");
    CHECK(first.get_metadata(entity_key(Field::source, "harbour wire")) == "Harbour  Wire\t");
    CHECK(first.get_metadata(name_key(Field::actor, "john smith")) == "john-smith\njohn-smith-2");
    CHECK(first.get_metadata(name_key(Field::topic, "elections")) == "elections");
    CHECK(shards.databases[1].get_metadata(entity_key(Field::place, "georgia")).empty());
    // A second run over the same articles adds nothing.
    IndexWriter second = shards.writer();
    put(second, ArticleBuilder("b").actor("john-smith", "John Smith"));
    CHECK(first.get_metadata(name_key(Field::actor, "john smith")) == "john-smith\njohn-smith-2");
}

TEST_CASE("a hostile name stays on the line of its record") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    put(writer, ArticleBuilder("a").actor("k", "Evil\tName\nof\x1B[2J"));
    CHECK(shards.databases[0].get_metadata(entity_key(Field::actor, "k")) ==
          "Evil Name of\xEF\xBF\xBD[2J\tperson");
}

TEST_CASE("a file record comes back and can be forgotten") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    const FileRecord record{"odd\tname\n\xFF.jsonl", 12'345'678'901ULL, -5, 7, "abcd"};
    REQUIRE(writer.set_file_record(record));
    const auto read = writer.file_record(record.path);
    REQUIRE(read);
    REQUIRE(*read);
    CHECK((*read)->path == record.path);
    CHECK((*read)->size == record.size);
    CHECK((*read)->modified_ns == -5);
    CHECK((*read)->articles == 7);
    CHECK((*read)->settings == "abcd");
    CHECK_FALSE(writer.file_record("another.jsonl")->has_value());
    REQUIRE(writer.forget_file(record.path));
    CHECK_FALSE(writer.file_record(record.path)->has_value());
    CHECK(writer.forget_file("never read"));
}

TEST_CASE("a damaged file record counts as none") {
    Shards shards;
    const IndexWriter writer = shards.writer();
    const std::string key = std::string(file_key_prefix) + hex(stable_hash("a.jsonl"));
    for (const char* damaged : {"1", "1\t2\t3\t4", "\t\t\t\tother.jsonl", "\n"}) {
        shards.databases[0].set_metadata(key, damaged);
        CAPTURE(damaged);
        const auto read = writer.file_record("a.jsonl");
        REQUIRE(read);
        CHECK_FALSE(read->has_value());
    }
}

TEST_CASE("bytes not yet committed are counted") {
    const Shards shards;
    IndexWriter writer = shards.writer();
    CHECK(writer.pending_bytes() == 0);
    put(writer, ArticleBuilder("a").paragraph(std::string(5000, 'x')));
    CHECK(writer.pending_bytes() > 5000);
    REQUIRE(writer.commit());
    CHECK(writer.pending_bytes() == 0);
}
