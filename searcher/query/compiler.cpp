#include "searcher/query/compiler.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/term.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"
#include "searcher/query/entity_terms.hpp"
#include "searcher/query/filter_terms.hpp"
#include "searcher/query/near_terms.hpp"
#include "searcher/query/word_terms.hpp"

namespace dateline::searcher::query {
namespace {

using Xapian::Query;

std::vector<std::string> forms_in(const std::string& text) {
    std::vector<Token> tokens = tokenize(repair_utf8(text));
    std::vector<std::string> forms;
    forms.reserve(tokens.size());
    for (Token& token : tokens)
        forms.push_back(std::move(token.folded));
    return forms;
}

Query phrase_query(Field field, const std::vector<std::string>& forms, unsigned slack = 0) {
    std::vector<std::string> terms;
    terms.reserve(forms.size());
    for (const std::string& form : forms)
        terms.push_back(form_term(field, form));
    if (terms.size() == 1) return Query(terms.front());
    return {Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size() + slack)};
}

bool is_filter_field(Field field) {
    return row(field).match != MatchKind::words;
}

class Compiler {
  public:
    Compiler(const Vocabulary& vocabulary, CompileOptions options)
        : vocabulary_(&vocabulary), options_(std::move(options)) {}

    Compiled run(const Node& node) {
        out_.query = build(node);
        out_.reading = options_.reading;
        return std::move(out_);
    }

  private:
    Query build(const Node& node) {
        switch (node.kind) {
        case NodeKind::empty:
            return {};
        case NodeKind::word:
            return is_filter_field(node.field) ? filter(node) : word(node);
        case NodeKind::exact:
            return is_filter_field(node.field) ? filter(node) : exact(node);
        case NodeKind::wildcard:
            return is_filter_field(node.field) ? filter(node) : wildcard(node);
        case NodeKind::phrase:
            return is_filter_field(node.field) ? filter(node) : phrase(node);
        case NodeKind::near:
        case NodeKind::adj:
            return near(node);
        case NodeKind::all:
            return sequence(node, false);
        case NodeKind::implicit:
            return sequence(node, options_.any);
        case NodeKind::any:
            return either(node);
        case NodeKind::exclude:
            return all_but(node);
        }
        return {};
    }

    Query add_leaf(std::string what, Query query, std::string term = {}) {
        if (excluding_) return query;
        out_.has_words = true;
        out_.leaves.push_back({std::move(what), query, std::move(term)});
        return query;
    }

    void mark_stem(const std::string& stem) {
        if (!excluding_) out_.highlights.stems.insert(stem);
    }
    void mark_form(const std::string& form) {
        if (!excluding_) out_.highlights.forms.insert(form);
    }

    Query word(const Node& node) {
        const std::vector<std::string> forms = forms_in(node.text);
        if (forms.empty()) return {};
        if (forms.size() > 1) return phrase(node); // "Nagorno-Karabakh" is two words in a row
        const std::string& stem = stemmer_(forms.front());
        mark_stem(stem);
        const std::string term = stem_term(node.field, stem);
        return add_leaf(forms.front(), Query(term), term);
    }

    Query exact(const Node& node) {
        const std::vector<std::string> forms = forms_in(node.text);
        if (forms.empty()) return {};
        if (forms.size() > 1) return phrase(node);
        mark_form(forms.front());
        const std::string term = form_term(node.field, forms.front());
        return add_leaf("=" + forms.front(), Query(term), term);
    }

    Query phrase(const Node& node) {
        const std::vector<std::string> forms = forms_in(node.text);
        if (forms.empty()) return {};
        if (forms.size() == 1) return exact(node);
        if (!excluding_) out_.highlights.phrases.push_back(forms);
        return add_leaf(fmt::format("\"{}\"", fmt::join(forms, " ")), phrase_query(node.field, forms));
    }

    Query wildcard(const Node& node) {
        std::vector<std::string> forms = forms_in(node.text);
        if (forms.empty()) return {};
        const std::string start = forms.back();
        const Expansion expansion =
            forms_beginning(vocabulary_->database, node.field, start, max_wildcard_words);
        if (expansion.found > expansion.forms.size()) {
            out_.notes.push_back(fmt::format("{}* stands for {} words; the {} most frequent are used", start,
                                             expansion.found, expansion.forms.size()));
        }
        if (expansion.forms.empty()) return matches_nothing();
        std::vector<std::string> terms;
        for (const std::string& form : expansion.forms) {
            mark_form(form);
            terms.push_back(form_term(node.field, form));
        }
        Query last(Query::OP_SYNONYM, terms.begin(), terms.end());
        last = add_leaf(start + "*", last);
        forms.pop_back();
        if (forms.empty()) return last;
        return {Query::OP_AND, phrase_query(node.field, forms), last}; // "Nagorno-Kara*"
    }

