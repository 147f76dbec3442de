// Turns the tags of people and organisations that a source gives with an article into mentions.
#include "indexer/extract/given.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

// The actor a tag can mean: a state is tagged among the organisations.
const ActorEntry* actor_called(const Tables& tables, ActorKind wanted, std::string_view tag) {
    for (const std::size_t number : tables.actors.named(tag)) {
        const ActorEntry& entry = tables.actors.entries()[number];
        if ((entry.kind == ActorKind::person) == (wanted == ActorKind::person)) return &entry;
    }
    return nullptr;
}

// "Putin, Vladimir" -> "Vladimir Putin"; empty if the tag has not exactly one comma.
std::string turned_at_comma(std::string_view tag) {
    const std::size_t comma = tag.find(',');
    if (comma == std::string_view::npos || tag.find(',', comma + 1) != std::string_view::npos) return {};
    std::string turned(trim(tag.substr(comma + 1)));
    turned += ' ';
    turned += trim(tag.substr(0, comma));
    return turned;
}

Mention mention_of(const Tables& tables, ActorKind wanted, std::string_view tag) {
    Mention mention;
    mention.kind = MentionKind::actor;
    mention.field = MentionField::metadata;
    mention.surface = tag;
    mention.actor_kind = wanted;
    mention.key = key_of_name(tag);
    mention.name = squeeze(tag);
    const ActorEntry* actor = actor_called(tables, wanted, tag);
    if (actor == nullptr) actor = actor_called(tables, wanted, turned_at_comma(tag));
    if (actor == nullptr) return mention;
    mention.key = actor->key;
    mention.name = actor->name;
    mention.actor_kind = actor->kind;
    return mention;
}

void add_mentions(std::vector<Mention>& mentions, const std::vector<std::string>& tags, ActorKind wanted,
                  const Tables& tables, std::unordered_set<std::string>& seen) {
    for (const std::string& tag : tags) {
        Mention mention = mention_of(tables, wanted, tag);
        if (!mention.key.empty() && seen.insert(mention.key).second) mentions.push_back(std::move(mention));
    }
}

} // namespace

std::vector<Mention> given_actors(const Article& article, const Tables& tables) {
    std::vector<Mention> mentions;
    std::unordered_set<std::string> seen;
    add_mentions(mentions, article.given_people, ActorKind::person, tables, seen);
    add_mentions(mentions, article.given_organisations, ActorKind::organisation, tables, seen);
    return mentions;
}

} // namespace dateline::indexer
