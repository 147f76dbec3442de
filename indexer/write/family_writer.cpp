#include "indexer/write/family_writer.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <unordered_set>

#include "common/index_layout.hpp"
#include "common/schema.hpp"
#include "common/text.hpp"
#include "indexer/copies/families.hpp"

namespace dateline::indexer {
namespace {

using Shards = std::vector<Xapian::WritableDatabase>;

std::vector<std::string> terms_of(const Shards& shards, DocumentPlace place, Field field) {
    const std::string prefix(row(field).prefix);
    const Xapian::WritableDatabase& shard = shards[place.shard];
    std::vector<std::string> terms;
    auto position = shard.termlist_begin(place.document);
    position.skip_to(prefix);
    for (; position != shard.termlist_end(place.document) && (*position).starts_with(prefix); ++position)
        terms.push_back(*position);
    return terms;
}

std::vector<DocumentPlace> places_with(const Shards& shards, const std::string& term) {
    std::vector<DocumentPlace> places;
    for (std::size_t number = 0; number < shards.size(); ++number) {
        for (auto it = shards[number].postlist_begin(term); it != shards[number].postlist_end(term); ++it)
            places.push_back({number, *it});
    }
    return places;
}

/// The articles of a family that are in the index.
std::vector<DocumentPlace> members_of(const Shards& shards, const std::string& family) {
    std::vector<DocumentPlace> members;
    const std::string keys = shards.front().get_metadata(family_key(family));
    for (const std::string_view key : split(keys, '\n')) {
        if (key.empty()) continue;
        for (const DocumentPlace place : places_with(shards, std::string(key)))
            members.push_back(place);
    }
    return members;
}

Xapian::doccount frequency(const Shards& shards, const std::string& term) {
    Xapian::doccount count = 0;
    for (const Xapian::WritableDatabase& shard : shards)
        count += shard.get_termfreq(term);
    return count;
}

std::string value_of(const Shards& shards, DocumentPlace place, unsigned slot) {
    return shards[place.shard].get_document(place.document).get_value(slot);
}

/// One bringing up to date: the articles that take part, and which of them belong together.
class Resolution {
  public:
    Resolution(Shards& shards, ComparedTexts& texts) : shards_(&shards), texts_(&texts) {}

    /// Looks for the copies of `fresh` (ascending), of which `former` were in a family before.
    void run(std::vector<DocumentPlace> fresh, const std::set<DocumentPlace>& former,
             std::set<std::string> former_names) {
        fresh_ = std::move(fresh);
        former_names_ = std::move(former_names);
        for (const DocumentPlace place : fresh_)
            look_for_copies(place);
        for (const std::vector<std::size_t>& group : families_.groups())
            write_family(group);
        for (const DocumentPlace place : former) { // its copies have gone, or are copies no longer
            if (!numbers_.contains(place)) set_family(place, "");
        }
        for (const std::string& name : former_names_) {
            if (!names_.contains(name)) shards_->front().set_metadata(family_key(name), "");
        }
    }

  private:
    [[nodiscard]] bool is_fresh(DocumentPlace place) const {
        return std::binary_search(fresh_.begin(), fresh_.end(), place);
    }

    /// Number of an article among those that take part. One whose family stands brings the family along.
    std::size_t number_of(DocumentPlace place) {
        const auto [entry, is_new] = numbers_.try_emplace(place, places_.size());
        if (!is_new) return entry->second;
        const std::size_t number = entry->second;
        places_.push_back(place);
        families_.add();
        if (!is_fresh(place)) {
            const std::string family = value_of(*shards_, place, slot_family);
            if (!family.empty() && brought_.insert(family).second) {
                for (const DocumentPlace other : members_of(*shards_, family))
                    families_.join(number, number_of(other));
            }
        }
        return number;
    }

    void look_for_copies(DocumentPlace place) {
        std::set<DocumentPlace> candidates;
        for (const std::string& term : terms_of(*shards_, place, Field::fingerprint))
            follow(term, candidates);
        for (const DocumentPlace other : candidates) {
            // Of two fresh articles the first has looked at the pair.
            const bool seen = other == place || (other < place && is_fresh(other));
            if (!seen) compare(place, other);
        }
    }

