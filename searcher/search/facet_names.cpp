#include "searcher/search/facet_names.hpp"

#include <algorithm>

#include "common/text.hpp"

namespace dateline::searcher {
namespace {

/// A subdivision of a country is a region, whichever table it comes from.
constexpr std::array<FacetKind, 9> kinds{{
    {.name = "person", .field = Field::actor, .kinds = {"person", "", ""}},
    {.name = "organisation", .field = Field::actor, .kinds = {"organisation", "", ""}},
    {.name = "state", .field = Field::actor, .kinds = {"state", "", ""}},
    {.name = "armed-group", .field = Field::actor, .kinds = {"armed-group", "", ""}},
    {.name = "media", .field = Field::actor, .kinds = {"media", "", ""}},
    {.name = "continent", .field = Field::place, .kinds = {"continent", "", ""}},
    {.name = "country", .field = Field::place, .kinds = {"country", "", ""}},
    {.name = "region", .field = Field::place, .kinds = {"region", "admin1", "admin2"}},
    {.name = "city", .field = Field::place, .kinds = {"city", "", ""}},
}};

const FacetKind* find_kind(std::string_view name) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const FacetKind& kind) {
        return equal_ignoring_case(kind.name, name);
    });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

std::span<const FacetKind> facet_kinds() {
    return kinds;
}

std::optional<FacetChoice> find_facet(std::string_view name) {
    if (const FacetKind* kind = find_kind(name); kind != nullptr) return FacetChoice(kind->field, kind->name);
    const std::optional<Field> field = find_field(name);
    if (!field || !row(*field).facet) return std::nullopt;
    return FacetChoice(*field);
}

std::string_view facet_name(const FacetChoice& facet) {
    if (!facet.kind.empty()) return facet.kind;
    if (facet.field == Field::date) return "year";
    return facet.field == Field::mentions_within ? "mentioned-year" : row(facet.field).name;
}

bool counts_kind(const FacetChoice& facet, std::string_view kind) {
    if (facet.kind.empty()) return true;
    const FacetKind* wanted = find_kind(facet.kind);
    return wanted != nullptr && !kind.empty() &&
           std::find(wanted->kinds.begin(), wanted->kinds.end(), kind) != wanted->kinds.end();
}

std::string facet_names() {
    std::string names = "actor";
    for (const FacetKind& kind : kinds) {
        if (kind.name == "continent") names += ", place";
        names.append(", ").append(kind.name);
    }
    return names + ", source, year, mentioned-year, language, topic";
}

} // namespace dateline::searcher
