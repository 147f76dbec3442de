/// What a search gives, as plain values without Xapian types: the contract between engine and renderers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "common/mention_evidence.hpp"
#include "common/schema.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

/// Half-open range of bytes in the text beside it.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A piece of the body with the words that matched.
struct Snippet {
    std::string text;
    std::vector<ByteRange> highlights;
    bool starts_mid_text = false; ///< something precedes it in the body
    bool ends_mid_text = false;
};

/// How a mentioned date was read.
struct DateReading {
    DateRange range; ///< the days meant
    MentionPrecision precision = MentionPrecision::none;
};

/// Why a filter let an article through: what it asked for, the words found in the article, and the first
/// sentence that has some of them.
struct FilterReason {
    Field field = Field::actor;
    std::string key;  ///< of the actor or place; of a date its TIMEX3 value
    std::string name; ///< canonical
    std::vector<std::string> surfaces;
    Evidence evidence{};
    std::string view{}; ///< places: the opinion by which the words lie in it; empty if no opinion differs
    std::optional<DateReading> date = std::nullopt; ///< filters on mentioned dates
};

/// A filter gives at most so many reasons for a hit.
inline constexpr std::size_t max_filter_reasons = 20;

/// One additive part of a weight.
struct WeightPart {
    std::string what; ///< e.g. "ceasefire (stem ceasefir)"
    double weight = 0;
    std::uint32_t occurrences = 0;   ///< wdf in this article
    std::uint32_t articles_with = 0; ///< termfreq
};

/// The copies of a hit: what other outlets made of the same article.
struct Copies {
    std::string family;       ///< name of the family; empty: the article has no copies
    bool folded = false;      ///< this hit stands for all of the family that were found
    std::uint32_t others = 0; ///< articles of the family besides this one, found or not
    std::uint32_t found = 0;  ///< of these, articles that match the query and the filters; when folded
    std::vector<std::string>
        outlets;                  ///< of the others, each once, earliest first; at most `max_listed_copies`
    std::vector<std::string> ids; ///< of the others, earliest first; at most `max_listed_copies`
    std::string first_seen;       ///< earliest publication in the family, ISO; empty if none is known
};
inline constexpr std::size_t max_listed_copies = 100;

struct Hit {
    std::size_t rank = 0; ///< 1-based over all results, offset included
    double weight = 0;
    std::string id;
    std::string title;
    std::string source;
    std::string url;
    std::string byline;
    std::string language;
    std::string published; ///< ISO: "2020-10-09", "2020-10-09T18:30:00Z", "2020-10", "2020"; empty if unknown
    std::vector<ByteRange> title_highlights;
    Snippet snippet;
    std::vector<FilterReason> reasons;
    std::size_t reasons_left_out = 0; ///< those beyond `max_filter_reasons`
    Copies copies;
    std::vector<WeightPart> parts; ///< with --explain; their sum is `weight`
};

struct FacetValue {
    std::string key;
    std::string name;
    std::uint32_t count = 0;
    std::string kind = {}; ///< of actors and places: "person", "country"
};

struct Facet {
    Field field = Field::actor;
    std::string name;               ///< as --facets takes it: "actor", "person", "country", "year"
    std::vector<FacetValue> values; ///< most frequent first, ties by name
    std::uint32_t distinct = 0;     ///< values in all, shown or not
    std::uint32_t without = 0;      ///< articles that have no value; stories with such an article when folded
};

struct TimelineBar {
    std::string label; ///< "2020", "2020-10" or "2020-10-09"
    std::uint32_t count = 0;
};

struct Timeline {
    TimelineAxis axis = TimelineAxis::published;
    TimelineUnit unit = TimelineUnit::month; ///< of the bars; coarser than asked for if they were too many
    std::vector<TimelineBar> bars; ///< published: every unit from the first to the last, zeros included (at
                                   ///< most 1000 bars); mentions: those with a count (at most 2000 years)
    std::uint32_t undated = 0;     ///< articles without a publication day or without a mentioned date
    std::uint32_t coarser =
        0; ///< mentions: articles whose dates are all longer than a bar, or lie across two
};

struct SearchResults {
    std::uint64_t total = 0;    ///< exact number of hits in all: matching articles, or stories when folded
    std::uint64_t articles = 0; ///< exact number of matching articles, copies included
    bool folded = false;  ///< copies are one hit (a story), and facets and timelines count stories: each once
                          ///< for a value or a bar, so that a filter on it finds as many
    bool relaxed = false; ///< nothing has all words: these have any of them
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::optional<Timeline> timeline;
    std::vector<query::Problem> problems; ///< of the query, in column order
    std::vector<std::string> notes; ///< e.g. "wildcard karab* stands for 214 words; the first 100 are used"
    std::string suggestion; ///< the query with misspelt words replaced; empty if there is nothing to suggest
};

} // namespace dateline::searcher
