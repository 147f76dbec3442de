#include "tests/indexer/actors/judged.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

#include "common/gazetteer/tables.hpp"
#include "common/text.hpp"
#include "indexer/extract/analyse.hpp"

namespace dateline::tests {

std::vector<std::vector<std::string>> judged_rows(const std::string& table) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR) + "/corpus/annotated/" + table);
    if (!in) throw std::runtime_error("cannot open " + table);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> row;
        for (const std::string_view column : split(line, '\t'))
            row.emplace_back(column);
        rows.push_back(std::move(row));
    }
    return rows;
}

AnalysedArticle analysed_sentence(const std::string& sentence, const std::string& published) {
    static const Tables tables = load_tables(std::string(DATELINE_SOURCE_DIR) + "/corpus/gazetteer").value();
    static const indexer::PlaceFinder places(tables.places, tables.actors.capitals());
    static const indexer::ActorFinder actors(tables.actors, tables.places);
    static const indexer::NameTagger tagger =
        indexer::NameTagger::load(std::string(DATELINE_SOURCE_DIR) + "/corpus/models").value();
    Article article;
    article.paragraphs.push_back({sentence, ""});
    if (const auto day = read_iso_date(published))
        article.published = PublicationTime{day->first, 0, DatePrecision::day, "field"};
    return indexer::analyse(article, {tables, places, actors, tagger});
}

} // namespace dateline::tests
