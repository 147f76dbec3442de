#include "indexer/readers/wire/wire_message.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/dates/lexicon.hpp"
#include "common/text.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/wire/wire_splitter.hpp"

namespace dateline::indexer {
namespace {

/// The lines of a part without control characters; carriage returns end lines as line feeds do.
std::vector<std::string> lines_of(std::string_view part) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(part, '\n')) {
        std::string text = drop_controls(line);
        const std::size_t last = text.find_last_not_of(' ');
        text.resize(last == std::string::npos ? 0 : last + 1);
        lines.push_back(std::move(text));
    }
    return lines;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (const std::string_view word : split(line, ' ')) {
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

/// Parts of a message around its control characters.
struct Parts {
    std::string_view header, text, end;
};

Parts parts_of(std::string_view message) {
    Parts parts;
    const std::size_t text_at = message.find(start_of_text);
    parts.header = message.substr(0, text_at);
    if (text_at == std::string_view::npos) return parts;
    const std::size_t end_at = message.find(end_of_text, text_at);
    parts.text =
        message.substr(text_at + 1, end_at == std::string_view::npos ? end_at : end_at - text_at - 1);
    if (end_at != std::string_view::npos) parts.end = message.substr(end_at + 1);
    return parts;
}

/// What the header line tells: "eca062 4 i 211 ccccb   dpa 061" has service and number, priority, category,
/// words, and at its end the source and its own number.
void add_header(RawItem& item, std::string_view header) {
    std::vector<std::string> lines = lines_of(header);
    const std::vector<std::string_view> words = words_of(lines.front());
    if (!words.empty() && words[0].size() <= 16) add_field(item, "id", std::string(words[0]));
    // The last word of letters among the four behind service, priority, category and number of words.
    for (std::size_t i = words.size(); i-- > 4;) {
        if (!is_ascii_letter(words[i].front()) || words[i].size() > 12) continue;
        add_field(item, "source", std::string(words[i]));
        break;
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        for (const std::string_view keyword : split(lines[i], '/'))
            add_field(item, "topics", std::string(trim(keyword)));
    }
}

/// Remarks of the desk before a headline: "1ST LEAD", "EXTRA", "(Achtung)".
bool is_remark(std::string_view line) {
    constexpr std::size_t longest = 24;
    if (line.size() > longest) return false;
    if (line.front() == '(' && line.back() == ')') return true;
    return std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The name in a byline of the wire, English, German, French or Spanish; unlike in a text, it need be no name
/// ("By dpa correspondents").
std::string_view wire_byline(std::string_view line) {
    constexpr std::size_t longest = 100;
    for (const std::string_view word : {"By ", "Von ", "Par ", "Por "}) {
        if (line.substr(0, word.size()) == word && line.size() < longest)
            return trim(line.substr(word.size()));
    }
    return {};
}

/// The lines of the block that holds remarks, headline and byline, and how many lines of the text it takes.
struct HeadBlock {
    std::vector<std::string> lines;
    std::size_t taken = 0;
};

/// Without the marks of the wire: "^" before and "<" behind in ANPA, " =" behind in IPTC 7901.
std::string without_marks(std::string_view line) {
    line = trim(line);
    while (!line.empty() && (line.front() == '^' || line.front() == '<'))
        line = trim(line.substr(1));
    while (!line.empty() && (line.back() == '<' || line.back() == '='))
        line = trim(line.substr(0, line.size() - 1));
    return std::string(line);
}

HeadBlock head_block(const std::vector<std::string>& lines) {
    constexpr std::size_t longest_block = 10;
    HeadBlock block;
    for (std::size_t i = 0; i < lines.size() && block.lines.size() < longest_block; ++i) {
        const std::string& line = lines[i];
        if (trim(line).empty()) {
            if (block.lines.empty()) continue;
            break;
        }
        const bool last = line.back() == '=';
        std::string text = without_marks(line);
        if (!text.empty()) block.lines.push_back(std::move(text));
        block.taken = i + 1;
        if (last) return block;
    }
    // No mark ends it: a block of one or two lines before a blank line is a headline, a longer one is text.
    constexpr std::size_t longest_unmarked = 3;
    if (block.lines.size() > longest_unmarked) return {};
    return block;
}

void add_head(RawItem& item, HeadBlock block) {
    std::vector<std::string>& lines = block.lines;
    if (lines.size() > 1) {
        if (const std::string_view name = wire_byline(lines.back()); !name.empty()) {
            add_field(item, "byline", std::string(name));
            lines.pop_back();
        }
    }
    std::size_t first = 0;
    while (first + 1 < lines.size() && is_remark(lines[first]))
        ++first;
    std::string title;
    for (std::size_t i = first; i < lines.size(); ++i)
        title += (title.empty() ? "" : " ") + lines[i];
    add_field(item, "title", std::move(title));
}

/// True for the line behind which nothing is meant for readers.
bool ends_article(std::string_view line) {
    const std::string text = to_lower_ascii(trim(line));
    if (text.size() > 2 && text.front() == '#') return text.find("notebook") != std::string::npos;
    return text == "* * * *" ||
           (text.substr(0, 25) == "the following information" && text.find("not ") != std::string::npos);
}

/// The signature of a desk: the source and a few pairs of initials ("dpa wsz jln npr").
bool is_signature(std::string_view line, std::string_view source) {
    const std::vector<std::string_view> words = words_of(trim(line));
    if (words.size() < 2 || words.size() > 8) return false;
    if (source.empty() || !equal_ignoring_case(words[0], source.substr(0, words[0].size()))) return false;
    return std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
        return word.size() <= 4 &&
               std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    });
}

std::string value_of(const RawItem& item, std::string_view field) {
    const auto found = item.fields.find(field);
    return found == item.fields.end() ? std::string() : found->second;
}

/// "- Reporting by: Anna Keller" in the notes to editors.
void add_reporter(RawItem& item, std::string_view line) {
    constexpr std::string_view label = "reporting by:";
    line = trim(line);
    if (!line.empty() && line.front() == '-') line = trim(line.substr(1));
    if (!equal_ignoring_case(line.substr(0, label.size()), label)) return;
    if (item.fields.find("byline") == item.fields.end())
        add_field(item, "byline", std::string(trim(line.substr(label.size()))));
}

void add_body(RawItem& item, const std::vector<std::string>& lines, std::size_t begin) {
    const std::string source = value_of(item, "source");
    std::size_t end = begin;
    while (end < lines.size() && !ends_article(lines[end]))
        ++end;
    for (std::size_t i = end; i < lines.size(); ++i)
        add_reporter(item, lines[i]);
    while (end > begin && (trim(lines[end - 1]).empty() || is_signature(lines[end - 1], source)))
        --end;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view line = trim(lines[i]);
        if (line.empty() && item.body.empty()) continue;
        const std::size_t indent = lines[i].find_first_not_of(' ');
        // Paragraphs are parted by blank lines, or begin with an indented line.
        if (indent != std::string::npos && indent >= 2 && !item.body.empty()) item.body += '\n';
        item.body.append(line).push_back('\n');
    }
}

