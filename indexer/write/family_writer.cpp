#include "indexer/write/family_writer.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "common/index_layout.hpp"
#include "common/schema.hpp"
#include "common/text.hpp"
#include "indexer/copies/families.hpp"
#include "indexer/write/candidate_pairs.hpp"

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
        for_each_candidate_pair(*shards_, fresh_, [&](DocumentPlace a, DocumentPlace b) { compare(a, b); });
        write_families();
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

    void compare(DocumentPlace a, DocumentPlace b) {
        if (are_joined(a, b)) return; // by others: whatever these two have in common changes nothing
        if (relation(*texts_->text(*shards_, a), *texts_->text(*shards_, b)) != Relation::copy) return;
        families_.join(number_of(a), number_of(b));
    }

    [[nodiscard]] bool are_joined(DocumentPlace a, DocumentPlace b) {
        const auto first = numbers_.find(a);
        const auto second = numbers_.find(b);
        return first != numbers_.end() && second != numbers_.end() &&
               families_.are_joined(first->second, second->second);
    }

    /// Names the families, and notes in their articles which they are in. In the order of the articles, so
    /// that each block of the index is read and written once.
    void write_families() {
        std::vector<FamilyMember> members(places_.size());
        for (const auto& [place, number] : numbers_) {
            const std::vector<std::string> key = terms_of(*shards_, place, Field::key);
            members[number] = {value_of(*shards_, place, row(Field::date).slot).substr(0, 8),
                               key.empty() ? std::string{} : key.front()};
        }
        std::vector<std::string> names(places_.size());
        for (const std::vector<std::size_t>& group : families_.groups()) {
            if (group.size() > 1) name_family(group, members, names);
        }
        for (const auto& [place, number] : numbers_)
            set_family(place, names[number]);
    }

    void name_family(const std::vector<std::size_t>& group, const std::vector<FamilyMember>& members,
                     std::vector<std::string>& names) {
        std::vector<FamilyMember> of_group;
        of_group.reserve(group.size());
        std::set<std::string> keys;
        for (const std::size_t number : group) {
            of_group.push_back(members[number]);
            keys.insert(members[number].key);
        }
        const std::string name = family_name(of_group[leader_of(of_group)].key);
        for (const std::size_t number : group)
            names[number] = name;
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
    std::vector<DocumentPlace> fresh_;        ///< ascending
    std::set<std::string> former_names_;      ///< families as they were
    std::set<std::string> names_;             ///< families as they are now, of all that take part
    std::unordered_set<std::string> brought_; ///< families all of whose members take part
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
    texts_.seal();
    Resolution(shards, texts_).run(std::move(fresh), former, families_);
    texts_.clear();
    changed_.clear();
    removed_.clear();
    families_.clear();
}

} // namespace dateline::indexer
