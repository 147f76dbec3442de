#include "indexer/readers/pdf/page_text.hpp"

#include <algorithm>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// "12", "- 12 -", "Page 12", "Page 12 of 30".
bool is_page_number(std::string_view line) {
    constexpr std::size_t longest = 4;
    const std::string plain = fold_name(line);
    if (all_digits(plain)) return plain.size() <= longest;
    if (!plain.starts_with("page ")) return false;
    return plain.find_first_not_of("0123456789 of", 5) == std::string::npos;
}

/// A lower case letter of any script begins the text.
bool goes_on(std::string_view text) {
    if (text.empty()) return false;
    if (is_lower(text.front())) return true;
    if (static_cast<unsigned char>(text.front()) < 0x80) return false;
    std::size_t pos = 0;
    static_cast<void>(next_code_point(text, pos));
    const std::string_view first = text.substr(0, pos);
    // "é" is like its folded form but for the accent; a capital differs from both.
    const std::string folded = fold(first);
    return folded.size() == 1 && is_lower(folded.front()) && first[0] == '\xC3' &&
           static_cast<unsigned char>(first[1]) >= 0x9F;
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view quote : {"\"", "'", "”", "’", "»", ")"}) {
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    }
    return !text.empty() && std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

/// A word was divided at the end of the text.
bool ends_divided(std::string_view text) {
    if (text.ends_with(soft_hyphen)) return true;
    if (text.size() < 3 || text.back() != '-') return false;
    const char before = text[text.size() - 2];
    return is_lower(before) || static_cast<unsigned char>(before) >= 0x80;
}

void append_line(std::string& paragraph, std::string_view line) {
    if (paragraph.ends_with(soft_hyphen)) {
        paragraph.resize(paragraph.size() - soft_hyphen.size());
    } else if (ends_divided(paragraph) && goes_on(line)) {
        paragraph.pop_back();
    } else if (!paragraph.empty() && !ends_divided(paragraph)) {
        paragraph += ' ';
    }
    paragraph += line;
}

/// One block between blank lines.
struct Block {
    std::vector<std::string_view> lines;
};

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks(1);
    for (const std::string_view raw : split(text, '\n')) {
        const std::string_view line = trim(raw);
        if (!line.empty())
            blocks.back().lines.push_back(line);
        else if (!blocks.back().lines.empty())
            blocks.emplace_back();
    }
    return blocks;
}

/// Bytes of a line that is as long as most of a block.
std::size_t usual_length(const Block& block) {
    std::vector<std::size_t> lengths;
    lengths.reserve(block.lines.size());
    for (const std::string_view line : block.lines)
        lengths.push_back(line.size());
    const auto upper = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 3 / 4);
    std::nth_element(lengths.begin(), upper, lengths.end());
    return *upper;
}

void add_block(std::vector<std::string>& paragraphs, const Block& block) {
    const std::size_t usual = usual_length(block);
    const bool follows =
        !paragraphs.empty() && !ends_sentence(paragraphs.back()) && goes_on(block.lines.front());
    if (!follows) paragraphs.emplace_back();
    for (const std::string_view line : block.lines) {
        append_line(paragraphs.back(), line);
        const bool last_of_paragraph = line.size() * 4 < usual * 3 && ends_sentence(line);
        if (last_of_paragraph && line.data() != block.lines.back().data()) paragraphs.emplace_back();
    }
}

} // namespace

std::vector<std::string> printed_paragraphs(std::string_view text) {
    std::vector<std::string> paragraphs;
    for (const Block& block : blocks_of(text)) {
        if (block.lines.empty() || (block.lines.size() == 1 && is_page_number(block.lines.front()))) continue;
        add_block(paragraphs, block);
    }
    return paragraphs;
}

} // namespace dateline::indexer
