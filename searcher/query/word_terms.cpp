#include "searcher/query/word_terms.hpp"

#include <algorithm>
#include <utility>

#include "common/term.hpp"

namespace dateline::searcher::query {
namespace {

/// Forms are lower case: in a field without prefix, a term that begins with a capital is of another field.
bool is_form(std::string_view term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

template <class Wanted>
Expansion collect(const Xapian::Database& database, Field field, const std::string& start, std::size_t limit,
                  Wanted wanted) {
    const std::string prefix = form_term(field, start);
    const std::size_t cut = row(field).prefix.size();
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
        std::string form = (*it).substr(cut);
        if (is_form(form) && wanted(form)) found.emplace_back(it.get_termfreq(), std::move(form));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    Expansion expansion;
    expansion.found = found.size();
    found.resize(std::min(found.size(), limit));
    for (auto& [frequency, form] : found)
        expansion.forms.push_back(std::move(form));
    return expansion;
}

} // namespace

Expansion forms_beginning(const Xapian::Database& database, Field field, const std::string& start,
                          std::size_t limit) {
    return collect(database, field, start, limit, [](const std::string&) { return true; });
}

std::vector<std::string> forms_of_stem(const Xapian::Database& database, Field field, const std::string& word,
                                       Stemmer& stemmer, std::size_t limit) {
    const std::string stem = stemmer(word);
    // English stemming changes the end of a word only; its last letter may differ from the form's ("citi",
    // "city").
    const auto [in_stem, in_word] = std::mismatch(stem.begin(), stem.end(), word.begin(), word.end());
    const std::string start(stem.begin(), in_stem);
    constexpr std::size_t shortest_start = 2;
    if (start.size() < shortest_start) return {word};
    std::vector<std::string> forms = collect(database, field, start, limit, [&](const std::string& form) {
                                         return stemmer(form) == stem;
                                     }).forms;
    if (std::find(forms.begin(), forms.end(), word) == forms.end()) forms.push_back(word);
    return forms;
}

} // namespace dateline::searcher::query
