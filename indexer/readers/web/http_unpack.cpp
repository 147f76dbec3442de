#include "indexer/readers/web/http_unpack.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <brotli/decode.h>
#include <zlib.h>

#include "indexer/readers/library_bytes.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t chunk_bytes = 64U << 10U;

/// Bytes that grow while they are written, and know how many there are.
class Output {
  public:
    explicit Output(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    /// Makes room; returns where to write.
    unsigned char* room() {
        if (bytes_.size() - size_ < chunk_bytes)
            bytes_.resize(std::min(std::max(2 * size_, size_ + chunk_bytes), max_bytes_ + chunk_bytes));
        return library_bytes(bytes_.data() + size_);
    }
    [[nodiscard]] std::size_t room_bytes() const { return bytes_.size() - size_; }
    void wrote(std::size_t size) { size_ += size; }
    [[nodiscard]] bool too_large() const { return size_ > max_bytes_; }

    Unpacked take(Unpacked::End end) {
        if (too_large()) end = Unpacked::End::too_large;
        bytes_.resize(std::min(size_, max_bytes_));
        return {std::move(bytes_), end};
    }

  private:
    std::string bytes_;
    std::size_t size_ = 0; // of what is written
    std::size_t max_bytes_;
};

int window_bits(Packing packing) { // zlib.h, inflateInit2
    if (packing == Packing::gzip) return 15 + 16;
    return packing == Packing::zlib ? 15 : -15;
}

Unpacked inflate_all(std::string_view packed, Packing packing, std::size_t max_bytes) {
    z_stream zip{};
    if (inflateInit2(&zip, window_bits(packing)) != Z_OK) return {{}, Unpacked::End::damaged};
    const std::unique_ptr<z_stream, int (*)(z_streamp)> closing(&zip, inflateEnd);
    Output out(max_bytes);
    zip.next_in = const_cast<unsigned char*>(library_bytes(packed.data())); // NOLINT(*-const-cast): only read
    zip.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
    while (!out.too_large()) {
        zip.next_out = out.room();
        const std::size_t room = std::min<std::size_t>(out.room_bytes(), UINT32_MAX);
        zip.avail_out = static_cast<uInt>(room);
        const int state = inflate(&zip, Z_NO_FLUSH);
        out.wrote(room - zip.avail_out);
        if (state == Z_STREAM_END) {
            const bool more = packing == Packing::gzip && zip.avail_in > 1 && zip.next_in[0] == 0x1F &&
                              zip.next_in[1] == 0x8B;
            if (!more) return out.take(Unpacked::End::whole);
            inflateReset(&zip);
        } else if (state == Z_BUF_ERROR || (state == Z_OK && zip.avail_in == 0 && zip.avail_out > 0)) {
            return out.take(Unpacked::End::cut);
        } else if (state != Z_OK) {
            return out.take(Unpacked::End::damaged);
        }
    }
    return out.take(Unpacked::End::too_large);
}

Unpacked unpack_brotli(std::string_view packed, std::size_t max_bytes) {
    const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!decoder) return {{}, Unpacked::End::damaged};
    Output out(max_bytes);
    const std::uint8_t* next_in = library_bytes(packed.data());
    std::size_t left_in = packed.size();
    while (!out.too_large()) {
        std::uint8_t* next_out = out.room();
        const std::size_t room = out.room_bytes();
        std::size_t left_out = room;
        const BrotliDecoderResult state =
            BrotliDecoderDecompressStream(decoder.get(), &left_in, &next_in, &left_out, &next_out, nullptr);
        out.wrote(room - left_out);
        if (state == BROTLI_DECODER_RESULT_SUCCESS) return out.take(Unpacked::End::whole);
        if (state == BROTLI_DECODER_RESULT_ERROR) return out.take(Unpacked::End::damaged);
        if (state == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) return out.take(Unpacked::End::cut);
    }
    return out.take(Unpacked::End::too_large);
}

} // namespace

Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes) {
    return packing == Packing::brotli ? unpack_brotli(packed, max_bytes)
                                      : inflate_all(packed, packing, max_bytes);
}

} // namespace dateline::indexer
