// XML: cutting a stream into records, and feeds as articles.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/xml/feed.hpp"
#include "indexer/readers/xml/record_splitter.hpp"
#include "indexer/readers/xml/xml_kind.hpp"
#include "indexer/readers/xml/xml_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

namespace {

void split_records(const std::string& input) {
    constexpr std::size_t max_bytes = 4096;
    indexer::XmlRecordSplitter splitter(indexer::memory_stream(input), {"item", "entry", "newsItem"},
                                        max_bytes);
    for (std::size_t results = 0;; ++results) {
        const auto record = splitter.next();
        if (!record || !*record) return;
        fuzz::require((**record).text.size() <= input.size());
        fuzz::require(results <= input.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    if (fuzz::take_choice(input) % 2 == 0) {
        split_records(input);
        return 0;
    }
    if (const std::size_t open = input.find('<'); open != std::string::npos)
        static_cast<void>(indexer::find_xml_kind(std::string_view(input).substr(open)));
    const auto reader = indexer::xml_reader(indexer::memory_stream(input), "feed.xml", fuzz::small_limits(),
                                            indexer::feed_form());
    fuzz::read_whole(*reader, size + 1);
    return 0;
}
