#include "common/schema.hpp"

#include <algorithm>
#include <string>

#include "common/edit_distance.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::array<FieldRow, field_count> table{{
    {.field = Field::text,
     .name = "text",
     .aliases = {"body", "", ""},
     .prefix = "",
     .match = MatchKind::words,
     .summary = "Words of the title and the body; what a bare word searches",
     .example = "ceasefire Minsk Group"},
    {.field = Field::title,
     .name = "title",
     .aliases = {"headline", "hd", ""},
     .prefix = "S",
     .match = MatchKind::words,
     .summary = "Words of the headline",
     .example = "title:talks"},
    {.field = Field::author,
     .name = "author",
     .aliases = {"byline", "by", ""},
     .prefix = "A",
     .match = MatchKind::words,
     .summary = "Words of the byline",
     .example = "author:keller"},
    {.field = Field::actor,
     .name = "actor",
     .aliases = {"who", "", ""},
     .prefix = "XACTOR:",
     .slot = 1,
     .match = MatchKind::entity,
     .repeatable = true,
     .facet = true,
     .summary =
         "Person, organisation or state that the article names or is tagged with, under any of its names",
     .example = "actor:Putin"},
    {.field = Field::place,
     .name = "place",
     .aliases = {"where", "", ""},
     .prefix = "XPLACE:",
     .slot = 2,
     .match = MatchKind::entity,
     .repeatable = true,
     .facet = true,
     .summary =
         "Place that the article names or is tagged with, or that contains one, under any of its names",
     .example = "place:Moscow"},
    {.field = Field::source,
     .name = "source",
     .aliases = {"outlet", "", ""},
     .prefix = "XSOURCE:",
     .slot = 3,
     .match = MatchKind::value,
     .facet = true,
     .summary = "Outlet that published the article",
     .example = "source:\"Harbour Wire\""},
    {.field = Field::language,
     .name = "lang",
     .aliases = {"language", "", ""},
     .prefix = "L",
     .slot = 4,
     .match = MatchKind::value,
     .facet = true,
     .summary = "Language code that the source gives",
     .example = "lang:en"},
    {.field = Field::topic,
     .name = "topic",
     .aliases = {"tag", "section", ""},
     .prefix = "XTOPIC:",
     .slot = 5,
     .match = MatchKind::value,
     .repeatable = true,
     .facet = true,
     .summary = "Topic or section that the source gives",
     .example = "topic:markets"},
    {.field = Field::url,
     .name = "url",
     .aliases = {"link", "", ""},
     .prefix = "U",
     .match = MatchKind::value,
     .summary = "Address of the article",
     .example = ""},
    {.field = Field::id,
     .name = "id",
     .aliases = {"", "", ""},
     .prefix = "XID:",
     .slot = 7,
     .match = MatchKind::value,
     .summary = "Identifier that the source gives, else the address, else the path",
     .example = ""},
    {.field = Field::date,
     .name = "date",
     .aliases = {"published", "year", ""},
     .prefix = "D",
     .slot = 0,
     .match = MatchKind::day,
     .facet = true,
     .summary = "Publication day; terms D (day), M (month) and Y (year)",
     .example = "date:2020-10"},
    {.field = Field::mentions,
     .name = "mentions",
     .aliases = {"mentioned", "", ""},
     .prefix = "XM",
     .slot = 6,
     .match = MatchKind::interval,
     .repeatable = true,
     .summary =
         "Dates that the article speaks of; terms XMC: (a whole calendar node) and XMA: (its ancestors)",
     .example = "mentions:1994"},
    {.field = Field::mentions_within,
     .name = "mentions-within",
     .aliases = {"mentioned-year", "within", ""},
     .prefix = "",
     .slot = 6,
     .match = MatchKind::containment,
     .repeatable = true,
     .facet = true,
     .summary = "Dates that the article speaks of and that lie wholly inside the one asked for; as facet "
                "mentioned-year",
     .example = "mentions-within:1994"},
    {.field = Field::lag,
     .name = "lag",
     .aliases = {"", "", ""},
     .prefix = "XLAG:",
     .match = MatchKind::distance,
     .repeatable = true,
     .summary = "How long before its publication day a date lies that the article speaks of",
     .example = "lag:>1y"},
    {.field = Field::foreshadows,
     .name = "foreshadows",
     .aliases = {"ahead", "", ""},
     .prefix = "XAHEAD:",
     .match = MatchKind::distance,
     .repeatable = true,
     .summary = "How long after its publication day a date lies that the article speaks of",
     .example = "foreshadows:yes"},
    {.field = Field::key,
     .name = "key",
     .aliases = {"", "", ""},
     .prefix = "Q",
     .match = MatchKind::internal,
     .summary = "Identity for updates",
     .example = ""},
    {.field = Field::file,
     .name = "file",
     .aliases = {"", "", ""},
     .prefix = "XFILE:",
     .match = MatchKind::internal,
     .repeatable = true,
     .summary = "File that the article was read from",
     .example = ""},
    {.field = Field::fingerprint,
     .name = "fingerprint",
     .aliases = {"", "", ""},
     .prefix = "XF:",
     .match = MatchKind::internal,
     .repeatable = true,
     .summary = "Hashes of a few runs of five words, and of the whole text (behind =): copies share some",
     .example = ""},
}};

