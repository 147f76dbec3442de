#include "indexer/clean/paragraphs.hpp"

#include <algorithm>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t shortest_wrap = 40;
constexpr std::size_t longest_wrap = 140;

bool is_wrapped(const std::vector<std::string>& lines) {
    std::size_t longest = 0;
    for (const std::string& line : lines)
        longest = std::max(longest, line.size());
    return lines.size() > 1 && longest >= shortest_wrap && longest <= longest_wrap;
}

/// Moves the lines of a block to the paragraphs.
void end_block(std::vector<std::string>& block, bool lines_are_paragraphs, std::vector<std::string>& out) {
    if (!lines_are_paragraphs && is_wrapped(block)) {
        std::string joined;
        for (const std::string& line : block) {
            if (!joined.empty()) joined.push_back(' ');
            joined += line;
        }
        out.push_back(std::move(joined));
    } else {
        std::move(block.begin(), block.end(), std::back_inserter(out));
    }
    block.clear();
}

} // namespace

std::vector<std::string> paragraphs_of(std::string_view body, bool lines_are_paragraphs) {
    std::vector<std::string> paragraphs;
    std::vector<std::string> block;
    for (std::size_t pos = 0; pos < body.size();) {
        const std::size_t end = std::min(body.find('\n', pos), body.size());
        std::string line = squeeze(body.substr(pos, end - pos));
        if (!line.empty()) {
            block.push_back(std::move(line));
        } else {
            end_block(block, lines_are_paragraphs, paragraphs);
        }
        pos = end + 1;
    }
    end_block(block, lines_are_paragraphs, paragraphs);
    return paragraphs;
}

} // namespace dateline::indexer
