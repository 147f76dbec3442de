/// Cuts a byte stream of XML into its records without holding more than one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/xml/scanner.hpp"

namespace dateline::indexer {

/// One record as it stands in the stream, in the stream's encoding.
struct XmlRecord {
    std::string text; ///< with its tags; empty when `problem` says that it is lost
    std::string name; ///< of its element, without prefix
    std::uint64_t line = 0;
    bool closed = true;       ///< false if the next record begins before this one's end
    std::string_view problem; ///< "record larger than the limit", "truncated XML record"; else empty
};

class XmlRecordSplitter {
  public:
    /// `names` are those of the elements that are records, without prefixes. Records do not nest: a record
    /// that begins in another ends it. The prefix of the first record is that of all.
    XmlRecordSplitter(std::unique_ptr<ByteStream> stream, std::vector<std::string> names,
                      std::size_t max_record_bytes)
        : scanner_(std::move(stream), std::move(names)), max_bytes_(max_record_bytes) {}

    /// The next record; nothing at the end. Fails as the stream does, after the records before the failure.
    [[nodiscard]] Result<std::optional<XmlRecord>> next();

    /// What stands before the first record, at most `max_head_bytes` of it. Complete once `next` was called.
    [[nodiscard]] const std::string& head() const { return head_; }

    static constexpr std::size_t max_head_bytes = 1U << 20U;

  private:
    [[nodiscard]] std::optional<XmlTag> find_opening();
    [[nodiscard]] XmlRecord take_record(const XmlTag& opening);
    void skip_record(const XmlTag& opening);
    void skip_outside(std::uint64_t end);
    [[nodiscard]] bool is_record_tag(const XmlTag& tag) const { return tag.prefix == prefix_; }

    XmlScanner scanner_;
    std::size_t max_bytes_;
    std::uint64_t position_ = 0;
    std::string head_;
    std::optional<std::string> prefix_; // known from the first record on
    bool failure_given_ = false;
};

} // namespace dateline::indexer
