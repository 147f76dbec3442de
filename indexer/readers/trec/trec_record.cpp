#include "indexer/readers/trec/trec_record.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/date.hpp"
#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/markup.hpp"

namespace dateline::indexer {
namespace {

using Names = std::initializer_list<std::string_view>;

/// Letters that a DOCNO begins with, and whose articles those are. Longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> sources{
    {{"FBIS", "Foreign Broadcast Information Service"},
     {"SJMN", "San Jose Mercury News"},
     {"WSJ", "Wall Street Journal"},
     {"APW", "Associated Press"},
     {"NYT", "New York Times"},
     {"XIE", "Xinhua"},
     {"XIN", "Xinhua"},
     {"AFP", "Agence France-Presse"},
     {"LTW", "Los Angeles Times-Washington Post"},
     {"CNA", "Central News Agency"},
     {"ZF", "Ziff-Davis"},
     {"FR", "Federal Register"},
     {"CR", "Congressional Record"},
     {"AP", "Associated Press"},
     {"FT", "Financial Times"},
     {"LA", "Los Angeles Times"},
     {"GH", "Glasgow Herald"},
     {"NY", "New York Times"}}};

/// The record with the names of its tags in upper case, attributes as they are: some collections write <doc>.
std::string upper_tags(std::string text) {
    constexpr std::size_t longest_name = 24;
    for (std::size_t open = text.find('<'); open != std::string::npos; open = text.find('<', open + 1)) {
        std::size_t pos = open + 1;
        if (pos < text.size() && text[pos] == '/') ++pos;
        for (std::size_t end = pos + longest_name; pos < text.size() && pos < end; ++pos) {
            const char c = text[pos];
            if (c >= 'a' && c <= 'z') {
                text[pos] = static_cast<char>(c - 'a' + 'A');
            } else if (!((c >= 'A' && c <= 'Z') || is_digit(c) || c == '_')) {
                break;
            }
        }
    }
    return text;
}

/// Contents of all elements of a name, in order.
std::vector<std::string_view> contents_of(std::string_view record, std::string_view name) {
    constexpr std::size_t most = 1000;
    std::vector<std::string_view> contents;
    while (contents.size() < most) {
        const Element element = find_element(record, name);
        if (!element.found) break;
        contents.push_back(element.content);
        record = record.substr(static_cast<std::size_t>(element.content.data() - record.data()) +
                               element.content.size());
    }
    return contents;
}

/// Text of marked-up content in one line.
std::string line_text(std::string_view content) {
    return squeeze(fragment_text(content));
}

/// The first element of the names that holds something, in one line.
std::string first_text(std::string_view record, Names names) {
    for (const std::string_view name : names) {
        for (const std::string_view content : contents_of(record, name)) {
            std::string text = line_text(content);
            if (!text.empty()) return text;
        }
    }
    return {};
}

/// Paragraphs of a text: blank lines and lines indented by two blanks or more begin one, as tags do.
std::string paragraphs_in(std::string_view content) {
    std::string marked;
    marked.reserve(content.size() + content.size() / 16);
    for (const std::string_view line : split(content, '\n')) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (trim(line).empty() || (indent != std::string_view::npos && indent >= 2)) marked += "<br>";
        marked.append(line).push_back('\n');
    }
    return std::string(trim(fragment_text(marked)));
}

void append_paragraphs(std::string& body, std::string_view text) {
    if (trim(text).empty()) return;
    if (!body.empty()) body += "\n\n";
    body += text;
}

/// The Financial Times writes its name and the day before headlines: "FT  14 MAY 91 / Talks begin".
std::string without_prefix(std::string title) {
    constexpr std::size_t longest_prefix = 24;
    const std::size_t slash = title.find(" / ");
    if (title.substr(0, 3) == "FT " && slash < longest_prefix) return title.substr(slash + 3);
    return title;
}

/// Headlines: the first is the title, others (the AP's second and third lines) begin the text.
void add_titles(RawItem& item, std::string_view record) {
    for (const std::string_view name : {"HEADLINE", "HEAD", "HL", "TITLE", "TI"}) {
        for (const std::string_view content : contents_of(record, name)) {
            std::string text = without_prefix(line_text(content));
            if (text.empty()) continue;
            const auto title = item.fields.find("title");
            if (title == item.fields.end()) {
                add_field(item, "title", std::move(text));
            } else if (text != title->second) {
                append_paragraphs(item.body, text);
            }
        }
    }
}

