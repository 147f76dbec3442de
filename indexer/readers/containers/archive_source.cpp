#include "indexer/readers/containers/archive_source.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace dateline::indexer {

/// Reads the next block; false at the end and when the stream fails.
bool ArchiveSource::next_block() {
    constexpr std::size_t block_bytes = 1U << 17U;
    if (ended_) return false;
    std::swap(before_, block_);
    block_at_ += before_.size();
    block_.resize(block_bytes);
    const Result<std::size_t> got = stream_->read(block_.data(), block_.size());
    if (!got) failed_ = got.error();
    block_.resize(got.value_or(0));
    ended_ = block_.empty();
    return !ended_;
}

la_ssize_t ArchiveSource::read_block(archive* opened, void* self, const void** block) {
    auto& source = *static_cast<ArchiveSource*>(self);
    const bool more = std::exchange(source.waiting_, false) || source.next_block();
    *block = source.block_.data();
    if (source.failed_) {
        archive_set_error(opened, EIO, "%s", source.failed_->message.c_str());
        return -1;
    }
    return more ? static_cast<la_ssize_t>(source.block_.size()) : 0;
}

bool ArchiveSource::open(archive* opened) {
    return archive_read_open(opened, this, nullptr, &ArchiveSource::read_block, nullptr) == ARCHIVE_OK;
}

std::optional<std::uint64_t> ArchiveSource::seek(std::uint64_t from, std::size_t step, std::size_t needed,
                                                 bool (*begins)(std::string_view)) {
    std::string kept = std::exchange(before_, {}) + block_;
    std::uint64_t at = block_at_ - (kept.size() - block_.size());
    std::uint64_t place = from;
    for (;;) {
        if (place < at) place = (at + step - 1) / step * step;
        for (; place + needed <= at + kept.size(); place += step) {
            const auto offset = static_cast<std::size_t>(place - at);
            if (!begins(std::string_view(kept).substr(offset, needed))) continue;
            block_ = kept.substr(offset);
            block_at_ = place;
            waiting_ = true;
            return place;
        }
        const auto done = static_cast<std::size_t>(std::min<std::uint64_t>(place - at, kept.size()));
        kept.erase(0, done);
        at += done;
        if (!next_block()) return std::nullopt;
        kept += block_;
    }
}

} // namespace dateline::indexer
