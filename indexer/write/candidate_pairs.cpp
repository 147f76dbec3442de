#include "indexer/write/candidate_pairs.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/schema.hpp"

namespace dateline::indexer {
namespace {

using Shards = std::vector<Xapian::WritableDatabase>;

/// From one fresh article in so many on, all fingerprints of the index are read in their order. That
/// costs 1.3 microseconds for each article of the index; reading and looking up those of one article costs 19
/// (measured).
constexpr std::size_t articles_to_a_fresh_one = 10;

/// Articles whose fingerprints are looked up together, in their order.
constexpr std::size_t block_of_fresh = 10'000;

/// An article with a fingerprint that many have, as they are put in order of time.
struct Timed {
    std::string published; ///< value of the date slot
    std::string key;       ///< only where others have the same time
    DocumentPlace place;
};

std::string key_of(const Shards& shards, DocumentPlace place) {
    const std::string prefix(row(Field::key).prefix);
    auto position = shards[place.shard].termlist_begin(place.document);
    position.skip_to(prefix);
    const bool found = position != shards[place.shard].termlist_end(place.document);
    return found && (*position).starts_with(prefix) ? *position : std::string{};
}

class PairFinder {
  public:
    PairFinder(const Shards& shards, const std::vector<DocumentPlace>& fresh,
               const std::function<void(DocumentPlace, DocumentPlace)>& compare)
        : shards_(&shards), fresh_(&fresh), compare_(&compare) {
        for (const Xapian::WritableDatabase& shard : shards)
            all_.add_database(shard);
    }

    void run() {
        if (fresh_->size() * articles_to_a_fresh_one >= all_.get_doccount()) {
            read_all();
        } else {
            look_up();
        }
        compare_pending();
    }

  private:
    void read_all() {
        for (auto term = all_.allterms_begin(prefix_); term != all_.allterms_end(prefix_); ++term) {
            if (const Xapian::doccount count = term.get_termfreq(); count > 1) follow(*term, count);
        }
    }

    void look_up() {
        std::vector<std::string> terms;
        for (std::size_t i = 0; i < fresh_->size(); ++i) {
            const DocumentPlace place = (*fresh_)[i];
            const Xapian::WritableDatabase& shard = (*shards_)[place.shard];
            auto term = shard.termlist_begin(place.document);
            term.skip_to(prefix_);
            for (; term != shard.termlist_end(place.document) && (*term).starts_with(prefix_); ++term)
                terms.push_back(*term);
            if ((i + 1) % block_of_fresh == 0) look_up(terms);
        }
        look_up(terms);
    }

    void look_up(std::vector<std::string>& terms) {
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        for (const std::string& term : terms) {
            if (const Xapian::doccount count = all_.get_termfreq(term); count > 1) follow(term, count);
        }
        terms.clear();
    }

    /// All pairs of the articles with a rare fingerprint; of many each with the next ones in time, so that a
    /// thousand copies are a few thousand comparisons. Equal texts are one family however many they are.
    void follow(const std::string& term, Xapian::doccount count) {
        std::vector<DocumentPlace> places;
        places.reserve(count);
        for (auto it = all_.postlist_begin(term); it != all_.postlist_end(term); ++it) {
            // The engine numbers the articles of several databases in turn.
            const std::size_t number = *it - 1;
            places.push_back(
                {number % shards_->size(), static_cast<Xapian::docid>(number / shards_->size() + 1)});
        }
        if (std::none_of(places.begin(), places.end(), [&](DocumentPlace place) { return is_fresh(place); }))
            return;
        if (count <= max_fingerprint_articles) {
            add_pairs(places, places.size());
            return;
        }
        const bool same_text = term[prefix_.size()] == same_text_mark;
        sort_by_time(places);
        add_pairs(places, same_text ? 1 : frequent_fingerprint_reach);
    }

    void add_pairs(const std::vector<DocumentPlace>& places, std::size_t reach) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool first_is_fresh = is_fresh(places[i]);
            for (std::size_t j = i + 1; j < places.size() && j <= i + reach; ++j) {
                if (first_is_fresh || is_fresh(places[j]))
                    pending_.emplace_back(std::minmax(places[i], places[j]));
            }
        }
        if (pending_.size() >= max_pending_pairs) compare_pending();
    }

    /// Earliest first, those without a date before them, ties by key.
    void sort_by_time(std::vector<DocumentPlace>& places) const {
        std::sort(places.begin(), places.end());
        std::vector<Timed> timed;
        timed.reserve(places.size());
        for (std::size_t shard = 0; shard < shards_->size(); ++shard)
            read_dates(shard, places, timed);
        const auto by_date = [](const Timed& a, const Timed& b) { return a.published < b.published; };
        std::sort(timed.begin(), timed.end(), by_date);
        for (auto start = timed.begin(); start != timed.end();) {
            const auto end = std::upper_bound(start, timed.end(), *start, by_date);
            if (end - start > 1) {
                for (auto tie = start; tie != end; ++tie)
                    tie->key = key_of(*shards_, tie->place);
                std::sort(start, end, [](const Timed& a, const Timed& b) { return a.key < b.key; });
            }
            start = end;
        }
        std::transform(timed.begin(), timed.end(), places.begin(),
                       [](const Timed& one) { return one.place; });
    }

    /// The dates of the articles of one shard; `places` ascend.
    void read_dates(std::size_t shard, const std::vector<DocumentPlace>& places,
                    std::vector<Timed>& timed) const {
        const unsigned slot = row(Field::date).slot;
        auto dates = (*shards_)[shard].valuestream_begin(slot);
        const auto end = (*shards_)[shard].valuestream_end(slot);
        for (const DocumentPlace place : places) {
            if (place.shard != shard) continue;
            if (dates != end) dates.skip_to(place.document);
            const bool dated = dates != end && dates.get_docid() == place.document;
            timed.push_back({dated ? *dates : std::string{}, {}, place});
        }
    }

    /// In order of place: articles that came together are compared together.
    void compare_pending() {
        std::sort(pending_.begin(), pending_.end());
        pending_.erase(std::unique(pending_.begin(), pending_.end()), pending_.end());
        for (const auto& [a, b] : pending_)
            (*compare_)(a, b);
        pending_.clear();
    }

    [[nodiscard]] bool is_fresh(DocumentPlace place) const {
        return std::binary_search(fresh_->begin(), fresh_->end(), place);
    }

    const std::string prefix_{row(Field::fingerprint).prefix};
    const Shards* shards_;
    const std::vector<DocumentPlace>* fresh_;
    const std::function<void(DocumentPlace, DocumentPlace)>* compare_;
    Xapian::Database all_;
    std::vector<std::pair<DocumentPlace, DocumentPlace>> pending_;
};

} // namespace

void for_each_candidate_pair(const Shards& shards, const std::vector<DocumentPlace>& fresh,
                             const std::function<void(DocumentPlace, DocumentPlace)>& compare) {
    PairFinder(shards, fresh, compare).run();
}

} // namespace dateline::indexer
