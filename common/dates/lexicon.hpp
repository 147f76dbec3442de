/// Words that date expressions are made of, and what each stands for. The one lexicon of the date reader.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a word can be in a date expression; `number` of `DateWord` is given behind each kind.
enum class DateWordKind : std::uint8_t {
    none,
    month,       ///< 1 to 12
    weekday,     ///< 0 = Monday ... 6 = Sunday
    unit,        ///< a `TimeUnit`
    number,      ///< written in digits (at most four, or eight as in 20201009) or words: the number
    ordinal,     ///< "third", "3rd": 3
    decade,      ///< "1990s", "nineties": 199
    season,      ///< 1 = spring ... 4 = winter
    near_day,    ///< days from today: -1 yesterday, 0 today, 1 tomorrow
    tonight,     ///< 0
    part_of_day, ///< a `PartOfDay`
    shift,       ///< -1 last, 0 this, 1 next
    elsewhere,   ///< "previous", "following": -1 or 1 from a day the text has named before
    stretch,     ///< "past", "coming": -1 or 1 with a number of units behind it, else as `shift`
    modifier,    ///< a `DateModifier`
    edge,        ///< "beginning", "end" (of a time): a `DateModifier`
    ago,         ///< -1
    later,       ///< -1 earlier, 1 later
    the,         ///< definite article
    single,      ///< "a", "an": 1
    vague_count, ///< "several", "few": 0
    every,       ///< "every", "each"
    preposition, ///< often stands before a time; 1 if mostly so: "in", "since" 1, "by", "after" 0
    of,          ///< "of", also often before a time
    joiner,      ///< may join the ends of a range; 1 if sure of time: "until" 1, "to", "and" 0
    old,         ///< makes an age of a duration
    counted,     ///< noun or measure that a number before it counts: "people", "percent", "GMT"
    counter,     ///< word before a number that is a count or a name: "flight", "nearly"
    will,        ///< what is told lies ahead
    past_verb,   ///< what is told is past: "said", "was"
    verb_or_end, ///< word in s that is no plural noun: "was" aside, "is", "has", "as"
};

enum class TimeUnit : std::uint8_t { second, minute, hour, day, week, month, quarter, year, decade, century };
enum class PartOfDay : std::uint8_t { none, morning, afternoon, evening, night };
enum class DateModifier : std::uint8_t { none, early, mid, late };

/// A word as the lexicon sees it.
struct DateWord {
    DateWordKind kind = DateWordKind::none;
    std::uint8_t digits = 0;   ///< number of digits when the word is a number in digits, else 0
    bool ambiguous = false;    ///< also an everyday word or a name ("may", "fall"): needs a date around it
    bool abbreviation = false; ///< may be followed by a dot ("sept")
    std::int32_t number = 0;
};

/// The entry of a folded word (see `Token::folded`); kind `none` for words that have no part in dates and for
/// numbers of other lengths. One hash look-up, no allocation.
[[nodiscard]] DateWord find_date_word(std::string_view folded);

} // namespace dateline
