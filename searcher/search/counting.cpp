#include "searcher/search/counting.hpp"

#include <algorithm>

#include "common/date.hpp"
#include "common/text.hpp"

namespace dateline::searcher {
namespace {

std::string_view facet_name(Field field) {
    return field == Field::date ? "year" : row(field).name;
}

/// ISO prefix of a day in a unit: "2020", "2020-10" or "2020-10-09".
std::string unit_label(Day day, TimelineUnit unit) {
    std::string label = iso_day(day);
    if (unit == TimelineUnit::month) label.resize(7);
    if (unit == TimelineUnit::year) label.resize(4);
    return label;
}

/// First day of the unit after the one that `day` lies in.
Day next_unit(Day day, TimelineUnit unit) {
    const std::chrono::year_month_day date = civil(day);
    const int year = static_cast<int>(date.year());
    if (unit == TimelineUnit::day) return day + 1;
    if (unit == TimelineUnit::year) return year_range(year).last + 1;
    return month_range(year, static_cast<unsigned>(date.month())).last + 1;
}

TimelineUnit coarser(TimelineUnit unit) {
    return unit == TimelineUnit::day ? TimelineUnit::month : TimelineUnit::year;
}

std::size_t bars_between(Day first, Day last, TimelineUnit unit) {
    const auto days = static_cast<std::size_t>(last - first) + 1;
    return unit == TimelineUnit::day ? days : unit == TimelineUnit::month ? days / 28 + 1 : days / 365 + 1;
}

} // namespace

CountingSpy::CountingSpy(const std::vector<Field>& facets, bool with_days, bool folded)
    : with_days_(with_days), folded_(folded) {
    for (const Field field : facets)
        fields_.push_back({.field = field, .counts = {}, .without = 0, .counted = {}});
}

void CountingSpy::operator()(const Xapian::Document& document, double /*weight*/) {
    ++articles_;
    const std::uint32_t family = see_family(document);
    for (FieldCounts& field : fields_)
        count_field(field, document, family);
    if (!with_days_) return;
    const std::string value = document.get_value(row(Field::date).slot);
    const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4));
    const char precision = value.empty() ? '\0' : value.back();
    std::map<Day, DayCount>& known = precision == 'y' ? years_ : precision == 'm' ? months_ : days_;
    DayCount& count = day ? known[*day] : undated_;
    if (family == no_family) {
        ++count.alone;
    } else {
        count.families.insert(family);
    }
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
    const std::string value = document.get_value(row(field.field).slot);
    if (value.empty()) {
        count_value(field, "", family);
    } else if (field.field == Field::date) {
        const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4));
        if (day) count_value(field, unit_label(*day, TimelineUnit::year), family);
    } else {
        for (const std::string_view part : split(value, '\n'))
            count_value(field, std::string(part), family);
    }
}

std::vector<Facet> CountingSpy::facets(const IndexReader& reader, std::size_t limit) const {
    std::vector<Facet> result;
    for (const FieldCounts& field : fields_) {
        Facet facet;
        facet.field = field.field;
        facet.name = facet_name(field.field);
        facet.without = field.without;
        facet.distinct = static_cast<std::uint32_t>(field.counts.size());
        for (const auto& [key, count] : field.counts)
            facet.values.push_back({key, key, count});
        std::sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.key < b.key;
        });
        if (limit > 0 && facet.values.size() > limit) facet.values.resize(limit);
        if (field.field != Field::date) {
            for (FacetValue& value : facet.values)
                value.name = reader.entity(field.field, value.key).name;
        }
        result.push_back(std::move(facet));
    }
    return result;
}

void CountingSpy::add_counts(const std::map<Day, DayCount>& more, bool too_coarse,
                             std::map<Day, DayCount>& counts, DayCount& undated) {
    for (const auto& [day, count] : more) {
        DayCount& sum = too_coarse ? undated : counts[day];
        sum.alone += count.alone;
        sum.families.insert(count.families.begin(), count.families.end());
    }
}

Timeline CountingSpy::timeline(TimelineUnit unit) const {
    std::map<Day, DayCount> counts;
    DayCount undated;
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
    timeline.undated = undated.alone + static_cast<std::uint32_t>(undated.families.size());
    if (counts.empty()) return timeline;
    const Day first = counts.begin()->first;
    const Day last = counts.rbegin()->first;
    auto counted = counts.begin();
    for (Day start = first; start <= last;) {
        const Day next = next_unit(start, unit);
        TimelineBar bar{unit_label(start, unit), 0};
        std::set<std::uint32_t> families;
        for (; counted != counts.end() && counted->first < next; ++counted) {
            bar.count += counted->second.alone;
            families.insert(counted->second.families.begin(), counted->second.families.end());
        }
        bar.count += static_cast<std::uint32_t>(families.size());
        timeline.bars.push_back(std::move(bar));
        start = next;
    }
    return timeline;
}

} // namespace dateline::searcher
