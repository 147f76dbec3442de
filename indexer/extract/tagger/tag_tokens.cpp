// Cuts the words of the tokenizer and what lies between them into tokens, and these into sentences.
#include "indexer/extract/tagger/tag_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/sorted_words.hpp"
#include "common/text.hpp"
#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

// Lower-case words that stand inside names, sorted.
constexpr std::array<std::string_view, 40> joining_words{
    "a",   "al",  "an", "and", "at", "bin", "d",  "da",  "das", "de",  "del", "della", "den", "der",
    "des", "di",  "do", "dos", "du", "e",   "el", "en",  "et",  "for", "ibn", "in",    "la",  "las",
    "le",  "les", "lo", "los", "of", "on",  "s",  "ter", "the", "to",  "van", "von"};
static_assert(is_sorted_list(joining_words));

// Words whose dot belongs to them, sorted; a single capital's does too.
constexpr std::array<std::string_view, 24> dotted_words{
    "bros", "capt", "co", "col", "corp", "dr", "ft",   "gen", "gov", "inc", "jr", "lt",
    "ltd",  "maj",  "mr", "mrs", "ms",   "mt", "prof", "rep", "sen", "sgt", "sr", "st"};
static_assert(is_sorted_list(dotted_words));

// More punctuation than this between two words says nothing more.
constexpr std::size_t most_marks = 6;

bool is_apostrophe(std::string_view mark) {
    return mark == "'" || mark == "\u2019";
}

// Puts one spelling for characters that are written in several ways.
std::string mark_key(std::string_view mark) {
    if (is_apostrophe(mark) || mark == "\u2018") return "'";
    if (mark == "\u201C" || mark == "\u201D" || mark == "``" || mark == "''") return "\"";
    if (mark == "\u2013" || mark == "\u2014") return "-";
    return std::string(mark);
}

/// Walks over one text and adds its sentences to documents.
class Cutter {
  public:
    Cutter(std::vector<TagDocument>& documents, const ArticleText& text)
        : documents_(&documents), text_(text.text), words_(text.tokens), field_(text.field) {}

    void run() {
        for (std::size_t at = 0; at < words_.size();) {
            const std::size_t begin = words_[at].begin;
            if (words_[at].starts_sentence && at > 0) {
                const std::size_t parting = sentence_end(position_, begin);
                marks_between(position_, parting);
                end_sentence();
            }
            marks_between(position_, begin);
            at = word(at);
        }
        marks_between(position_, text_.size());
        end_sentence();
    }

  private:
    TagDocument& document() { return documents_->back(); }

    // Of what stands between two sentences, what comes before a line feed, or a blank behind a mark, belongs
    // to the left one.
    [[nodiscard]] std::size_t sentence_end(std::size_t begin, std::size_t end) const {
        std::size_t at = begin;
        bool mark = false;
        for (; at < end; ++at) {
            const char c = text_[at];
            if (c == '\n') break;
            if (c == ' ' && mark) break;
            mark = mark || c != ' ';
        }
        return at;
    }

    // Words that are joined by a hyphen or an ampersand without a blank are one token. Returns the word after
    // it.
    std::size_t word(std::size_t at) {
        const std::size_t begin = words_[at].begin;
        std::string key = key_of(words_[at]);
        std::size_t end = words_[at].end;
        std::size_t next = at + 1;
        constexpr std::size_t longest_token = 100; // bytes; names that are longer are no names
        while (next < words_.size() && words_[next].begin == end + 1 && end - begin < longest_token &&
               (text_[end] == '-' || text_[end] == '&') && possessive_bytes(begin, end) == 0) {
            key += text_[end];
            key += key_of(words_[next]);
            end = words_[next].end;
            ++next;
        }
        const std::size_t possessive = possessive_bytes(begin, end);
        if (possessive == 0 && end < text_.size() && text_[end] == '.' && has_own_dot(begin, end, key, next))
            ++end;
        push(begin, end - possessive, std::move(key));
        if (possessive > 0) push(end - possessive, end, "'s");
        position_ = end;
        return next;
    }

    // Bytes of the 's at the end of a word; 0 if there is none.
    [[nodiscard]] std::size_t possessive_bytes(std::size_t begin, std::size_t end) const {
        const std::string_view word = text_.substr(begin, end - begin);
        for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"})
            if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
        return 0;
    }

    // The dot behind "Corp." or "J." unless the text, or a paragraph, ends there.
    [[nodiscard]] bool has_own_dot(std::size_t begin, std::size_t end, std::string_view key,
                                   std::size_t next) const {
        if (next >= words_.size() || words_[next].starts_sentence) return false;
        const bool initial = end - begin == 1 && text_[begin] >= 'A' && text_[begin] <= 'Z';
        return initial || contains_word(dotted_words, key);
    }

