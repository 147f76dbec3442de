/// What a search asks for, as plain values: the contract between options, engine and web page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/mention_class.hpp"
#include "common/schema.hpp"

namespace dateline::searcher {

enum class MatchMode { automatic, all, any }; ///< automatic: all, relaxed to any when nothing has all
enum class SortOrder { relevance, newest, oldest };
enum class TimelineUnit { year, month, day };
[[nodiscard]] constexpr std::string_view to_text(TimelineUnit unit) {
    return unit == TimelineUnit::year ? "year" : unit == TimelineUnit::month ? "month" : "day";
}
enum class TimelineAxis { published, mentions }; ///< days of publication, or dates that articles speak of

/// A filter on one field. Filters of one field are OR, of different fields AND; excluded ones AND NOT.
struct Filter {
    Field field = Field::actor;
    std::string value; ///< as typed
    bool exclude = false;
};

/// What to count: the values of a field, or only those of a kind of entity.
struct FacetChoice {
    Field field = Field::actor;
    std::string_view kind = {}; ///< name of a row of `facet_kinds`; empty: all

    FacetChoice() = default;
    FacetChoice(Field counted, std::string_view only = {}) // NOLINT(google-explicit-constructor)
        : field(counted), kind(only) {}
    bool operator==(const FacetChoice&) const = default;
};

/// An actor or a place by its canonical key.
struct EntityKey {
    Field field = Field::actor;
    std::string key;
};

struct SearchRequest {
    std::string query; ///< may be empty when there is a filter
    MatchMode match = MatchMode::automatic;
    std::vector<Filter> filters;
    std::optional<DateRange> published;        ///< from --from, --to, --on
    std::optional<DateRange> mentioned;        ///< from --mentions
    std::optional<DateRange> mentioned_within; ///< from --mentions-within
    MentionReading reading{};                  ///< which mentions count for actors and places
    SortOrder sort = SortOrder::relevance;
    std::size_t offset = 0;
    std::size_t limit = 10; ///< 0 = all
    std::vector<FacetChoice> facets;
    std::size_t facet_limit = 10; ///< values shown per facet; 0 = all
    std::optional<TimelineUnit> timeline;
    TimelineAxis timeline_axis = TimelineAxis::published;
    bool snippets = true;
    bool explain = false;
    std::optional<EntityKey> entity; ///< only articles that have it, besides what all filters ask for
    bool everything = false;         ///< without a query and filters all articles match
    bool all_copies = false;         ///< false: of the copies of an article only the best-ranked one is a hit
    Day today = 0;                   ///< reference day of human dates
};

} // namespace dateline::searcher
