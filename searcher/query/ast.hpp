/// The query as a tree: what the parser makes and the compiler reads. `to_text` is the notation of tests and
/// --analyse.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/schema.hpp"

namespace dateline::searcher::query {

enum class NodeKind {
    empty,    ///< nothing: matches no article by itself
    word,     ///< one word, stemmed
    exact,    ///< =word: this form only
    wildcard, ///< word*: any continuation
    phrase,   ///< "a b": adjacent, in order, these forms
    near,     ///< a NEAR/n b: within n words, any order
    adj,      ///< a ADJ/n b: within n words, in order
    all,      ///< AND
    any,      ///< OR
    exclude,  ///< NOT: children[0] is what must not match
    implicit, ///< words side by side: AND or OR as --match says
};

/// A node. Leaf nodes carry `text`; `field` says where a leaf looks (Field::text = everywhere); for fields
/// that are not text (actor, place, date, mentions, source, language ...) the leaf is a `word` whose text is
/// the whole value as typed, quotes removed, or a `wildcard` (value without its star).
struct Node {
    NodeKind kind = NodeKind::empty;
    Field field = Field::text;
    std::string text;      ///< UTF-8 as typed, without quotes, = and *
    unsigned distance = 0; ///< near, adj: words
    std::vector<Node> children;
    std::size_t column = 0; ///< 0-based byte offset in the query where the node begins
};

/// The tree as an S-expression; the notation is stable, tests and --analyse depend on it:
///     word      ceasefire            in double quotes if it holds a blank, bracket or quote, or is empty
///     exact     =talks
///     wildcard  karab*
///     phrase    (phrase "Minsk Group")
///     any leaf in a field other than text      (field actor Putin), (field title (phrase "a b"))
///     the rest  (near/5 a b), (adj/1 a b), (all a b), (any a b), (not a), (implicit a b), (empty)
[[nodiscard]] std::string to_text(const Node& node);

} // namespace dateline::searcher::query
