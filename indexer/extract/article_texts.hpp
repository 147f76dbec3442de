/// The texts of an article with their words, cut once for all that look for something in them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/article.hpp"
#include "common/tokens.hpp"

namespace dateline::indexer {

/// A text and its words; offsets of mentions and names are bytes of it.
struct ArticleText {
    MentionField field = MentionField::body;
    std::string text;
    std::vector<Token> tokens; ///< of `text`
    std::size_t unread = 0;    ///< bytes behind `text` that are left out, see `beginning_of`
};

/// Title and body, in this order. A title that is only the beginning of the text is there as well.
using ArticleTexts = std::array<ArticleText, 2>;

/// Names and dates are looked for in so many bytes of a text at most: ten times the longest articles known,
/// and what millions of mentions in one "article" would need is no memory for anything else.
inline constexpr std::size_t max_text_bytes = std::size_t{1} << 20U;

/// The beginning of a text in which names and dates are looked for: all of it, or what ends before a blank
/// or a line feed within `max_text_bytes`.
[[nodiscard]] inline std::string_view beginning_of(std::string_view text) {
    if (text.size() <= max_text_bytes) return text;
    std::size_t end = text.find_last_of(" \n", max_text_bytes);
    if (end == std::string_view::npos) end = max_text_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not inside a character
    return text.substr(0, end);
}

[[nodiscard]] inline ArticleTexts article_texts(const Article& article) {
    std::string body = body_text(article);
    const std::size_t unread = body.size() - beginning_of(body).size();
    body.resize(body.size() - unread);
    std::string title(beginning_of(article.title));
    std::vector<Token> body_tokens = tokenize(body);
    std::vector<Token> title_tokens = tokenize(title);
    return {ArticleText{MentionField::title, std::move(title), std::move(title_tokens)},
            ArticleText{MentionField::body, std::move(body), std::move(body_tokens), unread}};
}

} // namespace dateline::indexer
