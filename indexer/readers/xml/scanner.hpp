/// Finds tags of given names in a byte stream of XML, however damaged, without reading ahead more than asked
/// for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// A tag. Positions are bytes of the stream, half-open.
struct XmlTag {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string prefix; ///< of the name space; empty if there is none
    std::string name;   ///< without prefix
    bool closing = false;
    bool empty = false; ///< closes itself: <item/>
};

/// Holds the bytes from the last `drop` on, and looks for tags in them. Encodings must leave ASCII characters
/// as they are. Comments, CDATA sections, processing instructions and quoted attributes are jumped over. One
/// of these that never ends is taken for text, and so is one that ends only after another of its kind has
/// begun in a later record. Time is linear in the bytes looked at.
class XmlScanner {
  public:
    XmlScanner(std::unique_ptr<ByteStream> stream, std::vector<std::string> names)
        : stream_(std::move(stream)), names_(std::move(names)) {}

    /// The first tag with one of the names that begins in [from, until). Nothing if there is none before
    /// `until` or before the end of the stream; a failure of the stream is such an end (see `failed`).
    [[nodiscard]] std::optional<XmlTag> find_tag(std::uint64_t from, std::uint64_t until);

    /// The bytes held in [begin, end). Valid until the next call that reads.
    [[nodiscard]] std::string_view text(std::uint64_t begin, std::uint64_t end) const;

    /// Forgets what is before `end`. Requires: no position before it is asked for again.
    void drop(std::uint64_t end);

    /// 1-based line of `position`. Requires: it is held.
    [[nodiscard]] std::uint64_t line(std::uint64_t position) const;

    /// End of the bytes read so far.
    [[nodiscard]] std::uint64_t read_end() const { return base_ + buffer_.size(); }

    /// True if the stream has no more bytes.
    [[nodiscard]] bool ended() const { return ended_; }

    /// The failure that ended the stream; null if it came to its end.
    [[nodiscard]] const Error* failed() const { return failed_.get(); }

  private:
    /// How far the end of a kind of section was looked for.
    struct Search {
        std::uint64_t from = 1, to = 0; // nothing yet
        std::optional<std::uint64_t> found;
    };

    [[nodiscard]] bool has(std::uint64_t position);
    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view wanted, std::uint64_t from,
                                                    std::uint64_t until);
    [[nodiscard]] std::optional<std::uint64_t> section_end(std::size_t kind, std::uint64_t from,
                                                           std::uint64_t until);
    [[nodiscard]] std::uint64_t after_section(std::size_t kind, std::uint64_t open, std::uint64_t until);
    [[nodiscard]] std::uint64_t after_special(std::uint64_t open, std::uint64_t until);
    [[nodiscard]] std::optional<std::uint64_t> opening_between(std::uint64_t begin, std::uint64_t end);
    [[nodiscard]] std::optional<XmlTag> tag_at(std::uint64_t open);
    [[nodiscard]] std::optional<std::uint64_t> attribute_end(std::uint64_t position);
    void find_tag_end(XmlTag& tag, std::uint64_t after_name);

    std::unique_ptr<ByteStream> stream_;
    std::vector<std::string> names_;
    std::string buffer_;
    std::uint64_t base_ = 0;         // position of buffer_[0]
    std::uint64_t dropped_ = 0;      // what is before is not asked for again
    std::uint64_t line_ = 1;         // of dropped_
    std::uint64_t last_opening_ = 0; // where the tag before the one looked at may go on
    std::array<Search, 3> searches_;
    bool ended_ = false;
    std::unique_ptr<Error> failed_;
};

} // namespace dateline::indexer
