#include "indexer/extract/places/place_finder.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/text.hpp"
#include "common/tokens.hpp"
#include "indexer/extract/places/choose.hpp"
#include "indexer/extract/places/look_up.hpp"
#include "indexer/extract/places/toponyms.hpp"

namespace dateline::indexer {
namespace {

struct Tag {
    std::string text;
    std::vector<NamedPlace> places;
};

std::vector<Tag> read_tags(const Atlas& atlas, const std::vector<std::string>& given) {
    std::vector<Tag> tags;
    for (const std::string& text : given) {
        const std::vector<Token> words = tokenize(text);
        tags.push_back({text, look_up(atlas, words, {.tagged = true}).places});
    }
    return tags;
}

// A tag is an occurrence of its name, so that it is decided together with those of the text.
void add_tags(Toponyms& toponyms, const std::vector<Tag>& tags) {
    for (const Tag& tag : tags) {
        if (tag.places.empty()) continue;
        toponyms.occurrences.push_back({.field = MentionField::metadata, .name = toponyms.names.size()});
        toponyms.names.push_back({tag.places, 1});
    }
}

Mention unknown_place(const std::string& tag) {
    Mention mention;
    mention.kind = MentionKind::place;
    mention.key = fold_name(tag);
    std::replace(mention.key.begin(), mention.key.end(), ' ', '-');
    mention.name = squeeze(tag);
    return mention;
}

std::string_view text_of(const ArticleTexts& texts, MentionField field) {
    const auto text =
        std::find_if(texts.begin(), texts.end(), [&](const ArticleText& t) { return t.field == field; });
    return text == texts.end() ? std::string_view{} : std::string_view(text->text);
}

} // namespace

std::vector<Mention> PlaceFinder::find(const Article& article, const ArticleTexts& texts,
                                       const std::vector<NameSpan>& names,
                                       std::optional<Day> published) const {
    Toponyms toponyms = find_toponyms(atlas_, texts, names, article.dateline);
    const std::size_t without_tags = toponyms.occurrences.size();
    const std::vector<Tag> tags = read_tags(atlas_, article.given_places);
    add_tags(toponyms, tags);
    const std::vector<PlaceId> chosen = choose_places(atlas_, toponyms);

    std::unordered_map<PlaceId, Mention> made;
    const auto mention_of = [&](std::size_t occurrence) {
        const auto [known, is_new] = made.try_emplace(chosen[occurrence]);
        if (is_new) known->second = atlas_.mention(chosen[occurrence], published);
        return known->second;
    };
    std::vector<Mention> mentions;
    std::unordered_set<std::string> metadata;
    std::size_t tagged = without_tags;
    const auto add_metadata = [&](Mention mention, std::string surface) {
        mention.field = MentionField::metadata;
        mention.surface = std::move(surface);
        if (!mention.key.empty() && metadata.insert(mention.key).second)
            mentions.push_back(std::move(mention));
    };
    for (std::size_t i = 0; i < without_tags; ++i) {
        const Toponym& occurrence = toponyms.occurrences[i];
        if (occurrence.field == MentionField::metadata) continue;
        Mention mention = mention_of(i);
        mention.field = occurrence.field;
        mention.begin = occurrence.begin;
        mention.end = occurrence.end;
        mention.surface =
            text_of(texts, occurrence.field).substr(occurrence.begin, occurrence.end - occurrence.begin);
        mentions.push_back(std::move(mention));
    }
    for (const Tag& tag : tags)
        add_metadata(tag.places.empty() ? unknown_place(tag.text) : mention_of(tagged++), tag.text);
    for (std::size_t i = 0; i < without_tags; ++i) {
        const Toponym& occurrence = toponyms.occurrences[i];
        if (occurrence.field == MentionField::metadata)
            add_metadata(mention_of(i),
                         article.dateline.substr(occurrence.begin, occurrence.end - occurrence.begin));
    }
    return mentions;
}

} // namespace dateline::indexer
