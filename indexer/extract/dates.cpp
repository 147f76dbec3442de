#include "indexer/extract/dates.hpp"

#include <set>
#include <string>
#include <utility>

#include "common/dates/mentions.hpp"
#include "common/mentioned_dates.hpp"

namespace dateline::indexer {
namespace {

bool names_days(std::string_view timex_type) {
    return timex_type == "DATE" || timex_type == "TIME";
}

} // namespace

std::vector<Mention> find_date_mentions(const ArticleText& text, std::optional<Day> published,
                                        DateOptions options) {
    std::vector<Mention> mentions;
    for (DateSpan& span : find_dates(text.text, text.tokens, published, options)) {
        Mention mention;
        mention.kind = MentionKind::date;
        mention.field = text.field;
        mention.key = span.value;
        mention.name = std::move(span.value);
        mention.surface = text.text.substr(span.begin, span.end - span.begin);
        mention.begin = span.begin;
        mention.end = span.end;
        mention.timex_type = std::move(span.type);
        mention.precision = span.precision;
        if (names_days(mention.timex_type)) {
            mention.range = span.range;
            mention.unresolved = span.unresolved;
        }
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

std::optional<Day> reference_day(const std::optional<PublicationTime>& published) {
    if (!published) return std::nullopt;
    const bool to_the_day =
        published->precision == DatePrecision::day || published->precision == DatePrecision::time;
    return to_the_day ? std::optional(published->day) : std::nullopt;
}

std::size_t bound_dates(std::vector<Mention>& mentions) {
    using Date = std::pair<std::string, std::optional<DateRange>>;
    std::set<Date> kept;
    std::set<Date> left_out;
    for (Mention& mention : mentions) {
        if (mention.kind != MentionKind::date || (!mention.range && !mention.unresolved)) continue;
        Date date{mention.key, mention.range};
        if (kept.contains(date)) continue;
        if (kept.size() < max_mentioned_dates) {
            kept.insert(std::move(date));
            continue;
        }
        left_out.insert(std::move(date));
        mention.range.reset();
        mention.unresolved = false;
    }
    return left_out.size();
}

} // namespace dateline::indexer
