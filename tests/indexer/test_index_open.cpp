#include <filesystem>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "common/index_layout.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/article_builder.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::ArticleBuilder;
using dateline::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const Tables& no_names() {
    static const Tables tables;
    return tables;
}

IndexWriter opened(const fs::path& folder, std::size_t shards = 0) {
    Result<IndexWriter> writer = IndexWriter::open(folder, shards, no_names());
    INFO((writer ? "" : writer.error().message));
    REQUIRE(writer);
    return std::move(*writer);
}

Error refused(const fs::path& folder, std::size_t shards = 0) {
    const Result<IndexWriter> writer = IndexWriter::open(folder, shards, no_names());
    REQUIRE_FALSE(writer);
    CHECK(writer.error().message.find(folder.string()) != std::string::npos);
    CHECK_FALSE(writer.error().hint.empty());
    return writer.error();
}

} // namespace

TEST_CASE("a new index is a folder that any Xapian program opens") {
    const TemporaryFolder folder;
    const fs::path index = folder / "deep/er/news.idx";
    {
        IndexWriter writer = opened(index, 3);
        for (int i = 0; i < 20; ++i)
            REQUIRE(writer.put(ArticleBuilder("a" + std::to_string(i)).title("Talks").build()));
        REQUIRE(writer.commit());
    }
    const Xapian::Database database(index.string());
    CHECK(database.get_doccount() == 20);
    CHECK(database.get_termfreq("talks") == 20);
    CHECK(database.get_metadata(std::string(schema_key)) == schema_version);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(fs::is_directory(index / shard_name(i)));
    CHECK_FALSE(fs::exists(index / shard_name(3)));
}

TEST_CASE("an index opens for reading as soon as it is made") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    const IndexWriter writer = opened(index, 2);
    const Xapian::Database database(index.string());
    CHECK(database.get_doccount() == 0);
    CHECK(database.get_metadata(std::string(schema_key)) == schema_version);
}

TEST_CASE("what was committed is there after reopening") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    {
        IndexWriter writer = opened(index);
        REQUIRE(writer.put(ArticleBuilder("a").build()));
        REQUIRE(writer.set_file_record({"a.jsonl", 1, 2, 3, "s"}));
        REQUIRE(writer.set_file_record({"b.jsonl", 4, 5, 6, "s"}));
        REQUIRE(writer.commit());
    }
    IndexWriter writer = opened(index);
    CHECK(writer.size() == 1);
    CHECK(writer.put(ArticleBuilder("a").build())->outcome == PutOutcome::unchanged);
    const Result<std::vector<FileRecord>> records = writer.file_records();
    REQUIRE(records);
    CHECK(records->size() == 2);
    CHECK(writer.file_record("b.jsonl")->value().modified_ns == 5);
}

TEST_CASE("a second writer is told that the index is locked") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    {
        const IndexWriter writer = opened(index);
        CHECK(refused(index).kind == ErrorKind::locked_index);
    }
    CHECK(opened(index).size() == 0);
}

TEST_CASE("an index of another schema is refused and left as it is") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    CHECK(opened(index).size() == 0);
    {
        Xapian::WritableDatabase first((index / shard_name(0)).string());
        first.set_metadata(std::string(schema_key), "0");
        first.commit();
    }
    CHECK(refused(index).kind == ErrorKind::other_schema);
    CHECK(Xapian::Database(index.string()).get_metadata(std::string(schema_key)) == "0");
}

TEST_CASE("a folder that holds other things is not written into") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("letters/thesis.txt", "text");
    CHECK(refused(folder / "letters").kind == ErrorKind::no_index);
    CHECK(refused(file).kind == ErrorKind::no_index);
    CHECK(std::distance(fs::directory_iterator(folder / "letters"), {}) == 1);
}

TEST_CASE("an empty folder becomes an index") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "empty");
    CHECK(opened(folder / "empty").size() == 0);
}

TEST_CASE("the number of shards is fixed when the index is made") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    CHECK(opened(index, 2).size() == 0);
    CHECK(refused(index, 3).kind == ErrorKind::no_index);
    CHECK(refused(index, 1).kind == ErrorKind::no_index);
    CHECK(opened(index, 2).size() == 0);
    CHECK(opened(index, 0).size() == 0);
}

TEST_CASE("an index whose making was interrupted is completed") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    CHECK(opened(index, 2).size() == 0);
    fs::remove(index / stub_file);
    SECTION("with all shards") {}
    SECTION("with some shards") {
        fs::remove_all(index / shard_name(1));
    }
    CHECK(opened(index, 2).size() == 0);
    CHECK(Xapian::Database(index.string()).get_doccount() == 0);
    CHECK(fs::is_directory(index / shard_name(1)));
}

TEST_CASE("a damaged shard is an error, not a crash") {
    const TemporaryFolder folder;
    const fs::path index = folder / "news.idx";
    CHECK(opened(index).size() == 0);
    for (const auto& entry : fs::directory_iterator(index / shard_name(0)))
        fs::resize_file(entry.path(), 3);
    CHECK(refused(index).kind != ErrorKind::locked_index);
}

TEST_CASE("an index cannot be made inside a file") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("a-file", "");
    CHECK(refused(file / "news.idx").kind == ErrorKind::unreadable);
}
