// Resolves given spans: which place does each gold name of a text mean? For measuring the choice of places
// apart from the finding of names.
//
// Reads lines of JSON, {"title": "", "text": "...", "spans": [[begin, end], ...]}, offsets in bytes of the
// text and in rising order, and writes for each a line of JSON: a list with [key, latitude, longitude,
// country] or null for each span.
#include <cstdlib>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "common/gazetteer/tables.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/places/place_finder.hpp"

using namespace dateline;
using Json = nlohmann::json;

namespace {

Json resolved(const indexer::PlaceFinder& finder, const Json& line) {
    Article article;
    article.title = line.value("title", "");
    article.paragraphs.push_back({line.at("text").get<std::string>(), ""});
    const indexer::ArticleTexts texts = indexer::article_texts(article);
    std::vector<NameSpan> names;
    for (const Json& span : line.at("spans"))
        names.push_back({MentionField::body, span.at(0).get<std::size_t>(), span.at(1).get<std::size_t>(),
                         NameType::place});
    const std::vector<Mention> mentions = finder.find(article, texts, names, std::nullopt);
    Json out = Json::array();
    for (const NameSpan& span : names) {
        Json place = nullptr;
        for (const Mention& mention : mentions)
            if (place.is_null() && mention.field == MentionField::body && mention.begin < span.end &&
                span.begin < mention.end)
                place = {mention.key, mention.latitude.value_or(0), mention.longitude.value_or(0),
                         mention.country};
        out.push_back(std::move(place));
    }
    return out;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: resolve_places GAZETTEER < LINES\n";
        return EXIT_FAILURE;
    }
    const auto tables = load_tables(words[1]);
    if (!tables) {
        std::cerr << tables.error().message << '\n';
        return EXIT_FAILURE;
    }
    const indexer::PlaceFinder finder(tables->places, tables->actors.capitals());
    for (std::string line; std::getline(std::cin, line);)
        std::cout << resolved(finder, Json::parse(line)).dump() << '\n';
    return EXIT_SUCCESS;
}
