/// A text as the date grammar reads it: its tokens, their entries in the lexicon, and what parts them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/dates/lexicon.hpp"
#include "common/tokens.hpp"

namespace dateline {

/// What parts two neighbouring words. White space may hold one line feed; more begin another paragraph.
/// A `loose_dot` has a blank before it, as in texts that were split into words: "SEPT . 21".
enum class WordGap { blank, dot, loose_dot, comma, dash, slash, colon, apostrophe, far };

/// How much a word must look like a part of a date before it is taken for one.
enum class DateStyle {
    running_text, ///< capitals and neighbours decide about months, years and ambiguous words
    phrase,       ///< the text is meant to be a date: "may 2020" needs no capital
    publication,  ///< the text tells when something appeared, in any language: day, month and year are parted
                 ///< by any marks, "24-Dec-2018", "12.3.16", and words of digits and letters count as several
};

/// Tokens with their lexicon entries. Keeps views of the text: the text must outlive it.
class DateWords {
  public:
    /// Requires: well-formed UTF-8.
    DateWords(std::string_view text, DateStyle style, DateOptions options = {});

    /// Running text that has been tokenized. Requires: `tokens` are those of `text` and outlive it.
    DateWords(std::string_view text, std::span<const Token> tokens, DateOptions options);

    // `tokens_` may be those that it holds.
    DateWords(const DateWords&) = delete;
    DateWords& operator=(const DateWords&) = delete;
    DateWords(DateWords&&) = delete;
    DateWords& operator=(DateWords&&) = delete;
    ~DateWords() = default;

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] DateStyle style() const { return style_; }
    [[nodiscard]] bool is_running() const { return style_ == DateStyle::running_text; }
    [[nodiscard]] bool is_publication() const { return style_ == DateStyle::publication; }
    [[nodiscard]] const DateOptions& options() const { return options_; }

    /// How dates with slashes are meant: as told, else as the first of the text that can be read in one way
    /// only.
    [[nodiscard]] std::optional<DateOrder> order() const { return options_.order; }
    [[nodiscard]] const Token& token(std::size_t at) const { return tokens_[at]; }

    /// The lexicon entry of a word; kind `none` behind the last one.
    [[nodiscard]] const DateWord& word(std::size_t at) const {
        return at < words_.size() ? words_[at] : no_word_;
    }
    [[nodiscard]] bool is(std::size_t at, DateWordKind kind) const { return word(at).kind == kind; }

    /// True if the word is this one, folded.
    [[nodiscard]] bool says(std::size_t at, std::string_view folded) const {
        return at < tokens_.size() && tokens_[at].folded == folded;
    }

    /// The unit that a word of kind `unit` or `frequency` stands for.
    [[nodiscard]] TimeUnit unit(std::size_t at) const { return static_cast<TimeUnit>(word(at).number); }
    [[nodiscard]] bool is_unit(std::size_t at, TimeUnit of) const {
        return is(at, DateWordKind::unit) && unit(at) == of;
    }

    /// True for units and parts of day in the plural.
    [[nodiscard]] bool is_plural(std::size_t at) const { return word(at).plural; }

    /// True if nothing but a blank, or nothing at all, stands before the word.
    [[nodiscard]] bool spaced(std::size_t at) const { return gap_before(at) == WordGap::blank; }

    /// A number of one or two digits from 1 to 31, or an ordinal of that size.
    [[nodiscard]] bool is_day_number(std::size_t at) const;

    /// What stands before word `at`; `far` for the first and behind the last.
    [[nodiscard]] WordGap gap_before(std::size_t at) const;

    /// True if words `at` and `at` - 1 follow each other with only a blank between, or a hyphen.
    [[nodiscard]] bool joined(std::size_t at) const;

    /// True if there is a word before and, between the two, nothing but characters of `marks`; U+00A0 counts
    /// as a blank.
    [[nodiscard]] bool parted_by(std::size_t at, std::string_view marks) const;

    /// True if the word begins with an ASCII capital, or need not in this style.
    [[nodiscard]] bool has_capital(std::size_t at) const;

    /// True if the word ends in 's: "year's".
    [[nodiscard]] bool has_possessive(std::size_t at) const;

    /// True if an apostrophe stands before the word: "'70s".
    [[nodiscard]] bool has_apostrophe_before(std::size_t at) const;

    /// The character before the word and that behind it, blanks not counted before and counted behind; '\0'
    /// at the ends of the text. Bytes of longer characters are given as they are.
    [[nodiscard]] char character_before(std::size_t at) const;
    [[nodiscard]] char character_after(std::size_t at) const;

    /// True if nothing but blanks and, at the end, a dot stands around the words.
    [[nodiscard]] bool clean_ends() const;

  private:
    void look_up();
    void read_ordinal_dots();
    void find_order();

    std::string_view text_;
    DateStyle style_;
    DateOptions options_;
    std::vector<Token> own_tokens_;
    std::span<const Token> tokens_;
    std::vector<DateWord> words_;
    DateWord no_word_;
};

} // namespace dateline
