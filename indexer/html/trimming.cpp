#include "indexer/html/trimming.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/html/line_phrases.hpp"

namespace dateline::indexer {
namespace {

using Lines = std::vector<ArticleLine>;

/// Labels and pointers are short; nothing longer is looked at.
constexpr std::size_t longest_label = 200; // bytes

/// Share of link characters from which a line is nothing but links: punctuation and "by" may stand outside.
constexpr double only_links = 0.85;

std::string folded(const ArticleLine& line) {
    return line.text.size() > longest_label ? std::string() : fold_name(line.text);
}

std::size_t prose_bytes(const Lines& lines, std::size_t first, std::size_t end) {
    std::size_t bytes = 0;
    for (std::size_t i = first; i < end; ++i)
        bytes += lines[i].prose ? lines[i].text.size() : 0;
    return bytes;
}

void erase(Lines& lines, std::size_t first, std::size_t end) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
}

/// Drops everything up to the last heading that repeats the headline, if nearly all the prose comes after it.
void drop_headline(Lines& lines, const Headline& headline) {
    const double most_before = headline.matches_title ? 0.6 : 0.1; // of the prose
    const std::string wanted = fold_name(headline.text);
    const std::size_t all = prose_bytes(lines, 0, lines.size());
    std::size_t before = 0, end = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        before += lines[i].prose ? lines[i].text.size() : 0;
        const std::string text = folded(lines[i]);
        const bool repeats = !wanted.empty() && text == wanted;
        if (repeats) before -= lines[i].prose ? lines[i].text.size() : 0;
        if (static_cast<double>(before) > most_before * static_cast<double>(all)) break;
        if (repeats) end = i + 1;
    }
    erase(lines, 0, end);
}

bool has_year_or_time(std::string_view text) {
    const auto digit = [&](std::size_t pos) { return pos < text.size() && is_digit(text[pos]); };
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        if (!digit(pos)) continue;
        if ((text.substr(pos, 2) == "19" || text.substr(pos, 2) == "20") && digit(pos + 2) &&
            digit(pos + 3) && !digit(pos + 4))
            return true;
        if (digit(pos + 1) && pos + 2 < text.size() && text[pos + 2] == ':' && digit(pos + 3)) return true;
    }
    return false;
}

/// Of a line after `fold_name`.
bool is_byline(std::string_view text) {
    for (const std::string_view start :
         {"by ", "von ", "par ", "por ", "di ", "lesezeit ", "lesedauer ", "reading time ",
          "temps de lecture ", "tempo de leitura ", "tiempo de lectura "}) {
        if (text.starts_with(start)) return true;
    }
    return text.ends_with(" min read") || text.ends_with(" minute read") || text.ends_with(" min lesezeit");
}

/// Drops bylines, dates and reading times above the first sentence.
void drop_bylines(Lines& lines) {
    constexpr std::uint32_t most_words = 10;
    constexpr std::ptrdiff_t farthest = 6; // lines
    const auto head_end = lines.begin() + std::min<std::ptrdiff_t>(farthest, std::ssize(lines));
    const auto first_prose = std::find_if(lines.begin(), head_end, [](const ArticleLine& line) {
        return line.prose && line.words > most_words;
    });
    const auto is_told = [](const ArticleLine& line) {
        if (line.words > most_words || line.heading) return false;
        const std::string text = folded(line);
        return is_byline(text) || has_year_or_time(line.text);
    };
    lines.erase(std::remove_if(lines.begin(), first_prose, is_told), first_prose);
}

bool is_address(std::string_view text) {
    return text.starts_with("http") || text.starts_with("www.");
}

/// True for a paragraph that only points elsewhere.
bool points_elsewhere(const ArticleLine& line) {
    constexpr std::uint32_t fewest_words = 4;
    if (line.item || line.heading || is_address(line.text)) return false;
    return line.link_share >= only_links && line.words >= fewest_words;
}

/// Drops labels of the page, paragraphs that are one link, and pointers with links.
void drop_pointers(Lines& lines) {
    constexpr double some = 0.2;
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [&](const ArticleLine& line) {
                                   if (points_elsewhere(line)) return true;
                                   const std::string text = folded(line);
                                   if (text.empty()) return false;
                                   return is_page_line(text) || (line.link_share >= some && is_pointer(text));
                               }),
                lines.end());
}

/// Drops runs of at least three list items that are nothing but links.
void drop_link_lists(Lines& lines) {
    constexpr std::size_t fewest_items = 3;
    Lines kept;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && lines[end].item && lines[end].link_share >= only_links)
            ++end;
        if (end - i < fewest_items) {
            end = std::max(end, i + 1);
            std::move(lines.begin() + static_cast<std::ptrdiff_t>(i),
                      lines.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(kept));
        }
        i = end;
    }
    lines = std::move(kept);
}

/// Cuts at a closing heading if little prose follows, and headings without anything below them.
void cut_tail(Lines& lines) {
    constexpr double most_after = 0.3; // of the prose
    const std::size_t all = prose_bytes(lines, 0, lines.size());
    std::size_t after = 0;
    for (std::size_t i = lines.size(); i-- > 0;) {
        after += lines[i].prose ? lines[i].text.size() : 0;
        if (static_cast<double>(after) > most_after * static_cast<double>(all)) break;
        if (is_closing_heading(folded(lines[i]))) erase(lines, i, lines.size());
    }
    const auto closes = [](const ArticleLine& line) {
        return line.heading || (line.link_share >= only_links && !is_address(line.text));
    };
    while (!lines.empty() && closes(lines.back()))
        lines.pop_back();
}

/// Drops sentences that repeat the line before them: a teaser and the first paragraph are often the same.
void drop_repeats(Lines& lines) {
    const auto repeats = [](const ArticleLine& before, const ArticleLine& line) {
        return line.prose && before.text == line.text;
    };
    lines.erase(std::unique(lines.begin(), lines.end(), repeats), lines.end());
}

} // namespace

std::vector<ArticleLine> trim_lines(std::vector<ArticleLine> lines, const Headline& headline) {
    drop_headline(lines, headline);
    drop_bylines(lines);
    cut_tail(lines);
    drop_pointers(lines);
    drop_link_lists(lines);
    drop_repeats(lines);
    return lines;
}

} // namespace dateline::indexer
