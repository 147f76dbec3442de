/// Articles by the intervals of the dates they mention, for what terms alone cannot tell.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <xapian.h>

#include "common/date.hpp"

namespace dateline::searcher::query {

/// A mentioned date, and the period of the publication if the article has one -> does it fit?
using MentionTest = std::function<bool(const DateRange&, const std::optional<DateRange>&)>;

/// Gives the articles with at least one mentioned date that fits, by the value slots of mentioned dates and
/// of the publication. Weighs nothing. Meant to stand beside terms in an AND: it claims to match everything,
/// so that the engine lets the terms lead and asks it for their articles only.
class MentionSource : public Xapian::PostingSource {
  public:
    /// `description` stands in the description of the query.
    MentionSource(MentionTest test, std::string description)
        : test_(std::move(test)), description_(std::move(description)) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return articles_; }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return articles_; }
    void init(const Xapian::Database& database) override;
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool check(Xapian::docid document, double least_weight) override;
    [[nodiscard]] bool at_end() const override;
    [[nodiscard]] Xapian::docid get_docid() const override { return mentions_.get_docid(); }
    [[nodiscard]] MentionSource* clone() const override;
    [[nodiscard]] std::string get_description() const override { return description_; }

  private:
    [[nodiscard]] bool fits();
    void find_from_here();

    MentionTest test_;
    std::string description_;
    Xapian::Database database_;
    Xapian::doccount articles_ = 0;
    Xapian::ValueIterator mentions_;
    Xapian::ValueIterator published_;
    bool seen_ = false; ///< the article that `mentions_` stands at has been looked at
};

/// The query of such a source.
[[nodiscard]] Xapian::Query mention_query(MentionTest test, std::string description);

} // namespace dateline::searcher::query
