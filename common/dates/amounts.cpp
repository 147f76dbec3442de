#include "common/dates/amounts.hpp"

#include <algorithm>
#include <string_view>

namespace dateline {
namespace {

using Kind = DateWordKind;

// Larger counts lead out of the supported days whatever the unit.
constexpr int largest_count = 1'000'000;

/// "hundred", "thousand" behind a number.
void multiply(const DateWords& words, Amount& counted) {
    while (words.is(counted.last, Kind::multiplier) && words.spaced(counted.last) &&
           counted.count < largest_count) {
        counted.count = std::min(counted.count * words.word(counted.last).number, largest_count);
        ++counted.last;
    }
}

/// "1/2" behind a number, "and a half".
void take_half(const DateWords& words, Amount& counted) {
    const std::size_t at = counted.last;
    if (words.word(at).number == 1 && words.word(at).digits == 1 && words.word(at + 1).number == 2 &&
        words.word(at + 1).digits == 1 && words.gap_before(at + 1) == WordGap::slash && words.joined(at)) {
        counted.and_half = true;
        counted.last = at + 2;
    } else if (words.says(at, "and") && words.is(at + 1, Kind::single) && words.is(at + 2, Kind::half)) {
        counted.and_half = true;
        counted.last = at + 3;
    }
}

/// "3", "three", "twenty-five", "two hundred", "several", "a few", "a couple of"; the word behind it in
/// `last`.
std::optional<Amount> read_count(const DateWords& words, std::size_t at) {
    Amount counted;
    const DateWord& word = words.word(at);
    counted.count = word.number;
    counted.last = at + 1;
    switch (word.kind) {
    case Kind::vague_count:
    case Kind::multiplier:
        return counted;
    case Kind::couple:
        if (words.is(counted.last, Kind::of)) ++counted.last;
        return counted;
    case Kind::single: {
        const DateWord& behind = words.word(at + 1);
        const bool amount = behind.kind == Kind::vague_count || behind.kind == Kind::multiplier ||
                            behind.kind == Kind::couple;
        if (amount && words.spaced(at + 1)) {
            auto inner = read_count(words, at + 1);
            return inner;
        }
        return counted;
    }
    case Kind::number:
        break;
    default:
        return std::nullopt;
    }
    if (word.number < 1 || word.digits > 5) return std::nullopt;
    const DateWord& ones = words.word(at + 1);
    const bool tens = word.digits == 0 && word.number >= 20 && word.number % 10 == 0;
    if (tens && ones.kind == Kind::number && ones.digits == 0 && ones.number < 10 && words.joined(at + 1)) {
        counted.count += ones.number;
        counted.last = at + 2;
    }
    multiply(words, counted);
    take_half(words, counted);
    return counted;
}

/// "to 18" of "12 to 18 months", "or three" of "two or three weeks": the second number is passed over.
void skip_second_count(const DateWords& words, Amount& counted) {
    const std::size_t at = counted.last;
    const bool joins = words.says(at, "or") || words.says(at, "to");
    if (!joins && words.gap_before(at) != WordGap::dash) return;
    const std::size_t second = joins ? at + 1 : at;
    if (!words.is(second, Kind::number)) return;
    const auto other = read_count(words, second);
    if (other && words.is(other->last, Kind::unit)) counted.last = other->last;
}

} // namespace

std::optional<Amount> read_amount(const DateWords& words, std::size_t at) {
    std::optional<Amount> counted = read_count(words, at);
    if (!counted) return std::nullopt;
    skip_second_count(words, *counted);
    static constexpr std::string_view between[] = {"more",     "full",    "trading",
                                                   "business", "working", "calendar"};
    for (const std::string_view word : between) {
        if (words.says(counted->last, word) && words.spaced(counted->last)) {
            ++counted->last;
            break;
        }
    }
    if (!words.joined(counted->last) || !words.is(counted->last, Kind::unit)) return std::nullopt;
    counted->unit = words.unit(counted->last);
    // "60 Minutes"
    if (counted->unit < TimeUnit::day && words.is_running() && words.has_capital(counted->last))
        return std::nullopt;
    ++counted->last;
    if (!counted->and_half && words.says(counted->last, "and")) take_half(words, *counted);
    return counted;
}

void take_amount_tail(const DateWords& words, DateMatch& match) {
    const std::size_t last = match.last;
    if (words.says(last, "or") && (words.says(last + 1, "so") || words.says(last + 1, "two"))) {
        match.last = last + 2;
        return;
    }
    const bool adjective = words.gap_before(last - 1) == WordGap::dash;
    if (adjective && words.spaced(last) && (words.is(last, Kind::period) || words.says(last, "term")))
        match.last = last + 1;
}

} // namespace dateline
