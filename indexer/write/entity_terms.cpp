#include "indexer/write/entity_terms.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "common/mention_class.hpp"
#include "common/schema.hpp"
#include "common/term.hpp"

namespace dateline::indexer {
namespace {

/// Where a mention begins; nothing for metadata and texts that are not indexed.
std::optional<Xapian::termpos> position_of(const Mention& mention, const TextPlaces& places) {
    if (mention.field == MentionField::metadata) return std::nullopt;
    const std::vector<WordPlace>& words = mention.field == MentionField::title ? places.title : places.body;
    const auto word =
        std::upper_bound(words.begin(), words.end(), mention.begin,
                         [](std::size_t begin, const WordPlace& place) { return begin < place.end; });
    return word == words.end() ? std::nullopt : std::optional(word->position);
}

/// The terms and values of one field of an article.
class FieldTerms {
  public:
    FieldTerms(Xapian::Document& document, Field field) : document_(&document), field_(field) {}

    void add(const std::string& key, const MentionClass& mention_class,
             std::optional<Xapian::termpos> position) {
        const bool plain = is_plain(mention_class);
        if (counts(mention_class, field_, {})) keys_[key] |= plain;
        const std::string class_text = to_text(mention_class);
        if (!plain) classes_.insert(classed_key(key, class_text));
        const std::string term = plain ? make_term(field_, key) : mention_class_term(field_, key, class_text);
        if (position) {
            document_->add_posting(term, *position, 0);
        } else {
            document_->add_boolean_term(term);
        }
    }

    /// Adds what is known only when all mentions have been seen.
    void finish() {
        std::string keys;
        for (const auto& [key, plain] : keys_) {
            document_->add_boolean_term(make_term(field_, key));
            keys += (keys.empty() ? "" : "\n") + key;
            if (plain) continue;
            document_->add_boolean_term(mention_class_term(field_, key, no_plain_mention));
            classes_.insert(classed_key(key, no_plain_mention));
        }
        if (!keys.empty()) document_->add_value(row(field_).slot, keys);
        if (!classes_.empty())
            document_->add_value(class_slot(field_), fmt::format("{}", fmt::join(classes_, "\n")));
    }

  private:
    Xapian::Document* document_;
    Field field_;
    std::map<std::string, bool> keys_; ///< of the default reading; true: has a plain mention
    std::set<std::string> classes_;
};

bool holds(const std::vector<std::string>& list, const std::string& key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

/// What contains a place in any opinion, each once.
std::vector<std::string> containers(const Mention& mention) {
    std::vector<std::string> keys = mention.within;
    for (const PlaceView& view : mention.views)
        for (const std::string& outer : view.within)
            if (!holds(keys, outer)) keys.push_back(outer);
    return keys;
}

/// In which opinions the place of a mention lies in `outer`, which one of them says it does.
MentionClass container_class(const Mention& mention, const std::string& outer) {
    const bool by_default = holds(mention.within, outer);
    MentionClass found{.metonymic = mention.as_state};
    for (const PlaceView& view : mention.views)
        if (holds(view.within, outer) != by_default) found.views.push_back(view.view);
    if (!found.views.empty()) found.scope = by_default ? ViewScope::except : ViewScope::only;
    return found;
}

} // namespace

void add_entities(Xapian::Document& document, const std::vector<Mention>& mentions,
                  const TextPlaces& places) {
    const PlacesOfStates standing_for_states = places_standing_for_states(mentions);
    FieldTerms actors(document, Field::actor);
    FieldTerms located(document, Field::place);
    for (const Mention& mention : mentions) {
        if (mention.kind == MentionKind::date) continue;
        const std::optional<Xapian::termpos> position = position_of(mention, places);
        const bool metonymic = is_metonymic(mention, standing_for_states);
        FieldTerms& terms = mention.kind == MentionKind::actor ? actors : located;
        terms.add(mention.key, {.metonymic = metonymic}, position);
        for (const std::string& outer : containers(mention))
            terms.add(outer, container_class(mention, outer), position);
    }
    actors.finish();
    located.finish();
}

} // namespace dateline::indexer
