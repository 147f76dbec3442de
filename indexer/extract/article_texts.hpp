/// The texts of an article with their words, cut once for all that look for something in them.
#pragma once

#include <array>
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
};

/// Title and body, in this order. A title that is only the beginning of the text is there as well.
using ArticleTexts = std::array<ArticleText, 2>;

[[nodiscard]] inline ArticleTexts article_texts(const Article& article) {
    std::string body = body_text(article);
    std::vector<Token> body_tokens = tokenize(body);
    return {ArticleText{MentionField::title, article.title, tokenize(article.title)},
            ArticleText{MentionField::body, std::move(body), std::move(body_tokens)}};
}

} // namespace dateline::indexer
