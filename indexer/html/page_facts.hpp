/// What one walk over a page collects for those who look for metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace dateline::indexer {

/// A <meta> of a page. `name` is its name, property, itemprop or http-equiv in lower case.
struct MetaTag {
    std::string name;
    std::string_view content; ///< as long as the document lives
};

/// Elements that tell something, in document order. Each list is capped at `max_facts`: what no honest page
/// has is not read.
struct PageFacts {
    std::string_view language;  ///< lang of <html>
    std::string_view base;      ///< href of <base>
    std::string_view canonical; ///< href of <link rel=canonical>
    Node title;                 ///< the first <title>
    std::vector<Node> headings; ///< <h1> and <h2> with text, and what is marked up as a headline
    std::vector<MetaTag> metas;
    std::vector<Node> json_ld; ///< <script type=application/ld+json>
    std::vector<Node> times;   ///< <time>, <abbr>, and elements with a datetime
    std::vector<Node>
        labelled; ///< elements of the body with itemprop, property, rel, class or id, except those above
};

inline constexpr std::size_t max_facts = 4000;

/// Walks over a page once.
[[nodiscard]] PageFacts page_facts(const Document& page);

/// The characters below a node, as `inner_text`; empty if they are more than `most_bytes`, or lie in more
/// than 100 nodes. For texts that are short or none: the cost of a look does not grow with the page.
[[nodiscard]] std::string short_text(Node node, std::size_t most_bytes);

/// Content of the first <meta> with one of the names (lower case), the first name first; empty if there is
/// none with content.
[[nodiscard]] std::string_view meta_content(const PageFacts& facts,
                                            std::initializer_list<std::string_view> names);

} // namespace dateline::indexer
