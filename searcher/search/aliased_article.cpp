#include "searcher/search/aliased_article.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline::searcher {
namespace {

bool stands_before(const Occurrence& a, const Occurrence& b) {
    return a.in_title != b.in_title ? a.in_title : a.begin < b.begin;
}

void append_new(std::vector<std::string>& texts, const std::vector<std::string>& more) {
    for (const std::string& text : more) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    }
}

void merge_into(StoredMention& mention, const StoredMention& other) {
    append_new(mention.surfaces, other.surfaces);
    if (mention.surfaces.size() > max_surfaces) mention.surfaces.resize(max_surfaces);
    append_new(mention.tags, other.tags);
    append_new(mention.within, other.within);
    mention.occurrences.insert(mention.occurrences.end(), other.occurrences.begin(), other.occurrences.end());
    std::stable_sort(mention.occurrences.begin(), mention.occurrences.end(), stands_before);
}

} // namespace

void apply_aliases(const IndexReader& reader, StoredArticle& article) {
    if (reader.aliases().named_keys().empty()) return;
    std::vector<StoredMention> mentions;
    for (StoredMention& mention : article.mentions) {
        if (mention.field == Field::mentions) {
            mentions.push_back(std::move(mention));
            continue;
        }
        mention.key = reader.canonical(mention.field, mention.key);
        mention.name = reader.entity(mention.field, mention.key).name;
        for (std::string& outer : mention.within)
            outer = reader.canonical(mention.field, outer);
        const auto same = std::find_if(mentions.begin(), mentions.end(), [&](const StoredMention& known) {
            return known.field == mention.field && known.key == mention.key;
        });
        if (same == mentions.end()) {
            mentions.push_back(std::move(mention));
        } else {
            merge_into(*same, mention);
        }
    }
    article.mentions = std::move(mentions);
}

} // namespace dateline::searcher
