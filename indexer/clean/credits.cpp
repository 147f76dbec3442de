#include "indexer/clean/credits.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.hpp"
#include "indexer/clean/agency.hpp"
#include "indexer/clean/leftover_rules.hpp"
#include "indexer/readers/opening.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t byline_paragraphs = 3; // headline, date, byline

bool is_capital(std::string_view word) {
    return !word.empty() && ((word.front() >= 'A' && word.front() <= 'Z') || word.front() < 0);
}

/// Names of people: capitals, but for the small words in them.
bool are_names(std::string_view text, std::size_t fewest_words, std::size_t most_words) {
    constexpr std::array<std::string_view, 24> small{"and", "de",  "van", "von", "der", "den", "la",   "le",
                                                     "du",  "di",  "da",  "bin", "al",  "el",  "und",  "et",
                                                     "y",   "dos", "del", "ter", "ten", "zu",  "with", "&"};
    std::size_t words = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        ++words;
        if (word.find_first_of("0123456789?!:;\"()") != std::string_view::npos) return false;
        if (!is_capital(word) && std::find(small.begin(), small.end(), word) == small.end()) return false;
    }
    return words >= fewest_words && words <= most_words;
}

/// "Staff Writer", "Chief Correspondent", "Special to the Star".
bool is_role(std::string_view text) {
    constexpr std::array<std::string_view, 12> roles{
        "writer", "reporter", "correspondent", "editor",    "columnist",  "contributor",
        "staff",  "bureau",   "journalist",    "redaktion", "reporterin", "korrespondent"};
    const std::string folded = fold(trim(text));
    if (folded.starts_with("special to ")) return true;
    if (folded.find_first_of(".:") != std::string::npos || folded.size() > 50) return false;
    const std::vector<std::string_view> words = split(folded, ' ');
    return words.size() <= 5 && std::find(roles.begin(), roles.end(), words.back()) != roles.end();
}

/// Cuts "Anna Keller, Associated Press" and "Anna Keller | Reuters" into names and what follows them.
Credit cut_credit(std::string_view text) {
    Credit credit;
    std::string_view names = trim(text);
    while (true) {
        const std::size_t mark = names.find_last_of(",|");
        const std::size_t dash = names.rfind(" - ");
        std::size_t cut = mark;
        std::size_t width = 1;
        if (dash != std::string_view::npos && (mark == std::string_view::npos || dash > mark)) {
            cut = dash;
            width = 3;
        }
        if (cut == std::string_view::npos) break;
        const std::string_view last = trim(names.substr(cut + width));
        const std::string_view agency = agency_named(last);
        if (agency.empty() && !is_role(last)) break;
        if (!agency.empty()) credit.agency = agency;
        names = trim(names.substr(0, cut));
    }
    // "Anna Keller / Reuters" is whose photograph stood above.
    if (const std::size_t slash = names.rfind('/'); slash != std::string_view::npos) {
        if (const std::string_view agency = agency_named(names.substr(slash + 1)); !agency.empty())
            return {.author = {}, .agency = std::string(agency)};
    }
    if (const std::string_view agency = agency_named(names); !agency.empty()) {
        credit.agency = agency;
    } else {
        credit.author = names;
    }
    return credit;
}

bool is_empty(const Credit& credit) {
    return credit.author.empty() && credit.agency.empty();
}

/// What stands after a word and a blank, whatever their case; empty if the line begins otherwise.
std::string_view after(std::string_view line, std::string_view word) {
    if (line.size() <= word.size() || !equal_ignoring_case(line.substr(0, word.size()), word)) return {};
    return trim(line.substr(word.size()));
}

/// "Anna Keller in Minsk and Per Holm" -> "Anna Keller and Per Holm"; ends at a semicolon or bracket.
std::string names_without_places(std::string_view text) {
    text = trim(text.substr(0, text.find_first_of(";()")));
    std::string names;
    while (!text.empty()) {
        const std::size_t comma = text.find(", ");
        const std::size_t conjunction = text.find(" and ");
        const std::size_t end = std::min({comma, conjunction, text.size()});
        std::string_view name = text.substr(0, end);
        name = trim(name.substr(0, std::min(name.find(" in "), name.find(" at "))));
        if (name.ends_with('.')) name.remove_suffix(1);
        if (!are_names(name, 1, 5)) break;
        names += (names.empty() ? "" : ", ") + std::string(name);
        if (end == text.size()) break;
        text = trim(text.substr(end + (end == comma ? 2 : 5)));
        if (text.starts_with("and ")) text = trim(text.substr(4));
    }
    return names;
}

