#include "common/dates/lexicon.hpp"

#include "common/ascii.hpp"
#include "common/dates/lexicon_table.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "1,200": the number without its comma; digits are told as 5 so that it is never a day or a year.
DateWord read_grouped(std::string_view word) {
    const std::size_t comma = word.find(',');
    if (comma == 0 || comma > 3 || word.size() != comma + 4) return {};
    DateWord read;
    for (const char c : word) {
        if (c != ',' && !is_digit(c)) return {};
        if (c != ',') read.number = read.number * 10 + (c - '0');
    }
    read.kind = Kind::number;
    read.digits = 5;
    return read;
}

/// "09.10.2020", "9.10.2020": day, month and year, packed as 20201009. Two digits of a year are too few:
/// "1.2.10" is a version, too.
DateWord read_dotted(std::string_view word) {
    std::int32_t parts[3] = {0, 0, 0};
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char c : word) {
        if (c == '.') {
            if (digits == 0 || digits > 2 || ++part > 2) return {};
            digits = 0;
        } else if (is_digit(c)) {
            if (++digits > 4) return {};
            parts[part] = parts[part] * 10 + (c - '0');
        } else {
            return {};
        }
    }
    const bool month = parts[1] >= 1 && parts[1] <= 12;
    const bool day = parts[0] >= 1 && parts[0] <= 31;
    if (part != 2 || digits != 4 || !month || !day || parts[2] < 1000) return {};
    DateWord read;
    read.kind = Kind::date_number;
    read.number = parts[2] * 10000 + parts[1] * 100 + parts[0];
    return read;
}

/// "3pm", "3.30pm": behind the hour. Minutes since midnight.
DateWord read_clock_time(std::int32_t hour, std::string_view ending) {
    const bool afternoon = ending.ends_with("pm");
    std::int32_t minute = 0;
    if (ending.size() == 5 && ending[0] == '.' && is_digit(ending[1]) && is_digit(ending[2])) {
        minute = (ending[1] - '0') * 10 + (ending[2] - '0');
    } else if (ending.size() != 2) {
        return {};
    }
    if (hour < 1 || hour > 12 || minute > 59 || (!afternoon && !ending.ends_with("am"))) return {};
    DateWord read;
    read.kind = Kind::clock_time;
    read.number = (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
    return read;
}

/// "1990s", "90s" and, in German, "1990er". "90s" means the last century's; "20s" could be this one's, so
/// only 30s to 90s are read.
DateWord read_decade(std::int32_t value, std::uint8_t digits) {
    const bool full = digits == 4 && value >= 1000 && value <= 2990;
    const bool brief = digits == 2 && value >= 30;
    DateWord read;
    read.digits = digits;
    if ((!full && !brief) || value % 10 != 0) return read;
    read.kind = Kind::decade;
    read.number = full ? value / 10 : 190 + value / 10;
    return read;
}

bool is_ordinal_ending(std::string_view ending) {
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

/// "27", "1994", "20201009", "3rd", "1990s", "90s", "1,200", "3pm".
DateWord read_number(std::string_view word) {
    constexpr std::size_t longest = 10;
    constexpr std::size_t longest_number = 8;
    if (word.size() > longest) return {};
    if (word.size() > longest_number) return read_dotted(word);
    DateWord read;
    while (read.digits < word.size() && is_digit(word[read.digits]))
        read.number = read.number * 10 + (word[read.digits++] - '0');
    const std::string_view ending = word.substr(read.digits);
    if (ending.empty()) {
        const bool known = read.digits <= 4 || read.digits == longest_number;
        read.kind = known ? Kind::number : Kind::none;
        return known ? read : DateWord{};
    }
    const bool first = word == "1er"; // of French
    if (ending == "s" || (ending == "er" && !first)) return read_decade(read.number, read.digits);
    if (ending.front() == ',') return read_grouped(word);
    if (ending.ends_with('m')) return read_clock_time(read.number, ending);
    if (ending.front() == '.') return read_dotted(word);
    if (read.digits > 2 || (!first && !is_ordinal_ending(ending))) return {};
    read.kind = Kind::ordinal;
    return read;
}

DateWord find_in(const LexiconTable& table, std::string_view folded) {
    for (std::size_t slot = lexicon_slot(folded); table.slots[slot] != 0; slot = (slot + 1) % lexicon_slots) {
        const LexiconRow& row = table.rows[table.slots[slot] - 1U];
        if (row.word != folded) continue;
        DateWord found;
        found.kind = row.kind;
        found.number = row.number;
        found.ambiguous = row.flag == LexiconFlag::ambiguous || row.flag == LexiconFlag::both;
        found.plural = row.flag == LexiconFlag::plural;
        found.abbreviation = row.flag == LexiconFlag::abbreviation || row.flag == LexiconFlag::both;
        return found;
    }
    return {};
}

/// Kinds of which publication dates are made in any language.
bool is_of_publication(Kind kind) {
    return kind == Kind::month || kind == Kind::weekday || kind == Kind::zone || kind == Kind::meridiem ||
           kind == Kind::the || kind == Kind::of;
}

/// A month of any language, else the first that is of use.
DateWord find_in_all(std::string_view folded) {
    DateWord first = find_in(other_names(), folded);
    if (first.kind == Kind::month) return first;
    for (const LexiconTable* table : {&english_words(), &german_words()}) {
        const DateWord found = find_in(*table, folded);
        if (found.kind == Kind::month) return found;
        if (first.kind == Kind::none && is_of_publication(found.kind)) first = found;
    }
    return first;
}

} // namespace

DateWord find_date_word(std::string_view folded, DateLanguage language) {
    if (folded.empty() || folded.size() > longest_lexicon_word) return {};
    if (is_digit(folded[0])) return read_number(folded);
    switch (language) {
    case DateLanguage::english:
        return find_in(english_words(), folded);
    case DateLanguage::german:
        return find_in(german_words(), folded);
    case DateLanguage::other:
        return find_in_all(folded);
    }
    return {};
}

} // namespace dateline
