#include "common/sentence.hpp"

#include <algorithm>
#include <vector>

#include "common/tokens.hpp"

namespace dateline {
namespace {

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Where the window to the left of `begin` starts: at a line feed, or at a blank not too far away.
std::size_t window_begin(std::string_view text, std::size_t begin, bool& cut) {
    const std::size_t least = begin - std::min(begin, max_sentence_side);
    for (std::size_t at = begin; at > least; --at) {
        if (text[at - 1] == '\n') return at;
    }
    if (least == 0) return 0;
    cut = true;
    for (std::size_t at = least; at < begin; ++at) {
        if (is_blank(text[at])) return at + 1;
    }
    return begin; // one endless word
}

std::size_t window_end(std::string_view text, std::size_t end, bool& cut) {
    const std::size_t most = std::min(text.size(), end + max_sentence_side);
    for (std::size_t at = end; at < most; ++at) {
        if (text[at] == '\n') return at;
    }
    if (most == text.size()) return most;
    cut = true;
    for (std::size_t at = most; at > end; --at) {
        if (is_blank(text[at - 1])) return at - 1;
    }
    return end;
}

} // namespace

Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
    Sentence sentence;
    sentence.begin = window_begin(text, begin, sentence.cut_before);
    sentence.end = window_end(text, end, sentence.cut_behind);
    const std::size_t window = sentence.begin;
    std::size_t before = window; // end of the word before the one that is looked at
    for (const Token& token : tokenize(text.substr(window, sentence.end - window))) {
        // Quotation marks and brackets before its first word belong to a sentence.
        std::size_t start = window + token.begin;
        while (start > before && !is_blank(text[start - 1]))
            --start;
        const bool first = before == window;
        before = window + token.end;
        if (!token.starts_sentence || first) continue;
        if (start <= begin) {
            sentence.begin = start;
            sentence.cut_before = false;
        } else if (start >= end) {
            sentence.end = start;
            sentence.cut_behind = false;
            break;
        }
    }
    while (sentence.begin < begin && is_blank(text[sentence.begin]))
        ++sentence.begin;
    while (sentence.end > end && is_blank(text[sentence.end - 1]))
        --sentence.end;
    return sentence;
}

} // namespace dateline
