/// The grammar of queries, over lexemes that have been mended; recursion is bounded by `max_nesting`.
#include "searcher/query/parser.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/tokens.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/mend.hpp"

namespace dateline::searcher::query {
namespace {

bool is_words_field(Field field) {
    return row(field).match == MatchKind::words;
}

bool is_proximity(LexemeKind kind) {
    return kind == LexemeKind::near || kind == LexemeKind::adj;
}

/// True if the children of `child` can stand in place of it. Words side by side with an exclusion keep to
/// themselves: with --match any, (a -b) c is not a c -b.
bool dissolves_in(NodeKind kind, const Node& child) {
    if (child.kind != kind) return false;
    return kind != NodeKind::implicit ||
           std::none_of(child.children.begin(), child.children.end(),
                        [](const Node& n) { return n.kind == NodeKind::exclude; });
}

/// One node of several: empty ones dropped, a single one left alone, nested ones of the same kind dissolved.
Node combine(NodeKind kind, std::vector<Node> nodes) {
    Node out{.kind = kind, .field = Field::text, .text = {}, .distance = 0, .children = {}, .column = 0};
    for (Node& node : nodes) {
        if (node.kind == NodeKind::empty) continue;
        if (dissolves_in(kind, node)) {
            std::move(node.children.begin(), node.children.end(), std::back_inserter(out.children));
        } else {
            out.children.push_back(std::move(node));
        }
    }
    if (out.children.empty()) return Node{};
    if (out.children.size() == 1) return Node(std::move(out.children.front()));
    out.column = out.children.front().column;
    return out;
}

/// True for what stands at single positions: a word, and an actor or a place, also by the beginning of its
/// name.
bool is_single_form(const Node& node) {
    return node.kind == NodeKind::word || node.kind == NodeKind::exact ||
           (node.kind == NodeKind::wildcard && row(node.field).match == MatchKind::entity);
}

/// The field whose positions a leaf has; nothing if it has none. Actors and places stand among the words of
/// title and body.
std::optional<Field> positions_of(const Node& leaf) {
    const MatchKind match = row(leaf.field).match;
    if (match == MatchKind::entity) return Field::text;
    return match == MatchKind::words ? std::optional(leaf.field) : std::nullopt;
}

/// The field an operand of NEAR or ADJ looks in; nothing if the node cannot be one.
std::optional<Field> proximity_field(const Node& node) {
    if (is_single_form(node) || node.kind == NodeKind::phrase) return positions_of(node);
    if (node.kind != NodeKind::any) return std::nullopt;
    const std::optional<Field> field = positions_of(node.children.front());
    const bool fits = std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) {
        return is_single_form(child) && positions_of(child) == field;
    });
    return fits ? field : std::nullopt;
}

/// A NEAR or ADJ between two operands.
struct Link {
    NodeKind kind = NodeKind::near;
    unsigned distance = 0;
    bool operator==(const Link&) const = default;
};

/// Equal links in a row make one node; where they change, the operand between belongs to both sides.
/// Requires: operands.size() == links.size() + 1.
Node chain(const std::vector<Node>& operands, const std::vector<Link>& links) {
    std::vector<Node> groups;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (i == 0 || links[i] != links[i - 1]) {
            groups.push_back(Node{.kind = links[i].kind,
                                  .field = Field::text,
                                  .text = {},
                                  .distance = links[i].distance,
                                  .children = {operands[i]},
                                  .column = operands[i].column});
        }
        groups.back().children.push_back(operands[i + 1]);
    }
    return combine(NodeKind::all, std::move(groups));
}

class Parser {
  public:
    Parser(std::vector<Lexeme> lexemes, std::vector<Problem>& problems)
        : lexemes_(std::move(lexemes)), problems_(problems) {}

    Node run() { return parse_alternatives({}); }

  private:
    [[nodiscard]] bool next_is(LexemeKind kind) const {
        return pos_ < lexemes_.size() && lexemes_[pos_].kind == kind;
    }
    bool accept(LexemeKind kind) {
        if (!next_is(kind)) return false;
        ++pos_;
        return true;
    }

    Node parse_alternatives(std::optional<Field> field);
    Node parse_sequence(std::optional<Field> field);
    Node parse_exclusion(std::optional<Field> field);
    Node parse_proximity(std::optional<Field> field);
    Node parse_operand(std::optional<Field> field);
    Node make_leaf(const Lexeme& lexeme, Field field);
    Node relate(std::vector<Node> operands, const std::vector<Link>& links, const Lexeme& first_link);
    void report(const Lexeme& lexeme, std::string message) {
        problems_.push_back(
            {.column = lexeme.column, .length = lexeme.length, .message = std::move(message)});
    }

    std::vector<Lexeme> lexemes_;
    std::vector<Problem>& problems_;
    std::size_t pos_ = 0;
    std::size_t leaves_ = 0;
};

Node Parser::parse_alternatives(std::optional<Field> field) {
    std::vector<Node> alternatives;
    do
        alternatives.push_back(parse_sequence(field));
    while (accept(LexemeKind::disjunction));
    return combine(NodeKind::any, std::move(alternatives));
}

Node Parser::parse_sequence(std::optional<Field> field) {
    std::vector<Node> items;
    bool joined = false; // by AND or +
    while (pos_ < lexemes_.size() && !next_is(LexemeKind::close) && !next_is(LexemeKind::disjunction)) {
        if (accept(LexemeKind::conjunction) || accept(LexemeKind::required)) {
            joined = true;
        } else {
            items.push_back(parse_exclusion(field));
        }
    }
    return combine(joined ? NodeKind::all : NodeKind::implicit, std::move(items));
}

