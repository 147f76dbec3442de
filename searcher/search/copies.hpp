/// What is said of the copies of a hit: how many, of which outlets, since when.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// The copies of hits; a family that has several of them is read once.
class CopiesReader {
  public:
    /// Requires: the reader outlives this.
    explicit CopiesReader(const IndexReader& reader) : reader_(&reader) {}

    /// Fills `copies` of a hit, which is the given document, from the family it belongs to; `folded` and
    /// `found` are left alone. May throw Xapian::Error.
    void add(Xapian::docid document, Hit& hit);

  private:
    struct Member {
        Xapian::docid document = 0;
        std::string id, source, published;
    };
    struct Family {
        std::vector<Member> members; ///< earliest first
        std::size_t size = 0;        ///< those not read included
    };
    [[nodiscard]] const Family& family_of(const std::string& name);

    const IndexReader* reader_;
    std::unordered_map<std::string, Family> families_;
};

} // namespace dateline::searcher
