#include "searcher/render/entities.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "common/counted.hpp"
#include "common/log.hpp"
#include "searcher/render/json_text.hpp"
#include "searcher/render/rows.hpp"
#include "searcher/render/text.hpp"

namespace dateline::searcher {
namespace {

constexpr std::array<std::string_view, 6> columns{"key", "field", "name", "kind", "count", "aliases"};

std::array<std::string, columns.size()> values_of(const EntityEntry& entry) {
    return {
        entry.key,  std::string(row(entry.field).name), entry.name,
        entry.kind, std::to_string(entry.count),        fmt::format("{}", fmt::join(entry.aliases, "; "))};
}

std::vector<std::string> header() {
    return {columns.begin(), columns.end()};
}

/// "person, vladimir-putin".
std::string identity(const EntityEntry& entry) {
    const std::string kind = entry.kind.empty() ? std::string(row(entry.field).name) : entry.kind;
    return fmt::format("({}, {})", printable(kind), printable(entry.key));
}

/// The first few names, and how many more there are.
std::string names_text(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + printable(names[i]);
    if (names.size() > most) text += fmt::format(" and {} more", names.size() - most);
    return text;
}

std::string total_text(const SearchResults& matches) {
    std::string text =
        counted(matches.total, matches.folded && matches.total != matches.articles ? "story" : "article",
                matches.folded && matches.total != matches.articles ? "stories" : "articles");
    if (matches.total != matches.articles)
        text += fmt::format(" ({})", counted(matches.articles, "article", "articles"));
    return text;
}

Json entry_json(const EntityEntry& entry) {
    Json out;
    out["field"] = row(entry.field).name;
    out["key"] = entry.key;
    out["name"] = entry.name;
    out["kind"] = or_null(entry.kind);
    out["count"] = entry.count;
    out["aliases"] = entry.aliases;
    return out;
}

/// Without what an entry of this list never has.
Json entries_json(const std::vector<EntityEntry>& entries, bool with_counts) {
    Json list = Json::array();
    for (const EntityEntry& entry : entries) {
        Json json = entry_json(entry);
        json.erase("aliases");
        if (!with_counts) json.erase("count");
        list.push_back(std::move(json));
    }
    return list;
}

void add_totals(Json& out, const SearchResults& matches) {
    out["total"] = matches.total;
    out["total_of"] = matches.folded ? "stories" : "articles";
    out["articles"] = matches.articles;
    out["relaxed"] = matches.relaxed;
}

void write_companions(std::ostream& out, std::string_view heading, const std::vector<EntityEntry>& entries,
                      const TextStyle& style) {
    if (entries.empty()) return;
    out << '\n' << painted(heading, Ink::bold, style) << '\n';
    for (const EntityEntry& entry : entries) {
        out << fmt::format("  {:6}  {} {}\n", entry.count, printable(entry.name),
                           painted(identity(entry), Ink::dim, style));
    }
}

void write_line(std::ostream& out, std::string_view name, const std::string& value, const TextStyle& style) {
    if (value.empty()) return;
    out << painted(fmt::format("{:<10}", name), Ink::dim, style) << value << '\n';
}

} // namespace

void write_listing_text(std::ostream& out, const EntityListing& listing, const TextStyle& style) {
    constexpr std::size_t most_names = 8;
    out << painted(fmt::format("{} in {}", counted(listing.distinct, "name", "names"),
                               total_text(listing.matches)),
                   Ink::dim, style)
        << '\n';
    for (const EntityEntry& entry : listing.entries) {
        std::string line =
            fmt::format("{:6}  {} {}", entry.count, painted(printable(entry.name), Ink::bold, style),
                        painted(identity(entry), Ink::dim, style));
        if (!entry.aliases.empty()) line += ": " + names_text(entry.aliases, most_names);
        out << line << '\n';
    }
    const std::uint64_t hidden =
        listing.distinct - std::min<std::uint64_t>(listing.distinct, listing.entries.size());
    if (hidden > 0) out << fmt::format("        {} more\n", hidden);
}

void write_listing_json(std::ostream& out, const EntityListing& listing, const std::string& query) {
    Json json;
    json["format_version"] = entity_format_version;
    json["query"] = query;
    add_totals(json, listing.matches);
    json["beginning"] = or_null(listing.beginning);
    json["distinct"] = listing.distinct;
    Json entries = Json::array();
    for (const EntityEntry& entry : listing.entries)
        entries.push_back(entry_json(entry));
    json["entities"] = std::move(entries);
    out << dumped(json) << '\n';
}

void write_listing_ndjson(std::ostream& out, const EntityListing& listing) {
    for (const EntityEntry& entry : listing.entries)
        out << dumped(entry_json(entry)) << '\n';
}

void write_listing_csv(std::ostream& out, const EntityListing& listing) {
    write_csv_row(out, header());
    for (const EntityEntry& entry : listing.entries)
        write_csv_row(out, values_of(entry));
}

void write_listing_tsv(std::ostream& out, const EntityListing& listing) {
    write_tsv_row(out, header());
    for (const EntityEntry& entry : listing.entries)
        write_tsv_row(out, values_of(entry));
}

void write_page_text(std::ostream& out, const EntityPage& page, const TextStyle& style) {
    constexpr std::size_t most_names = 40;
    out << painted(printable(page.entity.name), Ink::bold, style) << ' '
        << painted(identity(page.entity), Ink::dim, style) << '\n';
    write_line(out, "also", names_text(page.entity.aliases, most_names), style);
    write_line(out, "found in", total_text(page.matches), style);
    write_line(out, "first", printable(page.first), style);
    write_line(out, "last", printable(page.last), style);
    write_text_counts(out, page.matches, style);
    write_companions(out, "actors in the same articles", page.actors, style);
    write_companions(out, "places in the same articles", page.places, style);
}

void write_page_json(std::ostream& out, const EntityPage& page, const std::string& query) {
    Json json;
    json["format_version"] = entity_format_version;
    json["query"] = query;
    json.update(entry_json(page.entity));
    add_totals(json, page.matches);
    json["first"] = or_null(page.first);
    json["last"] = or_null(page.last);
    Json years = Json::array();
    if (page.matches.timeline) {
        for (const TimelineBar& bar : page.matches.timeline->bars)
            years.push_back({{"label", bar.label}, {"count", bar.count}});
    }
    json["years"] = std::move(years);
    json["undated"] = page.matches.timeline ? page.matches.timeline->undated : 0;
    json["companions"] = {{"actors", entries_json(page.actors, true)},
                          {"places", entries_json(page.places, true)}};
    json["others"] = entries_json(page.others, false);
    out << dumped(json) << '\n';
}

} // namespace dateline::searcher
