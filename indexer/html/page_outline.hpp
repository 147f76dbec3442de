/// A page as flat arrays: its elements in document order and its blocks of text. Everything that looks for
/// the main text works on these, so that no step walks the tree again and none recurses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"

namespace dateline::indexer {

struct OutlineElement {
    Node node;
    std::string_view name;         ///< lower case
    std::uint32_t parent = 0;      ///< index of the element around it; the root is its own parent
    std::uint32_t end = 0;         ///< one past the last element below it
    std::uint32_t first_piece = 0; ///< the pieces below it: [first_piece, end_piece)
    std::uint32_t end_piece = 0;
    std::uint32_t depth = 0; ///< 0 for the root
    bool in_link = false;    ///< is, or is inside, a link
};

/// The characters of one text node.
struct Piece {
    std::string_view text;
    std::uint32_t element = 0; ///< the innermost element around it
    std::uint32_t block = 0;   ///< the block that it belongs to
};

/// A run of text that nothing parts into lines: a paragraph, a list item, a line between two <br>.
struct Block {
    std::uint32_t element = 0;     ///< the innermost block element around it ("p", "li", "div", "td" ...)
    std::uint32_t first_piece = 0; ///< its pieces: [first_piece, end_piece)
    std::uint32_t end_piece = 0;
    std::uint32_t characters = 0;      ///< code points without white space
    std::uint32_t link_characters = 0; ///< those of them inside links
    std::uint32_t words = 0;
    std::uint32_t sentence_marks = 0; ///< . ! ? and their like at the end of words, and commas
};

struct PageOutline {
    std::vector<OutlineElement> elements;
    std::vector<Piece> pieces;
    std::vector<Block> blocks; ///< in document order, none without visible characters

    /// The blocks with pieces below an element: [first, end).
    struct Span {
        std::uint32_t first = 0, end = 0;
    };
    [[nodiscard]] Span blocks_of(std::uint32_t element) const;
    /// True if `inner` is `outer` or below it.
    [[nodiscard]] bool contains(std::uint32_t outer, std::uint32_t inner) const {
        return outer <= inner && inner < elements[outer].end;
    }
};

/// The outline of a page. Scripts, styles and templates are left out with all below them. Valid as long as
/// the document.
[[nodiscard]] PageOutline outline(const Document& page);

/// The text of the pieces [first, end), white space squeezed. Once there are twice `enough` bytes, no further
/// piece is read.
[[nodiscard]] std::string shown_text(const PageOutline& page, std::uint32_t first, std::uint32_t end,
                                     std::size_t enough);

} // namespace dateline::indexer
