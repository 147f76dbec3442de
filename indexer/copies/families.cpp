#include "indexer/copies/families.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/text.hpp"

namespace dateline::indexer {

std::size_t Families::add() {
    parent_.push_back(parent_.size());
    return parent_.size() - 1;
}

std::size_t Families::root(std::size_t member) {
    while (parent_[member] != member) {
        parent_[member] = parent_[parent_[member]]; // half the path for those who come after
        member = parent_[member];
    }
    return member;
}

void Families::join(std::size_t a, std::size_t b) {
    const auto [first, second] = std::minmax({root(a), root(b)});
    parent_[second] = first;
}

std::vector<std::vector<std::size_t>> Families::groups() const {
    std::map<std::size_t, std::vector<std::size_t>> by_root;
    std::vector<std::size_t> roots(parent_.size());
    for (std::size_t member = 0; member < parent_.size(); ++member) {
        roots[member] = parent_[member] == member ? member : roots[parent_[member]];
        by_root[roots[member]].push_back(member);
    }
    std::vector<std::vector<std::size_t>> groups;
    groups.reserve(by_root.size());
    for (auto& [first, members] : by_root)
        groups.push_back(std::move(members));
    return groups;
}

std::size_t leader_of(const std::vector<FamilyMember>& members) {
    const auto order = [](const FamilyMember& member) {
        return std::make_tuple(member.published.empty(), std::string_view(member.published),
                               std::string_view(member.key));
    };
    const auto leader =
        std::min_element(members.begin(), members.end(),
                         [&](const FamilyMember& a, const FamilyMember& b) { return order(a) < order(b); });
    return static_cast<std::size_t>(leader - members.begin());
}

std::string family_name(const std::string& leader_key) {
    return hex(stable_hash(leader_key));
}

} // namespace dateline::indexer