    [[nodiscard]] std::string key_of(const Token& token) const {
        const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
        if (raw.size() > 1 && raw[1] == '.') return to_lower_ascii(raw); // "U.S." is not "us"
        return token.folded;
    }

    void marks_between(std::size_t begin, std::size_t end) {
        std::size_t marks = 0;
        for (std::size_t at = begin; at < end;) {
            const std::size_t first = at;
            const char32_t c = next_code_point(text_, at);
            if (c <= U' ' || c == 0xA0) continue;
            // A dash of several hyphens, an ellipsis of dots.
            while (at < end && text_[at] == text_[first] && static_cast<unsigned char>(text_[at]) < 0x80)
                ++at;
            if (++marks > most_marks) continue;
            // "Russia 's", as texts put together from tokens have it
            push(first, at, mark_key(text_.substr(first, at - first)));
        }
        position_ = std::max(position_, end);
    }

    void push(std::size_t begin, std::size_t end, std::string key) {
        if (document().tokens.size() - sentence_begin_ >= most_sentence_tokens) end_sentence();
        std::vector<TagToken>& into = document().tokens;
        if (key == "s" && into.size() > sentence_begin_ && into.back().key == "'" &&
            into.back().end == begin) {
            into.back().end = end;
            into.back().key = "'s";
            into.back().hash = hash_text("'s");
            into.back().shape = shape_of("'s");
            return;
        }
        TagToken token;
        token.begin = begin;
        token.end = end;
        token.hash = hash_text(key);
        token.shape = shape_of(text_.substr(begin, end - begin));
        if (!token.shape.word) token.shape = shape_of(key); // all quotation marks are one
        token.key = std::move(key);
        into.push_back(std::move(token));
    }

    void end_sentence();

    std::vector<TagDocument>* documents_;
    std::string_view text_;
    const std::vector<Token>& words_;
    MentionField field_;
    std::size_t position_ = 0; // bytes of the text that are cut
    std::size_t sentence_begin_ = documents_->back().tokens.size();
};

SentenceStyle style_of(const std::vector<TagToken>& tokens, std::size_t begin, std::size_t end) {
    std::size_t words = 0;
    std::size_t capitalised = 0;
    std::size_t small = 0;
    std::size_t numbers = 0;
    for (std::size_t at = begin; at < end; ++at) {
        const TokenShape& shape = tokens[at].shape;
        if (shape.digits) ++numbers;
        if (!shape.word || shape.digits) continue;
        ++words;
        capitalised += shape.has_capital ? 1U : 0U;
        small += shape.has_small ? 1U : 0U;
    }
    constexpr std::size_t longest_table_row = 40;
    if (numbers * 2 >= words && numbers >= 2 && end - begin <= longest_table_row) return SentenceStyle::table;
    if (small * 5 <= words) return SentenceStyle::capitals;
    return words >= 3 && capitalised * 5 >= words * 3 ? SentenceStyle::headline : SentenceStyle::running;
}

bool is_joining(const TagToken& token) {
    return token.key == "&" || token.key == "/" || token.key == "'s" || token.key == "-" ||
           (!token.shape.has_capital && contains_word(joining_words, token.key));
}

// Marks the tokens that may be part of a name: those with a capital, numbers beside them, and up to three
// joining words between them.
void mark_active(std::vector<TagToken>& tokens, std::size_t begin, std::size_t end) {
    constexpr std::size_t most_joining = 3;
    std::size_t last = end; // the last token with a capital
    for (std::size_t at = begin; at < end; ++at) {
        if (!tokens[at].shape.has_capital) continue;
        tokens[at].active = true;
        if (at > begin && tokens[at - 1].shape.digits) tokens[at - 1].active = true;
        if (at + 1 < end && tokens[at + 1].shape.digits) tokens[at + 1].active = true;
        if (last < at && at - last <= most_joining + 1 &&
            std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(last + 1),
                        tokens.begin() + static_cast<std::ptrdiff_t>(at), is_joining)) {
            for (std::size_t between = last + 1; between < at; ++between)
                tokens[between].active = true;
        }
        last = at;
    }
}

void Cutter::end_sentence() {
    TagDocument& current = document();
    if (current.tokens.size() == sentence_begin_) return;
    const std::size_t end = current.tokens.size();
    mark_active(current.tokens, sentence_begin_, end);
    current.sentences.push_back({.begin = sentence_begin_,
                                 .end = end,
                                 .field = field_,
                                 .style = style_of(current.tokens, sentence_begin_, end)});
    if (end >= most_document_tokens) documents_->emplace_back();
    sentence_begin_ = document().tokens.size();
}

} // namespace

std::vector<TagDocument> tag_documents(const ArticleTexts& texts) {
    std::vector<TagDocument> documents(1);
    for (const ArticleText& text : texts)
        Cutter(documents, text).run();
    return documents;
}

} // namespace dateline::indexer
