/// Real articles, and copies made of them by a seeded generator: what an outlet does to an agency's text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.hpp"

namespace dateline::tests {

/// An article of a collection, or a copy made of one.
struct MeasuredArticle {
    Article article;
    std::string kind;         ///< "original", "light edit", "cut to 40%", "embedded" or "10% changed"
    std::size_t original = 0; ///< number of the article it was made of; its own for an original
    std::size_t filler = 0;   ///< number of the article that gave the text around an embedded one
};

/// The names of the four kinds of copies.
[[nodiscard]] const std::vector<std::string>& copy_kinds();

/// All articles of Reuters-21578, Wikinews and Yahoo finance below a folder. Left out are pages of the last
/// whose text is not about their title: a feed of other articles was taken for them.
/// Throws std::runtime_error if a file cannot be read.
[[nodiscard]] std::vector<MeasuredArticle> read_originals(const std::string& corpora);

/// Appends `count` copies of each kind, made of articles of at least 150 words and published up to two days
/// after them, each with 40 words of a site behind it (one of twenty sites, always the same words).
void add_copies(std::vector<MeasuredArticle>& articles, std::size_t count, std::uint64_t seed);

} // namespace dateline::tests
