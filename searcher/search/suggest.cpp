#include "searcher/search/suggest.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "common/analysis.hpp"
#include "common/ascii.hpp"
#include "common/edit_distance.hpp"
#include "common/schema.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"

namespace dateline::searcher {
namespace {

constexpr std::size_t shortest_word = 4;
constexpr std::size_t most_names = 200'000;

std::size_t edits_allowed(std::size_t length) {
    return length <= shortest_word ? 1 : 2;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit);
}

/// Keeps the nearest word seen, the more frequent of two equally near ones.
struct Nearest {
    std::string word;
    std::size_t distance;
    Xapian::doccount frequency = 0;

    void consider(const std::string& wanted, std::string candidate, Xapian::doccount seen,
                  std::size_t limit) {
        const std::size_t found = edit_distance(wanted, candidate, std::min(limit, distance));
        if (found > limit || found > distance || (found == distance && seen <= frequency)) return;
        word = std::move(candidate);
        distance = found;
        frequency = seen;
    }
};

void scan_words(const Xapian::Database& database, const std::string& start, const std::string& wanted,
                Nearest& nearest) {
    const std::size_t limit = edits_allowed(wanted.size());
    for (auto it = database.allterms_begin(start); it != database.allterms_end(start); ++it) {
        const std::string term = *it;
        if (term.size() + limit < wanted.size() || term.size() > wanted.size() + limit) continue;
        nearest.consider(wanted, term, it.get_termfreq(), limit);
    }
}

/// Where the value that begins at `begin` ends: at its closing quotation mark, or before a blank.
std::size_t end_of_value(std::string_view query, std::size_t begin) {
    const bool quoted = begin < query.size() && query[begin] == '"';
    return std::min(query.find(quoted ? '"' : ' ', begin + 1), query.size());
}

/// What stands instead of the value of a field, with quotation marks; empty if it can stay. Dates, codes and
/// addresses are not corrected.
std::string better_value(const IndexReader& reader, Field field, std::string_view value) {
    if (row(field).match != MatchKind::entity) return {};
    const std::string name(trim(value.substr(value.starts_with('"') ? 1 : 0)));
    if (!reader.keys_named(field, name).empty()) return {};
    const std::string nearest = nearest_name(reader, field, name);
    return nearest.empty() ? std::string{} : '"' + nearest + '"';
}

} // namespace

std::string nearest_word(const IndexReader& reader, const std::string& word) {
    if (word.size() < shortest_word || has_digit(word) || is_stop_word(word)) return {};
    const Xapian::Database& database = reader.database();
    if (database.term_exists(form_term(Field::text, word))) return {};
    Stemmer stemmer;
    if (database.term_exists(stem_term(Field::text, stemmer(word)))) return {};
    Nearest nearest{.word = {}, .distance = edits_allowed(word.size()) + 1, .frequency = 0};
    // Slips of the first letter are rare; reading all words of a big index for them is not worth its time.
    std::set<std::string> starts{word.substr(0, 1), word.substr(1, 1)};
    for (const std::string& start : starts) {
        const bool letter = start.front() >= 'a' && start.front() <= 'z';
        if (letter || static_cast<unsigned char>(start.front()) >= 0xC0)
            scan_words(database, start, word, nearest);
    }
    return nearest.word;
}

std::string nearest_name(const IndexReader& reader, Field field, const std::string& name) {
    const std::string wanted = fold_name(name);
    if (wanted.size() < shortest_word) return {};
    const std::size_t limit = edits_allowed(wanted.size());
    Nearest nearest{.word = {}, .distance = limit + 1, .frequency = 0};
    for (std::string& candidate : reader.names(field, most_names)) {
        nearest.consider(wanted, std::move(candidate), 1, limit);
    }
    if (nearest.word.empty()) return {};
    const std::vector<std::string> keys = reader.keys_named(field, nearest.word);
    return keys.empty() ? std::string{} : reader.entity(field, keys.front()).name;
}

std::string suggest_query(const IndexReader& reader, std::string_view query) {
    const std::string typed = repair_utf8(query);
    std::string suggestion;
    std::size_t copied = 0;
    std::size_t value_end = 0;
    bool changed = false;
    for (const Token& token : tokenize(typed)) {
        if (token.begin < value_end) continue;
        const bool field_name = token.end < typed.size() && typed[token.end] == ':';
        const std::optional<Field> field = field_name ? find_field(token.folded) : std::nullopt;
        std::size_t begin = token.begin;
        std::size_t end = token.end;
        std::string better;
        if (field && row(*field).match != MatchKind::words) {
            begin = token.end + 1;
            value_end = end_of_value(typed, begin);
            better = better_value(reader, *field, std::string_view(typed).substr(begin, value_end - begin));
            // The closing quotation mark goes with the value.
            end = value_end < typed.size() && typed[value_end] == '"' ? value_end + 1 : value_end;
        } else if (!field_name) {
            better = nearest_word(reader, token.folded);
        }
        if (better.empty()) continue;
        suggestion.append(typed, copied, begin - copied);
        suggestion += better;
        copied = end;
        changed = true;
    }
    if (!changed) return {};
    suggestion.append(typed, copied, std::string::npos);
    return suggestion;
}

} // namespace dateline::searcher
