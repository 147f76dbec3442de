/// Texts cut for the tagger, and its results in a form that rows of tables can hold.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "indexer/extract/tagger/name_tagger.hpp"
#include "indexer/extract/tagger/tag_tokens.hpp"

namespace dateline::tests {

inline indexer::ArticleTexts texts_of(const std::string& title, const std::string& body) {
    return {indexer::ArticleText{MentionField::title, title, tokenize(title)},
            indexer::ArticleText{MentionField::body, body, tokenize(body)}};
}

inline std::string surface(const indexer::ArticleTexts& texts, const NameSpan& name) {
    return texts[name.field == MentionField::title ? 0 : 1].text.substr(name.begin, name.end - name.begin);
}

// "PER Ilham Aliyev|LOC Baku"
inline std::string shown(const indexer::ArticleTexts& texts, const std::vector<NameSpan>& names) {
    std::string line;
    for (const NameSpan& name : names)
        line += (line.empty() ? "" : "|") + std::string(to_text(name.type)) + " " + surface(texts, name);
    return line;
}

} // namespace dateline::tests
