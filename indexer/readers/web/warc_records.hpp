/// The records of a web archive one after another, whatever state it is in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"
#include "indexer/readers/web/warc_input.hpp"
#include "indexer/readers/web/warc_record.hpp"

namespace dateline::indexer {

/// A record, or what stands where one should be.
struct WarcRecord {
    std::uint64_t number = 0; ///< 1-based
    std::uint64_t offset = 0; ///< byte where it begins, see `WarcInput::offset`
    WarcHeader header;
    std::string_view block;    ///< what there is of it; valid until the next call of `next`
    bool wrong_length = false; ///< the header gives no length or not the right one
    std::string problem;       ///< why the record is lost: short and countable; empty if it is not
    std::string detail;        ///< of the problem
};

class WarcRecords {
  public:
    /// Decides by the header and the beginning of the block (64 KB at most) whether a record is to be given;
    /// others are skipped without being held in memory.
    using Wanted = std::function<bool(const WarcHeader&, std::string_view)>;

    WarcRecords(std::unique_ptr<ByteStream> stream, std::size_t max_bytes, Wanted wanted,
                std::shared_ptr<UnpackGuard> guard = nullptr)
        : input_(std::move(stream), std::move(guard)), max_bytes_(max_bytes), wanted_(std::move(wanted)) {}

    /// The next wanted record, or lost one; nothing at the end. Wrong lengths are mended by looking for the
    /// next beginning of a record. Problems: "truncated WARC record", "damaged gzip", "broken WARC header",
    /// "record larger than the limit", "no WARC record". Fails only as the stream does.
    [[nodiscard]] Result<std::optional<WarcRecord>> next();

  private:
    [[nodiscard]] bool skip_line_ends();
    [[nodiscard]] bool at_record();
    [[nodiscard]] std::optional<WarcRecord> next_here();
    [[nodiscard]] std::optional<WarcRecord> break_or_end();
    [[nodiscard]] std::optional<WarcRecord> lose_bytes();
    [[nodiscard]] bool read_header(WarcRecord& record);
    [[nodiscard]] bool ends_here(std::string_view rest) const;
    [[nodiscard]] std::optional<std::size_t> measure_block(WarcRecord& record);
    [[nodiscard]] std::optional<std::size_t> search_block_end(std::size_t wanted, bool has_length);
    [[nodiscard]] bool begins_record_nearby();
    [[nodiscard]] bool skip_block(WarcRecord& record);
    [[nodiscard]] bool skip_large_block(std::uint64_t length);
    void lose(WarcRecord& record, std::string_view problem, std::string detail = {});
    void lose_rest(WarcRecord& record);

    WarcInput input_;
    std::size_t max_bytes_;
    Wanted wanted_;
    std::optional<WebArchive> kind_;
    std::uint64_t number_ = 0;
    std::size_t consume_next_ = 0; // block that was given and is still in the window
    bool lost_ = false;            // the record before was lost, and with it what follows until the next one
};

} // namespace dateline::indexer