/// Number of a month by its name in any language, or the short form of it; 0 if it is none.
int month_number(std::string_view name) {
    const DateWord word = find_date_word(fold(name), DateLanguage::other);
    return word.kind == DateWordKind::month ? word.number : 0;
}

int full_year(int year) {
    constexpr int pivot = 50; // as in RFC 2822
    return year < pivot ? 2000 + year : 1900 + year;
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

/// "AP-WF-07-14-13 1234GMT": month, day, year, time.
std::string anpa_time(const std::vector<std::string_view>& words) {
    const std::vector<std::string_view> parts = split(words[0], '-');
    if (parts.size() < 4 || words.size() < 2 || words[1].size() < 4) return {};
    const std::string_view month = parts[parts.size() - 3];
    const std::string_view day = parts[parts.size() - 2];
    const std::string_view year = parts[parts.size() - 1];
    const std::string_view time = words[1].substr(0, 4);
    for (const std::string_view number : {month, day, year}) {
        if (!all_digits(number) || number.size() > 2) return {};
    }
    if (!all_digits(time)) return {};
    return fmt::format("{:04}-{:02}-{:02}T{}:{}:00Z", full_year(number_of(year)), number_of(month),
                       number_of(day), time.substr(0, 2), time.substr(2));
}

} // namespace

bool is_wire_text(std::string_view head) {
    constexpr std::size_t longest_header = 1000;
    const std::size_t begin = head.find_first_not_of(std::string_view("\0 \t\r\n\x16\x7F", 7));
    if (begin == std::string_view::npos || head[begin] != start_of_header) return false;
    const std::string_view header = head.substr(begin + 1, longest_header);
    const std::size_t text_at = header.find(start_of_text);
    return text_at != std::string_view::npos && text_at > 0 && header.find('\0') >= text_at;
}

std::string wire_time(std::string_view text) {
    const std::string line = squeeze(text);
    const std::vector<std::string_view> words = words_of(line);
    if (words.empty()) return {};
    if (words[0].size() != 6 || !all_digits(words[0])) return anpa_time(words);
    std::size_t next = 1;
    if (next < words.size() && month_number(words[next]) == 0) ++next; // the zone
    if (next + 1 >= words.size()) return {};
    const int month = month_number(words[next]);
    const std::string_view year = words[next + 1];
    if (month == 0 || !all_digits(year) || (year.size() != 2 && year.size() != 4)) return {};
    return fmt::format("{:04}-{:02}-{}T{}:{}:00Z",
                       year.size() == 4 ? number_of(year) : full_year(number_of(year)), month,
                       words[0].substr(0, 2), words[0].substr(2, 2), words[0].substr(4, 2));
}

ReadResult read_wire_message(std::string bytes, Origin origin, bool verbatim) {
    RawItem item;
    const Parts raw = parts_of(bytes);
    if (raw.text.empty())
        return {std::nullopt, BadRecord{std::move(origin), "wire message without text", {}}};
    DecodedText decoded = to_repaired_utf8(std::move(bytes), {}, verbatim);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    const Parts parts = parts_of(decoded.text);
    add_header(item, parts.header);
    const std::vector<std::string> lines = lines_of(parts.text);
    HeadBlock head = head_block(lines);
    const std::size_t body_begin = head.taken;
    add_head(item, std::move(head));
    add_body(item, lines, body_begin);
    std::string time = wire_time(parts.end);
    if (const std::string id = value_of(item, "id"); !id.empty() && !time.empty()) {
        // Numbers begin again every day.
        item.fields.erase("id");
        add_field(item, "id", fmt::format("{}-{}", time.substr(0, 10), id));
    }
    add_field(item, "published", std::move(time));
    if (parts.end.empty()) item.warnings.emplace_back("wire message without an end");
    if (is_blank(item)) return {std::nullopt, BadRecord{std::move(origin), "no title and no text", {}}};
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

} // namespace dateline::indexer
