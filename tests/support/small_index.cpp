#include "tests/support/small_index.hpp"

#include <sstream>
#include <stdexcept>

#include "indexer/extract/analyse.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/temporary_folder.hpp"

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
    const TemporaryFolder folder;
    const std::string path = (folder / "index").string();
    const indexer::NameFinder finder(small_gazetteer());
    const indexer::NameTagger tagger({}, {});
    {
        auto writer = indexer::IndexWriter::open(path, shards, small_gazetteer());
        if (!writer) throw std::logic_error(writer.error().message);
        for (const ShortArticle& article : articles) {
            const auto put = writer->put(indexer::analyse(to_article(article), {small_gazetteer(), finder, tagger}));
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
