#include "common/dates/words.hpp"

#include <algorithm>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

WordGap gap_of(std::string_view between) {
    std::size_t line_feeds = 0;
    for (const char c : between)
        line_feeds += c == '\n' ? 1 : 0;
    if (line_feeds > 1) return WordGap::far;
    const std::string_view mark = trim(between);
    if (mark.empty()) return WordGap::blank;
    if (mark == "-" || mark == "\u2013" || mark == "\u2010" || mark == "\u2011") return WordGap::dash;
    if (mark == "/") return WordGap::slash;
    if (mark == ":") return WordGap::colon;
    // "27 , 28" is unusual, and a dot with a blank before it belongs to what follows (".com").
    if (is_space(between.front())) return mark == "." ? WordGap::loose_dot : WordGap::far;
    if (mark == ".") return WordGap::dot;
    if (mark == ",") return WordGap::comma;
    if (mark == "'" || mark == "\u2019") return WordGap::apostrophe;
    return WordGap::far;
}

/// Cuts a word at every change between digits, letters and marks: "24Dec2018", "12.3.16".
void cut_word(std::string_view text, const Token& token, std::vector<Token>& parts) {
    constexpr std::size_t longest = 64; // bytes that are folded: longer ones have no part in dates
    const auto class_of = [](char c) { return is_digit(c) ? 'd' : (c == '.' || c == ',' ? 'm' : 'l'); };
    Token part = token;
    for (std::size_t at = token.begin; at < token.end; at = part.end) {
        const char kind = class_of(text[at]);
        part.begin = at;
        part.end = at + 1;
        while (part.end < token.end && class_of(text[part.end]) == kind)
            ++part.end;
        if (kind == 'm') continue;
        const std::string_view surface = text.substr(part.begin, part.end - part.begin);
        part.folded = surface.size() > longest ? std::string() : fold(surface);
        parts.push_back(part);
        part.starts_sentence = false;
        part.starts_paragraph = false;
    }
}

/// Words that hold digits and are no known number as they stand are cut: "24Dec2018", "2017By", "09T18",
/// "24,2018", "12.3.16".
std::vector<Token> part_numbers(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<Token> parts;
    parts.reserve(tokens.size());
    for (const Token& token : tokens) {
        const std::string_view surface = text.substr(token.begin, token.end - token.begin);
        const bool digits = std::any_of(surface.begin(), surface.end(), is_digit);
        const DateWord known = digits ? find_date_word(token.folded, DateLanguage::other) : DateWord{};
        // "1,200" may be "24,2018", and "12pm" the minutes of "6:12pm".
        const bool whole =
            known.kind != DateWordKind::none && known.digits != 5 &&
            !(known.kind == DateWordKind::clock_time && token.begin > 0 && text[token.begin - 1] == ':');
        if (digits && !whole)
            cut_word(text, token, parts);
        else
            parts.push_back(token);
    }
    return parts;
}

} // namespace

DateWords::DateWords(std::string_view text, DateStyle style, DateOptions options)
    : text_(text), style_(style), options_(options), own_tokens_(tokenize(text)) {
    if (is_publication()) own_tokens_ = part_numbers(text, own_tokens_);
    tokens_ = own_tokens_;
    look_up();
}

DateWords::DateWords(std::string_view text, std::span<const Token> tokens, DateOptions options)
    : text_(text), style_(DateStyle::running_text), options_(options), tokens_(tokens) {
    look_up();
}

void DateWords::look_up() {
    words_.reserve(tokens_.size());
    for (const Token& token : tokens_)
        words_.push_back(find_date_word(token.folded, options_.language));
    if (options_.language == DateLanguage::german) read_ordinal_dots();
    if (!options_.order && text_.find('/') != std::string_view::npos) find_order();
}

/// "9/27/2020" tells that the month stands first in this text.
void DateWords::find_order() {
    for (std::size_t at = 0; at + 2 < words_.size(); ++at) {
        const DateWord& first = words_[at];
        const DateWord& second = words_[at + 1];
        if (!is_day_number(at) || !is_day_number(at + 1) || words_[at + 2].digits < 2) continue;
        if ((first.number > 12) == (second.number > 12)) continue;
        if (gap_before(at + 1) != WordGap::slash || gap_before(at + 2) != WordGap::slash) continue;
        options_.order = first.number > 12 ? DateOrder::day_first : DateOrder::month_first;
        return;
    }
}

/// "9. Oktober", "19. Jahrhundert": a number with a dot is an ordinal.
void DateWords::read_ordinal_dots() {
    for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
        DateWord& number = words_[at];
        const DateWordKind next = words_[at + 1].kind;
        const bool named =
            next == DateWordKind::month || next == DateWordKind::unit || next == DateWordKind::number;
        if (number.kind != DateWordKind::number || number.digits > 2 || !named) continue;
        if (gap_before(at + 1) == WordGap::dot) number.kind = DateWordKind::ordinal;
    }
}

bool DateWords::is_day_number(std::size_t at) const {
    const DateWord& found = word(at);
    if (found.number < 1 || found.number > 31) return false;
    return found.kind == DateWordKind::ordinal ||
           (found.kind == DateWordKind::number && (found.digits == 1 || found.digits == 2));
}

WordGap DateWords::gap_before(std::size_t at) const {
    if (at == 0 || at >= tokens_.size()) return WordGap::far;
    const std::size_t end = tokens_[at - 1].end;
    const WordGap gap = gap_of(text_.substr(end, tokens_[at].begin - end));
    // "2017_03_12" of addresses
    return gap == WordGap::far && is_publication() && parted_by(at, "_") ? WordGap::dash : gap;
}

bool DateWords::joined(std::size_t at) const {
    const WordGap gap = gap_before(at);
    return gap == WordGap::blank || gap == WordGap::dash;
}

bool DateWords::parted_by(std::size_t at, std::string_view marks) const {
    if (at == 0 || at >= tokens_.size()) return false;
    constexpr std::string_view hard_blank = "\u00A0";
    const bool blanks = marks.find(' ') != std::string_view::npos;
    std::size_t pos = tokens_[at - 1].end;
    while (pos < tokens_[at].begin) {
        if (marks.find(text_[pos]) != std::string_view::npos) {
            ++pos;
        } else if (blanks && text_.substr(pos, hard_blank.size()) == hard_blank) {
            pos += hard_blank.size();
        } else {
            return false;
        }
    }
    return true;
}

bool DateWords::has_capital(std::size_t at) const {
    if (!is_running()) return true;
    if (at >= tokens_.size()) return false;
    const char c = text_[tokens_[at].begin];
    return c >= 'A' && c <= 'Z';
}

bool DateWords::has_possessive(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    const std::string_view surface = text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
    return surface.ends_with("'s") || surface.ends_with("\u2019s");
}

bool DateWords::has_apostrophe_before(std::size_t at) const {
    const char mark = character_before(at);
    return mark == '\'' || mark == '\x99'; // the last byte of the typographic one
}

char DateWords::character_before(std::size_t at) const {
    std::size_t pos = tokens_[at].begin;
    while (pos > 0 && is_space(text_[pos - 1]))
        --pos;
    return pos > 0 ? text_[pos - 1] : '\0';
}

char DateWords::character_after(std::size_t at) const {
    const std::size_t pos = tokens_[at].end;
    return pos < text_.size() ? text_[pos] : '\0';
}

bool DateWords::clean_ends() const {
    if (tokens_.empty()) return false;
    const std::string_view tail = trim(text_.substr(tokens_.back().end));
    return trim(text_.substr(0, tokens_.front().begin)).empty() && (tail.empty() || tail == ".");
}

} // namespace dateline
