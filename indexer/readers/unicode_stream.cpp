#include "indexer/readers/unicode_stream.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

constexpr char32_t replacement = 0xFFFD;

/// A number of two or four bytes.
char32_t unit_at(std::string_view bytes, std::size_t pos, std::size_t size, bool big_endian) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t at = big_endian ? pos + i : pos + size - 1 - i;
        unit = (unit << 8U) | static_cast<unsigned char>(bytes[at]);
    }
    return unit;
}

class UnicodeStream : public ByteStream {
  public:
    UnicodeStream(std::unique_ptr<ByteStream> stream, std::size_t unit_bytes, bool big_endian)
        : stream_(std::move(stream)), unit_bytes_(unit_bytes), big_endian_(big_endian) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override;

  private:
    [[nodiscard]] Result<bool> decode();
    void add_unit(char32_t unit);

    std::unique_ptr<ByteStream> stream_;
    std::size_t unit_bytes_;
    bool big_endian_;
    std::string raw_;       // at most a part of a unit stays in it between calls
    std::string text_;      // decoded and not yet given
    std::size_t begin_ = 0; // of what is left of text_
    char32_t high_ = 0;     // high surrogate that waits for its other half
    bool ended_ = false;
};

void UnicodeStream::add_unit(char32_t unit) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0) {
        const char32_t high = std::exchange(high_, 0);
        if (low) {
            append_utf8(text_, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
            return;
        }
        append_utf8(text_, replacement);
    }
    if (unit_bytes_ == 2 && unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
    } else {
        append_utf8(text_, unit); // what is no code point becomes U+FFFD there
    }
}

/// Decodes the next piece into text_; false at the end.
Result<bool> UnicodeStream::decode() {
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
    for (; pos + unit_bytes_ <= raw_.size(); pos += unit_bytes_)
        add_unit(unit_at(raw_, pos, unit_bytes_, big_endian_));
    raw_.erase(0, pos);
    return true;
}

Result<std::size_t> UnicodeStream::read(char* buffer, std::size_t size) {
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

struct Mark {
    std::string_view bytes;
    UnicodeForm form;
};

/// UTF-32 before UTF-16, whose mark it begins with.
constexpr std::array<Mark, 5> marks{{{"\xEF\xBB\xBF"sv, UnicodeForm::utf8},
                                     {"\xFF\xFE\0\0"sv, UnicodeForm::utf32_little},
                                     {"\0\0\xFE\xFF"sv, UnicodeForm::utf32_big},
                                     {"\xFF\xFE"sv, UnicodeForm::utf16_little},
                                     {"\xFE\xFF"sv, UnicodeForm::utf16_big}}};

/// Zero bytes counted by their place in a unit of four bytes.
std::array<std::size_t, 4> zeros_by_place(std::string_view head) {
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros.at(i % 4) += static_cast<std::size_t>(head[i] == '\0');
    return zeros;
}

bool all_are_code_points(std::string_view head, bool big_endian) {
    for (std::size_t pos = 0; pos + 4 <= head.size(); pos += 4) {
        const char32_t unit = unit_at(head, pos, 4, big_endian);
        if (unit == 0 || unit > 0x10FFFF || (unit >= 0xD800 && unit <= 0xDFFF)) return false;
    }
    return true;
}

UnicodeForm form_by_zeros(std::string_view head) {
    constexpr std::size_t least_units = 4;
    const std::array<std::size_t, 4> zeros = zeros_by_place(head);
    if (head.size() >= 4 * least_units) {
        if (zeros[3] > 0 && all_are_code_points(head, false)) return UnicodeForm::utf32_little;
        if (zeros[0] > 0 && all_are_code_points(head, true)) return UnicodeForm::utf32_big;
    }
    const std::size_t units = head.size() / 2;
    const std::size_t first = zeros[0] + zeros[2];
    const std::size_t second = zeros[1] + zeros[3];
    if (units < least_units) return UnicodeForm::bytes;
    if (first == 0 && second >= 3 && second * 16 > units) return UnicodeForm::utf16_little;
    if (second == 0 && first >= 3 && first * 16 > units) return UnicodeForm::utf16_big;
    return UnicodeForm::bytes;
}

} // namespace

FoundForm unicode_form(std::string_view head) {
    for (const Mark& mark : marks) {
        if (head.starts_with(mark.bytes)) return {mark.form, mark.bytes.size()};
    }
    return {form_by_zeros(head.substr(0, form_bytes)), 0};
}

std::unique_ptr<ByteStream> utf16_stream(std::unique_ptr<ByteStream> stream, bool big_endian) {
    return std::make_unique<UnicodeStream>(std::move(stream), 2, big_endian);
}

std::unique_ptr<ByteStream> utf32_stream(std::unique_ptr<ByteStream> stream, bool big_endian) {
    return std::make_unique<UnicodeStream>(std::move(stream), 4, big_endian);
}

std::unique_ptr<ByteStream> unicode_stream(std::unique_ptr<ByteStream> stream, UnicodeForm form) {
    switch (form) {
    case UnicodeForm::bytes:
    case UnicodeForm::utf8:
        break;
    case UnicodeForm::utf16_little:
    case UnicodeForm::utf16_big:
        return utf16_stream(std::move(stream), form == UnicodeForm::utf16_big);
    case UnicodeForm::utf32_little:
    case UnicodeForm::utf32_big:
        return utf32_stream(std::move(stream), form == UnicodeForm::utf32_big);
    }
    return stream;
}

} // namespace dateline::indexer
