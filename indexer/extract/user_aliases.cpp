#include "indexer/extract/user_aliases.hpp"

#include <algorithm>
#include <string>

#include "common/schema.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

Field field_of(const Mention& mention) {
    return mention.kind == MentionKind::place ? Field::place : Field::actor;
}

bool has_under_another_name(const std::vector<Mention>& mentions, const SplitName& split) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.kind != MentionKind::date && mention.key == split.when &&
               fold_name(mention.surface) != split.name;
    });
}

/// Gives a mention the key and what belongs to it; `other` is a mention of the article with this key.
void rekey_actor(Mention& mention, const std::string& key, const Mention* other, const ActorTable& actors) {
    mention.key = key;
    mention.name = mention.surface;
    if (const ActorEntry* entry = actors.find(key)) {
        mention.name = entry->name;
        mention.actor_kind = entry->kind;
    } else if (other != nullptr) {
        mention.name = other->name;
        mention.actor_kind = other->actor_kind;
    }
}

void rekey_place(Mention& mention, const std::string& key, const Mention* other, const Gazetteer& places) {
    Mention renewed;
    if (const GazetteerEntry* entry = places.find(key)) {
        renewed.name = entry->name;
        renewed.country = entry->country;
        renewed.latitude = entry->latitude;
        renewed.longitude = entry->longitude;
        renewed.within = entry->within;
    } else if (other != nullptr) {
        renewed = *other;
    } else {
        const std::optional<PlaceNames> names = places.place_names(key);
        renewed.name = names ? names->name : mention.surface;
    }
    renewed.key = key;
    renewed.field = mention.field;
    renewed.surface = mention.surface;
    renewed.begin = mention.begin;
    renewed.end = mention.end;
    mention = std::move(renewed);
}

void apply_split(std::vector<Mention>& mentions, const SplitName& split, const Tables& tables) {
    if (!has_under_another_name(mentions, split)) return;
    const auto known = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.kind != MentionKind::date && field_of(mention) == split.field &&
               mention.key == split.key;
    });
    const std::optional<Mention> other = known == mentions.end() ? std::nullopt : std::optional(*known);
    for (Mention& mention : mentions) {
        if (mention.kind == MentionKind::date || field_of(mention) != split.field) continue;
        if (mention.key == split.key || fold_name(mention.surface) != split.name) continue;
        if (split.field == Field::actor) {
            rekey_actor(mention, split.key, other ? &*other : nullptr, tables.actors);
        } else {
            rekey_place(mention, split.key, other ? &*other : nullptr, tables.places);
        }
    }
}

} // namespace

void apply_aliases(std::vector<Mention>& mentions, const Tables& tables) {
    const EntityAliases& aliases = tables.aliases;
    if (!aliases.change_indexes()) return;
    std::erase_if(mentions, [&](const Mention& mention) {
        return mention.kind != MentionKind::date &&
               aliases.drops(field_of(mention), fold_name(mention.surface), mention.key);
    });
    for (const SplitName& split : aliases.splits())
        apply_split(mentions, split, tables);
}

} // namespace dateline::indexer
