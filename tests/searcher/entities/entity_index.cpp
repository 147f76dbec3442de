#include "tests/searcher/entities/entity_index.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "common/index_layout.hpp"
#include "common/term.hpp"
#include "indexer/write/index_writer.hpp"
#include "searcher/search/search.hpp"
#include "tests/support/small_index.hpp"
#include "tests/support/temporary_folder.hpp"

namespace dateline::tests {
namespace {

AnalysedArticle analysed_of(const EntityArticle& given) {
    AnalysedArticle analysed;
    Article& article = analysed.article;
    article.id = given.id;
    article.key = given.id;
    article.title = "entities";
    article.origin.file = "test";
    article.paragraphs.push_back({"An article about " + given.id + ".", ""});
    if (const auto day = read_iso_date(given.published))
        article.published = PublicationTime{day->first, 0, DatePrecision::day, "field"};
    for (const EntityMention& mentioned : given.mentions) {
        Mention mention;
        mention.kind = mentioned.kind;
        mention.key = mentioned.key;
        mention.name = mentioned.name;
        mention.surface = mentioned.surface;
        mention.field = MentionField::metadata; // no place in the text
        mention.actor_kind = mentioned.actor_kind;
        mention.within = mentioned.within;
        analysed.mentions.push_back(std::move(mention));
    }
    return analysed;
}

void set_families(const std::string& shard, const std::vector<EntityArticle>& articles) {
    Xapian::WritableDatabase database(shard, Xapian::DB_OPEN);
    for (const EntityArticle& article : articles) {
        if (article.family.empty()) continue;
        const std::string term = make_term(Field::id, article.id);
        const auto it = database.postlist_begin(term);
        if (it == database.postlist_end(term)) continue;
        const Xapian::docid number = *it;
        Xapian::Document document = database.get_document(number);
        document.add_value(slot_family, article.family);
        database.replace_document(number, document);
    }
    database.commit();
}

} // namespace

searcher::IndexReader entity_index(const std::vector<EntityArticle>& articles, std::size_t shards) {
    const TemporaryFolder folder;
    const std::string path = (folder / "index").string();
    {
        auto writer = indexer::IndexWriter::open(path, shards, small_tables());
        REQUIRE(writer);
        for (const EntityArticle& article : articles)
            REQUIRE(writer->put(analysed_of(article)));
        REQUIRE(writer->commit());
    }
    for (std::size_t shard = 0; shard < shards; ++shard)
        set_families(path + '/' + shard_name(shard), articles);
    auto reader = searcher::IndexReader::open(path);
    REQUIRE(reader);
    return *reader;
}

int number_between(std::mt19937& random, int least, int most) {
    return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
}

std::vector<EntityArticle> random_entity_articles(std::mt19937& random, std::size_t count) {
    constexpr ActorKind kinds[] = {ActorKind::person, ActorKind::organisation, ActorKind::state,
                                   ActorKind::armed_group, ActorKind::media};
    std::vector<EntityArticle> articles;
    for (std::size_t i = 0; i < count; ++i) {
        EntityArticle article{.id = "article" + std::to_string(i)};
        article.published = "20" + std::to_string(number_between(random, 10, 20)) + "-05-04";
        for (int k = number_between(random, 0, 5); k > 0; --k) {
            const int number = number_between(random, 0, 11);
            const std::string digit = std::to_string(number);
            // Of three keys each, all are also called the same.
            article.mentions.push_back({.kind = MentionKind::actor,
                                        .key = "a" + digit,
                                        .name = "Actor " + digit,
                                        .surface = "Shared " + std::to_string(number / 3),
                                        .actor_kind = kinds[number % 5]});
        }
        for (int k = number_between(random, 0, 3); k > 0; --k) {
            const int number = number_between(random, 0, 8);
            EntityMention place{.kind = MentionKind::place,
                                .key = "p" + std::to_string(number),
                                .name = "Place " + std::to_string(number),
                                .surface = "Place " + std::to_string(number)};
            if (number > 3) place.within = {"p" + std::to_string(number % 3)};
            article.mentions.push_back(std::move(place));
        }
        if (number_between(random, 0, 6) == 0)
            article.mentions.push_back({.kind = MentionKind::place,
                                        .key = "moscow",
                                        .name = "Moscow",
                                        .surface = "Moscow",
                                        .within = {"russia"}});
        if (number_between(random, 0, 2) == 0)
            article.family = "f" + std::to_string(number_between(random, 0, 9));
        articles.push_back(std::move(article));
    }
    return articles;
}

EntityAliases aliases_of(const std::string& text) {
    std::istringstream in(text);
    auto aliases = EntityAliases::read(in, "aliases");
    CAPTURE(text, aliases ? std::string{} : aliases.error().message);
    REQUIRE(aliases);
    return *aliases;
}

searcher::SearchResults found(searcher::IndexReader& reader, const searcher::SearchRequest& request) {
    auto results = searcher::search(reader, request);
    CAPTURE(request.query, results ? std::string{} : results.error().message);
    REQUIRE(results);
    return *results;
}

} // namespace dateline::tests
