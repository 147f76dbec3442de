/// Words that date expressions are made of, and what each stands for. The one lexicon of the date reader.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/dates/language.hpp"

namespace dateline {

/// What a word can be in a date expression; `number` of `DateWord` is given behind each kind.
enum class DateWordKind : std::uint8_t {
    none,
    month,        ///< 1 to 12
    weekday,      ///< 0 = Monday ... 6 = Sunday
    unit,         ///< a `TimeUnit`
    number,       ///< written in digits (at most four, or eight as in 20201009) or words: the number
    multiplier,   ///< "hundred", "dozen": what a number before it is multiplied by
    couple,       ///< "couple": 2, the indefinite article before it and "of" behind
    ordinal,      ///< "third", "3rd": 3
    date_number,  ///< "09.10.2020": 20201009
    decade,       ///< "1990s", "nineties": 199
    season,       ///< 1 = spring ... 4 = winter
    holiday,      ///< first word of a name in the table of holidays
    near_day,     ///< days from today: -1 yesterday, 0 today, 1 tomorrow
    tonight,      ///< 0
    quarter_code, ///< "Q3": 3
    half_code,    ///< "H1": 1
    part_of_day,  ///< a `PartOfDay`
    clock_time,   ///< minutes since midnight: "noon" 720, "3pm" 900
    meridiem,     ///< hours added: "am" 0, "pm" 12; 24 for "Uhr", which goes with hours of the whole day
    zone,         ///< time zone, "gmt": minutes east of UTC, 0 where a name has several meanings
    shift,        ///< -1 last, 0 this, 1 next
    elsewhere,    ///< "previous", "following": -1 or 1 from a day the text has named before
    stretch,      ///< "past", "coming": -1 or 1 with a number of units behind it, else as `shift`
    same,         ///< "that", "same": the day or period the text has named before
    these,        ///< "these"
    attribute,    ///< a `PeriodAttribute` of the period behind it: "the latest quarter"
    period,       ///< "period", "term": a stretch whose unit the text has said before
    half,         ///< "half"
    reference,    ///< "now", "recently": -1, 0 or 1, no days
    recent,       ///< "recent": vague with a unit in the plural behind it
    future,       ///< "future"
    frequency,    ///< "daily": a `TimeUnit`
    modifier,     ///< a `DateModifier`
    edge,         ///< "beginning", "end" (of a time): a `DateModifier`
    ago,          ///< -1
    ago_before,   ///< "vor" of German: -1, before what it counts
    later,        ///< -1 earlier, 1 later
    the,          ///< definite article
    single,       ///< "a", "an": 1
    vague_count,  ///< "several", "few": 0
    every,        ///< "every", "each"
    preposition,  ///< often stands before a time; 1 if mostly so: "in", "since" 1, "by", "after" 0
    of,           ///< "of", also often before a time
    joiner,       ///< may join the ends of a range; 1 if sure of time: "until" 1, "to", "and" 0
    old,          ///< makes an age of a duration
    counted,      ///< noun or measure that a number before it counts: "people", "percent"
    counter,      ///< word before a number that is a count or a name: "flight", "nearly"
    will,         ///< what is told lies ahead
    past_verb,    ///< what is told is past: "said", "was"
    verb_or_end,  ///< word in s that is no plural noun: "was" aside, "is", "has", "as"
};

/// In order of length; a weekend stands with the days.
enum class TimeUnit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    quarter,
    half_year,
    year,
    decade,
    century
};
enum class PeriodAttribute : std::uint8_t { none, current, latest, fiscal };
enum class PartOfDay : std::uint8_t { none, morning, afternoon, evening, night };
enum class DateModifier : std::uint8_t { none, early, mid, late };

/// A word as the lexicon sees it.
struct DateWord {
    DateWordKind kind = DateWordKind::none;
    std::uint8_t digits = 0;   ///< number of digits when the word is a number in digits, else 0
    bool ambiguous = false;    ///< also an everyday word or a name ("may", "fall"): needs a date around it
    bool abbreviation = false; ///< may be followed by a dot ("sept")
    bool plural = false;       ///< of a unit or a part of day
    std::int32_t number = 0;
};

/// The entry of a folded word (see `Token::folded`) in a language; kind `none` for words that have no part in
/// dates and for numbers of other lengths. `other` knows the months, weekdays and zones of all tables, of two
/// meanings the month, and no other words of English and German. One hash look-up a table, no allocation.
[[nodiscard]] DateWord find_date_word(std::string_view folded, DateLanguage language = DateLanguage::english);

} // namespace dateline