    /// The forms that a word operand of NEAR may take.
    std::vector<std::string> near_forms(const Node& node, const std::string& form) {
        if (node.kind == NodeKind::exact || node.kind == NodeKind::phrase) return {form};
        return forms_of_stem(vocabulary_->database, node.field, form, stemmer_, max_near_forms);
    }

    /// Adds the operands that a node gives: one for each word, one for alternatives, one for an entity.
    void near_operand(const Node& node, std::vector<NearOperand>& operands) {
        if (node.kind == NodeKind::any) {
            std::vector<NearOperand> choices;
            for (const Node& child : node.children)
                near_operand(child, choices);
            NearOperand& either = operands.emplace_back();
            for (const NearOperand& choice : choices)
                either.insert(either.end(), choice.begin(), choice.end());
            return;
        }
        if (is_filter_field(node.field)) {
            const FilterTerms found = read_filter(node);
            if (found.usable)
                operands.push_back(
                    entity_positions(vocabulary_->database, node.field, found.use.keys, options_.reading));
            return;
        }
        for (const std::string& form : forms_in(node.text)) {
            NearOperand& operand = operands.emplace_back();
            for (const std::string& choice : near_forms(node, form)) {
                mark_form(choice);
                operand.push_back(form_term(node.field, choice));
            }
        }
    }

    Query near(const Node& node) {
        std::vector<NearOperand> operands;
        std::vector<Query> phrases; // Xapian cannot nest a phrase in NEAR: it is asked for beside it
        for (const Node& child : node.children) {
            near_operand(child, operands);
            const std::vector<std::string> forms = forms_in(child.text);
            if (child.kind == NodeKind::phrase && forms.size() > 1)
                phrases.push_back(phrase_query(child.field, forms));
        }
        if (operands.empty()) return {};
        Query query = near_query(operands, node.distance, node.kind == NodeKind::adj);
        if (!only_filters(node)) query = add_leaf(to_text(node), query);
        if (phrases.empty()) return query;
        const Query together(Query::OP_AND, phrases.begin(), phrases.end());
        return {Query::OP_FILTER, query, together};
    }

    /// The terms of a filter value. What is to be said about it is noted.
    FilterTerms read_filter(const Node& node) {
        FilterTerms found = filter_terms(node, *vocabulary_, options_);
        out_.problems.insert(out_.problems.end(), found.problems.begin(), found.problems.end());
        out_.notes.insert(out_.notes.end(), found.notes.begin(), found.notes.end());
        if (found.usable && !excluding_) out_.filters.push_back(found.use);
        return found;
    }

    Query filter(const Node& node) {
        const FilterTerms found = read_filter(node);
        if (!found.usable) return {};
        return {Query::OP_SCALE_WEIGHT, found.query, 0.0};
    }

    /// True for a word that says nothing: dropped where other words stand beside it.
    static bool is_idle(const Node& node) {
        if (node.kind != NodeKind::word || node.field != Field::text) return false;
        const std::vector<std::string> forms = forms_in(node.text);
        return forms.empty() || (forms.size() == 1 && is_stop_word(forms.front()));
    }

    /// Only a filter: nothing in it is ranked.
    static bool only_filters(const Node& node) {
        if (node.children.empty()) return is_filter_field(node.field) && node.kind != NodeKind::empty;
        return std::all_of(node.children.begin(), node.children.end(), only_filters);
    }

    /// Children side by side: words (AND, or OR if `any`), filters (AND) and exclusions (AND NOT).
    Query sequence(const Node& node, bool any) {
        const bool all_idle = std::all_of(node.children.begin(), node.children.end(), is_idle);
        std::vector<Query> words;
        std::vector<Query> filters;
        std::vector<Query> excluded;
        for (const Node& child : node.children) {
            if (!all_idle && is_idle(child)) continue;
            if (child.kind == NodeKind::exclude) {
                excluded.push_back(excluded_part(child));
                continue;
            }
            Query query = build(child);
            if (query.empty()) continue;
            (only_filters(child) ? filters : words).push_back(std::move(query));
        }
        if (node.kind == NodeKind::implicit && words.size() > 1 && !excluding_) out_.can_relax = true;
        Query ranked(any ? Query::OP_OR : Query::OP_AND, words.begin(), words.end());
        if (node.kind == NodeKind::implicit) ranked = with_neighbours(node, ranked);
        const Query passing(Query::OP_AND, filters.begin(), filters.end());
        if (words.empty()) {
            ranked = passing;
        } else if (!filters.empty()) {
            ranked = Query(Query::OP_FILTER, ranked, passing);
        }
        return without(ranked, excluded);
    }

