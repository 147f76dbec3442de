/// The lexer's inside: a cursor over the readable query that collects lexemes and problems. Included by its
/// two sources only; others call `lex`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/lexer.hpp"
#include "searcher/query/source_text.hpp"
#include "searcher/query/word_forms.hpp"

namespace dateline::searcher::query {

/// True for fields whose words are searched as text.
[[nodiscard]] inline bool is_words_field(Field field) {
    return row(field).match == MatchKind::words;
}

[[nodiscard]] inline bool is_bracket(char c) {
    return c == '(' || c == ')';
}

/// True for a query of several words that has no lower-case letter and no bracket or quotation mark.
[[nodiscard]] bool pasted_in_capitals(std::string_view text);

/// Reads one query. Every read_ function starts at the cursor and leaves it behind what it read.
class Lexer {
  public:
    /// Requires: `source` and `problems` outlive the lexer.
    Lexer(const SourceText& source, std::vector<Problem>& problems)
        : source_(source), text_(source.text), problems_(problems),
          capitals_only_(pasted_in_capitals(text_)) {}

    /// All lexemes of the query. Requires: called once.
    [[nodiscard]] std::vector<Lexeme> run();

  private:
    /// A field whose value has not come yet: "place: Minsk".
    struct Waiting {
        Field field = Field::text;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /// The byte at `pos`; a blank behind the end.
    [[nodiscard]] char at(std::size_t pos) const { return pos < text_.size() ? text_[pos] : ' '; }

    // lexer.cpp: words, signs and quotation marks
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
    void add_form(const WordForm& form, std::optional<Field> field, std::size_t begin);
    void add(LexemeKind kind, std::string text, std::optional<Field> field, std::size_t begin,
             unsigned distance = 0);
    void report(std::size_t begin, std::size_t end, std::string message);

    // lexer_fields.cpp: fields and their values
    bool read_field(std::string_view chunk);
    void read_field_value(Field field, std::size_t begin);
    void read_unknown_field(std::string_view name, std::size_t begin);
    void read_value(Field field, std::size_t begin);
    void append_value_piece(std::string& value, bool& ends_in_star);
    bool skip_to_range_end(Field field, std::string& value);
    void settle_waiting(Lexeme& lexeme);
    void drop_waiting();
    void report_no_value(Field field, std::size_t begin, std::size_t end);

    const SourceText& source_;
    std::string_view text_;
    std::vector<Problem>& problems_;
    std::vector<Lexeme> lexemes_;
    std::optional<Waiting> waiting_;
    bool capitals_only_; ///< AND, OR and NOT are words
    bool capitals_reported_ = false;
    std::size_t pos_ = 0;
    std::size_t after_prefix_ = 0; ///< where the last prefix sign ended
    std::size_t chunk_end_ = 0; ///< where the chunk found last ends: a chain of fields is looked through once
};

} // namespace dateline::searcher::query
