// Dates in text, in filters and of publication: whatever the text, spans are in order, lie in their
// sentences, cut no character, and their days are in order and supported.
#include "common/date_phrase.hpp"
#include "common/dates/written_dates.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void require_sound(const std::string& text, const DateSpan& span, std::size_t floor) {
    fuzz::require(floor <= span.begin && span.begin < span.end && span.end <= text.size());
    fuzz::require(is_boundary(text, span.begin) && is_boundary(text, span.end));
    fuzz::require(span.sentence_begin <= span.begin && span.sentence_begin < span.sentence_end);
    fuzz::require(span.sentence_end <= text.size() && is_boundary(text, span.sentence_end));
    fuzz::require(!span.value.empty() && !span.type.empty());
    if (!span.range) return;
    fuzz::require(!span.unresolved && span.range->first <= span.range->last);
    fuzz::require(span.range->first >= first_supported_day && span.range->last <= last_supported_day);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    const unsigned choice = fuzz::take_choice(input);
    const std::string text = repair_utf8(input);
    const DateOptions options = date_options(choice % 2 == 0 ? "en-US" : "de");
    std::optional<Day> published;
    if (choice % 8 >= 2) published = make_day(2020, 10, 9);
    if (choice % 8 == 6) published = first_supported_day;
    if (choice % 8 == 7) published = last_supported_day;
    std::size_t floor = 0;
    for (const DateSpan& span : find_dates(text, published, options)) {
        require_sound(text, span, floor);
        floor = span.end;
    }
    const Result<DateRange> range = read_date_filter(input, published.value_or(0), options);
    if (range) fuzz::require(range->first <= range->last);
    const std::optional<ReadTime> time = read_publication_time(input);
    if (time) fuzz::require(time->day >= first_supported_day && time->day <= last_supported_day);
    const DateOrder order = choice % 2 == 0 ? DateOrder::month_first : DateOrder::day_first;
    floor = 0;
    for (const WrittenDate& date : find_written_dates(text, order)) {
        fuzz::require(floor <= date.begin && date.begin < date.end && date.end <= text.size());
        fuzz::require(is_boundary(text, date.begin) && is_boundary(text, date.end));
        floor = date.end;
    }
    (void)find_address_dates(text, order);
    return 0;
}
