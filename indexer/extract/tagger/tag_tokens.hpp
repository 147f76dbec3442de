/// The words of an article as the tagger sees them: punctuation and a possessive 's are tokens of their own,
/// "Franco-German" and "AT&T" are one, as in the corpora that it learns from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// What the characters of a token look like.
struct TokenShape {
    std::uint64_t hash = 0;    ///< of the shape with runs made one: "Xx" for "London", "X.X." for "U.S."
    bool capitalised = false;  ///< begins with a capital
    bool has_capital = false;  ///< anywhere: "al-Qaida", "iPhone"
    bool all_capitals = false; ///< a letter at least, and no small one
    bool has_small = false;    ///< a lower-case letter
    bool digits = false;       ///< begins with a digit and has no letter: "747", "2-1"
    bool word = false;         ///< has letters or digits; else punctuation
};

/// One token. `key` is folded and tells no case: "russia", "u.s.", "al-qaida"; punctuation is itself.
struct TagToken {
    std::size_t begin = 0; ///< bytes of the text of its field, half-open
    std::size_t end = 0;
    std::string key;
    std::uint64_t hash = 0; ///< of the key
    TokenShape shape;
    bool active = false; ///< may be part of a name
};

/// How a sentence uses capitals, which decides what they tell.
enum class SentenceStyle : std::uint8_t {
    running,  ///< names have them, and first words
    headline, ///< Most Words Have Them
    capitals, ///< ALL LETTERS ARE
    table,    ///< short, with as many numbers as words: scores and results
};

/// A sentence: a range of tokens.
struct TagSentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    MentionField field = MentionField::body;
    SentenceStyle style = SentenceStyle::running;
};

/// A document, or a part of a very long one.
struct TagDocument {
    std::vector<TagToken> tokens;
    std::vector<TagSentence> sentences;
};

/// Longer texts are tagged in parts of about this many tokens, so that memory stays bounded: an article has
/// about 500, the longest of Reuters-21578 about 3,000.
inline constexpr std::size_t most_document_tokens = 100'000;

/// Longer sentences are parted; a list of names without a full stop is one.
inline constexpr std::size_t most_sentence_tokens = 400;

/// Cuts title and body; mostly one document. Sentences end as the tokenizer says. Requires: tokens of the
/// texts are those of `tokenize`.
[[nodiscard]] std::vector<TagDocument> tag_documents(const ArticleTexts& texts);

/// The shape of a token. Requires: well-formed UTF-8.
[[nodiscard]] TokenShape shape_of(std::string_view token);

} // namespace dateline::indexer