    /// Adds the articles with a rare fingerprint to the candidates; compares those with a frequent one, or
    /// with one for equal texts, among themselves, once.
    void follow(const std::string& term, std::set<DocumentPlace>& candidates) {
        const std::string same_text = std::string(row(Field::fingerprint).prefix) + same_text_mark;
        const Xapian::doccount count = frequency(*shards_, term);
        if (count < 2) return;
        const bool same = term.starts_with(same_text);
        if (!same && count <= max_fingerprint_articles) {
            for (const DocumentPlace other : places_with(*shards_, term))
                candidates.insert(other);
        } else if (compared_.insert(term).second) {
            compare_in_time(places_with(*shards_, term), same ? 1 : frequent_fingerprint_reach);
        }
    }

    /// Articles with a fingerprint in common: all pairs of a few, and of many each with the next ones in
    /// time, so that a thousand copies are a few thousand comparisons.
    void compare_in_time(const std::vector<DocumentPlace>& places, std::size_t reach_of_many) {
        std::vector<std::tuple<std::string, std::string, DocumentPlace>> by_time;
        by_time.reserve(places.size());
        for (const DocumentPlace place : places) {
            const std::vector<std::string> key = terms_of(*shards_, place, Field::key);
            by_time.emplace_back(value_of(*shards_, place, row(Field::date).slot),
                                 key.empty() ? std::string{} : key.front(), place);
        }
        std::sort(by_time.begin(), by_time.end());
        const std::size_t reach = places.size() <= max_fingerprint_articles ? places.size() : reach_of_many;
        for (std::size_t i = 0; i < by_time.size(); ++i) {
            for (std::size_t j = i + 1; j < by_time.size() && j <= i + reach; ++j)
                compare(std::get<2>(by_time[i]), std::get<2>(by_time[j]));
        }
    }

    void compare(DocumentPlace a, DocumentPlace b) {
        if (!is_fresh(a) && !is_fresh(b)) return; // compared when they were
        if (relation(*texts_->text(*shards_, a), *texts_->text(*shards_, b)) != Relation::copy) return;
        families_.join(number_of(a), number_of(b));
    }

    void write_family(const std::vector<std::size_t>& group) {
        std::vector<FamilyMember> members;
        members.reserve(group.size());
        std::set<std::string> keys;
        for (const std::size_t number : group) {
            const DocumentPlace place = places_[number];
            const std::vector<std::string> key = terms_of(*shards_, place, Field::key);
            keys.insert(key.empty() ? std::string{} : key.front());
            members.push_back({value_of(*shards_, place, row(Field::date).slot).substr(0, 8),
                               key.empty() ? std::string{} : key.front()});
        }
        const std::string name = group.size() == 1 ? "" : family_name(members[leader_of(members)].key);
        for (const std::size_t number : group)
            set_family(places_[number], name);
        if (name.empty()) return;
        names_.insert(name);
        std::string list;
        for (const std::string& key : keys)
            list += (list.empty() ? "" : "\n") + key;
        Xapian::WritableDatabase& first = shards_->front();
        if (first.get_metadata(family_key(name)) != list) first.set_metadata(family_key(name), list);
    }

    void set_family(DocumentPlace place, const std::string& family) {
        Xapian::WritableDatabase& shard = (*shards_)[place.shard];
        Xapian::Document document = shard.get_document(place.document);
        const std::string before = document.get_value(slot_family);
        if (before == family) return;
        if (!before.empty()) former_names_.insert(before);
        if (family.empty()) {
            document.remove_value(slot_family);
        } else {
            document.add_value(slot_family, family);
        }
        shard.replace_document(place.document, document);
    }

    Shards* shards_;
    ComparedTexts* texts_;
    Families families_;
    std::vector<DocumentPlace> places_;
    std::map<DocumentPlace, std::size_t> numbers_;
    std::vector<DocumentPlace> fresh_;         ///< ascending
    std::set<std::string> former_names_;       ///< families as they were
    std::set<std::string> names_;              ///< families as they are now, of all that take part
    std::unordered_set<std::string> brought_;  ///< families all of whose members take part
    std::unordered_set<std::string> compared_; ///< terms of same texts that have been followed
};

} // namespace

void FamilyWriter::resolve(Shards& shards) {
    std::set<DocumentPlace> former;
    for (const std::string& family : families_) {
        for (const DocumentPlace place : members_of(shards, family))
            former.insert(place);
    }
    std::vector<DocumentPlace> fresh = std::move(changed_);
    std::erase_if(fresh, [&](DocumentPlace place) { return removed_.contains(place); });
    fresh.insert(fresh.end(), former.begin(), former.end());
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    Resolution(shards, texts_).run(std::move(fresh), former, families_);
    changed_.clear();
    removed_.clear();
    families_.clear();
}

} // namespace dateline::indexer
