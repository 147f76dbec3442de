/// How words become terms, the same for indexing and for queries: stemmer and stop words.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

namespace dateline {

/// Positions left free between sentences and between paragraphs. Any gap keeps a phrase from running across;
/// the gap of a sentence is small so that NEAR may still cross it, that of a paragraph is larger than usual
/// distances.
inline constexpr unsigned sentence_gap = 2;
inline constexpr unsigned paragraph_gap = 100;

/// English Snowball stemmer that remembers the words it has seen. Not for use by several threads at once.
class Stemmer {
  public:
    Stemmer() : stem_("english") {}

    /// Stem of a folded word; words with a digit stay as they are.
    [[nodiscard]] const std::string& operator()(const std::string& word);

  private:
    static constexpr std::size_t max_remembered = 200'000;
    Xapian::Stem stem_;
    std::unordered_map<std::string, std::string> known_;
};

/// Common words that a query drops outside phrases when other words remain (English; the list is in the .cpp
/// file).
[[nodiscard]] bool is_stop_word(std::string_view folded);

} // namespace dateline