    /// The form of a plain word of one token; empty for anything else and for words that say nothing.
    static std::string plain_form(const Node& node) {
        if (node.kind != NodeKind::word || node.field != Field::text) return {};
        std::vector<std::string> forms = forms_in(node.text);
        return forms.size() == 1 && !is_stop_word(forms.front()) ? std::move(forms.front()) : std::string{};
    }

    /// Pairs of plain words that stand side by side in the query.
    static std::vector<std::vector<std::string>> neighbours(const Node& node) {
        std::vector<std::vector<std::string>> pairs;
        std::string before;
        for (const Node& child : node.children) {
            std::string form = plain_form(child);
            if (!before.empty() && !form.empty()) pairs.push_back({before, form});
            before = std::move(form);
        }
        return pairs;
    }

    /// Articles that have neighbours of the query next to each other gain weight; the others lose nothing.
    Query with_neighbours(const Node& node, const Query& ranked) {
        const std::vector<std::vector<std::string>> pairs = neighbours(node);
        if (excluding_ || ranked.empty() || pairs.empty()) return ranked;
        const auto count = static_cast<double>(pairs.size());
        const double share = std::min(neighbour_weight, neighbour_share / (count * count * count));
        std::vector<Query> together;
        together.reserve(pairs.size());
        for (const std::vector<std::string>& pair : pairs) {
            const Query phrase(Query::OP_SCALE_WEIGHT, phrase_query(Field::text, pair), share);
            together.push_back(add_leaf(fmt::format("\"{}\" together", fmt::join(pair, " ")), phrase));
        }
        return {Query::OP_AND_MAYBE, ranked, Query(Query::OP_OR, together.begin(), together.end())};
    }

    Query either(const Node& node) {
        std::vector<Query> choices;
        for (const Node& child : node.children) {
            Query query = build(child);
            if (!query.empty()) choices.push_back(std::move(query));
        }
        return {Query::OP_OR, choices.begin(), choices.end()};
    }

    /// What an exclusion takes away; nothing of it is ranked or marked.
    Query excluded_part(const Node& node) {
        const bool before = std::exchange(excluding_, !excluding_);
        Query query = node.children.empty() ? Query() : build(node.children.front());
        excluding_ = before;
        return query;
    }

    static Query without(Query ranked, const std::vector<Query>& excluded) {
        const Query taken(Query::OP_OR, excluded.begin(), excluded.end());
        if (taken.empty()) return ranked;
        if (ranked.empty()) ranked = Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0);
        return {Query::OP_AND_NOT, ranked, taken};
    }

    Query all_but(const Node& node) { return without({}, {excluded_part(node)}); }

    static constexpr std::size_t max_near_forms = 30;

    /// What neighbours of the query found side by side add, as a part of the weight of the two words; in a
    /// long query less for each pair, because chance pairs ("number of", "would be") grow with its length.
    /// The idea is the ordered pairs of Metzler and Croft, "A Markov random field model for term
    /// dependencies" (SIGIR 2005); the figures are measured (docs/EVALUATION.md).
    static constexpr double neighbour_weight = 0.5;
    static constexpr double neighbour_share = 4.0;

    const Vocabulary* vocabulary_;
    CompileOptions options_;
    Stemmer stemmer_;
    bool excluding_ = false;
    Compiled out_;
};

} // namespace

Compiled compile(const Node& node, const Vocabulary& vocabulary, const CompileOptions& options) {
    return Compiler(vocabulary, options).run(node);
}

Compiled compile_filter(Field field, const std::string& value, const Vocabulary& vocabulary,
                        const CompileOptions& options) {
    Node node;
    node.kind = value.ends_with('*') && value.size() > 1 ? NodeKind::wildcard : NodeKind::word;
    node.field = field;
    node.text = node.kind == NodeKind::wildcard ? value.substr(0, value.size() - 1) : value;
    if (value.starts_with('=') && value.size() > 1 && row(field).match == MatchKind::entity) {
        node.kind = NodeKind::exact;
        node.text = value.substr(1);
    }
    return compile(node, vocabulary, options);
}

} // namespace dateline::searcher::query
