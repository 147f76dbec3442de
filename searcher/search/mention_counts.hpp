/// Articles counted by the dates they speak of: a timeline of mentions.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"
#include "searcher/search/story_count.hpp"

namespace dateline::searcher {

/// Counts an article once in each year, month and day that one of its dates lies in wholly, which is where
/// `mentions-within:` finds it. "1994" counts in no month, a week across two months in neither.
class MentionCounts {
  public:
    void see(const std::vector<DateRange>& ranges, std::uint32_t family);

    /// The bars in this unit, or in the next coarser one that has at most `max_bars`.
    [[nodiscard]] Timeline timeline(TimelineUnit unit) const;

  private:
    struct UnitCounts {
        std::map<Day, StoryCount> bars; ///< by the first day of the unit
        StoryCount coarser;             ///< dates, but none that lies in one bar
    };
    [[nodiscard]] const UnitCounts& counts(TimelineUnit unit) const {
        return units_.at(static_cast<std::size_t>(unit));
    }

    std::array<UnitCounts, 3> units_; ///< by `TimelineUnit`
    StoryCount undated_;
};

/// The years that one of the dates lies in wholly, as ISO text, each once.
[[nodiscard]] std::vector<std::string> mentioned_years(const std::vector<DateRange>& ranges);

} // namespace dateline::searcher
