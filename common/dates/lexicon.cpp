#include "common/dates/lexicon.hpp"

#include "common/dates/lexicon_table.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

const LexiconTable& table_of(DateLanguage language) {
    switch (language) {
    case DateLanguage::english:
        return english_words();
    }
    return english_words();
}

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

DateWord find_date_word(std::string_view folded, DateLanguage language) {
    if (folded.empty() || folded.size() > longest_lexicon_word) return {};
    if (folded[0] >= '0' && folded[0] <= '9') return read_number(folded);
    const LexiconTable& table = table_of(language);
    for (std::size_t slot = lexicon_slot(folded); table.slots[slot] != 0; slot = (slot + 1) % lexicon_slots) {
        const LexiconRow& row = table.rows[table.slots[slot] - 1U];
        if (row.word != folded) continue;
        DateWord found;
        found.kind = row.kind;
        found.number = row.number;
        found.ambiguous = row.flag == LexiconFlag::ambiguous || row.flag == LexiconFlag::both;
        found.abbreviation = row.flag == LexiconFlag::abbreviation || row.flag == LexiconFlag::both;
        return found;
    }
    return {};
}

} // namespace dateline
