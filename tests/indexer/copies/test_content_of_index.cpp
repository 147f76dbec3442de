// What an index holds does not depend on the order in which it came there.
#include <algorithm>
#include <map>
#include <random>

#include <catch2/catch.hpp>

#include "common/term.hpp"
#include "common/text.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/article_builder.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::ArticleBuilder;

namespace {

/// Everything of a document but its number: terms with counts and positions, values, data.
std::string content_of(const Xapian::Document& document) {
    std::string content;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        content += *term + ' ' + std::to_string(term.get_wdf());
        for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position)
            content += ',' + std::to_string(*position);
        content += '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        content += std::to_string(value.get_valueno()) + '=' + *value + '\n';
    return content + document.get_data();
}

/// Key of an article -> digest of its document; and the metadata.
std::map<std::string, std::string> content_of(const Xapian::Database& database) {
    std::map<std::string, std::string> content;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        const Xapian::Document document = database.get_document(*it);
        content[terms_with(document, Field::key).at(0)] = hex(stable_hash(content_of(document)));
    }
    for (auto key = database.metadata_keys_begin(""); key != database.metadata_keys_end(""); ++key)
        content["metadata " + *key] = database.get_metadata(*key);
    return content;
}

std::vector<ArticleBuilder> articles() {
    std::mt19937 random(17);
    std::vector<std::string> stories;
    for (int i = 0; i < 12; ++i) {
        std::string text;
        for (int word = 0; word < 90; ++word)
            text += "w" + std::to_string(random() % 900) + ' ';
        stories.push_back(text);
    }
    std::vector<ArticleBuilder> made;
    for (int i = 0; i < 60; ++i) {
        ArticleBuilder article("a" + std::to_string(i));
        article.title("Title " + std::to_string(random() % 9)).paragraph(stories[random() % stories.size()]);
        if (random() % 3 == 0) article.paragraph(stories[random() % stories.size()]);
        article.published(random() % 2 == 0 ? "2020-10-09" : "2020-10-10");
        const std::string number = std::to_string(random() % 4);
        article.actor("key-" + number, "Name " + number).actor("other-" + number, "Name 0");
        made.push_back(article);
    }
    return made;
}

} // namespace

TEST_CASE("articles in any order, in one run, make the same index") {
    std::vector<ArticleBuilder> given = articles();
    const Tables tables;
    std::map<std::string, std::string> first;
    std::mt19937 random(23);
    for (int round = 0; round < 5; ++round) {
        CAPTURE(round);
        const tests::TemporaryFolder folder;
        Result<IndexWriter> writer = IndexWriter::open(folder / "index", 1, tables);
        REQUIRE(writer);
        REQUIRE(writer->begin_run("2020-10-09T18:30:00Z"));
        for (const ArticleBuilder& article : given) {
            REQUIRE(writer->put(article.build()));
            if (round == 4) REQUIRE(writer->commit());
        }
        REQUIRE(writer->settle_families());
        RunRecord counts;
        counts.read = given.size();
        REQUIRE(writer->finish_run(counts));
        REQUIRE(writer->commit());
        CHECK(writer->size_of_families() > 20);
        const std::map<std::string, std::string> content =
            content_of(Xapian::Database((folder / "index").string()));
        CHECK(content.size() > given.size());
        if (round == 0) first = content;
        CHECK(content == first);
        std::shuffle(given.begin(), given.end(), random);
    }
}
