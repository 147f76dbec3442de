// HTTP responses: header, chunks, content encodings as the header says or as it might have said.
#include <array>

#include "indexer/readers/web/http_body.hpp"
#include "indexer/readers/web/http_message.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 8> encodings{
        "", "chunked", "gzip", "deflate", "br", "gzip, chunked", "br, deflate, gzip, chunked", "zstd"};
    constexpr std::size_t max_bytes = 64U << 10U;
    std::string input = fuzz::text_of(bytes, size);
    const unsigned choice = fuzz::take_choice(input);
    const indexer::HttpMessage message = indexer::read_http_message(input);
    fuzz::require(message.body.size() <= input.size());
    std::string names(encodings[choice % encodings.size()]);
    if (choice >= 128) names = indexer::joined_values(message.fields, "content-encoding");
    const indexer::DecodedBody body = indexer::decode_body(message.body, names, max_bytes);
    fuzz::require(body.bytes.size() <= max_bytes);
    fuzz::require(body.problem.empty() || body.bytes.empty());
    static_cast<void>(indexer::read_media_type(indexer::header_value(message.fields, "content-type")));
    return 0;
}
