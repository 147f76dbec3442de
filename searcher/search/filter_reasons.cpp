#include "searcher/search/filter_reasons.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "common/mentioned_dates.hpp"
#include "common/time_distance.hpp"

namespace dateline::searcher {
namespace {

/// The period of the publication, from its ISO form.
std::optional<DateRange> published_in(const StoredArticle& article) {
    constexpr std::size_t day_length = 10;
    return read_iso_date(article.header.published.substr(0, day_length));
}

bool lets_pass(const query::FilterUse& use, const DateRange& mentioned,
               const std::optional<DateRange>& published) {
    if (use.distance)
        return published && fits(mentioned, *use.distance, query::side_of(use.field), *published);
    return std::any_of(use.ranges.begin(), use.ranges.end(), [&](const DateRange& asked) {
        return use.field == Field::mentions ? overlap(mentioned, asked) : lies_within(mentioned, asked);
    });
}

/// Takes the reasons of one filter.
class Reasons {
  public:
    explicit Reasons(Hit& hit) : hit_(&hit) {}

    void add(FilterReason reason) {
        if (is_told(reason)) return;
        if (++told_ > max_filter_reasons) {
            ++hit_->reasons_left_out;
        } else {
            hit_->reasons.push_back(std::move(reason));
        }
    }

  private:
    [[nodiscard]] bool is_told(const FilterReason& reason) const {
        return std::any_of(hit_->reasons.begin(), hit_->reasons.end(), [&](const FilterReason& known) {
            // "Moscow" by its words is the city and the subdivision that is nothing else.
            const bool alike = known.name == reason.name && known.surfaces == reason.surfaces;
            return known.field == reason.field && known.name == reason.name &&
                   (known.key == reason.key || alike);
        });
    }

    Hit* hit_;
    std::size_t told_ = 0;
};

void add_date_reasons(const query::FilterUse& use, const StoredArticle& article, const std::string& body,
                      Reasons& reasons) {
    const std::optional<DateRange> published = published_in(article);
    for (const StoredMention& mention : article.mentions) {
        if (mention.field != Field::mentions || mention.unresolved) continue;
        if (!lets_pass(use, mention.range, published)) continue;
        reasons.add({.field = use.field,
                     .key = mention.key,
                     .name = to_text(mention.range),
                     .surfaces = mention.surfaces,
                     .evidence = evidence_of(mention, article, body),
                     .date = DateReading{.range = mention.range, .precision = mention.precision}});
    }
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// The words of an article that stand for a key.
class Words {
  public:
    Words(const StoredArticle& article, const std::string& body) : article_(&article), body_(&body) {}

    /// Takes the words of a mention that count for the field.
    void add(const StoredMention& mention, Field field, const MentionReading& reading) {
        for (const Occurrence& place : mention.occurrences) {
            if (!counts({.metonymic = place.metonymic}, field, {.metonymy = reading.metonymy})) continue;
            const std::string& text = place.in_title ? article_->header.title : *body_;
            add(text.substr(place.begin, place.end - place.begin));
            if (!first_ || stands_before(place, *first_)) first_ = place;
        }
        for (const std::string& tag : mention.tags)
            add(tag);
    }

    [[nodiscard]] std::vector<std::string>& surfaces() { return surfaces_; }

    [[nodiscard]] Evidence evidence() const {
        return first_ ? evidence_of(*first_, *article_, *body_) : Evidence{};
    }

  private:
    static bool stands_before(const Occurrence& a, const Occurrence& b) {
        return a.in_title != b.in_title ? a.in_title : a.begin < b.begin;
    }
    void add(const std::string& words) {
        if (surfaces_.size() < max_surfaces && !has(surfaces_, words)) surfaces_.push_back(words);
    }

    const StoredArticle* article_;
    const std::string* body_;
    std::vector<std::string> surfaces_;
    std::optional<Occurrence> first_;
};

/// What contains a place in the view.
const std::vector<std::string>& containers(const StoredMention& place, std::string_view view) {
    const auto other = std::find_if(place.views.begin(), place.views.end(),
                                    [&](const PlaceView& differing) { return differing.view == view; });
    return other == place.views.end() ? place.within : other->within;
}

/// True if the mention is the entity, or is a place inside it.
bool stands_for(const StoredMention& mention, const std::string& key, std::string_view view) {
    return mention.key == key || has(containers(mention, view), key);
}

/// True if a place lies in another in some opinions only.
bool is_disputed(const StoredMention& place, const std::string& key) {
    return place.key != key &&
           std::any_of(place.views.begin(), place.views.end(), [&](const PlaceView& view) {
               return has(view.within, key) != has(place.within, key);
           });
}

/// One reason for each entity. The keys of one stand side by side.
void add_entity_reasons(const IndexReader& reader, const query::FilterUse& use, const MentionReading& reading,
                        const StoredArticle& article, const std::string& body, Reasons& reasons) {
    for (auto key = use.keys.begin(); key != use.keys.end();) {
        const std::string entity = reader.canonical(use.field, *key);
        Words words(article, body);
        bool disputed = false;
        for (; key != use.keys.end() && reader.canonical(use.field, *key) == entity; ++key) {
            for (const StoredMention& mention : article.mentions) {
                if (mention.field != use.field || !stands_for(mention, *key, reading.view)) continue;
                words.add(mention, use.field, reading);
                disputed = disputed || is_disputed(mention, *key);
            }
        }
        if (words.surfaces().empty()) continue;
        reasons.add({.field = use.field,
                     .key = entity,
                     .name = reader.entity(use.field, entity).name,
                     .surfaces = std::move(words.surfaces()),
                     .evidence = words.evidence(),
                     .view = disputed ? reading.view : ""});
    }
}

} // namespace

void add_filter_reasons(const IndexReader& reader, const query::FilterUse& use, const MentionReading& reading,
                        const StoredArticle& article, const std::string& body, Hit& hit) {
    Reasons reasons(hit);
    const MatchKind match = row(use.field).match;
    if (match == MatchKind::entity) {
        add_entity_reasons(reader, use, reading, article, body, reasons);
    } else if (match == MatchKind::interval || match == MatchKind::containment ||
               match == MatchKind::distance) {
        add_date_reasons(use, article, body, reasons);
    }
}

} // namespace dateline::searcher
