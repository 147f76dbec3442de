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

Sentence SentenceWalk::around_word(std::size_t at) {
    if (at < next_) return sentence_; // what stands between two words is walked once, too
    std::size_t first = next_;
    while (next_ <= at) {
        first = next_++;
        while (next_ < tokens_.size() && !tokens_[next_].starts_sentence)
            ++next_;
    }
    sentence_.begin = begin_of(first);
    sentence_.end = next_ < tokens_.size() ? begin_of(next_) : text_.size();
    while (is_blank(text_[sentence_.end - 1]))
        --sentence_.end;
    return sentence_;
}

/// Where the sentence that begins with word `at` begins with its marks.
std::size_t SentenceWalk::begin_of(std::size_t at) const {
    const std::size_t floor = at == 0 ? 0 : tokens_[at - 1].end;
    std::size_t begin = tokens_[at].begin;
    while (begin > floor && !is_blank(text_[begin - 1]))
        --begin;
    return begin;
}

Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
    Sentence sentence;
    sentence.begin = window_begin(text, begin, sentence.cut_before);
    sentence.end = window_end(text, end, sentence.cut_behind);
    const std::size_t offset = sentence.begin;
    const std::string_view window = text.substr(offset, sentence.end - offset);
    const std::vector<Token> tokens = tokenize(window);
    SentenceWalk walk(window, tokens);
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        if (!tokens[at].starts_sentence) continue;
        const std::size_t start = offset + walk.around_word(at).begin;
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
