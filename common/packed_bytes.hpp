/// Strings and numbers packed into bytes, for what the index stores.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

/// Writes strings with their length before them and numbers in base 128, lowest bits first.
class ByteEncoder {
  public:
    void number(std::uint64_t value) {
        while (value >= 0x80) {
            out_.push_back(static_cast<char>(static_cast<unsigned char>(value | 0x80U)));
            value >>= 7U;
        }
        out_.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    }
    void text(std::string_view value) {
        number(value.size());
        out_ += value;
    }
    void raw(char c) { out_.push_back(c); }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

/// Reads what `ByteEncoder` wrote; after the first impossible byte everything reads as empty and `ok` is
/// false.
class ByteDecoder {
  public:
    explicit ByteDecoder(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty()) return fail();
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        return fail();
    }
    std::string text() {
        const std::uint64_t length = number();
        if (length > bytes_.size()) {
            fail();
            return {};
        }
        std::string value(bytes_.substr(0, length));
        bytes_.remove_prefix(length);
        return value;
    }
    /// A count of things that take at least one byte each, so that damage cannot ask for unbounded memory.
    std::uint64_t count() {
        const std::uint64_t value = number();
        return value > bytes_.size() ? fail() : value;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool at_end() const { return bytes_.empty(); }

  private:
    std::uint64_t fail() {
        ok_ = false;
        bytes_ = {};
        return 0;
    }
    std::string_view bytes_;
    bool ok_ = true;
};

} // namespace dateline
