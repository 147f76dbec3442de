#include "common/dates/calendar_names.hpp"

#include <array>

#include "common/dates/lexicon.hpp"

namespace dateline {
namespace {

/// The entry of a name of this kind in the first language that has it; kind `none` if none has.
DateWord find_name(std::string_view folded, DateWordKind kind) {
    constexpr std::array languages{DateLanguage::english, DateLanguage::german, DateLanguage::other};
    for (const DateLanguage language : languages) {
        const DateWord word = find_date_word(folded, language);
        if (word.kind == kind) return word;
    }
    return {};
}

} // namespace

std::optional<unsigned> month_by_name(std::string_view folded) {
    const DateWord word = find_name(folded, DateWordKind::month);
    if (word.kind == DateWordKind::none) return std::nullopt;
    return static_cast<unsigned>(word.number);
}

bool is_weekday_name(std::string_view folded) {
    return folded == "mar" || find_name(folded, DateWordKind::weekday).kind != DateWordKind::none;
}

} // namespace dateline
