#include "indexer/write/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t buffer_bytes = 64U << 10U;

/// What stands before the words and the title of a text.
struct Head {
    std::uint32_t words = 0;
    std::uint32_t title_bytes = 0;
    Day day = 0;
    std::uint32_t has_day = 0;
};

bool read_whole(int file, void* target, std::size_t bytes, std::uint64_t offset) {
    auto* to = static_cast<char*>(target);
    while (bytes > 0) {
        const ssize_t got = ::pread(file, to, bytes, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        to += got;
        offset += static_cast<std::uint64_t>(got);
        bytes -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

TextFile::TextFile(TextFile&& other) noexcept
    : folder_(std::move(other.folder_)), file_(std::exchange(other.file_, -1)), failed_(other.failed_),
      size_(other.size_), buffer_(std::move(other.buffer_)), entries_(std::move(other.entries_)) {}

TextFile& TextFile::operator=(TextFile&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(file_, other.file_);
    std::swap(failed_, other.failed_);
    std::swap(size_, other.size_);
    std::swap(buffer_, other.buffer_);
    std::swap(entries_, other.entries_);
    return *this;
}

void TextFile::append(DocumentPlace place, const ComparedText& text) {
    if (failed_) return;
    const Head head{static_cast<std::uint32_t>(text.words.size()),
                    static_cast<std::uint32_t>(text.title.size()), text.day.value_or(0), text.day ? 1U : 0U};
    const std::size_t word_bytes = text.words.size() * sizeof(text.words[0]);
    const std::size_t start = buffer_.size();
    buffer_.resize(start + sizeof(head) + word_bytes + text.title.size());
    char* to = buffer_.data() + start;
    std::memcpy(to, &head, sizeof(head));
    if (word_bytes > 0) std::memcpy(to + sizeof(head), text.words.data(), word_bytes);
    std::copy(text.title.begin(), text.title.end(), to + sizeof(head) + word_bytes);
    entries_.push_back({place, size_});
    size_ += buffer_.size() - start;
    if (buffer_.size() >= buffer_bytes) write_buffer();
}

void TextFile::write_buffer() {
    if (file_ < 0) file_ = ::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    std::string_view rest = buffer_;
    while (!failed_ && !rest.empty()) {
        const ssize_t written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        failed_ = written <= 0;
        if (!failed_) rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void TextFile::seal() {
    if (!buffer_.empty()) write_buffer();
    const auto by_place = [](const Entry& a, const Entry& b) { return a.place < b.place; };
    std::stable_sort(entries_.begin(), entries_.end(), by_place);
}

std::optional<ComparedText> TextFile::read(DocumentPlace place) const {
    const auto after =
        std::upper_bound(entries_.begin(), entries_.end(), place,
                         [](DocumentPlace wanted, const Entry& entry) { return wanted < entry.place; });
    if (after == entries_.begin() || std::prev(after)->place != place) return std::nullopt;
    const std::uint64_t offset = std::prev(after)->offset;
    Head head;
    if (!read_whole(file_, &head, sizeof(head), offset)) return std::nullopt; // writing it failed
    WordHashes words(head.words);
    std::string title(head.title_bytes, '\0');
    const std::size_t word_bytes = words.size() * sizeof(words[0]);
    if (!read_whole(file_, words.data(), word_bytes, offset + sizeof(head)) ||
        !read_whole(file_, title.data(), title.size(), offset + sizeof(head) + word_bytes))
        return std::nullopt;
    return compared_text(std::move(words), std::move(title),
                         head.has_day != 0 ? std::optional<Day>(head.day) : std::nullopt);
}

void TextFile::clear() {
    if (file_ >= 0) ::close(file_);
    file_ = -1;
    failed_ = false;
    size_ = 0;
    buffer_ = {};
    entries_ = {};
}

} // namespace dateline::indexer
