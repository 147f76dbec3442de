/// The words of class names and ids, and what they say about an element.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The words of a list of class names in lower case: parted by white space, punctuation, digits and capitals
/// ("articleBody", "article-body" and "Article__body" give "article", "body"). Names that tell of the
/// article's subject or state, not of the element ("category-comment", "tag-nav", "has-sidebar"), give none.
[[nodiscard]] std::vector<std::string> class_words(std::string_view names);

struct ClassMeaning {
    bool furniture = false;
    bool foreign = false; ///< of readers, or about the visit: comments, consent
    bool doubtful = false;
    bool embed = false;
    bool caption = false;
    bool body = false;
    bool article = false;
};

/// What a class attribute or an id means.
[[nodiscard]] ClassMeaning class_meaning(std::string_view names);

} // namespace dateline::indexer
