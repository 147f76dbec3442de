#include "searcher/search/counting.hpp"

#include <algorithm>
#include <utility>

#include "common/date.hpp"
#include "common/mention_class.hpp"
#include "common/mentioned_dates.hpp"
#include "common/text.hpp"
#include "searcher/search/facet_names.hpp"
#include "searcher/search/timeline_units.hpp"

namespace dateline::searcher {

CountingSpy::CountingSpy(const IndexReader& reader, const std::vector<FacetChoice>& facets,
                         std::optional<TimelineAxis> axis, bool folded, MentionReading reading)
    : reader_(&reader), axis_(axis), folded_(folded), reading_(std::move(reading)) {
    for (const FacetChoice& choice : facets)
        fields_.push_back({.choice = choice, .counts = {}, .without = 0, .counted = {}, .meanings = {}});
}

void CountingSpy::operator()(const Xapian::Document& document, double /*weight*/) {
    ++articles_;
    const std::uint32_t family = see_family(document);
    for (FieldCounts& field : fields_)
        count_field(field, document, family);
    if (axis_ == TimelineAxis::mentions)
        mentions_.see(decode_ranges(document.get_value(row(Field::mentions).slot)), family);
    if (axis_ == TimelineAxis::published) count_day(document, family);
}

void CountingSpy::count_day(const Xapian::Document& document, std::uint32_t family) {
    const std::string value = document.get_value(row(Field::date).slot);
    const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4));
    const char precision = value.empty() ? '\0' : value.back();
    std::map<Day, StoryCount>& known = precision == 'y' ? years_ : precision == 'm' ? months_ : days_;
    (day ? known[*day] : undated_).add(family);
}

std::uint32_t CountingSpy::see_family(const Xapian::Document& document) {
    if (!folded_) return no_family;
    const std::string name = document.get_value(slot_family);
    if (name.empty()) return no_family;
    ++in_families_;
    Family& family =
        families_.try_emplace(name, Family{static_cast<std::uint32_t>(families_.size()), 0}).first->second;
    ++family.articles;
    return family.number;
}

std::uint32_t CountingSpy::articles_of(const std::string& family) const {
    const auto found = families_.find(family);
    return found == families_.end() ? 0 : found->second.articles;
}

/// An empty value counts the articles without one.
void CountingSpy::count_value(FieldCounts& field, const std::string& value, std::uint32_t family) {
    if (family != no_family && !field.counted.emplace(family, value).second) return;
    ++(value.empty() ? field.without : field.counts[value]);
}

void CountingSpy::count_field(FieldCounts& field, const Xapian::Document& document, std::uint32_t family) {
    const Field counted = field.choice.field;
    const std::string value = document.get_value(row(counted).slot);
    if (row(counted).match == MatchKind::entity && reading_ != MentionReading{}) {
        count_entities(field,
                       keys_in_reading(value, document.get_value(class_slot(counted)), counted, reading_),
                       family);
    } else if (value.empty()) {
        count_value(field, "", family);
    } else if (counted == Field::date) {
        const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4));
        if (day) count_value(field, unit_label(*day, TimelineUnit::year), family);
    } else if (counted == Field::mentions_within) {
        const std::vector<std::string> years = mentioned_years(decode_ranges(value));
        if (years.empty()) count_value(field, "", family);
        for (const std::string& year : years)
            count_value(field, year, family);
    } else if (row(counted).match == MatchKind::entity) {
        std::vector<std::string> keys;
        for (const std::string_view part : split(value, '\n'))
            keys.emplace_back(part);
        count_entities(field, keys, family);
    } else {
        for (const std::string_view part : split(value, '\n'))
            count_value(field, std::string(part), family);
    }
}

/// Keys that are merged count once in an article.
void CountingSpy::count_entities(FieldCounts& field, const std::vector<std::string>& values,
                                 std::uint32_t family) {
    std::set<std::string_view> keys;
    for (const std::string& value : values) {
        const Meaning& meaning = meaning_of(field, value);
        if (meaning.counted) keys.insert(meaning.key);
    }
    if (keys.empty()) count_value(field, "", family);
    for (const std::string_view key : keys)
        count_value(field, std::string(key), family);
}

const CountingSpy::Meaning& CountingSpy::meaning_of(FieldCounts& field, const std::string& value) {
    const auto [entry, is_new] = field.meanings.try_emplace(value);
    if (is_new) {
        const FacetChoice& choice = field.choice;
        entry->second.key = reader_->canonical(choice.field, value);
        entry->second.counted =
            choice.kind.empty() || counts_kind(choice, reader_->entity(choice.field, entry->second.key).kind);
    }
    return entry->second;
}

std::vector<Facet> CountingSpy::facets(std::size_t limit) const {
    std::vector<Facet> result;
    for (const FieldCounts& field : fields_) {
        Facet facet;
        facet.field = field.choice.field;
        facet.name = facet_name(field.choice);
        facet.without = field.without;
        facet.distinct = static_cast<std::uint32_t>(field.counts.size());
        for (const auto& [key, count] : field.counts)
            facet.values.push_back({.key = key, .name = key, .count = count});
        std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.key < b.key;
        });
        if (limit > 0 && facet.values.size() > limit) facet.values.resize(limit);
        if (facet.field != Field::date && facet.field != Field::mentions_within) {
            for (FacetValue& value : facet.values) {
                EntityRecord record = reader_->entity(facet.field, value.key);
                value.name = std::move(record.name);
                value.kind = std::move(record.kind);
            }
        }
        result.push_back(std::move(facet));
    }
    return result;
}

void CountingSpy::add_counts(const std::map<Day, StoryCount>& more, bool too_coarse,
                             std::map<Day, StoryCount>& counts, StoryCount& undated) {
    for (const auto& [day, count] : more)
        (too_coarse ? undated : counts[day]).add(count);
}

Timeline CountingSpy::timeline(TimelineUnit unit) const {
    if (axis_ == TimelineAxis::mentions) return mentions_.timeline(unit);
    std::map<Day, StoryCount> counts;
    StoryCount undated;
    for (;; unit = coarser(unit)) {
        counts = days_;
        undated = undated_;
        add_counts(months_, unit == TimelineUnit::day, counts, undated);
        add_counts(years_, unit != TimelineUnit::year, counts, undated);
        if (counts.empty() || unit == TimelineUnit::year ||
            bars_between(counts.begin()->first, counts.rbegin()->first, unit) <= max_bars)
            break;
    }
    Timeline timeline;
    timeline.unit = unit;
    timeline.undated = undated.total();
    if (counts.empty()) return timeline;
    const Day first = counts.begin()->first;
    const Day last = counts.rbegin()->first;
    auto counted = counts.begin();
    for (Day start = first; start <= last;) {
        const Day next = unit_of(start, unit).last + 1;
        StoryCount count;
        for (; counted != counts.end() && counted->first < next; ++counted)
            count.add(counted->second);
        timeline.bars.push_back({unit_label(start, unit), count.total()});
        start = next;
    }
    return timeline;
}

} // namespace dateline::searcher
