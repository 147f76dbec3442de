/// Reads a query from left to right; each kind of piece has its own function.
#include "searcher/query/lexer.hpp"

#include <algorithm>
#include <utility>

#include "common/text.hpp"
#include "common/tokens.hpp"
#include "searcher/query/source_text.hpp"
#include "searcher/query/word_forms.hpp"

namespace dateline::searcher::query {
namespace {

constexpr std::string_view prefix_signs = "-!+";

bool is_bracket(char c) {
    return c == '(' || c == ')';
}

bool is_words_field(Field field) {
    return row(field).match == MatchKind::words;
}

bool takes_ranges(Field field) {
    return row(field).match == MatchKind::day || row(field).match == MatchKind::interval;
}

/// Names of fields are made of ASCII letters; `10:30` and `C:` are not fields.
bool looks_like_field_name(std::string_view name) {
    return name.size() >= 2 && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
           });
}

/// A cursor over the readable query that collects lexemes and problems.
class Lexer {
  public:
    Lexer(const SourceText& source, std::vector<Problem>& problems)
        : source_(source), text_(source.text), problems_(problems) {}

    std::vector<Lexeme> run();

  private:
    /// A field whose value has not come yet: "place: Minsk".
    struct Waiting {
        Field field = Field::text;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] char at(std::size_t pos) const { return pos < text_.size() ? text_[pos] : ' '; }
    [[nodiscard]] bool ends_chunk(std::size_t pos) const;
    [[nodiscard]] bool may_take_prefix() const;
    void skip_blanks();
    void read_next();
    void read_prefix();
    void read_phrase(std::optional<Field> field, std::size_t begin);
    void read_slop();
    std::string_view read_quoted();
    void read_chunk();
    bool read_operator(std::string_view chunk);
    bool read_field(std::string_view chunk);
    void read_field_value(Field field, std::size_t begin);
    void read_unknown_field(std::string_view name, std::size_t begin);
    void read_value(Field field, std::size_t begin);
    void append_value_piece(std::string& value, bool& ends_in_star);
    bool skip_to_range_end(Field field, std::string& value);
    void add_form(const WordForm& form, std::optional<Field> field, std::size_t begin);
    void add(LexemeKind kind, std::string text, std::optional<Field> field, std::size_t begin,
             unsigned distance = 0);
    void settle_waiting(Lexeme& lexeme);
    void drop_waiting();
    void report(std::size_t begin, std::size_t end, std::string message);

    const SourceText& source_;
    std::string_view text_;
    std::vector<Problem>& problems_;
    std::vector<Lexeme> lexemes_;
    std::optional<Waiting> waiting_;
    std::size_t pos_ = 0;
    std::size_t after_prefix_ = 0; ///< where the last prefix sign ended
};

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

/// Gives the waiting field to the piece that follows it, if that can be a value.
void Lexer::settle_waiting(Lexeme& lexeme) {
    if (!waiting_) return;
    if (lexeme.field || !(is_leaf(lexeme.kind) || lexeme.kind == LexemeKind::open)) return drop_waiting();
    const std::size_t column = original_column(source_, waiting_->begin);
    report(waiting_->begin, waiting_->end,
           "a blank follows the field " + quoted_for_message(row(waiting_->field).name) +
               ": what comes next is taken as its value");
    lexeme.field = waiting_->field;
    lexeme.length += lexeme.column - column;
    lexeme.column = column;
    waiting_.reset();
}

void Lexer::drop_waiting() {
    if (!waiting_) return;
    report(waiting_->begin, waiting_->end,
           "the field " + quoted_for_message(row(waiting_->field).name) + " has no value: it is left out");
    waiting_.reset();
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
    while (pos_ < text_.size() && !ends_chunk(pos_))
        ++pos_;
    const std::string_view chunk = text_.substr(begin, pos_ - begin);
    if (chunk == "=" && quote_length(text_, pos_) > 0) return; // a phrase is exact anyway
    if (read_operator(chunk) || read_field(chunk)) return;
    add_form(read_word_form(chunk), {}, begin);
}

bool Lexer::read_operator(std::string_view chunk) {
    auto form = read_operator_form(chunk);
    if (!form) return false;
    const std::size_t begin = pos_ - chunk.size();
    if (!form->problem.empty()) report(begin, pos_, std::move(form->problem));
    add(form->kind, std::string(chunk), {}, begin, form->distance);
    return true;
}

