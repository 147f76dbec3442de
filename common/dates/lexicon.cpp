#include "common/dates/lexicon.hpp"

#include <array>
#include <cstddef>

namespace dateline {
namespace {

using Kind = DateWordKind;

enum class Flag : std::uint8_t { plain, ambiguous, abbreviation, both };

struct Row {
    std::string_view word;
    Kind kind = Kind::none;
    std::int32_t number = 0;
    Flag flag = Flag::plain;
};

constexpr std::int32_t number_of(TimeUnit unit) {
    return static_cast<std::int32_t>(unit);
}
constexpr std::int32_t number_of(PartOfDay part) {
    return static_cast<std::int32_t>(part);
}
constexpr std::int32_t number_of(DateModifier modifier) {
    return static_cast<std::int32_t>(modifier);
}

// clang-format off
constexpr auto rows = std::to_array<Row>({
    // Months that are also given names or verbs are ambiguous.
    {"january", Kind::month, 1}, {"jan", Kind::month, 1, Flag::both},
    {"february", Kind::month, 2}, {"feb", Kind::month, 2, Flag::abbreviation},
    {"march", Kind::month, 3, Flag::ambiguous}, {"mar", Kind::month, 3, Flag::both},
    {"april", Kind::month, 4, Flag::ambiguous}, {"apr", Kind::month, 4, Flag::both},
    {"may", Kind::month, 5, Flag::ambiguous}, {"june", Kind::month, 6, Flag::ambiguous},
    {"jun", Kind::month, 6, Flag::both}, {"july", Kind::month, 7}, {"jul", Kind::month, 7, Flag::abbreviation},
    {"august", Kind::month, 8, Flag::ambiguous}, {"aug", Kind::month, 8, Flag::abbreviation},
    {"september", Kind::month, 9}, {"sept", Kind::month, 9, Flag::abbreviation},
    {"sep", Kind::month, 9, Flag::both}, {"october", Kind::month, 10},
    {"oct", Kind::month, 10, Flag::abbreviation}, {"november", Kind::month, 11},
    {"nov", Kind::month, 11, Flag::abbreviation}, {"december", Kind::month, 12},
    {"dec", Kind::month, 12, Flag::both},

    {"monday", Kind::weekday, 0}, {"mon", Kind::weekday, 0, Flag::both},
    {"tuesday", Kind::weekday, 1}, {"tue", Kind::weekday, 1, Flag::both},
    {"tues", Kind::weekday, 1, Flag::abbreviation}, {"wednesday", Kind::weekday, 2},
    {"wed", Kind::weekday, 2, Flag::both}, {"thursday", Kind::weekday, 3},
    {"thu", Kind::weekday, 3, Flag::both}, {"thur", Kind::weekday, 3, Flag::abbreviation},
    {"thurs", Kind::weekday, 3, Flag::abbreviation}, {"friday", Kind::weekday, 4},
    {"fri", Kind::weekday, 4, Flag::both}, {"saturday", Kind::weekday, 5},
    {"sat", Kind::weekday, 5, Flag::both}, {"sunday", Kind::weekday, 6}, {"sun", Kind::weekday, 6, Flag::both},

    {"seconds", Kind::unit, number_of(TimeUnit::second)},
    {"minute", Kind::unit, number_of(TimeUnit::minute)}, {"minutes", Kind::unit, number_of(TimeUnit::minute)},
    {"hour", Kind::unit, number_of(TimeUnit::hour)}, {"hours", Kind::unit, number_of(TimeUnit::hour)},
    {"day", Kind::unit, number_of(TimeUnit::day)}, {"days", Kind::unit, number_of(TimeUnit::day)},
    {"week", Kind::unit, number_of(TimeUnit::week)}, {"weeks", Kind::unit, number_of(TimeUnit::week)},
    {"month", Kind::unit, number_of(TimeUnit::month)}, {"months", Kind::unit, number_of(TimeUnit::month)},
    {"quarter", Kind::unit, number_of(TimeUnit::quarter)},
    {"quarters", Kind::unit, number_of(TimeUnit::quarter)},
    {"year", Kind::unit, number_of(TimeUnit::year)}, {"years", Kind::unit, number_of(TimeUnit::year)},
    {"decade", Kind::unit, number_of(TimeUnit::decade)}, {"decades", Kind::unit, number_of(TimeUnit::decade)},
    {"century", Kind::unit, number_of(TimeUnit::century)},
    {"centuries", Kind::unit, number_of(TimeUnit::century)},

    {"one", Kind::number, 1}, {"two", Kind::number, 2}, {"three", Kind::number, 3}, {"four", Kind::number, 4},
    {"five", Kind::number, 5}, {"six", Kind::number, 6}, {"seven", Kind::number, 7},
    {"eight", Kind::number, 8}, {"nine", Kind::number, 9}, {"ten", Kind::number, 10},
    {"eleven", Kind::number, 11}, {"twelve", Kind::number, 12}, {"thirteen", Kind::number, 13},
    {"fourteen", Kind::number, 14}, {"fifteen", Kind::number, 15}, {"sixteen", Kind::number, 16},
    {"seventeen", Kind::number, 17}, {"eighteen", Kind::number, 18}, {"nineteen", Kind::number, 19},
    {"twenty", Kind::number, 20}, {"thirty", Kind::number, 30}, {"forty", Kind::number, 40},
    {"fifty", Kind::number, 50}, {"sixty", Kind::number, 60}, {"seventy", Kind::number, 70},
    {"eighty", Kind::number, 80}, {"ninety", Kind::number, 90},

    {"first", Kind::ordinal, 1}, {"second", Kind::ordinal, 2}, {"third", Kind::ordinal, 3},
    {"fourth", Kind::ordinal, 4}, {"fifth", Kind::ordinal, 5}, {"sixth", Kind::ordinal, 6},
    {"seventh", Kind::ordinal, 7}, {"eighth", Kind::ordinal, 8}, {"ninth", Kind::ordinal, 9},
    {"tenth", Kind::ordinal, 10}, {"eleventh", Kind::ordinal, 11}, {"twelfth", Kind::ordinal, 12},
    {"thirteenth", Kind::ordinal, 13}, {"fourteenth", Kind::ordinal, 14}, {"fifteenth", Kind::ordinal, 15},
    {"sixteenth", Kind::ordinal, 16}, {"seventeenth", Kind::ordinal, 17}, {"eighteenth", Kind::ordinal, 18},
    {"nineteenth", Kind::ordinal, 19}, {"twentieth", Kind::ordinal, 20},

    {"twenties", Kind::decade, 192}, {"thirties", Kind::decade, 193}, {"forties", Kind::decade, 194},
    {"fifties", Kind::decade, 195}, {"sixties", Kind::decade, 196}, {"seventies", Kind::decade, 197},
    {"eighties", Kind::decade, 198}, {"nineties", Kind::decade, 199},

    {"spring", Kind::season, 1, Flag::ambiguous}, {"summer", Kind::season, 2}, {"autumn", Kind::season, 3},
    {"fall", Kind::season, 3, Flag::ambiguous}, {"winter", Kind::season, 4},

    {"yesterday", Kind::near_day, -1}, {"today", Kind::near_day, 0}, {"tomorrow", Kind::near_day, 1},
    {"tonight", Kind::tonight},
    {"morning", Kind::part_of_day, number_of(PartOfDay::morning)},
    {"afternoon", Kind::part_of_day, number_of(PartOfDay::afternoon)},
    {"evening", Kind::part_of_day, number_of(PartOfDay::evening)},
    {"night", Kind::part_of_day, number_of(PartOfDay::night)},

    {"last", Kind::shift, -1}, {"this", Kind::shift, 0}, {"current", Kind::shift, 0}, {"next", Kind::shift, 1},
    {"previous", Kind::elsewhere, -1}, {"following", Kind::elsewhere, 1},
    {"past", Kind::stretch, -1}, {"coming", Kind::stretch, 1},

    {"early", Kind::modifier, number_of(DateModifier::early)},
    {"mid", Kind::modifier, number_of(DateModifier::mid)},
    {"late", Kind::modifier, number_of(DateModifier::late)},
    {"beginning", Kind::edge, number_of(DateModifier::early)},
    {"start", Kind::edge, number_of(DateModifier::early)},
    {"middle", Kind::edge, number_of(DateModifier::mid)}, {"end", Kind::edge, number_of(DateModifier::late)},

    {"ago", Kind::ago, -1}, {"earlier", Kind::later, -1}, {"later", Kind::later, 1},
    {"the", Kind::the}, {"a", Kind::single, 1}, {"an", Kind::single, 1},
    {"several", Kind::vague_count}, {"few", Kind::vague_count}, {"many", Kind::vague_count},
    {"every", Kind::every}, {"each", Kind::every},

    {"in", Kind::preposition, 1}, {"since", Kind::preposition, 1}, {"by", Kind::preposition},
    {"on", Kind::preposition}, {"from", Kind::preposition}, {"during", Kind::preposition, 1},
    {"after", Kind::preposition}, {"before", Kind::preposition}, {"between", Kind::preposition},
    {"circa", Kind::preposition, 1}, {"of", Kind::of},
    {"to", Kind::joiner}, {"until", Kind::joiner, 1}, {"till", Kind::joiner, 1}, {"through", Kind::joiner, 1},
    {"and", Kind::joiner},
    {"old", Kind::old},

    {"people", Kind::counted}, {"men", Kind::counted}, {"women", Kind::counted}, {"children", Kind::counted},
    {"police", Kind::counted}, {"percent", Kind::counted}, {"pct", Kind::counted}, {"per", Kind::counted},
    {"hundred", Kind::counted}, {"thousand", Kind::counted}, {"million", Kind::counted},
    {"billion", Kind::counted}, {"trillion", Kind::counted}, {"mln", Kind::counted}, {"bln", Kind::counted},
    {"km", Kind::counted}, {"kg", Kind::counted}, {"feet", Kind::counted}, {"ft", Kind::counted},
    {"m", Kind::counted}, {"mph", Kind::counted}, {"kph", Kind::counted}, {"cents", Kind::counted},
    {"cent", Kind::counted}, {"dlr", Kind::counted}, {"stg", Kind::counted}, {"usd", Kind::counted},
    {"eur", Kind::counted}, {"yen", Kind::counted}, {"euro", Kind::counted}, {"yuan", Kind::counted},
    {"dollar", Kind::counted}, {"gmt", Kind::counted}, {"utc", Kind::counted}, {"est", Kind::counted},
    {"edt", Kind::counted}, {"local", Kind::counted}, {"hrs", Kind::counted}, {"square", Kind::counted},
    {"cubic", Kind::counted}, {"am", Kind::counted}, {"pm", Kind::counted},

    {"flight", Kind::counter}, {"route", Kind::counter}, {"room", Kind::counter}, {"page", Kind::counter},
    {"pages", Kind::counter}, {"number", Kind::counter}, {"no", Kind::counter}, {"highway", Kind::counter},
    {"channel", Kind::counter}, {"bus", Kind::counter}, {"train", Kind::counter}, {"boeing", Kind::counter},
    {"airbus", Kind::counter}, {"windows", Kind::counter}, {"than", Kind::counter},
    {"nearly", Kind::counter}, {"almost", Kind::counter}, {"some", Kind::counter}, {"over", Kind::counter},
    {"least", Kind::counter}, {"roughly", Kind::counter}, {"only", Kind::counter},
    {"approximately", Kind::counter}, {"resolution", Kind::counter}, {"section", Kind::counter},
    {"article", Kind::counter}, {"tel", Kind::counter}, {"phone", Kind::counter}, {"aged", Kind::counter},

    {"will", Kind::will}, {"would", Kind::will}, {"shall", Kind::will}, {"scheduled", Kind::will},
    {"expected", Kind::will}, {"due", Kind::will}, {"plans", Kind::will}, {"upcoming", Kind::will}, {"expects", Kind::will}, {"planned", Kind::will},
    {"said", Kind::past_verb}, {"told", Kind::past_verb}, {"announced", Kind::past_verb},
    {"reported", Kind::past_verb}, {"was", Kind::past_verb}, {"were", Kind::past_verb},
    {"had", Kind::past_verb}, {"did", Kind::past_verb}, {"killed", Kind::past_verb},
    {"is", Kind::verb_or_end}, {"has", Kind::verb_or_end}, {"as", Kind::verb_or_end},
    {"its", Kind::verb_or_end}, {"his", Kind::verb_or_end}, {"us", Kind::verb_or_end},
    {"census", Kind::verb_or_end}, {"crisis", Kind::verb_or_end}, {"olympics", Kind::verb_or_end},
    {"does", Kind::verb_or_end}, {"across", Kind::verb_or_end}, {"less", Kind::verb_or_end},
});
// clang-format on

constexpr std::size_t slot_count = 1024;
constexpr std::size_t longest_word = 13;
static_assert(rows.size() < slot_count / 3, "the table of slots is getting full");

// FNV-1a of the bytes, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
constexpr std::size_t slot_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return (hash ^ (hash >> 15U)) & (slot_count - 1);
}

/// Row number plus one by slot, 0 for a free one; a taken slot moves the row to the next free one.
consteval std::array<std::uint16_t, slot_count> make_slots() {
    std::array<std::uint16_t, slot_count> slots{};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].word.size() > longest_word) throw "longest_word is too small";
        std::size_t slot = slot_of(rows[row].word);
        while (slots[slot] != 0) {
            if (rows[slots[slot] - 1U].word == rows[row].word) throw "a word stands twice";
            slot = (slot + 1) % slot_count;
        }
        slots[slot] = static_cast<std::uint16_t>(row + 1);
    }
    return slots;
}
constexpr auto slots = make_slots();

