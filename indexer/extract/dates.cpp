#include "indexer/extract/dates.hpp"

#include <string>
#include <utility>

#include "common/dates/mentions.hpp"

namespace dateline::indexer {

std::vector<Mention> find_date_mentions(std::string_view text, MentionField field,
                                        std::optional<Day> published) {
    std::vector<Mention> mentions;
    for (DateSpan& span : find_dates(text, published)) {
        Mention mention;
        mention.kind = MentionKind::date;
        mention.field = field;
        mention.key = span.value;
        mention.name = std::move(span.value);
        mention.surface = std::string(text.substr(span.begin, span.end - span.begin));
        mention.begin = span.begin;
        mention.end = span.end;
        mention.timex_type = std::move(span.type);
        mention.range = span.range;
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

} // namespace dateline::indexer
