/// How words use capitals, and what a capital says about a name there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// How a paragraph uses capitals.
enum class CapitalStyle : std::uint8_t { running, headline, capitals };

/// Style of the paragraph that begins with the word `at`: hardly a lower-case letter is capitals, mostly
/// capitalised words a headline.
[[nodiscard]] CapitalStyle capital_style(const ArticleText& text, std::size_t at);

/// True for places that are also given names or surnames of people in the news ("Jordan", "Washington") if
/// the word stands directly behind or before what may be the rest of a person's name.
[[nodiscard]] bool may_be_person(const ArticleText& text, std::size_t at);

/// True for places whose name is a common English word ("Nice", "Reading"); folded.
[[nodiscard]] bool is_common_word(std::string_view folded_word);

/// True for words that are names of subdivisions somewhere ("Central", "West", "Gulf") but alone mean none of
/// them; folded.
[[nodiscard]] bool is_part_of_names(std::string_view folded_word);

/// True for acronyms that are also English words ("us", "in"); folded.
[[nodiscard]] bool is_word_acronym(std::string_view folded_word);

} // namespace dateline::indexer