/// "27", "1994", "20201009", "3rd", "1990s", "90s".
DateWord read_number(std::string_view word) {
    if (word.size() > 8) return {};
    std::int32_t value = 0;
    std::uint8_t digits = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9')
        value = value * 10 + (word[digits++] - '0');
    const std::string_view ending = word.substr(digits);
    DateWord read;
    read.digits = digits;
    read.number = value;
    if (ending.empty()) {
        if (digits <= 4 || digits == 8) read.kind = Kind::number;
    } else if (ending == "s") {
        // "90s" means the last century's; "20s" could be this one's, so only 30s to 90s are read.
        const bool full = digits == 4 && value >= 1000 && value <= 2990;
        const bool brief = digits == 2 && value >= 30;
        if ((full || brief) && value % 10 == 0) read.kind = Kind::decade;
        read.number = full ? value / 10 : 190 + value / 10;
    } else if (digits <= 2 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) {
        read.kind = Kind::ordinal;
    }
    if (read.kind == Kind::none) return {};
    return read;
}

} // namespace

DateWord find_date_word(std::string_view folded) {
    if (folded.empty() || folded.size() > longest_word) return {};
    if (folded[0] >= '0' && folded[0] <= '9') return read_number(folded);
    for (std::size_t slot = slot_of(folded); slots[slot] != 0; slot = (slot + 1) % slot_count) {
        const Row& row = rows[slots[slot] - 1U];
        if (row.word != folded) continue;
        DateWord found;
        found.kind = row.kind;
        found.number = row.number;
        found.ambiguous = row.flag == Flag::ambiguous || row.flag == Flag::both;
        found.abbreviation = row.flag == Flag::abbreviation || row.flag == Flag::both;
        return found;
    }
    return {};
}

} // namespace dateline
