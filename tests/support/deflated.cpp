#include "tests/support/deflated.hpp"

#include <catch2/catch.hpp>
#include <zlib.h>

namespace dateline::tests {

std::string deflated(const std::string& text, int window_bits) {
    z_stream zip{};
    REQUIRE(deflateInit2(&zip, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string input = text;
    std::string packed(deflateBound(&zip, static_cast<uLong>(text.size())), '\0');
    zip.next_in = static_cast<unsigned char*>(static_cast<void*>(input.data()));
    zip.avail_in = static_cast<uInt>(input.size());
    zip.next_out = static_cast<unsigned char*>(static_cast<void*>(packed.data()));
    zip.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&zip, Z_FINISH) == Z_STREAM_END);
    packed.resize(packed.size() - zip.avail_out);
    deflateEnd(&zip);
    return packed;
}

std::string gzipped(const std::string& text) {
    return deflated(text, 15 + 16);
}

} // namespace dateline::tests
