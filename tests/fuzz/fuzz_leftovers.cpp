// Paragraphs and web leftovers: the tail cut marks, and neither adds nor removes text.
#include "common/article.hpp"
#include "indexer/clean/leftovers.hpp"
#include "indexer/clean/paragraphs.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = repair_utf8(fuzz::text_of(bytes, size));
    std::vector<Paragraph> paragraphs;
    for (std::string& line : indexer::paragraphs_of(text, size % 2 == 0)) {
        fuzz::require(!line.empty() && is_valid_utf8(line) && line.find('\n') == std::string::npos);
        paragraphs.push_back(Paragraph{std::move(line), {}});
    }
    const std::vector<Paragraph> before = paragraphs;
    indexer::mark_leftovers(paragraphs);
    fuzz::require(paragraphs.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        fuzz::require(paragraphs[i].text == before[i].text);
    return 0;
}
