/// Exact counts over all matching articles while they are matched: facets and timelines.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/mention_counts.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"
#include "searcher/search/story_count.hpp"

namespace dateline::searcher {

/// Sees each matching article once and counts the values of the wanted fields. When copies are folded, a
/// family counts once for each value and each bar: what a filter on it finds.
class CountingSpy : public Xapian::MatchSpy {
  public:
    /// `axis`: also count for this timeline. `folded`: count families. `reading`: of actors and places.
    /// Requires: the reader outlives the spy.
    CountingSpy(const IndexReader& reader, const std::vector<FacetChoice>& facets,
                std::optional<TimelineAxis> axis, bool folded, MentionReading reading);

    void operator()(const Xapian::Document& document, double weight) override;

    /// The facets asked for, in that order, at most `limit` values each (0 = all). May throw Xapian::Error.
    [[nodiscard]] std::vector<Facet> facets(std::size_t limit) const;

    /// The histogram of the axis. Articles whose publication day is known less finely than the unit are
    /// undated in it: a filter on one of its bars does not find them.
    [[nodiscard]] Timeline timeline(TimelineUnit unit) const;

    /// Articles seen, and stories: families and articles without copies. Without folding both are the same.
    [[nodiscard]] std::uint64_t articles() const { return articles_; }
    [[nodiscard]] std::uint64_t stories() const { return articles_ - in_families_ + families_.size(); }

    /// Articles seen of a family.
    [[nodiscard]] std::uint32_t articles_of(const std::string& family) const;

  private:
    /// What a value of a facet stands for.
    struct Meaning {
        std::string key;      ///< of the entity that counts, by the reader's aliases
        bool counted = false; ///< it is of the kind asked for
    };
    struct FieldCounts {
        FacetChoice choice;
        std::unordered_map<std::string, std::uint32_t> counts;
        std::uint32_t without = 0;
        std::set<std::pair<std::uint32_t, std::string>> counted; ///< families with the values they count for
        std::unordered_map<std::string, Meaning> meanings;       ///< of the values seen
    };
    struct Family {
        std::uint32_t number = 0;
        std::uint32_t articles = 0;
    };
    static void add_counts(const std::map<Day, StoryCount>& more, bool too_coarse,
                           std::map<Day, StoryCount>& counts, StoryCount& undated);
    void count_day(const Xapian::Document& document, std::uint32_t family);
    std::uint32_t see_family(const Xapian::Document& document);
    void count_field(FieldCounts& field, const Xapian::Document& document, std::uint32_t family);
    void count_entities(FieldCounts& field, const std::vector<std::string>& values, std::uint32_t family);
    const Meaning& meaning_of(FieldCounts& field, const std::string& value);
    static void count_value(FieldCounts& field, const std::string& value, std::uint32_t family);

    const IndexReader* reader_;
    std::vector<FieldCounts> fields_;
    std::optional<TimelineAxis> axis_;
    bool folded_;
    MentionReading reading_;
    std::uint64_t articles_ = 0;
    std::uint64_t in_families_ = 0;
    std::unordered_map<std::string, Family> families_;
    std::map<Day, StoryCount> days_;
    std::map<Day, StoryCount> months_; ///< articles whose day is not known, by the first day of their month
    std::map<Day, StoryCount> years_;  ///< articles whose month is not known, by the first day of their year
    StoryCount undated_;
    MentionCounts mentions_;
};

} // namespace dateline::searcher
