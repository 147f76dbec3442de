/// Query tree -> Xapian::Query, with the schema, the analysis of the indexer and the names that the index
/// keeps.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis.hpp"
#include "common/date.hpp"
#include "common/mention_class.hpp"
#include "common/time_distance.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/parser.hpp"

namespace dateline::searcher::query {

/// What the compiler asks of the index. The functions may throw Xapian::Error.
struct Vocabulary {
    Xapian::Database database; ///< for the words that a wildcard stands for, and the classes of mentions
    std::function<std::vector<std::string>(Field, const std::string&)> keys_named;
    std::function<std::vector<std::string>(Field, const std::string&, std::size_t)> keys_beginning;
    std::function<std::vector<std::string>(Field, const std::string&)>
        members;                                                        ///< keys of the entity of a key
    std::function<std::string(Field, const std::string&)> nearest_name; ///< for "did you mean"; empty if none
};

/// A wildcard stands for at most this many words, the most frequent ones; what is cut is said in a note.
inline constexpr std::size_t max_wildcard_words = 500;

/// One ranked part of a query, for --explain.
struct Leaf {
    std::string what;
    Xapian::Query query;
    std::string term; ///< for its frequencies; empty for compound leaves
};

/// What to mark in titles and snippets.
struct HighlightWords {
    std::set<std::string> stems;
    std::set<std::string> forms;
    std::vector<std::vector<std::string>> phrases; ///< forms in a row
};

/// A filter of the query or of the request: an article that has one of the keys passes.
struct FilterUse {
    Field field = Field::actor;
    std::vector<std::string> keys;         ///< entity keys or folded values
    std::vector<DateRange> ranges;         ///< mentions, inside or overlapping as the field says
    std::optional<DistanceRange> distance; ///< lag and foreshadows
};

struct Compiled {
    Xapian::Query query; ///< empty matches nothing
    std::vector<Leaf> leaves;
    HighlightWords highlights;
    std::vector<FilterUse> filters; ///< only those that let articles through, not exclusions
    MentionReading reading;         ///< in which they were made
    std::vector<Problem> problems;
    std::vector<std::string> notes;
    bool has_words = false; ///< there is something to rank by
    bool can_relax = false; ///< several words stand side by side: "any" differs from "all"
};

struct CompileOptions {
    bool any = false;         ///< words side by side are OR
    Day today = 0;            ///< reference day of human dates
    MentionReading reading{}; ///< which mentions count for actors and places
};

/// Compiles a tree; what cannot be used is left out with a problem.
[[nodiscard]] Compiled compile(const Node& node, const Vocabulary& vocabulary, const CompileOptions& options);

/// Query of one filter value, as `field:value` gives; empty with a problem if the value has no reading.
[[nodiscard]] Compiled compile_filter(Field field, const std::string& value, const Vocabulary& vocabulary,
                                      const CompileOptions& options);

/// A query that no article matches. Not Xapian's own MatchNothing: that one counts as empty and vanishes from
/// AND.
[[nodiscard]] Xapian::Query matches_nothing();

/// Articles published in, or mentioning a day of, a range.
[[nodiscard]] Xapian::Query published_in(DateRange range);
[[nodiscard]] Xapian::Query mentions_in(DateRange range);

/// Articles that mention a date which lies wholly inside a range. Exact.
[[nodiscard]] Xapian::Query mentions_within(DateRange range);

/// Articles that mention a date at a distance from their publication: in `Field::lag` before it, in
/// `Field::foreshadows` after it. Exact.
[[nodiscard]] Xapian::Query mentions_at_distance(Field field, const DistanceRange& range);

/// The side of the publication that a field of distances is about.
[[nodiscard]] TimeSide side_of(Field field);

} // namespace dateline::searcher::query
