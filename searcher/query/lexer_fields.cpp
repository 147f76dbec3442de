/// Fields in a query: known and misspelt names, and the values that follow them.
#include <algorithm>
#include <utility>

#include "common/text.hpp"
#include "searcher/query/lexer_cursor.hpp"

namespace dateline::searcher::query {
namespace {

bool takes_ranges(Field field) {
    const MatchKind match = row(field).match;
    return match == MatchKind::day || match == MatchKind::interval || match == MatchKind::containment ||
           match == MatchKind::distance;
}

/// Names of fields are made of ASCII letters; `10:30` and `C:` are not fields.
bool looks_like_field_name(std::string_view name) {
    return name.size() >= 2 && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
           });
}

} // namespace

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
    report_no_value(waiting_->field, waiting_->begin, waiting_->end);
    waiting_.reset();
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
    add_form(read_value_form(value, ends_in_star), field, begin);
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

void Lexer::report_no_value(Field field, std::size_t begin, std::size_t end) {
    report(begin, end, "the field " + quoted_for_message(row(field).name) + " has no value: it is left out");
}

} // namespace dateline::searcher::query
