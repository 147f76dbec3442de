/// Reads a query from left to right; each kind of piece has its own function.
#include "searcher/query/lexer.hpp"

#include <algorithm>
#include <utility>

#include "common/text.hpp"
#include "common/tokens.hpp"
#include "searcher/query/lexer_cursor.hpp"

namespace dateline::searcher::query {
namespace {

constexpr std::string_view prefix_signs = "-!+";

/// A sentence of at least this many words without a lower-case letter was pasted from a text in capitals; its
/// AND and NOT are no operators. Shorter ones ("TRUCE OR CEASEFIRE") are typed.
constexpr std::size_t pasted_words = 7;

} // namespace

bool pasted_in_capitals(std::string_view text) {
    const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    if (std::any_of(text.begin(), text.end(), lower)) return false;
    if (text.find_first_of("()\"") != std::string_view::npos) return false;
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1 >= pasted_words;
}

std::vector<Lexeme> Lexer::run() {
    for (skip_blanks(); pos_ < text_.size(); skip_blanks())
        read_next();
    drop_waiting();
    return std::move(lexemes_);
}

void Lexer::skip_blanks() {
    pos_ = std::min(text_.find_first_not_of(' ', pos_), text_.size());
}

void Lexer::report(std::size_t begin, std::size_t end, std::string message) {
    const std::size_t column = original_column(source_, begin);
    const std::size_t length = original_column(source_, end) - column;
    problems_.push_back({.column = column, .length = length, .message = std::move(message)});
}

void Lexer::add(LexemeKind kind, std::string text, std::optional<Field> field, std::size_t begin,
                unsigned distance) {
    const std::size_t column = original_column(source_, begin);
    Lexeme lexeme{.kind = kind,
                  .text = std::move(text),
                  .field = field,
                  .distance = distance,
                  .column = column,
                  .length = original_column(source_, pos_) - column};
    settle_waiting(lexeme);
    lexemes_.push_back(std::move(lexeme));
}

void Lexer::read_next() {
    const std::size_t begin = pos_;
    const char c = text_[pos_];
    if (is_bracket(c)) {
        ++pos_;
        add(c == '(' ? LexemeKind::open : LexemeKind::close, std::string(1, c), {}, begin);
    } else if (quote_length(text_, pos_) > 0) {
        read_phrase({}, begin);
    } else if (text_.substr(pos_).starts_with("&&") || text_.substr(pos_).starts_with("||")) {
        pos_ += 2;
        add(c == '&' ? LexemeKind::conjunction : LexemeKind::disjunction, std::string(2, c), {}, begin);
    } else if (prefix_signs.find(c) != std::string_view::npos) {
        read_prefix();
    } else {
        read_chunk();
    }
}

/// A sign excludes or requires only at the start, after a blank, a bracket or another sign.
bool Lexer::may_take_prefix() const {
    return pos_ == 0 || text_[pos_ - 1] == ' ' || is_bracket(text_[pos_ - 1]) || after_prefix_ == pos_;
}

void Lexer::read_prefix() {
    const std::size_t begin = pos_;
    const std::size_t run_end = std::min(text_.find_first_not_of(prefix_signs, pos_), text_.size());
    if (!may_take_prefix()) {
        pos_ = run_end; // the hyphen in "Nagorno"-Karabakh: it parts words
        return;
    }
    if (at(run_end) == ' ' || at(run_end) == ')') {
        pos_ = run_end;
        report(begin, pos_,
               quoted_for_message(text_.substr(begin, pos_ - begin)) + " stands alone: it is left out");
        return;
    }
    ++pos_;
    after_prefix_ = pos_;
    add(text_[begin] == '+' ? LexemeKind::required : LexemeKind::negation, std::string(1, text_[begin]), {},
        begin);
}

/// The text between the quotation mark at the cursor and the next one, of whatever kind, or the end.
std::string_view Lexer::read_quoted() {
    const std::size_t opening = pos_;
    pos_ += quote_length(text_, pos_);
    const std::size_t begin = pos_;
    while (pos_ < text_.size() && quote_length(text_, pos_) == 0)
        ++pos_;
    const std::string_view quoted = text_.substr(begin, pos_ - begin);
    if (pos_ == text_.size()) {
        report(opening, begin, "this quotation mark is never closed: read as a phrase up to the end");
    } else {
        pos_ += quote_length(text_, pos_);
    }
    return quoted;
}

void Lexer::read_phrase(std::optional<Field> field, std::size_t begin) {
    const std::string_view quoted = read_quoted();
    std::string phrase = squeeze(quoted);
    if (phrase.empty() || ((!field || is_words_field(*field)) && tokenize(phrase).empty())) {
        report(begin, pos_, "no word between the quotation marks: they are left out");
        return;
    }
    if (quoted.find('*') != std::string_view::npos) {
        report(begin, pos_, "a star inside quotation marks is not a wildcard: it is left out");
    }
    add(LexemeKind::phrase, std::move(phrase), field, begin);
    read_slop();
}

/// Leaves out what other programs allow after a phrase: a star, and ~5 for a loose phrase.
void Lexer::read_slop() {
    const std::size_t begin = pos_;
    if (at(pos_) == '*') {
        pos_ = std::min(text_.find_first_not_of('*', pos_), text_.size());
        report(begin, pos_, "a star works after a single word only: it is left out");
    } else if (at(pos_) == '~') {
        pos_ = std::min(text_.find_first_not_of("0123456789", pos_ + 1), text_.size());
        report(begin, pos_, "a phrase is exact: for words near each other write a NEAR/5 b");
    }
}

bool Lexer::ends_chunk(std::size_t pos) const {
    const std::string_view rest = text_.substr(pos);
    return rest.front() == ' ' || is_bracket(rest.front()) || quote_length(text_, pos) > 0 ||
           rest.starts_with("&&") || rest.starts_with("||");
}

void Lexer::read_chunk() {
    const std::size_t begin = pos_;
    if (chunk_end_ <= pos_) { // else an unknown field has given back the rest of a chunk
        chunk_end_ = pos_;
        while (chunk_end_ < text_.size() && !ends_chunk(chunk_end_))
            ++chunk_end_;
    }
    pos_ = chunk_end_;
    const std::string_view chunk = text_.substr(begin, pos_ - begin);
    if (chunk == "=" && quote_length(text_, pos_) > 0) return; // a phrase is exact anyway
    if (read_operator(chunk) || read_field(chunk)) return;
    add_form(read_word_form(chunk), {}, begin);
}

bool Lexer::read_operator(std::string_view chunk) {
    auto form = read_operator_form(chunk);
    if (!form) return false;
    const std::size_t begin = pos_ - chunk.size();
    if (capitals_only_) {
        if (!capitals_reported_)
            report(begin, pos_, "the whole query is in capitals: AND, OR, NOT are read as words");
        capitals_reported_ = true;
        return false;
    }
    if (!form->problem.empty()) report(begin, pos_, std::move(form->problem));
    add(form->kind, std::string(chunk), {}, begin, form->distance);
    return true;
}

void Lexer::add_form(const WordForm& form, std::optional<Field> field, std::size_t begin) {
    if (!form.problem.empty()) report(begin, pos_, form.problem);
    if (!form.text.empty()) {
        add(form.kind, form.text, field, begin);
    } else if (form.problem.empty() && field) {
        report_no_value(*field, begin, pos_);
    }
}

bool is_leaf(LexemeKind kind) {
    return kind == LexemeKind::word || kind == LexemeKind::exact || kind == LexemeKind::wildcard ||
           kind == LexemeKind::phrase;
}

std::vector<Lexeme> lex(std::string_view query, std::vector<Problem>& problems) {
    const SourceText source = read_source(query);
    if (source.first_ill_formed) {
        problems.push_back({.column = *source.first_ill_formed,
                            .length = 1,
                            .message = "not UTF-8 from here: bytes that cannot be read are left out"});
    }
    return Lexer(source, problems).run();
}

std::string quoted_for_message(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::size_t pos = 0;
    for (std::size_t count = 0; pos < text.size() && count < longest; ++count)
        static_cast<void>(read_leniently(text, pos));
    return "'" + std::string(text.substr(0, pos)) + (pos < text.size() ? "...'" : "'");
}

} // namespace dateline::searcher::query
