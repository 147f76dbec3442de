#include "indexer/readers/opening.hpp"

#include <algorithm>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// True if the mark at `pos` ends a sentence.
bool ends_sentence(std::string_view text, std::size_t pos) {
    if (text[pos] != '.' && text[pos] != '?' && text[pos] != '!') return false;
    if (pos + 1 < text.size() && text[pos + 1] != ' ') return false;
    if (text[pos] != '.') return true;
    const std::size_t blank = text.rfind(' ', pos);
    const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view last = text.substr(word, pos - word);
    if (last.find('.') != std::string_view::npos) return false;
    return last.size() > 3 || last.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string opening_words(std::string_view text) {
    constexpr std::size_t max_characters = 80;
    constexpr std::size_t enough_bytes = 1000; // of a text that may be very long
    std::string line = squeeze(repair_utf8(text.substr(0, enough_bytes)));
    for (std::size_t pos = 0; pos < line.size(); ++pos) {
        if (ends_sentence(line, pos)) {
            line.resize(line[pos] == '.' ? pos : pos + 1);
            break;
        }
    }
    std::size_t pos = 0;
    std::size_t last_blank = 0;
    for (std::size_t count = 0; pos < line.size() && count < max_characters; ++count) {
        if (line[pos] == ' ') last_blank = pos;
        static_cast<void>(next_code_point(line, pos));
    }
    if (pos < line.size()) line.resize(line[pos] == ' ' || last_blank == 0 ? pos : last_blank);
    return line;
}

std::string_view byline_name(std::string_view line) {
    constexpr std::size_t longest = 100;
    line = trim(line);
    if (line.size() < 5 || line.size() > longest || !equal_ignoring_case(line.substr(0, 3), "by ")) return {};
    const std::string_view name = trim(line.substr(3));
    const bool is_name = !name.empty() && ((name.front() >= 'A' && name.front() <= 'Z') || name.front() < 0);
    // "By Friday the town had fallen." is a sentence.
    const bool is_sentence = name.back() == '.' || std::count(name.begin(), name.end(), ' ') > 9;
    return is_name && !is_sentence ? name : std::string_view();
}

} // namespace dateline::indexer
