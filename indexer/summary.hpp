/// What a run did, counted, with the reasons and places of what was left out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

/// read = added + updated + unchanged + repeated + outdated + skipped, when nothing was interrupted.
struct Summary {
    std::uint64_t files = 0; ///< files looked at
    std::uint64_t read = 0;  ///< records read, or known from a file that has not changed
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t repeated = 0; ///< the same article again, in another file or place
    std::uint64_t outdated = 0; ///< earlier versions of articles that the index holds
    std::uint64_t removed = 0;  ///< vanished articles, with --prune
    std::uint64_t vanished = 0; ///< articles whose file or record is gone, still in the index
    std::uint64_t warnings = 0; ///< articles kept although something was wrong with them
    std::uint64_t overlong = 0; ///< articles so long that names and dates were looked for in a part only
    std::uint64_t crowded = 0;  ///< articles with more different dates than are kept
    std::uint64_t dates_left_out = 0;
    std::uint64_t undated = 0; ///< articles whose dates need a publication date, and there is none
    std::uint64_t unresolved_dates = 0;
    std::uint64_t in_index = 0;    ///< articles in the index at the end
    std::uint64_t in_families = 0; ///< of these, articles that have copies among the others
    std::uint32_t run = 0;         ///< number of the run in the index
    double seconds = 0;
    bool interrupted = false;
    bool dumped = false; ///< written to standard output instead of to an index

    /// Records lost, and files that could not be read: reason -> places. At most `max_places` places a
    /// reason.
    struct Skipped {
        std::uint64_t count = 0;
        std::vector<std::string> places;
    };
    std::map<std::string, Skipped> skipped;
    static constexpr std::size_t max_places = 5;

    void skip(const std::string& reason, const std::string& place);
    [[nodiscard]] std::uint64_t skipped_count() const;
};

/// "file.jsonl: record 3 (line 7)", "news.zip/dump.jsonl: record 3 (line 7)", "crawl.warc: record 3 (byte
/// 81920)".
[[nodiscard]] std::string place_text(const Origin& origin);

/// The closing lines, ending in a line feed.
[[nodiscard]] std::string to_text(const Summary& summary);

} // namespace dateline::indexer
