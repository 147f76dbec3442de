/// Repairs of the lexeme sequence, each one pass long.
#include "searcher/query/mend.hpp"

#include <string>
#include <utility>

namespace dateline::searcher::query {
namespace {

bool is_proximity(LexemeKind kind) {
    return kind == LexemeKind::near || kind == LexemeKind::adj;
}

bool is_binary(LexemeKind kind) {
    return kind == LexemeKind::conjunction || kind == LexemeKind::disjunction || is_proximity(kind);
}

bool is_prefix(LexemeKind kind) {
    return kind == LexemeKind::negation || kind == LexemeKind::required;
}

bool starts_operand(LexemeKind kind) {
    return is_leaf(kind) || kind == LexemeKind::open;
}

bool ends_operand(LexemeKind kind) {
    return is_leaf(kind) || kind == LexemeKind::close;
}

Problem problem_at(const Lexeme& lexeme, std::string message) {
    return {.column = lexeme.column, .length = lexeme.length, .message = std::move(message)};
}

/// Brackets that are open at the moment, while their kept lexemes collect in `kept`.
class BracketBalance {
  public:
    explicit BracketBalance(std::vector<Problem>& problems) : problems_(problems) {}

    void open(Lexeme bracket) {
        if (opened_.size() < max_nesting) {
            opened_.push_back({.position = kept.size(), .had_content = false});
            kept.push_back(std::move(bracket));
            return;
        }
        if (!told_of_nesting_) {
            problems_.push_back(problem_at(bracket, "brackets nest at most " + std::to_string(max_nesting) +
                                                        " deep: deeper ones are left out"));
        }
        told_of_nesting_ = true;
        ++too_deep_;
    }

    void close(Lexeme bracket) {
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        if (opened_.empty()) {
            problems_.push_back(problem_at(bracket, "this bracket closes nothing: it is left out"));
            return;
        }
        const Opened opened = opened_.back();
        opened_.pop_back();
        if (!opened_.empty()) opened_.back().had_content = true;
        if (opened.position + 1 < kept.size()) {
            kept.push_back(std::move(bracket));
            return;
        }
        // Of brackets that hold nothing but empty brackets only the innermost are worth a word.
        if (!opened.had_content) {
            problems_.push_back(problem_at(kept.back(), "nothing between these brackets: they are left out"));
        }
        kept.pop_back();
    }

    /// Closes what is open at the end of the query.
    void close_all() {
        too_deep_ = 0;
        while (!opened_.empty()) {
            const Lexeme& bracket = kept[opened_.back().position];
            problems_.push_back(
                problem_at(bracket, "this bracket is never closed: read as if it closed at the end"));
            opened_.back().had_content = true; // one problem for a bracket is enough
            Lexeme closing = bracket;
            closing.kind = LexemeKind::close;
            close(std::move(closing));
        }
    }

    std::vector<Lexeme> kept;

  private:
    struct Opened {
        std::size_t position = 0;
        bool had_content = false; ///< another pair of brackets, empty or not
    };

    std::vector<Problem>& problems_;
    std::vector<Opened> opened_;
    std::size_t too_deep_ = 0;
    bool told_of_nesting_ = false;
};

/// For each lexeme, whether an operand starts after it, or after the operators (prefix signs only, unless
/// `past_binary`) that follow it.
std::vector<bool> operand_follows(const std::vector<Lexeme>& lexemes, bool past_binary) {
    std::vector<bool> follows(lexemes.size(), false);
    bool found = false;
    for (std::size_t i = lexemes.size(); i > 0; --i) {
        const LexemeKind kind = lexemes[i - 1].kind;
        follows[i - 1] = found;
        const bool passed = is_prefix(kind) || (past_binary && is_binary(kind));
        if (!passed) found = starts_operand(kind);
    }
    return follows;
}

/// Why an operator cannot stay behind what was kept before it; empty if it can.
std::string objection(const Lexeme& lexeme, const std::vector<Lexeme>& kept, bool has_operand) {
    const LexemeKind before = kept.empty() ? LexemeKind::open : kept.back().kind;
    const std::string name = quoted_for_message(lexeme.text);
    if (is_prefix(lexeme.kind) && is_prefix(before)) return name + " is doubled: it counts once";
    if (is_binary(lexeme.kind) && !ends_operand(before)) {
        return name + (is_binary(before) ? " follows another operator: it is left out"
                                         : " has nothing before it: it is left out");
    }
    return has_operand ? std::string() : name + " has nothing after it: it is left out";
}

} // namespace

std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes, std::vector<Problem>& problems) {
    BracketBalance balance(problems);
    for (Lexeme& lexeme : lexemes) {
        if (lexeme.kind == LexemeKind::open) {
            balance.open(std::move(lexeme));
        } else if (lexeme.kind == LexemeKind::close) {
            balance.close(std::move(lexeme));
        } else {
            balance.kept.push_back(std::move(lexeme));
        }
    }
    balance.close_all();
    return std::move(balance.kept);
}

std::vector<Lexeme> drop_stray_operators(std::vector<Lexeme> lexemes, std::vector<Problem>& problems) {
    const std::vector<bool> after_prefix = operand_follows(lexemes, false);
    const std::vector<bool> after_binary = operand_follows(lexemes, true);
    std::vector<Lexeme> kept;
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
        Lexeme& lexeme = lexemes[i];
        const bool binary = is_binary(lexeme.kind);
        const bool prefix = is_prefix(lexeme.kind);
        const bool has_operand = binary ? after_binary[i] : after_prefix[i];
        std::string why = binary || prefix ? objection(lexeme, kept, has_operand) : std::string();
        if (!why.empty()) {
            problems.push_back(problem_at(lexeme, std::move(why)));
            continue;
        }
        if (prefix && !kept.empty() && is_proximity(kept.back().kind)) {
            problems.push_back(problem_at(kept.back(), quoted_for_message(kept.back().text) +
                                                           " cannot stand before an exclusion: read as AND"));
            kept.back().kind = LexemeKind::conjunction;
        }
        kept.push_back(std::move(lexeme));
    }
    return kept;
}

} // namespace dateline::searcher::query
