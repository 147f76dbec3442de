/// Exact counts over all matching articles while they are matched: facets and timelines.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Sees each matching article once and counts the values of the wanted fields.
class CountingSpy : public Xapian::MatchSpy {
  public:
    /// `with_days`: also count publication days, for the timeline.
    CountingSpy(const std::vector<Field>& facets, bool with_days);

    void operator()(const Xapian::Document& document, double weight) override;

    /// The facets asked for, in that order, at most `limit` values each (0 = all). May throw Xapian::Error.
    [[nodiscard]] std::vector<Facet> facets(const IndexReader& reader, std::size_t limit) const;

    /// The histogram of publication days.
    [[nodiscard]] Timeline timeline(TimelineUnit unit) const;

  private:
    struct FieldCounts {
        Field field = Field::actor;
        std::unordered_map<std::string, std::uint32_t> counts;
        std::uint32_t without = 0;
    };
    void count_field(FieldCounts& field, const Xapian::Document& document) const;

    std::vector<FieldCounts> fields_;
    bool with_days_;
    std::map<Day, std::uint32_t> days_;
    std::uint32_t undated_ = 0;
};

/// A timeline shows at most this many bars; a longer one is drawn in the next larger unit.
inline constexpr std::size_t max_bars = 1000;

} // namespace dateline::searcher
