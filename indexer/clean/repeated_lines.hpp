/// Lines that a source repeats at the end of articles that have nothing else in common: the furniture of its
/// pages that no phrase describes. Learned from the articles themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

/// Hashes of the repeated lines of all sources; the source is part of the hash.
using RepeatedSet = std::unordered_set<std::uint64_t>;

/// Whose lines are compared: the host of the URL, else the source, else the folder of the file. Folded.
[[nodiscard]] std::string repeating_source(const Article& article);

/// Marks ("repeated") the lines of the second half that are in the set, then again what stands after the end
/// (`mark_tail`). Returns how many lines it marked as repeated.
std::size_t mark_repeated(Article& article, const RepeatedSet& repeated);

/// The set as text for keeping, in ascending order, and back. Words that are no hash are left out.
[[nodiscard]] std::string to_text(const RepeatedSet& repeated);
[[nodiscard]] RepeatedSet read_repeated(std::string_view text);

/// Counts the lines of articles, and says which are repeated: at the end (last quarter) of at least
/// `fewest_carriers` articles that are no copies of each other, with at most 30% of its occurrences before
/// the last quarter, and not mostly in versions of one article. The answer does not depend on the order of
/// the articles as long as there are at most `max_lines` different last lines; beyond that, lines seen rarely
/// are forgotten. Memory is bounded: about 100 MB at the limits.
class RepeatedLines {
  public:
    static constexpr std::size_t fewest_carriers = 10; ///< INGEST section 3: 32 of 32 sampled lines right
    static constexpr std::size_t max_lines = 1U << 20U;

    explicit RepeatedLines(std::size_t max_tracked = max_lines);

    /// Takes an article whose leftovers are marked. `file` is the caller's number of its file; files come in
    /// ascending order.
    void learn(const Article& article, std::uint32_t file);

    /// The lines found repeated so far.
    [[nodiscard]] RepeatedSet found() const;

    /// Numbers of the files that may hold one of the lines in their last quarter, ascending: all that do, and
    /// a few more by chance.
    [[nodiscard]] std::vector<std::uint32_t> files_with(const RepeatedSet& lines) const;

  private:
    /// Articles with the same text apart from their ends.
    struct Family {
        std::uint32_t id = 0;
        std::uint32_t articles = 0;
    };
    /// Where a last line was seen. Most are seen once: the list exists only for the others.
    struct Tail {
        std::uint32_t articles = 0;
        Family first;
        std::unique_ptr<std::vector<Family>> more;
    };

    void count_tail(std::uint64_t line, std::uint32_t family);
    void count_body(std::uint64_t line);
    [[nodiscard]] std::uint32_t body_count(std::uint64_t line) const;
    void note_file(std::uint64_t line, std::uint32_t file);
    void forget_rare();
    [[nodiscard]] bool is_repeated(std::uint64_t line, const Tail& tail) const;

    std::size_t max_tracked_;
    std::unordered_map<std::uint64_t, Tail> tails_;
    std::vector<std::uint16_t> body_counts_; ///< count-min sketch of two rows; empty before the first line
    std::vector<std::uint64_t> sightings_;   ///< file, and half of the hash of a line in it
    std::unordered_set<std::uint32_t> seen_in_file_; ///< those of the present file
    std::vector<std::uint32_t> crowded_files_;       ///< with too many last lines to note
    std::uint32_t present_file_ = 0;
    std::uint32_t first_unnoted_ = 0xffffffffU; ///< from this file on nothing was noted for want of room
};

} // namespace dateline::indexer