constexpr bool rows_follow_the_enumeration() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].field) != i) return false;
    }
    return true;
}

constexpr bool names_are_unique() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table.size(); ++j) {
            for (const std::string_view alias : table[j].aliases) {
                if (alias == table[i].name) return false;
            }
            if (i != j && table[i].name == table[j].name) return false;
        }
    }
    return true;
}

constexpr std::array slots_of_no_field{slot_content_digest, slot_family,       slot_version,
                                       slot_first_run,      slot_changed_run,  slot_vanished_run,
                                       slot_actor_classes,  slot_place_classes};

/// A field of containment has the terms and the slot of the interval field.
constexpr bool borrows(const FieldRow& field) {
    return field.match == MatchKind::containment;
}

constexpr bool prefixes_and_slots_are_unique() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j) {
            if (borrows(table[i]) || borrows(table[j])) continue;
            if (table[i].prefix == table[j].prefix) return false;
            if (table[i].slot != no_slot && table[i].slot == table[j].slot) return false;
        }
        for (const unsigned taken : slots_of_no_field) {
            if (table[i].slot == taken) return false;
        }
    }
    return true;
}

/// Xapian: a prefix is one capital, or X and capitals; ours end in a colon so that a value that begins with a
/// capital cannot run into them. "XM" is the stem of the two interval prefixes.
constexpr bool prefixes_are_well_formed() {
    for (const FieldRow& field : table) {
        if (field.prefix.size() <= 1 || field.match == MatchKind::interval) continue;
        if (field.prefix.front() != 'X' || field.prefix.back() != ':') return false;
    }
    return true;
}

constexpr bool every_field_is_described() {
    for (const FieldRow& field : table) {
        if (field.summary.empty() || (field.facet && field.slot == no_slot)) return false;
    }
    return true;
}

static_assert(rows_follow_the_enumeration());
static_assert(names_are_unique());
static_assert(prefixes_and_slots_are_unique());
static_assert(prefixes_are_well_formed());
static_assert(every_field_is_described());

bool is_called(const FieldRow& field, std::string_view name) {
    return field.name == name ||
           std::any_of(field.aliases.begin(), field.aliases.end(),
                       [&](std::string_view alias) { return !alias.empty() && alias == name; });
}

} // namespace

std::span<const FieldRow, field_count> fields() {
    return table;
}

const FieldRow& row(Field field) {
    return table.at(static_cast<std::size_t>(field));
}

std::optional<Field> find_field(std::string_view name) {
    const std::string lower = to_lower_ascii(name);
    for (const FieldRow& field : table) {
        if (field.match != MatchKind::internal && is_called(field, lower)) return field.field;
    }
    return std::nullopt;
}

std::string_view nearest_field(std::string_view name) {
    constexpr std::size_t farthest = 2;
    const std::string lower = to_lower_ascii(name);
    std::string_view best;
    std::size_t best_distance = farthest + 1;
    const auto consider = [&](std::string_view candidate) {
        if (candidate.empty()) return;
        const std::size_t distance = edit_distance(lower, candidate, farthest);
        // A name of three letters is two edits away from everything: ask for more likeness than that.
        if (distance < best_distance && distance * 2 < candidate.size()) {
            best = candidate;
            best_distance = distance;
        }
    };
    for (const FieldRow& field : table) {
        if (field.match == MatchKind::internal) continue;
        consider(field.name);
        for (const std::string_view alias : field.aliases)
            consider(alias);
    }
    return best;
}

} // namespace dateline
