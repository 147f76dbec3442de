/// The listing of what cleaning keeps out of the text, and by which rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <ostream>
#include <string>

#include "common/article.hpp"

namespace dateline::indexer {

/// Collects the marked lines of articles. Equal lines of a rule are one entry; of more than `most_entries`
/// different ones the later are only counted.
class LeftoverAudit {
  public:
    static constexpr std::size_t most_entries = 200000;

    void add(const Article& article);

    /// Per rule one line "# credit: 1228 lines, 467 different", then a row for each different line, the most
    /// frequent first: rule, times, place of the first article with it, and its first 120 characters, parted
    /// by tabs. Without control characters.
    void write(std::ostream& out) const;

  private:
    struct Entry {
        std::uint64_t times = 0;
        std::string place;
    };
    struct Rule {
        std::uint64_t lines = 0;
        std::uint64_t unlisted = 0;           ///< lines without an entry
        std::map<std::string, Entry> entries; ///< by text as shown
    };
    std::map<std::string, Rule> rules_;
    std::size_t entries_ = 0;
};

} // namespace dateline::indexer
