#include "indexer/readers/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Code points of the bytes 0x80 to 0x9F in windows-1252; the rest equals Latin-1.
/// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC,      replacement, 0x201A, 0x0192, 0x201E, 0x2026,      0x2020, 0x2021,
    0x02C6,      0x2030,      0x0160, 0x2039, 0x0152, replacement, 0x017D, replacement,
    replacement, 0x2018,      0x2019, 0x201C, 0x201D, 0x2022,      0x2013, 0x2014,
    0x02DC,      0x2122,      0x0161, 0x203A, 0x0153, replacement, 0x017E, 0x0178};

/// Sequences beyond ASCII that are well formed, and bytes that are not part of any.
struct SequenceCounts {
    std::size_t good = 0;
    std::size_t bad = 0;
};

SequenceCounts count_sequences(std::string_view text) {
    SequenceCounts counts;
    for (std::size_t pos = 0; pos < text.size();) {
        const auto lead = static_cast<unsigned char>(text[pos]);
        if (lead < 0x80) {
            ++pos;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (pos + length <= text.size() && is_valid_utf8(text.substr(pos, length))) {
            ++counts.good;
            pos += length;
        } else {
            ++counts.bad;
            ++pos;
        }
    }
    return counts;
}

class Utf16Stream : public ByteStream {
  public:
    Utf16Stream(std::unique_ptr<ByteStream> stream, bool big_endian)
        : stream_(std::move(stream)), big_endian_(big_endian) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override;

  private:
    [[nodiscard]] Result<bool> decode();
    void add_unit(char32_t unit);

    std::unique_ptr<ByteStream> stream_;
    bool big_endian_;
    std::string raw_;       // at most one odd byte stays in it between calls
    std::string text_;      // decoded and not yet given
    std::size_t begin_ = 0; // of what is left of text_
    char32_t high_ = 0;     // high surrogate that waits for its other half
    bool ended_ = false;
};

void Utf16Stream::add_unit(char32_t unit) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0) {
        const char32_t high = std::exchange(high_, 0);
        if (low) {
            append_utf8(text_, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
            return;
        }
        append_utf8(text_, replacement);
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
    } else {
        append_utf8(text_, unit); // a lone low surrogate becomes U+FFFD there
    }
}

/// Decodes the next piece into text_; false at the end.
Result<bool> Utf16Stream::decode() {
    constexpr std::size_t piece_bytes = 1U << 15U;
    if (ended_) return false;
    const std::size_t had = raw_.size();
    raw_.resize(had + piece_bytes);
    const Result<std::size_t> got = stream_->read(raw_.data() + had, piece_bytes);
    raw_.resize(had + got.value_or(0));
    if (!got) return propagate(got);
    text_.clear();
    begin_ = 0;
    if (*got == 0) {
        ended_ = true;
        if (high_ != 0 || !raw_.empty()) append_utf8(text_, replacement);
        return !text_.empty();
    }
    std::size_t pos = 0;
    for (; pos + 1 < raw_.size(); pos += 2) {
        const auto first = static_cast<unsigned char>(raw_[pos]);
        const auto second = static_cast<unsigned char>(raw_[pos + 1]);
        add_unit(big_endian_ ? (first * 256U + second) : (second * 256U + first));
    }
    raw_.erase(0, pos);
    return true;
}

Result<std::size_t> Utf16Stream::read(char* buffer, std::size_t size) {
    while (begin_ == text_.size()) {
        const Result<bool> more = decode();
        if (!more) return propagate(more);
        if (!*more) return 0;
    }
    const std::size_t got = std::min(size, text_.size() - begin_);
    std::copy_n(text_.data() + begin_, got, buffer);
    begin_ += got;
    return got;
}

} // namespace

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

DecodedText to_utf8(std::string bytes, const CharsetHints& /*hints*/) {
    DecodedText decoded;
    if (std::erase(bytes, '\0') > 0) decoded.warning = "zero bytes dropped";
    if (is_valid_utf8(bytes)) {
        decoded.text = std::move(bytes);
        return decoded;
    }
    const SequenceCounts counts = count_sequences(bytes);
    if (counts.good > counts.bad) {
        decoded.text = repair_utf8(bytes);
        decoded.warning = "ill-formed UTF-8 replaced";
    } else {
        decoded.text = from_windows_1252(bytes);
        decoded.warning = "not UTF-8, read as windows-1252";
    }
    return decoded;
}

std::unique_ptr<ByteStream> utf16_stream(std::unique_ptr<ByteStream> stream, bool big_endian) {
    return std::make_unique<Utf16Stream>(std::move(stream), big_endian);
}

} // namespace dateline::indexer
