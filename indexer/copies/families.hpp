/// Families of copies: articles joined pair by pair, and the one that leads them. No database.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::indexer {

/// Disjoint sets of numbered articles (Tarjan's union-find). Which pairs are joined decides, not their order.
class Families {
  public:
    /// A new article, alone; returns its number, counted from 0.
    std::size_t add();

    /// Makes one family of two articles' families. Requires: numbers that `add` gave.
    void join(std::size_t a, std::size_t b);

    /// Whether two articles are in one family by now. Requires: numbers that `add` gave.
    [[nodiscard]] bool are_joined(std::size_t a, std::size_t b) { return root(a) == root(b); }

    /// The families, each with the numbers of its members ascending, by their smallest number.
    [[nodiscard]] std::vector<std::vector<std::size_t>> groups() const;

  private:
    [[nodiscard]] std::size_t root(std::size_t member);
    std::vector<std::size_t> parent_; ///< smaller than the member, or the member itself
};

/// What decides who leads a family.
struct FamilyMember {
    std::string published; ///< sorts by time (the value slot of the publication day); empty if unknown
    std::string key;       ///< of the article
};

/// Number of the leader: the earliest published, articles without a date last, ties by key. Requires: a
/// member.
[[nodiscard]] std::size_t leader_of(const std::vector<FamilyMember>& members);

/// How a family is called in the index: 16 hex digits made of its leader's key.
[[nodiscard]] std::string family_name(const std::string& leader_key);

} // namespace dateline::indexer
