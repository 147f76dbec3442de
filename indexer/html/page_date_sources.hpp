/// The parts of `date_candidates`: one function for each kind of place. Used by page_date alone.
#pragma once

#include <string_view>
#include <vector>

#include "common/dates/written_dates.hpp"
#include "indexer/html/page_date.hpp"

namespace dateline::indexer {

/// Collects candidates within the plausible days.
class DateCollector {
  public:
    /// The first day that a page can have been published on: 1995-01-01. Older dates on pages are those of
    /// what the article is about.
    static constexpr Day first_day = 9131;

    DateCollector(Day latest, DateOrder order) : latest_(latest), order_(order) {}

    /// A value that is meant to be a date: the forms of `read_publication_time`, else the first written date
    /// in it. True if it was one.
    bool add_value(DateSource source, std::string_view value);

    void add_day(DateSource source, Day day);
    void add_month(DateSource source, Day first_of_month);

    [[nodiscard]] DateOrder order() const { return order_; }
    [[nodiscard]] bool plausible(Day day) const { return day >= first_day && day <= latest_; }
    [[nodiscard]] std::vector<DateCandidate> take() { return std::move(candidates_); }
    /// True if there is a day from a source that outweighs text.
    [[nodiscard]] bool knows_day() const;

  private:
    Day latest_;
    DateOrder order_;
    std::vector<DateCandidate> candidates_;
};

/// Microdata, <time> elements, elements named as dates, dates in scripts.
void add_element_dates(DateCollector& dates, const PageFacts& facts);

/// Dates in the text that a reader sees: by the headline (which may be nowhere), and in all of it where no
/// day is known from elsewhere. Requires: all other dates have been added.
void add_text_dates(DateCollector& dates, const Document& document, Node headline);

/// Year, month and day in a path: "/2017/03/12/", "/2017-03-12-", "/20170312/"; `month_only` for "/2017/03/",
/// each month once. Only the first 2000 bytes are looked at.
void add_path_date(DateCollector& dates, DateSource source, std::string_view path);

} // namespace dateline::indexer
