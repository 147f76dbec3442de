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

CountingSpy::CountingSpy(const std::vector<Field>& facets, bool with_days) : with_days_(with_days) {
    for (const Field field : facets)
        fields_.push_back({.field = field, .counts = {}, .without = 0});
}

void CountingSpy::operator()(const Xapian::Document& document, double /*weight*/) {
    for (FieldCounts& field : fields_)
        count_field(field, document);
    if (!with_days_) return;
    const std::string value = document.get_value(row(Field::date).slot);
    if (const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4))) {
        ++days_[*day];
    } else {
        ++undated_;
    }
}

void CountingSpy::count_field(FieldCounts& field, const Xapian::Document& document) const {
    const std::string value = document.get_value(row(field.field).slot);
    if (value.empty()) {
        ++field.without;
    } else if (field.field == Field::date) {
        const std::optional<Day> day = decode_day(std::string_view(value).substr(0, 4));
        if (day) ++field.counts[unit_label(*day, TimelineUnit::year)];
    } else {
        for (const std::string_view part : split(value, '\n'))
            ++field.counts[std::string(part)];
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

Timeline CountingSpy::timeline(TimelineUnit unit) const {
    Timeline timeline;
    timeline.undated = undated_;
    if (days_.empty()) return timeline;
    const Day first = days_.begin()->first;
    const Day last = days_.rbegin()->first;
    while (unit != TimelineUnit::year && bars_between(first, last, unit) > max_bars)
        unit = coarser(unit);
    auto counted = days_.begin();
    for (Day start = first; start <= last;) {
        const Day next = next_unit(start, unit);
        TimelineBar bar{unit_label(start, unit), 0};
        for (; counted != days_.end() && counted->first < next; ++counted)
            bar.count += counted->second;
        timeline.bars.push_back(std::move(bar));
        start = next;
    }
    return timeline;
}

} // namespace dateline::searcher
