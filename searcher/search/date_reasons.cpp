#include "searcher/search/date_reasons.hpp"

#include <algorithm>
#include <optional>

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

bool is_told(const Hit& hit, const query::FilterUse& use, const StoredMention& mention) {
    return std::any_of(hit.reasons.begin(), hit.reasons.end(), [&](const FilterReason& reason) {
        return reason.field == use.field && reason.date && reason.date->value == mention.key &&
               reason.date->range == mention.range;
    });
}

} // namespace

void add_date_reasons(const query::FilterUse& use, const StoredArticle& article, const std::string& body,
                      Hit& hit) {
    const std::optional<DateRange> published = published_in(article);
    std::size_t told = 0;
    for (const StoredMention& mention : article.mentions) {
        if (mention.field != Field::mentions || mention.unresolved) continue;
        if (!lets_pass(use, mention.range, published) || is_told(hit, use, mention)) continue;
        if (++told > max_date_reasons) {
            ++hit.reasons_left_out;
            continue;
        }
        hit.reasons.push_back({.field = use.field,
                               .name = to_text(mention.range),
                               .surfaces = mention.surfaces,
                               .date = DateReading{.value = mention.key,
                                                   .range = mention.range,
                                                   .precision = mention.precision,
                                                   .evidence = evidence_of(mention, article, body)}});
    }
}

} // namespace dateline::searcher
