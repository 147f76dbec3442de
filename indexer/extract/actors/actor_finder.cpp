#include "indexer/extract/actors/actor_finder.hpp"

#include <algorithm>

#include "indexer/extract/actors/article_names.hpp"
#include "indexer/extract/actors/back_references.hpp"
#include "indexer/extract/actors/organisation_chains.hpp"
#include "indexer/extract/actors/person_chains.hpp"
#include "indexer/extract/actors/roles.hpp"
#include "indexer/extract/actors/states.hpp"

namespace dateline::indexer {
namespace {

Mention mention_of(const ActorMeaning& meaning, const ArticleText& text, std::size_t begin, std::size_t end) {
    Mention mention;
    mention.kind = MentionKind::actor;
    mention.field = text.field;
    mention.key = meaning.key;
    mention.name = meaning.name;
    mention.actor_kind = meaning.kind;
    mention.begin = begin;
    mention.end = end;
    mention.surface = text.text.substr(begin, end - begin);
    return mention;
}

Mention unnamed(Mention mention) {
    mention.is_name = false;
    return mention;
}

bool in_text_order(const Mention& a, const Mention& b) {
    if (a.field != b.field) return a.field < b.field;
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

} // namespace

ActorFinder::ActorFinder(const ActorTable& table, const Gazetteer& gazetteer)
    : table_(table), gazetteer_(gazetteer), actors_(index_of_actors(table)), titles_(index_of_titles(table)) {
}

ActorsFound ActorFinder::find(const ArticleTexts& texts, const std::vector<NameSpan>& tagged,
                              const std::vector<Mention>& places, std::optional<Day> published) const {
    ActorContext context{table_, texts, places, published, {}};
    for (const Mention& place : places)
        if (!place.country.empty()) context.countries.insert(place.country);
    const std::vector<ActorName> names = actor_names(texts, tagged, table_, actors_);
    std::vector<std::optional<ActorMeaning>> meanings = person_meanings(names, context);
    const std::vector<std::optional<ActorMeaning>> organisations = organisation_meanings(names, context);
    ActorsFound found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (organisations[i]) meanings[i] = organisations[i];
        if (meanings[i] && meanings[i]->kind != ActorKind::state)
            found.mentions.push_back(
                mention_of(*meanings[i], texts.at(names[i].text), names[i].begin, names[i].end));
    }
    for (const BackReference& reference : back_references(names, meanings, context))
        found.mentions.push_back(
            unnamed(mention_of(reference.meaning, texts.at(reference.text), reference.begin, reference.end)));
    for (const RoleMention& role : role_mentions(names, meanings, titles_, context, gazetteer_))
        found.mentions.push_back(
            unnamed(mention_of(role.meaning, texts.at(role.text), role.begin, role.end)));
    for (const StateMention& state : state_mentions(names, context, gazetteer_)) {
        const ArticleText& text = texts.at(state.text);
        found.mentions.push_back(mention_of(meaning_of(*state.state), text, state.begin, state.end));
        if (state.place) found.as_state.push_back(*state.place);
    }
    std::stable_sort(found.mentions.begin(), found.mentions.end(), in_text_order);
    return found;
}

} // namespace dateline::indexer