void add_body(RawItem& item, std::string_view record) {
    for (const std::string_view name : {"LP", "LEADPARA", "TEXT"}) {
        for (const std::string_view content : contents_of(record, name))
            append_paragraphs(item.body, paragraphs_in(content));
    }
    if (!item.body.empty()) return;
    // Dumps of Wikipedia have the text in <doc> itself.
    const std::string_view whole = find_element(record, "DOC").content;
    if (whole.find("<DOCNO>") == std::string_view::npos) item.body = paragraphs_in(whole);
}

bool is_day(int year, int month, int day) {
    return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Six or eight digits (YYMMDD, YYYYMMDD) as ISO 8601; empty if they are no day.
std::string day_of_digits(std::string_view digits) {
    if (digits.size() != 6 && digits.size() != 8) return {};
    int number = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return {};
        number = number * 10 + (c - '0');
    }
    const int year =
        number / 10000 + (digits.size() == 6 ? 1900 : 0); // the collections are of 1987 and later
    const int month = number / 100 % 100;
    const int day = number % 100;
    return is_day(year, month, day) ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

/// A date as the collections write it: "910514", "= 870324", "January 1, 1989, Sunday, Home Edition".
std::string date_text(std::string text) {
    if (!text.empty() && text.front() == '=') text = std::string(trim(std::string_view(text).substr(1)));
    std::string day = day_of_digits(text);
    if (!day.empty()) return day;
    // What follows the second comma is the day of the week and the edition.
    const std::size_t comma = text.find(',');
    const std::size_t second = comma == std::string::npos ? comma : text.find(',', comma + 1);
    return text.substr(0, second);
}

void add_published(RawItem& item, std::string_view record, std::string_view docno) {
    for (const std::string_view name : {"DATE_TIME", "DATETIME", "DATE", "DATE1", "DD"})
        add_field(item, "published", date_text(first_text(record, {name})));
    if (item.fields.find("published") != item.fields.end()) return;
    std::string day = day_of_docno(docno);
    if (day.empty()) return;
    item.fields.emplace("published", std::move(day));
    item.fields.emplace("published_rule", "id");
}

void add_source(RawItem& item, std::string_view record, std::string_view docno) {
    std::string source = first_text(record, {"SOURCE", "PUB"});
    if (source.empty()) {
        const std::size_t letters = docno.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const std::string_view prefix = docno.substr(0, letters);
        const auto* const found = std::find_if(sources.begin(), sources.end(),
                                               [&](const auto& row) { return row.first == prefix; });
        if (found != sources.end()) source = found->second;
    }
    add_field(item, "source", std::move(source));
}

void add_dateline(RawItem& item, std::string_view record) {
    const std::string dateline = first_text(record, {"DATELINE"});
    const std::size_t end = dateline.find_last_not_of(" -");
    if (end != std::string::npos) add_field(item, "dateline", dateline.substr(0, end + 1));
}

} // namespace

std::string day_of_docno(std::string_view docno) {
    for (std::size_t begin = 0; begin < docno.size();) {
        if (!is_digit(docno[begin])) {
            ++begin;
            continue;
        }
        const std::size_t end = std::min(docno.find_first_not_of("0123456789", begin), docno.size());
        const std::string day = day_of_digits(docno.substr(begin, end - begin));
        if (!day.empty()) return day;
        begin = end;
    }
    return {};
}

ReadResult read_trec_record(std::string bytes, Origin origin, bool verbatim) {
    RawItem item;
    DecodedText decoded = to_repaired_utf8(std::move(bytes), {}, verbatim);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    const std::string text = upper_tags(std::move(decoded.text));
    const std::string_view record = text;
    const std::string_view attributes = find_element(record, "DOC").attributes;
    std::string docno = first_text(record, {"DOCNO", "DOCID"});
    if (docno.empty()) docno = attribute(attributes, "id");
    add_field(item, "id", docno);
    add_field(item, "url", std::string(attribute(attributes, "url")));
    add_source(item, record, docno);
    add_published(item, record, docno);
    add_field(item, "byline", byline_of_field(first_text(record, {"BYLINE", "AUTHOR"})));
    add_dateline(item, record);
    add_titles(item, record);
    if (item.fields.find("title") == item.fields.end())
        add_field(item, "title", line_text(attribute(attributes, "title")));
    add_body(item, record);
    for (const std::string_view content : contents_of(record, "SUBJECT"))
        add_field(item, "topics", line_text(content));
    if (is_blank(item)) return {std::nullopt, BadRecord{std::move(origin), "no title and no text", {}}};
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

} // namespace dateline::indexer