Node Parser::parse_exclusion(std::optional<Field> field) {
    if (!next_is(LexemeKind::negation)) return parse_proximity(field);
    const std::size_t column = lexemes_[pos_++].column;
    Node excluded = parse_proximity(field);
    if (excluded.kind == NodeKind::empty) return excluded;
    Node out{.kind = NodeKind::exclude,
             .field = Field::text,
             .text = {},
             .distance = 0,
             .children = {},
             .column = column};
    out.children.push_back(std::move(excluded));
    return out;
}

Node Parser::parse_proximity(std::optional<Field> field) {
    std::vector<Node> operands;
    std::vector<Link> links;
    operands.push_back(parse_operand(field));
    std::size_t link_at = 0;
    while (pos_ < lexemes_.size() && is_proximity(lexemes_[pos_].kind)) {
        const Lexeme& link = lexemes_[pos_];
        if (links.empty()) link_at = pos_;
        links.push_back({.kind = link.kind == LexemeKind::near ? NodeKind::near : NodeKind::adj,
                         .distance = link.distance});
        ++pos_;
        operands.push_back(parse_operand(field));
    }
    if (links.empty()) return std::move(operands.front());
    return relate(std::move(operands), links, lexemes_[link_at]);
}

/// NEAR and ADJ between operands that allow it, otherwise AND with a problem.
Node Parser::relate(std::vector<Node> operands, const std::vector<Link>& links, const Lexeme& first_link) {
    const auto is_empty = [](const Node& node) { return node.kind == NodeKind::empty; };
    if (std::any_of(operands.begin(), operands.end(), is_empty)) {
        return combine(NodeKind::all, std::move(operands)); // a word without letters, already dropped
    }
    const auto field = proximity_field(operands.front());
    const bool fits = field && std::all_of(operands.begin(), operands.end(), [&](const Node& operand) {
                          return proximity_field(operand) == field;
                      });
    if (fits) return chain(operands, links);
    report(first_link,
           quoted_for_message(first_link.text) +
               " takes words, phrases, actors, places and (a OR b), all in one text: read as AND");
    return combine(NodeKind::all, std::move(operands));
}

Node Parser::parse_operand(std::optional<Field> field) {
    const Lexeme& lexeme = lexemes_[pos_++];
    const std::optional<Field> own = lexeme.field ? lexeme.field : field;
    if (lexeme.kind != LexemeKind::open) return make_leaf(lexeme, own.value_or(Field::text));
    Node group = parse_alternatives(own);
    accept(LexemeKind::close);
    return group;
}

Node Parser::make_leaf(const Lexeme& lexeme, Field field) {
    const bool words = is_words_field(field);
    if (words && tokenize(lexeme.text).empty()) return {};
    if (++leaves_ > max_query_leaves) {
        if (leaves_ == max_query_leaves + 1) {
            report(lexeme,
                   "only the first " + std::to_string(max_query_leaves) + " words of a query are used");
        }
        return {};
    }
    NodeKind kind = NodeKind::word;
    if (lexeme.kind == LexemeKind::wildcard) kind = NodeKind::wildcard;
    const bool has_exact = words || row(field).match == MatchKind::entity; // of an entity: its key
    if (has_exact && lexeme.kind == LexemeKind::exact) kind = NodeKind::exact;
    if (words && lexeme.kind == LexemeKind::phrase) kind = NodeKind::phrase;
    if (kind == NodeKind::wildcard && !words && row(field).match != MatchKind::entity) {
        report(lexeme, "the field " + quoted_for_message(row(field).name) +
                           " takes whole values only: the star is left out");
        kind = NodeKind::word;
    }
    return {.kind = kind,
            .field = field,
            .text = lexeme.text,
            .distance = 0,
            .children = {},
            .column = lexeme.column};
}

/// The part of a query within `max_query_bytes`, no character cut in two.
std::string_view within_limit(std::string_view query, std::vector<Problem>& problems) {
    if (query.size() <= max_query_bytes) return query;
    std::size_t end = max_query_bytes;
    for (int steps = 0; steps < 3 && (static_cast<unsigned char>(query[end]) & 0xC0U) == 0x80U; ++steps)
        --end;
    problems.push_back(
        {.column = end,
         .length = query.size() - end,
         .message = "only the first " + std::to_string(max_query_bytes / 1024) + " KiB of a query are read"});
    return query.substr(0, end);
}

void put_in_order(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.column < b.column; });
    if (problems.size() <= max_problems) return;
    const std::size_t more = problems.size() - (max_problems - 1);
    problems.resize(max_problems);
    problems.back().message = std::to_string(more) + " more problems from here on";
}

} // namespace

Parsed parse(std::string_view query) {
    Parsed parsed;
    std::vector<Lexeme> lexemes = lex(within_limit(query, parsed.problems), parsed.problems);
    lexemes = balance_brackets(std::move(lexemes), parsed.problems);
    lexemes = drop_stray_operators(std::move(lexemes), parsed.problems);
    parsed.node = Parser(std::move(lexemes), parsed.problems).run();
    put_in_order(parsed.problems);
    return parsed;
}

} // namespace dateline::searcher::query
