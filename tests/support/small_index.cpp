#include "tests/support/small_index.hpp"

#include <sstream>
#include <stdexcept>

#include "indexer/extract/analyse.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/temporary_folder.hpp"

namespace dateline::tests {
namespace {

Tables read_tables() {
    Tables tables;
    std::istringstream places("russia\tRussia\tcountry\tRU\t60.0\t90.0\t\t\tRussian|Russians\n"
                              "moscow\tMoscow\tcity\tRU\t55.75\t37.62\trussia\n"
                              "belarus\tBelarus\tcountry\tBY\t53.0\t28.0\n"
                              "minsk\tMinsk\tcity\tBY\t53.9\t27.57\tbelarus\n");
    if (const Result<void> read = tables.places.read(places, "places"); !read)
        throw std::logic_error(read.error().message);
    Result<ActorTable> actors = ActorTable::read(
        {{"persons.tsv", "vladimir-putin\tVladimir Putin\tperson\tRU\tPutin\n"},
         {"organisations.tsv", "osce-minsk-group\tOSCE Minsk Group\torganisation\t\tMinsk Group\tosce\n"
                               "osce\tOSCE\torganisation\n"}});
    if (!actors) throw std::logic_error(actors.error().message);
    tables.actors = std::move(*actors);
    return tables;
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

const Tables& small_tables() {
    static const Tables tables = read_tables();
    return tables;
}

searcher::IndexReader small_index(const std::vector<ShortArticle>& articles, std::size_t shards) {
    const TemporaryFolder folder;
    const std::string path = (folder / "index").string();
    const indexer::PlaceFinder places(small_tables().places);
    const indexer::ActorFinder actors(small_tables().actors, small_tables().places);
    const indexer::NameTagger tagger({}, {});
    {
        auto writer = indexer::IndexWriter::open(path, shards, small_tables());
        if (!writer) throw std::logic_error(writer.error().message);
        for (const ShortArticle& article : articles) {
            const auto put =
                writer->put(indexer::analyse(to_article(article), {small_tables(), places, actors, tagger}));
            if (!put) throw std::logic_error(put.error().message);
        }
        if (const auto settled = writer->settle_families(); !settled)
            throw std::logic_error(settled.error().message);
        if (const auto committed = writer->commit(); !committed)
            throw std::logic_error(committed.error().message);
    }
    auto reader = searcher::IndexReader::open(path);
    if (!reader) throw std::logic_error(reader.error().message);
    return std::move(*reader);
}

} // namespace dateline::tests
