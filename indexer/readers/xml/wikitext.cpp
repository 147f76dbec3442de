#include "indexer/readers/xml/wikitext.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

/// Something in braces or brackets. Positions are bytes of the source, half-open.
struct Bracketed {
    std::size_t begin = 0;
    std::size_t end = 0;
    char kind = '{'; // '{' template, '|' table, '[' link
};

/// What opens or closes at a place, by kind; '\0' for neither.
struct Mark {
    char opens = '\0';
    char closes = '\0';
};

Mark mark_at(std::string_view text) {
    const std::string_view two = text.substr(0, 2);
    if (two == "{{") return {'{', '\0'};
    if (two == "{|") return {'|', '\0'};
    if (two == "[[") return {'[', '\0'};
    if (two == "}}") return {'\0', '{'};
    if (two == "|}") return {'\0', '|'};
    if (two == "]]") return {'\0', '['};
    return {};
}

/// Ends the innermost open bracket, which is of the right kind; what was found inside of it is part of it.
void close_bracket(std::vector<Bracketed>& open, std::size_t end, std::vector<Bracketed>& found) {
    Bracketed whole = open.back();
    open.pop_back();
    whole.end = end;
    while (!found.empty() && found.back().begin > whole.begin)
        found.pop_back();
    found.push_back(whole);
}

/// All outermost templates, tables and links, in order.
std::vector<Bracketed> find_brackets(std::string_view source) {
    std::vector<Bracketed> found;
    std::vector<Bracketed> open;
    for (std::size_t pos = 0; pos < source.size();) {
        Mark mark = mark_at(source.substr(pos));
        // "|}}" ends a template whose last value is empty.
        if (mark.closes == '|' && !open.empty() && open.back().kind == '{') mark = {};
        if (mark.opens != '\0') open.push_back({pos, 0, mark.opens});
        if (mark.closes != '\0' && !open.empty() && open.back().kind == mark.closes)
            close_bracket(open, pos + 2, found);
        pos += mark.opens == '\0' && mark.closes == '\0' ? 1 : 2;
    }
    return found;
}

bool begins_any_case(std::string_view text, std::string_view beginning) {
    return equal_ignoring_case(text.substr(0, beginning.size()), beginning);
}

/// The words that a link shows; its category is noted.
std::string link_words(std::string_view inside, std::vector<std::string>& categories) {
    constexpr std::string_view category = "category:";
    if (begins_any_case(inside, category)) {
        const std::string_view name = inside.substr(category.size());
        categories.push_back(squeeze(name.substr(0, name.find('|'))));
        return {};
    }
    if (begins_any_case(inside, "file:") || begins_any_case(inside, "image:")) return {};
    const std::size_t bar = inside.rfind('|');
    std::string_view words = inside;
    if (bar != std::string_view::npos) words = inside.substr(bar + 1);
    const std::size_t colon = words.find(':');
    const bool other_wiki = bar == std::string_view::npos && colon != std::string_view::npos && colon < 4;
    if (other_wiki && colon == 2) return {}; // "fr:Titre": the page in another language
    if (other_wiki) words = words.substr(colon + 1);
    return std::string(words);
}

/// Date or place that a template of Wikinews tells: {{date|October 9, 2020}},
/// {{byline|date=...|location=...}}.
std::string template_date(std::string_view inside) {
    if (begins_any_case(inside, "date|")) return squeeze(inside.substr(5, inside.substr(5).find('|')));
    const std::size_t date = inside.find("|date=");
    if (!begins_any_case(inside, "byline") || date == std::string_view::npos) return {};
    const std::string_view value = inside.substr(date + 6);
    return squeeze(value.substr(0, value.find('|')));
}

/// Cuts out what stands from `opening` to `closing`; an unclosed one stays.
std::string without_spans(std::string_view text, std::string_view opening, std::string_view closing) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = text.find(opening); open != std::string_view::npos;
         open = text.find(opening, done)) {
        const std::size_t close = text.find(closing, open + opening.size());
        if (close == std::string_view::npos) break;
        out.append(text.substr(done, open - done));
        done = close + closing.size();
    }
    out.append(text.substr(done));
    return out;
}

