#include "indexer/readers/double_encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/markup/windows_1252.hpp"

namespace dateline::indexer {
namespace {

constexpr char32_t nothing = 0; ///< before the first and after the last character

/// The byte that a character was in windows-1252 or Latin-1; 0 if none from 0x80 on.
unsigned char byte_of(char32_t c) {
    if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
    if (c < 0x80 || c == no_character) return 0;
    const auto* const found = std::find(windows_1252.begin(), windows_1252.end(), c);
    if (found == windows_1252.end()) return 0;
    return static_cast<unsigned char>(0x80 + (found - windows_1252.begin()));
}

/// A stretch that may be one character encoded twice.
struct Sequence {
    std::size_t begin = 0, end = 0; ///< in the text
    std::string bytes;              ///< what it was: one well-formed character
    char32_t character = 0;         ///< that character
    char32_t second = 0;            ///< the second character of the stretch
    bool has_undefined = false;     ///< a byte is in it for which windows-1252 has no character
    char32_t before = nothing, after = nothing;
    bool certain = false;
};

std::size_t sequence_bytes(unsigned char lead) {
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

char32_t character_at(std::string_view text, std::size_t pos) {
    return pos < text.size() ? next_code_point(text, pos) : nothing;
}

/// The sequence that begins at `pos`; its `end` is 0 if none does.
Sequence sequence_at(std::string_view text, std::size_t pos) {
    Sequence found;
    found.begin = pos;
    const std::size_t length = sequence_bytes(byte_of(next_code_point(text, pos)));
    if (length == 0) return found;
    found.bytes.push_back(static_cast<char>(byte_of(character_at(text, found.begin))));
    while (found.bytes.size() < length && pos < text.size()) {
        const char32_t c = next_code_point(text, pos);
        const unsigned char byte = byte_of(c);
        if (byte < 0x80 || byte > 0xBF) return found;
        const char32_t character = is_c1_control(c) ? windows_1252.at(c - 0x80) : c;
        if (found.bytes.size() == 1) found.second = character;
        found.has_undefined = found.has_undefined || character == no_character;
        found.bytes.push_back(static_cast<char>(byte));
    }
    if (found.bytes.size() < length || !is_valid_utf8(found.bytes)) return found;
    found.character = character_at(found.bytes, 0);
    found.end = pos;
    found.after = character_at(text, pos);
    return found;
}

bool is_lower_ascii(char32_t c) {
    return c >= U'a' && c <= U'z';
}

bool is_apostrophe(char32_t c) {
    return c == U'‘' || c == U'’';
}

/// Signs that follow no capital letter in right text, unlike quotes, "©", "®", "°", "²" and an ellipsis.
bool follows_no_letter(char32_t c) {
    return std::u32string_view(U"¡¢£¤¥¦¨¬¯±´µ¶¸¼½¾¿ƒˆ˜†‡‰").find(c) != std::u32string_view::npos;
}

/// Punctuation and other signs of three bytes: "â€™", "â‚¬", "â„¢", a mark and U+FFFD itself.
bool is_known_sign(char32_t c) {
    return (c >= 0x2000 && c <= 0x203F) || c == U'€' || c == U'™' || c == 0xFEFF || c == no_character;
}

/// "Ã" and "Â", "Ä" and "Å" before a sign.
bool is_certain_pair(const Sequence& pair) {
    const auto lead = static_cast<unsigned char>(pair.bytes[0]);
    if (lead > 0xC5 || is_c1_control(pair.character)) return false; // other scripts: by their rows
    // A capital does not stand behind a small letter.
    if (is_lower_ascii(pair.before)) return true;
    if (is_lower_ascii(pair.after) && !is_apostrophe(pair.second)) return true;
    if (lead == 0xC3) {
        // German, French and Slavic letters do not follow "Ã" in any language.
        return follows_no_letter(pair.second) ||
               std::u32string_view(U"ŒœŠšŽžŸ©¨").find(pair.second) != std::u32string_view::npos;
    }
    if (lead != 0xC2) return false;
    const bool behind_mark =
        pair.before != nothing && pair.before < 0x80 &&
        std::string_view("0123456789.,;!?)%").find(static_cast<char>(pair.before)) != std::string_view::npos;
    return behind_mark || follows_no_letter(pair.second) || pair.second == U'§';
}

bool is_certain_alone(const Sequence& sequence) {
    if (sequence.has_undefined || sequence.bytes.size() == 4) return true;
    if (sequence.bytes.size() == 3) return is_known_sign(sequence.character);
    return is_certain_pair(sequence);
}

struct Found {
    std::vector<Sequence> sequences;
    std::size_t certain = 0;
    std::size_t contrary = 0; ///< letters of Latin-1 that stand by themselves, as they should
};

/// Three side by side are no accident.
void trust_rows(Found& found) {
    constexpr std::size_t least = 3;
    for (std::size_t first = 0; first < found.sequences.size();) {
        std::size_t next = first + 1;
        while (next < found.sequences.size() && found.sequences[next].begin == found.sequences[next - 1].end)
            ++next;
        for (std::size_t i = first; next - first >= least && i < next; ++i)
            found.sequences[i].certain = true;
        first = next;
    }
}

Found find_sequences(std::string_view text) {
    Found found;
    char32_t before = nothing;
    for (std::size_t pos = 0; pos < text.size();) {
        // Leads are letters of Latin-1: their UTF-8 begins with this byte.
        const std::size_t letter = text.find('\xC3', pos);
        if (letter == std::string_view::npos) break;
        if (letter > pos) before = static_cast<unsigned char>(text[letter - 1]); // or a part of it
        Sequence sequence = sequence_at(text, letter);
        if (sequence.end == 0) {
            ++found.contrary;
            pos = letter;
            before = next_code_point(text, pos);
            continue;
        }
        sequence.before = before;
        sequence.certain = is_certain_alone(sequence);
        before = sequence.character;
        pos = sequence.end;
        found.sequences.push_back(std::move(sequence));
    }
    trust_rows(found);
    found.certain = static_cast<std::size_t>(std::count_if(found.sequences.begin(), found.sequences.end(),
                                                           [](const Sequence& s) { return s.certain; }));
    return found;
}

/// Latin letters are of one kind, other characters of that of their block of 128.
std::uint32_t kind_of(char32_t c) {
    const bool latin = c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF);
    return latin ? 0 : static_cast<std::uint32_t>(c) >> 7U;
}

/// Doubtful sequences follow certain ones of their kind if next to nothing speaks against it.
void trust_company(Found& found) {
    constexpr std::size_t least_majority = 4;
    if (found.certain < least_majority * found.contrary + 1) return;
    std::set<std::uint32_t> kinds;
    for (const Sequence& sequence : found.sequences) {
        if (sequence.certain) kinds.insert(kind_of(sequence.character));
    }
    for (Sequence& sequence : found.sequences)
        sequence.certain = sequence.certain || kinds.contains(kind_of(sequence.character));
}

/// One encoding taken back; false if nothing was found.
bool repair_once(std::string& text) {
    Found found = find_sequences(text);
    if (found.certain == 0) return false;
    trust_company(found);
    std::string repaired;
    repaired.reserve(text.size());
    std::size_t done = 0;
    for (const Sequence& sequence : found.sequences) {
        if (!sequence.certain) continue;
        repaired.append(text, done, sequence.begin - done);
        repaired += sequence.bytes;
        done = sequence.end;
    }
    repaired.append(text, done);
    text = std::move(repaired);
    return true;
}

bool ends_word(char32_t c) {
    return c == nothing || c == no_character ||
           (c < 0x80 &&
            std::string_view(" \t\r\n.,;:!?)<").find(static_cast<char>(c)) != std::string_view::npos);
}

/// "â€" at the end of a word was a closing quote, whose last byte no character of windows-1252 has.
void mend_closing_quotes(std::string& text) {
    constexpr std::string_view rest = "â€";
    std::string mended;
    std::size_t done = 0;
    for (std::size_t pos = text.find(rest); pos != std::string::npos; pos = text.find(rest, pos + 1)) {
        const char32_t after = character_at(text, pos + rest.size());
        if (!ends_word(after)) continue;
        mended.append(text, done, pos - done);
        mended += "”";
        done = pos + rest.size() + (after == no_character ? 3 : 0);
    }
    if (done == 0) return;
    mended.append(text, done);
    text = std::move(mended);
}

/// C1 controls become the characters that windows-1252 has in their place.
void mend_controls(std::string& text) {
    std::string mended;
    std::size_t done = 0;
    for (std::size_t pos = text.find('\xC2'); pos != std::string::npos; pos = text.find('\xC2', pos + 1)) {
        const char32_t c = character_at(text, pos);
        if (without_c1_control(c) == c) continue;
        mended.append(text, done, pos - done);
        append_utf8(mended, without_c1_control(c));
        done = pos + 2;
    }
    if (done == 0) return;
    mended.append(text, done);
    text = std::move(mended);
}

/// Where the piece of a text that begins at `begin` ends: behind a blank, so that no character is cut.
std::size_t piece_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t usual = 1U << 20U; // bytes; a place that is found takes 30 times as many
    if (text.size() - begin <= usual) return text.size();
    const std::size_t blank = text.find_first_of(" \n", begin + usual);
    return blank == std::string_view::npos ? text.size() : blank + 1;
}

std::string repair_piece(std::string_view text) {
    constexpr int most_rounds = 3;
    std::string repaired(text);
    for (int round = 0; round < most_rounds && repair_once(repaired); ++round) {
    }
    mend_closing_quotes(repaired);
    mend_controls(repaired);
    return repaired;
}

} // namespace

std::string repair_double_encoding(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = piece_end(text, begin);
        repaired += repair_piece(text.substr(begin, end - begin));
        begin = end;
    }
    return repaired;
}

DecodedText to_repaired_utf8(std::string bytes, const CharsetHints& hints, bool verbatim) {
    DecodedText decoded = to_utf8(std::move(bytes), hints);
    if (!verbatim) decoded.text = repair_double_encoding(decoded.text);
    return decoded;
}

} // namespace dateline::indexer
