// Turns the tags that a source gives with an article into mentions.
#include "indexer/extract/given.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

// What a list of tags is about.
struct TagKind {
    MentionKind kind = MentionKind::place;
    ActorKind actor_kind = ActorKind::person;
};

// True for entries that a tag of this kind can mean: a state is tagged among the organisations.
bool fits(const GazetteerEntry& entry, const TagKind& wanted) {
    if (wanted.kind == MentionKind::place) return true;
    return (entry.actor_kind == ActorKind::person) == (wanted.actor_kind == ActorKind::person);
}

const GazetteerEntry* look_up(const Gazetteer& gazetteer, const TagKind& wanted, std::string_view tag) {
    for (const GazetteerEntry* entry : gazetteer.named(wanted.kind, tag))
        if (fits(*entry, wanted)) return entry;
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

std::string key_of(std::string_view tag) {
    std::string key = fold_name(tag);
    std::replace(key.begin(), key.end(), ' ', '-');
    return key;
}

Mention mention_of(const Gazetteer& gazetteer, const TagKind& wanted, std::string_view tag) {
    const GazetteerEntry* entry = look_up(gazetteer, wanted, tag);
    if (entry == nullptr && wanted.kind == MentionKind::actor)
        entry = look_up(gazetteer, wanted, turned_at_comma(tag));
    Mention mention;
    mention.kind = wanted.kind;
    mention.field = MentionField::metadata;
    mention.surface = tag;
    mention.actor_kind = wanted.actor_kind;
    if (entry == nullptr) {
        mention.key = key_of(tag);
        mention.name = squeeze(tag);
        return mention;
    }
    mention.key = entry->key;
    mention.name = entry->name;
    mention.actor_kind = entry->actor_kind;
    mention.country = entry->country;
    mention.latitude = entry->latitude;
    mention.longitude = entry->longitude;
    mention.within = entry->within;
    return mention;
}

void add_mentions(std::vector<Mention>& mentions, const std::vector<std::string>& tags, const TagKind& wanted,
                  const Gazetteer& gazetteer, std::unordered_set<std::string>& seen) {
    for (const std::string& tag : tags) {
        Mention mention = mention_of(gazetteer, wanted, tag);
        // Places and actors are told apart by a letter that no key begins with.
        const char kind = wanted.kind == MentionKind::place ? 'P' : 'A';
        if (!mention.key.empty() && seen.insert(kind + mention.key).second)
            mentions.push_back(std::move(mention));
    }
}

} // namespace

std::vector<Mention> given_mentions(const Article& article, const Gazetteer& gazetteer) {
    std::vector<Mention> mentions;
    std::unordered_set<std::string> seen;
    add_mentions(mentions, article.given_places, {MentionKind::place, ActorKind::person}, gazetteer, seen);
    add_mentions(mentions, article.given_people, {MentionKind::actor, ActorKind::person}, gazetteer, seen);
    add_mentions(mentions, article.given_organisations, {MentionKind::actor, ActorKind::organisation},
                 gazetteer, seen);
    return mentions;
}

} // namespace dateline::indexer
