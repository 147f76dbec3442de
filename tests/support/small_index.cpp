#include "tests/support/small_index.hpp"

#include <sstream>
#include <stdexcept>

#include "indexer/extract/analyse.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::tests {
namespace {

Gazetteer read_tables() {
    Gazetteer gazetteer;
    std::istringstream places("russia\tRussia\tcountry\tRU\t60.0\t90.0\t\t\tRussian|Russians\n"
                              "moscow\tMoscow\tcity\tRU\t55.75\t37.62\trussia\n"
                              "belarus\tBelarus\tcountry\tBY\t53.0\t28.0\n"
                              "minsk\tMinsk\tcity\tBY\t53.9\t27.57\tbelarus\n");
    std::istringstream actors("vladimir-putin\tVladimir Putin\tperson\tRU\tPutin\n"
                              "osce-minsk-group\tOSCE Minsk Group\torganisation\t\tMinsk Group\n"
                              "osce\tOSCE\torganisation\n");
    for (auto& [table, name] :
         {std::pair<std::istream&, std::string>{places, "places"}, {actors, "actors"}}) {
        const Result<void> read = gazetteer.read(table, name);
        if (!read) throw std::logic_error(read.error().message);
    }
    return gazetteer;
}

Article to_article(const ShortArticle& given) {
    Article article;
    article.id = given.id;
    article.key = "test|" + given.id;
    article.source = given.source;
    article.title = given.title;
    article.language = "en";
    article.given_topics = given.topics;
    article.origin.file = "test";
    article.paragraphs.push_back({given.body, ""});
    if (const auto day = read_iso_date(given.published)) {
        article.published = PublicationTime{day->first, 0, DatePrecision::day, "field"};
    }
    return article;
}

} // namespace

const Gazetteer& small_gazetteer() {
    static const Gazetteer gazetteer = read_tables();
    return gazetteer;
}

searcher::IndexReader small_index(const std::vector<ShortArticle>& articles, std::size_t shards) {
    std::vector<Xapian::WritableDatabase> databases;
    for (std::size_t i = 0; i < shards; ++i)
        databases.emplace_back(std::string(), Xapian::DB_BACKEND_INMEMORY);
    indexer::IndexWriter writer(databases, "memory", small_gazetteer());
    const indexer::NameFinder finder(small_gazetteer());
    for (const ShortArticle& article : articles) {
        const auto put = writer.put(indexer::analyse(to_article(article), finder, small_gazetteer()));
        if (!put) throw std::logic_error(put.error().message);
    }
    Xapian::Database database;
    for (const Xapian::WritableDatabase& shard : databases)
        database.add_database(shard);
    return {database, "memory"};
}

} // namespace dateline::tests
