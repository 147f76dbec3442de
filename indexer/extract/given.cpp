// Turns the tags that a source gives with an article into mentions.
#include "indexer/extract/given.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

// What a list of tags is about.
struct TagKind {
    MentionKind kind = MentionKind::place;
    ActorKind actor_kind = ActorKind::person;
};

const GazetteerEntry* place_called(const Tables& tables, std::string_view tag) {
    const std::vector<const GazetteerEntry*> places = tables.places.named(MentionKind::place, tag);
    return places.empty() ? nullptr : places.front();
}

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

void set_place(Mention& mention, const GazetteerEntry& entry) {
    mention.key = entry.key;
    mention.name = entry.name;
    mention.country = entry.country;
    mention.latitude = entry.latitude;
    mention.longitude = entry.longitude;
    mention.within = entry.within;
}

Mention mention_of(const Tables& tables, const TagKind& wanted, std::string_view tag) {
    Mention mention;
    mention.kind = wanted.kind;
    mention.field = MentionField::metadata;
    mention.surface = tag;
    mention.actor_kind = wanted.actor_kind;
    mention.key = key_of_name(tag);
    mention.name = squeeze(tag);
    if (wanted.kind == MentionKind::place) {
        if (const GazetteerEntry* place = place_called(tables, tag)) set_place(mention, *place);
        return mention;
    }
    const ActorEntry* actor = actor_called(tables, wanted.actor_kind, tag);
    if (actor == nullptr) actor = actor_called(tables, wanted.actor_kind, turned_at_comma(tag));
    if (actor == nullptr) return mention;
    mention.key = actor->key;
    mention.name = actor->name;
    mention.actor_kind = actor->kind;
    return mention;
}

void add_mentions(std::vector<Mention>& mentions, const std::vector<std::string>& tags, const TagKind& wanted,
                  const Tables& tables, std::unordered_set<std::string>& seen) {
    for (const std::string& tag : tags) {
        Mention mention = mention_of(tables, wanted, tag);
        // Places and actors are told apart by a letter that no key begins with.
        const char kind = wanted.kind == MentionKind::place ? 'P' : 'A';
        if (!mention.key.empty() && seen.insert(kind + mention.key).second)
            mentions.push_back(std::move(mention));
    }
}

} // namespace

std::vector<Mention> given_mentions(const Article& article, const Tables& tables) {
    std::vector<Mention> mentions;
    std::unordered_set<std::string> seen;
    add_mentions(mentions, article.given_places, {MentionKind::place, ActorKind::person}, tables, seen);
    add_mentions(mentions, article.given_people, {MentionKind::actor, ActorKind::person}, tables, seen);
    add_mentions(mentions, article.given_organisations, {MentionKind::actor, ActorKind::organisation}, tables,
                 seen);
    return mentions;
}

} // namespace dateline::indexer
