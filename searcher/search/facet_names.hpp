/// What can be counted: the names of --facets, of fields and of kinds of entities.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searcher/search/request.hpp"

namespace dateline::searcher {

/// A facet that counts the entities of some kinds only.
struct FacetKind {
    std::string_view name; ///< "person", "country"
    Field field = Field::actor;
    std::array<std::string_view, 3> kinds; ///< kinds of the records (`EntityRecord`); empty ones are unused
};

/// The kinds of actors, then the levels of places from the widest.
[[nodiscard]] std::span<const FacetKind> facet_kinds();

/// The facet of this name (ASCII case ignored): a kind, or a field that can be counted.
[[nodiscard]] std::optional<FacetChoice> find_facet(std::string_view name);

/// What the facet is called in output.
[[nodiscard]] std::string_view facet_name(const FacetChoice& facet);

/// True if an entity whose record has this kind belongs to the facet.
[[nodiscard]] bool counts_kind(const FacetChoice& facet, std::string_view kind);

/// All names, parted by commas, for messages.
[[nodiscard]] std::string facet_names();

} // namespace dateline::searcher
