#include "searcher/query/mention_source.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "common/mentioned_dates.hpp"
#include "common/schema.hpp"
#include "common/time_distance.hpp"

namespace dateline::searcher::query {

void MentionSource::init(const Xapian::Database& database) {
    database_ = database;
    articles_ = database.get_doccount();
    mentions_ = database_.valuestream_begin(row(Field::mentions).slot);
    published_ = database_.valuestream_begin(row(Field::date).slot);
    seen_ = false;
}

bool MentionSource::at_end() const {
    return mentions_ == Xapian::ValueIterator();
}

bool MentionSource::fits() {
    const Xapian::docid document = mentions_.get_docid();
    const Xapian::ValueIterator none;
    if (published_ != none) published_.skip_to(document);
    std::optional<DateRange> published;
    if (published_ != none && published_.get_docid() == document)
        published = read_publication_value(*published_);
    const std::vector<DateRange> ranges = decode_ranges(*mentions_);
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const DateRange& range) { return test_(range, published); });
}

void MentionSource::find_from_here() {
    while (!at_end() && !fits())
        ++mentions_;
    seen_ = true;
}

void MentionSource::next(double /*least_weight*/) {
    if (seen_ && !at_end()) ++mentions_;
    find_from_here();
}

void MentionSource::skip_to(Xapian::docid document, double /*least_weight*/) {
    if (!at_end()) mentions_.skip_to(document);
    find_from_here();
}

bool MentionSource::check(Xapian::docid document, double /*least_weight*/) {
    if (!at_end()) mentions_.skip_to(document);
    if (at_end()) return true;
    seen_ = mentions_.get_docid() == document;
    return seen_ && fits();
}

MentionSource* MentionSource::clone() const {
    return std::make_unique<MentionSource>(test_, description_).release(); // owned by the engine
}

Xapian::Query mention_query(MentionTest test, std::string description) {
    auto source = std::make_unique<MentionSource>(std::move(test), std::move(description));
    return Xapian::Query(source.release()->release()); // owned by the query from here on
}

} // namespace dateline::searcher::query
