#include "common/tokens.hpp"

#include <utf8proc.h>

#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::size_t max_word_bytes = 64;

/// Longer runs of "A.A.A." are parted, so that no text makes the scanner look ahead again and again.
constexpr std::size_t max_acronym_letters = 16;

enum class CharClass { letter, digit, cjk, apostrophe, dot, comma, line_feed, sentence_end, bracket, other };

bool is_cjk(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x2FA1F);
}

CharClass class_of(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return CharClass::letter;
    if (c >= U'0' && c <= U'9') return CharClass::digit;
    switch (c) {
    case U'\n':
        return CharClass::line_feed;
    case U'.':
        return CharClass::dot;
    case U',':
        return CharClass::comma;
    case U'\'':
    case U'’':
        return CharClass::apostrophe;
    case U'!':
    case U'?':
    case U'。':
        return CharClass::sentence_end;
    case U'"':
    case U')':
    case U'“':
    case U'”':
    case U'‘':
    case U'«':
    case U'»':
    case U' ':
    case U'(':
    case U'[':
    case U']':
        return CharClass::bracket;
    default:
        break;
    }
    if (c < 0x80) return CharClass::other;
    if (is_cjk(c)) return CharClass::cjk;
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) return CharClass::letter;
    if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) return CharClass::digit;
    return CharClass::other;
}

bool is_word(CharClass c) {
    return c == CharClass::letter || c == CharClass::digit;
}

bool is_upper_ascii(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Walks over the text once; what lies between two words decides whether a sentence or paragraph begins.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        tokens_.reserve(text_.size() / 6);
        while (pos_ < text_.size()) {
            const std::size_t begin = pos_;
            const char32_t c = next_code_point(text_, pos_);
            const CharClass kind = class_of(c);
            if (is_word(kind)) {
                read_word(begin);
            } else if (kind == CharClass::cjk) {
                emit(begin, pos_);
            } else {
                note_gap(kind);
            }
        }
        return std::move(tokens_);
    }

  private:
    /// Class of the character at `at`, and where the next one begins.
    CharClass peek(std::size_t at, std::size_t& after) const {
        after = at;
        if (at >= text_.size()) return CharClass::other;
        return class_of(next_code_point(text_, after));
    }

    void note_gap(CharClass kind) {
        if (kind == CharClass::line_feed) {
            paragraph_ = true;
        } else if (kind == CharClass::sentence_end || (kind == CharClass::dot && !after_abbreviation())) {
            ended_ = true;
        } else if (kind != CharClass::bracket && kind != CharClass::apostrophe) {
            ended_ = false; // only quotes, brackets and blanks stand between a dot and the next sentence
        }
    }

    /// A single capital before the dot ("J. Smith") or a usual title does not end a sentence.
    bool after_abbreviation() const {
        if (tokens_.empty() || tokens_.back().end + 1 != pos_) return false;
        const Token& last = tokens_.back();
        if (last.end - last.begin == 1 && is_upper_ascii(text_[last.begin])) return true;
        static constexpr std::string_view titles[] = {"mr",  "mrs",  "ms",   "dr",  "st",   "gen",  "col",
                                                      "sen", "rep",  "gov",  "lt",  "capt", "prof", "jan",
                                                      "feb", "aug",  "sept", "oct", "nov",  "dec",  "vs",
                                                      "inc", "corp", "co",   "ltd", "jr",   "no"};
        if (!is_upper_ascii(text_[last.begin])) return false;
        for (const std::string_view title : titles) {
            if (last.folded == title) return true;
        }
        return false;
    }

    /// "U.S.", "U.N": single letters parted by dots. Moves `end` behind the last dot that belongs to it.
    bool read_acronym(std::size_t begin, std::size_t& end) const {
        std::size_t at = begin;
        std::size_t letters = 0;
        while (letters < max_acronym_letters && at + 1 < text_.size() && is_upper_ascii(text_[at]) &&
               text_[at + 1] == '.') {
            ++letters;
            at += 2;
        }
        std::size_t after = 0;
        const bool last_letter =
            at < text_.size() && is_upper_ascii(text_[at]) && !is_word(peek(at + 1, after));
        if (last_letter) {
            ++letters;
            ++at;
        } else if (at < text_.size() && is_word(peek(at, after))) {
            return false; // "A.Smith"
        }
        if (letters < 2) return false;
        end = at;
        return true;
    }

    void read_word(std::size_t begin) {
        std::size_t end = begin;
        if (read_acronym(begin, end)) {
            pos_ = end;
            emit(begin, end);
            return;
        }
        end = pos_;
        CharClass last = peek(begin, end);
        while (true) {
            std::size_t after = end;
            const CharClass kind = peek(end, after);
            if (is_word(kind)) {
                last = kind;
                end = after;
                continue;
            }
            std::size_t beyond = after;
            const CharClass following = peek(after, beyond);
            const bool inner_apostrophe =
                kind == CharClass::apostrophe && last == CharClass::letter && following == CharClass::letter;
            const bool inner_separator = (kind == CharClass::dot || kind == CharClass::comma) &&
                                         last == CharClass::digit && following == CharClass::digit;
            if (!inner_apostrophe && !inner_separator) break;
            last = following;
            end = beyond;
        }
        pos_ = end;
        emit(begin, end);
    }

    void emit(std::size_t begin, std::size_t end) {
        Token token;
        token.begin = begin;
        token.end = end;
        token.folded = normal_form(text_.substr(begin, end - begin));
        token.starts_paragraph = tokens_.empty() || paragraph_;
        token.starts_sentence = token.starts_paragraph || ended_;
        if (token.folded.empty()) return; // a combining mark alone
        paragraph_ = false;
        // The dot of "U.S." may also end the sentence; a capital after it is too weak a sign, so it does not.
        ended_ = false;
        tokens_.push_back(std::move(token));
    }

    static std::string normal_form(std::string_view word) {
        std::string folded = fold(word);
        if (folded.size() > 2 && folded.ends_with("'s")) folded.resize(folded.size() - 2);
        if (folded.size() > 1 && folded[1] == '.' && folded[0] >= 'a' && folded[0] <= 'z')
            std::erase(folded, '.');
        if (folded.size() > max_word_bytes) {
            std::size_t cut = max_word_bytes;
            while (cut > 0 && (static_cast<unsigned char>(folded[cut]) & 0xC0U) == 0x80U)
                --cut;
            folded.resize(cut);
        }
        return folded;
    }

    std::string_view text_;
    std::size_t pos_ = 0;
    bool paragraph_ = true;
    bool ended_ = false;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> tokenize(std::string_view text) {
    return Scanner(text).run();
}

} // namespace dateline
