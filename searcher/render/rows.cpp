#include "searcher/render/rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace dateline::searcher {
namespace {

constexpr std::array<std::string_view, 15> columns{
    "rank",     "weight",  "id",     "title",  "source",       "published", "url",       "byline",
    "language", "snippet", "family", "copies", "copy_sources", "copy_ids",  "first_seen"};

std::array<std::string, columns.size()> values_of(const Hit& hit) {
    return {std::to_string(hit.rank),
            fmt::format("{:.6f}", hit.weight),
            hit.id,
            hit.title,
            hit.source,
            hit.published,
            hit.url,
            hit.byline,
            hit.language,
            hit.snippet.text,
            hit.copies.family,
            std::to_string(hit.copies.others),
            fmt::format("{}", fmt::join(hit.copies.outlets, "; ")),
            fmt::format("{}", fmt::join(hit.copies.ids, "; ")),
            hit.copies.first_seen};
}

std::string csv_value(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// The value with each of `unwanted` replaced.
std::string without(std::string value, std::string_view unwanted, char replacement) {
    std::replace_if(
        value.begin(), value.end(), [&](char c) { return unwanted.find(c) != std::string_view::npos; },
        replacement);
    return value;
}

} // namespace

void write_csv_row(std::ostream& out, std::span<const std::string> values) {
    bool first = true;
    for (const std::string& value : values) {
        out << (first ? "" : ",") << csv_value(value);
        first = false;
    }
    out << "\r\n";
}

void write_tsv_row(std::ostream& out, std::span<const std::string> values) {
    bool first = true;
    for (const std::string& value : values) {
        out << (first ? "" : "\t") << without(value, "\t\r\n", ' ');
        first = false;
    }
    out << '\n';
}

void write_csv_header(std::ostream& out) {
    out << fmt::format("{}\r\n", fmt::join(columns, ","));
}

void write_csv_hit(std::ostream& out, const Hit& hit) {
    write_csv_row(out, values_of(hit));
}

void write_tsv_header(std::ostream& out) {
    out << fmt::format("{}\n", fmt::join(columns, "\t"));
}

void write_tsv_hit(std::ostream& out, const Hit& hit) {
    write_tsv_row(out, values_of(hit));
}

void write_trec_hit(std::ostream& out, const Hit& hit, const std::string& topic, const std::string& tag) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    out << fmt::format("{} Q0 {} {} {:.6f} {}\n", without(topic, blanks, '_'), without(hit.id, blanks, '_'),
                       hit.rank, hit.weight, without(tag, blanks, '_'));
}

} // namespace dateline::searcher
