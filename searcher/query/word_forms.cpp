/// Stars, equals signs and operators in words.
#include "searcher/query/word_forms.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "common/text.hpp"
#include "common/tokens.hpp"

namespace dateline::searcher::query {
namespace {

std::string_view without_trailing(std::string_view text, std::string_view characters) {
    return text.substr(0, text.find_last_not_of(characters) + 1);
}

std::string_view without_leading(std::string_view text, std::string_view characters) {
    return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

/// Letters and digits of the last word before a star: what the wildcard would be looked up by.
std::size_t letters_of_last_word(std::string_view text) {
    const auto tokens = tokenize(text);
    return tokens.empty() ? 0 : count_code_points(tokens.back().folded);
}

WordForm read_short_wildcard(std::string_view typed) {
    const std::string_view bare = without_leading(without_trailing(typed, "*"), "*");
    if (letters_of_last_word(bare) == 0) {
        return {.kind = LexemeKind::word, .text = {}, .problem = "nothing before the star: it is left out"};
    }
    return {.kind = LexemeKind::word,
            .text = std::string(bare),
            .problem =
                "a star needs at least two letters before it: read as the word " + quoted_for_message(bare)};
}

/// Requires: `typed` holds a star.
WordForm read_wildcard(std::string_view typed) {
    const std::string_view stem = typed.substr(0, typed.find('*'));
    if (letters_of_last_word(stem) < min_wildcard_letters) return read_short_wildcard(typed);
    WordForm form{.kind = LexemeKind::wildcard, .text = std::string(stem), .problem = {}};
    if (without_trailing(typed, "*") != stem) {
        form.problem =
            "a star works at the end of a word only: read as " + quoted_for_message(std::string(stem) + "*");
    }
    return form;
}

/// Reads the distance after "NEAR" or "ADJ": nothing, or "/n".
OperatorForm read_distance(LexemeKind kind, std::string_view suffix, unsigned standard) {
    OperatorForm form{.kind = kind, .distance = standard, .problem = {}};
    if (suffix.empty()) return form;
    suffix.remove_prefix(1);
    unsigned value = 0;
    const auto [stop, error] = std::from_chars(suffix.data(), suffix.data() + suffix.size(), value);
    const bool all_digits =
        !suffix.empty() && suffix.find_first_not_of("0123456789") == std::string_view::npos;
    if (!all_digits) {
        form.problem = "a distance is a number of words: read as " + std::to_string(standard);
    } else if (error == std::errc::result_out_of_range || value > max_distance) {
        form.distance = max_distance;
        form.problem = "the largest distance is " + std::to_string(max_distance) + " words: that is used";
    } else if (value == 0) {
        form.distance = 1;
        form.problem = "the smallest distance is 1 word: that is used";
    } else {
        form.distance = value;
    }
    return form;
}

} // namespace

WordForm read_word_form(std::string_view typed) {
    const std::string_view bare = without_leading(typed, "=");
    const bool exact = bare.size() < typed.size();
    const std::string_view word = without_trailing(bare, ",;:");
    if (exact && word.empty()) {
        return {.kind = LexemeKind::word, .text = {}, .problem = "no word after '=': it is left out"};
    }
    if (word.find('*') == std::string_view::npos) {
        return {
            .kind = exact ? LexemeKind::exact : LexemeKind::word, .text = std::string(word), .problem = {}};
    }
    WordForm form = read_wildcard(word);
    if (exact && form.kind == LexemeKind::wildcard) {
        form.problem = "'=' and '*' exclude each other: read as " + quoted_for_message(form.text + "*");
    } else if (exact) {
        form.kind = LexemeKind::exact;
    }
    return form;
}

WordForm read_value_form(std::string_view typed, bool ends_in_star) {
    const std::string_view value = trim(without_leading(typed, "="));
    if (!ends_in_star) {
        return {.kind = typed.starts_with('=') ? LexemeKind::exact : LexemeKind::word,
                .text = std::string(value),
                .problem = {}};
    }
    const std::string_view stem = trim(without_trailing(value, "*"));
    if (letters_of_last_word(stem) < min_wildcard_letters) return read_short_wildcard(value);
    return {.kind = LexemeKind::wildcard, .text = std::string(stem), .problem = {}};
}

std::optional<OperatorForm> read_operator_form(std::string_view typed) {
    const auto plain = [](LexemeKind kind) {
        return OperatorForm{.kind = kind, .distance = 0, .problem = {}};
    };
    if (typed == "AND") return plain(LexemeKind::conjunction);
    if (typed == "OR" || typed == "|") return plain(LexemeKind::disjunction);
    if (typed == "NOT") return plain(LexemeKind::negation);
    if (typed == "NEAR" || typed.starts_with("NEAR/")) {
        return read_distance(LexemeKind::near, typed.substr(4), default_near_distance);
    }
    if (typed == "ADJ" || typed.starts_with("ADJ/")) {
        return read_distance(LexemeKind::adj, typed.substr(3), default_adj_distance);
    }
    return std::nullopt;
}

} // namespace dateline::searcher::query