/// Footnotes; "<ref name='a'/>" closes itself.
std::string without_notes(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = text.find("<ref"); open != std::string_view::npos;
         open = text.find("<ref", done)) {
        const std::size_t tag_end = text.find('>', open);
        if (tag_end == std::string_view::npos) break;
        std::size_t end = tag_end + 1;
        if (text[tag_end - 1] != '/') {
            const std::size_t close = text.find("</ref>", end);
            if (close == std::string_view::npos) break;
            end = close + 6;
        }
        out.append(text.substr(done, open - done));
        done = end;
    }
    out.append(text.substr(done));
    return out;
}

/// The words of "[https://example.com words]".
std::string without_addresses(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = text.find("[http"); open != std::string_view::npos;
         open = text.find("[http", done)) {
        const std::size_t end = text.find_first_of("]\n", open);
        if (end == std::string_view::npos) break;
        if (text[end] != ']') {
            out.append(text.substr(done, open + 1 - done));
            done = open + 1;
            continue;
        }
        const std::string_view inside = text.substr(open, end - open);
        const std::size_t blank = inside.find(' ');
        out.append(text.substr(done, open - done));
        if (blank != std::string_view::npos) out.append(inside.substr(blank + 1));
        done = end + 1;
    }
    out.append(text.substr(done));
    return out;
}

std::string without_quotes_of_style(std::string_view line) {
    std::string out;
    for (std::size_t pos = 0; pos < line.size();) {
        std::size_t run = 0;
        while (pos + run < line.size() && line[pos + run] == '\'')
            ++run;
        if (run < 2) {
            out += line[pos++];
        } else {
            pos += run; // bold and italics; no one quotes so
        }
    }
    return out;
}

/// A line without the signs of headings and lists; each is a paragraph of its own.
std::string plain_line(std::string_view line, bool& apart) {
    line = trim(line);
    apart = false;
    if (line.size() > 4 && line.substr(0, 2) == "__" && line.substr(line.size() - 2) == "__")
        return {}; // __NOTOC__
    if (line.size() > 4 && line.substr(0, 2) == "==") {
        apart = true;
        while (!line.empty() && (line.front() == '=' || line.front() == ' '))
            line.remove_prefix(1);
        while (!line.empty() && (line.back() == '=' || line.back() == ' '))
            line.remove_suffix(1);
    }
    while (!line.empty() && std::string_view("*#:;").find(line.front()) != std::string_view::npos) {
        apart = true;
        line.remove_prefix(1);
    }
    return squeeze(without_quotes_of_style(line));
}

std::string paragraphs(std::string_view text) {
    std::string out;
    bool joins = false; // the next line goes on with the paragraph
    for (const std::string_view raw : split(text, '\n')) {
        bool apart = false;
        const std::string line = plain_line(raw, apart);
        if (!line.empty()) {
            if (!out.empty()) out += joins && !apart ? " " : "\n\n";
            out += line;
        }
        joins = !line.empty() && !apart;
    }
    return out;
}

} // namespace

WikiText read_wikitext(std::string_view source) {
    WikiText page;
    page.redirects = begins_any_case(trim(source), "#redirect");
    const std::string bare = without_notes(without_spans(source, "<!--", "-->"));
    std::string text;
    std::size_t done = 0;
    for (const Bracketed& part : find_brackets(bare)) {
        text.append(bare, done, part.begin - done);
        const std::string_view inside =
            std::string_view(bare).substr(part.begin + 2, part.end - part.begin - 4);
        if (part.kind == '[') text += link_words(inside, page.categories);
        if (part.kind == '{' && page.date.empty()) page.date = template_date(inside);
        done = part.end;
    }
    text.append(bare, done);
    text = without_addresses(text);
    // Line breaks matter in wikitext and not in HTML: the tags are read line by line.
    std::string lines;
    for (const std::string_view line : split(text, '\n'))
        lines.append(looks_like_html(line) ? readable_line(line) : std::string(line)).append("\n");
    page.text = paragraphs(lines);
    return page;
}

} // namespace dateline::indexer
