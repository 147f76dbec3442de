#include "indexer/readers/encoding.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/markup/windows_1252.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/charset_convert.hpp"
#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/unicode_stream.hpp"

namespace dateline::indexer {
namespace {

/// Sequences beyond ASCII that are well formed, and bytes that are not part of any.
struct SequenceCounts {
    std::size_t good = 0;
    std::size_t bad = 0;
};

SequenceCounts count_sequences(std::string_view text) {
    SequenceCounts counts;
    for (std::size_t pos = 0; pos < text.size();) {
        const auto lead = static_cast<unsigned char>(text[pos]);
        if (lead < 0x80) {
            ++pos;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (pos + length <= text.size() && is_valid_utf8(text.substr(pos, length))) {
            ++counts.good;
            pos += length;
        } else {
            ++counts.bad;
            ++pos;
        }
    }
    return counts;
}

bool is_replacement(std::string_view text, std::size_t pos) {
    return text.substr(pos, 3) == "\xEF\xBF\xBD";
}

/// The text with one U+FFFD for each run of them.
std::string with_single_replacements(std::string text) {
    std::size_t out = 0;
    for (std::size_t pos = 0; pos < text.size();) {
        if (is_replacement(text, pos)) {
            if (out < 3 || !is_replacement(text, out - 3)) {
                std::copy_n("\xEF\xBF\xBD", 3, text.data() + out);
                out += 3;
            }
            pos += 3;
        } else {
            text[out++] = text[pos++];
        }
    }
    text.resize(out);
    return text;
}

DecodedText decode_utf8(std::string bytes) {
    if (is_valid_utf8(bytes)) return {std::move(bytes), {}};
    return {with_single_replacements(repair_utf8(bytes)), "ill-formed UTF-8 replaced"};
}

DecodedText decode_unicode(const std::string& bytes, const FoundForm& found) {
    if (found.form == UnicodeForm::utf8) return decode_utf8(bytes.substr(found.mark_bytes));
    const std::size_t most_bytes = bytes.size() * 2; // a unit of two bytes makes three at most
    const auto stream = unicode_stream(memory_stream(bytes.substr(found.mark_bytes)), found.form);
    Result<std::optional<std::string>> text = read_all(*stream, most_bytes);
    DecodedText decoded{with_single_replacements(text ? text->value_or("") : ""), {}};
    if (std::erase(decoded.text, '\0') > 0) decoded.warning = "zero bytes dropped";
    return decoded;
}

/// A set the bytes may be in, and what they are in it.
struct Candidate {
    std::string name;
    bool hinted = false;
    Converted converted;
};

/// The sets to be tried, in order; the look at the bytes is slow and comes only when it is needed.
std::string candidate_name(std::size_t step, std::string_view bytes, const CharsetHints& hints) {
    if (step == 0) return charset_name(hints.transport);
    if (step == 1) return charset_name(hints.declared);
    return step == 2 ? detect_charset(bytes) : "windows-1252";
}

/// The first candidate with at most one ill-formed byte (a cut last character) and 1 % of the bytes beyond
/// ASCII, or else the one with the fewest.
Candidate best_candidate(std::string_view bytes, const CharsetHints& hints, std::size_t high_bytes) {
    constexpr std::size_t steps = 4;
    std::optional<Candidate> best;
    for (std::size_t step = 0; step < steps; ++step) {
        Candidate candidate{candidate_name(step, bytes, hints), step < 2, {}};
        if (candidate.name.empty() || candidate.name == "UTF-8") continue; // which these bytes are not
        std::optional<Converted> converted = convert_charset(bytes, candidate.name);
        if (!converted) continue;
        candidate.converted = std::move(*converted);
        const std::size_t bad = candidate.converted.bad;
        if (bad <= 1 + high_bytes / 100) return candidate;
        if (!best || bad < best->converted.bad) best = std::move(candidate);
    }
    return std::move(*best); // windows-1252 is always there
}

DecodedText decode_other(std::string_view bytes, const CharsetHints& hints, std::size_t high_bytes) {
    Candidate best = best_candidate(bytes, hints, high_bytes);
    DecodedText decoded{std::move(best.converted.text), {}};
    if (!best.hinted)
        decoded.warning = fmt::format("not UTF-8, read as {}", best.name);
    else if (best.converted.bad > 0)
        decoded.warning = fmt::format("ill-formed {} replaced", best.name);
    return decoded;
}

/// ISO-2022-JP and its kin are ASCII bytes, and so well-formed UTF-8.
std::optional<DecodedText> decode_escaped(std::string_view bytes) {
    if (bytes.find("\x1B$") == std::string_view::npos) return std::nullopt;
    const std::string name = detect_charset(bytes);
    if (!name.starts_with("ISO-2022")) return std::nullopt;
    std::optional<Converted> converted = convert_charset(bytes, name);
    if (!converted || converted->bad > 0) return std::nullopt;
    return DecodedText{std::move(converted->text), {}};
}

} // namespace

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, is_c1_control(byte) ? windows_1252.at(byte - 0x80U) : byte);
    }
    return text;
}

DecodedText to_utf8(std::string bytes, const CharsetHints& hints) {
    const FoundForm found = unicode_form(bytes);
    if (found.form != UnicodeForm::bytes) return decode_unicode(bytes, found);
    const bool zeros = std::erase(bytes, '\0') > 0;
    DecodedText decoded;
    if (is_valid_utf8(bytes)) {
        std::optional<DecodedText> escaped = decode_escaped(bytes);
        decoded = escaped ? std::move(*escaped) : DecodedText{std::move(bytes), {}};
    } else {
        const SequenceCounts counts = count_sequences(bytes);
        const bool hinted = !charset_name(hints.transport).empty() || !charset_name(hints.declared).empty();
        // Other sets make well-formed sequences by chance; without a word for them a majority will do.
        const std::size_t weight = hinted ? 8 : 1;
        decoded = counts.good > weight * counts.bad ? decode_utf8(std::move(bytes))
                                                    : decode_other(bytes, hints, counts.good + counts.bad);
    }
    if (zeros) decoded.warning = "zero bytes dropped";
    return decoded;
}

} // namespace dateline::indexer