/// Author of "(Reporting by ...", "To contact the reporter on this story: ...".
std::string author_of(std::string_view line) {
    if (line.starts_with("(")) line.remove_prefix(1);
    if (const std::string_view rest = after(line, "reporting by "); !rest.empty())
        return names_without_places(rest);
    if (after(line, "to contact the reporter").empty()) return {};
    const std::size_t colon = line.find(':');
    return colon == std::string_view::npos ? std::string() : names_without_places(line.substr(colon + 1));
}

} // namespace

Credit read_byline(std::string_view line) {
    constexpr std::size_t longest = 100;
    line = trim(line);
    if (line.empty() || line.size() > longest) return {};
    if (const std::string_view names = byline_name(line); !names.empty()) {
        Credit credit = cut_credit(names);
        return credit.author.empty() || are_names(credit.author.substr(0, credit.author.find(',')), 1, 10)
                   ? credit
                   : Credit{};
    }
    if (line.ends_with('.')) return {};
    for (const std::string_view word : {"von ", "par "}) {
        const std::string_view rest = after(line, word);
        if (rest.empty()) continue;
        Credit credit = cut_credit(rest);
        return are_names(credit.author, 2, 8) ? credit : Credit{};
    }
    if (const std::string_view agency = agency_named(line); !agency.empty())
        return {.author = {}, .agency = std::string(agency)};
    // "Anna Keller, Staff Writer": a name alone may be a headline.
    Credit credit = cut_credit(line);
    const bool cut = credit.author.size() < line.size();
    const bool named = credit.author.empty() || are_names(credit.author, 2, 4);
    return cut && named ? credit : Credit{};
}

Credit read_agency_line(std::string_view line) {
    constexpr std::size_t longest = 60;
    line = trim(line);
    if (line.size() > longest) return {};
    std::string_view name = line;
    for (const std::string_view word :
         {"source: ", "sources: ", "quelle: ", "quellen: ", "(avec ", "avec "}) {
        if (const std::string_view rest = after(line, word); !rest.empty()) name = rest;
    }
    const bool alone = name.size() == line.size();
    const std::string_view agency = agency_named(name);
    // A word such as "Petra" alone is more likely a person than an agency.
    const bool bracketed = line.starts_with('(') && line.ends_with(')');
    if (agency.empty() || (alone && !bracketed && agency != "Reuters" && agency != "AFP" && agency != "AP" &&
                           agency != "Bloomberg" && agency != "dpa" && agency != "Xinhua"))
        return {};
    return {.author = {}, .agency = std::string(agency)};
}

Credit read_credit(std::string_view rule, std::string_view line) {
    Credit credit;
    if (rule != "credit" && rule != "contact" && rule != "copyright") return credit;
    if (rule != "copyright") credit.author = author_of(line);
    credit.agency = agency_in(line);
    return credit;
}

void mark_credits(std::vector<Paragraph>& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        if (!paragraph.leftover.empty() || paragraph.text.size() > 100) continue;
        if (i < byline_paragraphs && !is_empty(read_byline(paragraph.text))) {
            paragraph.leftover = "byline";
        } else if (!is_empty(read_agency_line(paragraph.text))) {
            paragraph.leftover = "credit";
        }
    }
}

void take_credits(Article& article) {
    const auto take = [&](const Credit& credit) {
        if (article.byline.empty()) article.byline = credit.author;
        if (article.agency.empty()) article.agency = credit.agency;
    };
    const Credit given = cut_credit(article.byline); // "Anna Keller, Associated Press"
    if (!given.agency.empty()) {
        if (!given.author.empty()) article.byline = given.author;
        take(given);
    }
    bool opened = false;
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
        const Paragraph& paragraph = article.paragraphs[i];
        if (paragraph.leftover == "byline") {
            take(read_byline(paragraph.text));
        } else if (!paragraph.leftover.empty()) {
            // A lone agency in the middle heads something else.
            const Credit line = read_agency_line(paragraph.text);
            const bool at_edge = i < byline_paragraphs || i + byline_paragraphs >= article.paragraphs.size();
            if (is_empty(line)) {
                take(read_credit(paragraph.leftover, paragraph.text));
            } else if (at_edge) {
                take(line);
            }
        } else if (!opened) {
            opened = true;
            take({.author = {}, .agency = std::string(agency_of_opening(paragraph.text))});
        }
    }
    if (article.source.empty()) article.source = article.agency;
}

} // namespace dateline::indexer