/// Reads "name:..." if the chunk begins with a field, known or misspelt. The cursor is at the chunk's end.
bool Lexer::read_field(std::string_view chunk) {
    const std::size_t colon = chunk.find(':');
    if (colon == std::string_view::npos || !looks_like_field_name(chunk.substr(0, colon))) return false;
    const std::string_view name = chunk.substr(0, colon);
    const std::string_view rest = chunk.substr(colon + 1);
    if (rest.starts_with("//")) return false; // https://
    const std::size_t begin = pos_ - chunk.size();
    const auto field = find_field(name);
    const bool nothing_glued = rest.empty() && (at(pos_) == ' ' || at(pos_) == ')');
    if (!field && nothing_glued) return false; // a word before a colon, as in headlines
    pos_ = begin + colon + 1;
    if (field) {
        read_field_value(*field, begin);
    } else {
        read_unknown_field(name, begin);
    }
    return true;
}

void Lexer::read_unknown_field(std::string_view name, std::size_t begin) {
    const std::string_view nearest = nearest_field(name);
    std::string message = "unknown field " + quoted_for_message(name) + ": ";
    message += nearest.empty() ? "read as words" : "did you mean '" + std::string(nearest) + "'?";
    report(begin, pos_, std::move(message));
    add(LexemeKind::word, std::string(name), {}, begin);
}

/// The cursor is behind the colon.
void Lexer::read_field_value(Field field, std::size_t begin) {
    drop_waiting();
    if (at(pos_) == ' ' || at(pos_) == ')') {
        waiting_ = Waiting{.field = field, .begin = begin, .end = pos_};
    } else if (at(pos_) == '(') {
        ++pos_;
        add(LexemeKind::open, "(", field, begin);
    } else if (!is_words_field(field)) {
        read_value(field, begin);
    } else {
        if (at(pos_) == '=' && quote_length(text_, pos_ + 1) > 0) ++pos_;
        if (quote_length(text_, pos_) > 0) return read_phrase(field, begin);
        const std::size_t value = pos_;
        while (pos_ < text_.size() && !ends_chunk(pos_))
            ++pos_;
        add_form(read_word_form(text_.substr(value, pos_ - value)), field, begin);
    }
}

/// A value is made of plain and quoted pieces up to a blank or bracket: "3 October".."10 October".
void Lexer::read_value(Field field, std::size_t begin) {
    std::string value;
    bool ends_in_star = false;
    do {
        while (pos_ < text_.size() && text_[pos_] != ' ' && !is_bracket(text_[pos_])) {
            append_value_piece(value, ends_in_star);
        }
    } while (skip_to_range_end(field, value));
    const std::size_t last = value.find_last_not_of(",;");
    value.resize(last == std::string::npos ? 0 : last + 1);
    WordForm form = read_value_form(value, ends_in_star);
    if (form.text.empty() && form.problem.empty()) {
        form.problem = "the field " + quoted_for_message(row(field).name) + " has no value: it is left out";
    }
    add_form(form, field, begin);
}

void Lexer::append_value_piece(std::string& value, bool& ends_in_star) {
    if (quote_length(text_, pos_) > 0) {
        value += squeeze(read_quoted());
        ends_in_star = false;
    } else {
        ends_in_star = text_[pos_] == '*';
        value += text_[pos_++];
    }
}

/// Joins a range written with blanks, "2020-09-27 .. 2020-10-10": true if its end follows at the cursor.
bool Lexer::skip_to_range_end(Field field, std::string& value) {
    if (!takes_ranges(field) || value.empty() || at(pos_) != ' ') return false;
    const std::size_t dots = std::min(text_.find_first_not_of(' ', pos_), text_.size());
    if (!text_.substr(dots).starts_with("..") || at(dots + 2) == '.') return false;
    value += "..";
    pos_ = dots + 2;
    const std::size_t end = std::min(text_.find_first_not_of(' ', pos_), text_.size());
    const bool date_follows = (at(end) >= '0' && at(end) <= '9') || quote_length(text_, end) > 0;
    if (date_follows) pos_ = end;
    return date_follows;
}

void Lexer::add_form(const WordForm& form, std::optional<Field> field, std::size_t begin) {
    if (!form.problem.empty()) report(begin, pos_, form.problem);
    if (!form.text.empty()) {
        add(form.kind, form.text, field, begin);
    } else if (form.problem.empty() && field) {
        report(begin, pos_,
               "the field " + quoted_for_message(row(*field).name) + " has no value: it is left out");
    }
}

} // namespace

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
