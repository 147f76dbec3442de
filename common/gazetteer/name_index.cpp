#include "common/gazetteer/name_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

constexpr char32_t latin_begin = 0x80;
constexpr char32_t latin_end = 0x250;
constexpr char32_t additional_begin = 0x1E00;
constexpr char32_t additional_end = 0x1F00;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> shortened_words{
    {{"saint", "st"}, {"sainte", "ste"}, {"mount", "mt"}, {"fort", "ft"}}};

// The marks that transliterations write as an apostrophe: modifier letters and quotes.
bool is_apostrophe(char32_t c) {
    return (c >= 0x2B9 && c <= 0x2BF) || c == 0x2018 || c == 0x2019 || c == 0x201D || c == 0x60;
}

std::string folded_code_point(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return fold(text);
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Folded forms of U+0080 to U+024F and U+1E00 to U+1EFF: a gazetteer folds hundreds of thousands of names.
const std::vector<std::string>& folded_latin() {
    static const std::vector<std::string> table = [] {
        std::vector<std::string> made;
        for (char32_t c = latin_begin; c < latin_end; ++c)
            made.push_back(folded_code_point(c));
        for (char32_t c = additional_begin; c < additional_end; ++c)
            made.push_back(folded_code_point(c));
        return made;
    }();
    return table;
}

} // namespace

void append_canonical_word(std::string& name, std::string_view folded_word) {
    if (folded_word.ends_with("'s")) folded_word.remove_suffix(2);
    for (const auto& [longer, shorter] : shortened_words)
        if (folded_word == longer) folded_word = shorter;
    if (!name.empty()) name += ' ';
    if (folded_word.find_first_of("'.") == std::string_view::npos) {
        name += folded_word;
        return;
    }
    for (const char c : folded_word)
        if (c != '\'' && c != '.') name += c;
}

const std::string& NameFolder::canonical(std::string_view name) {
    append_folded(name);
    append_words();
    return canonical_;
}

void NameFolder::append_folded(std::string_view name) {
    folded_.clear();
    for (std::size_t pos = 0; pos < name.size();) {
        const char byte = name[pos];
        if ((static_cast<unsigned char>(byte) & 0x80U) == 0) {
            folded_ += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
            ++pos;
            continue;
        }
        const std::size_t begin = pos;
        const char32_t c = next_code_point(name, pos);
        if (is_apostrophe(c))
            folded_ += '\'';
        else if (c >= latin_begin && c < latin_end)
            folded_ += folded_latin()[c - latin_begin];
        else if (c >= additional_begin && c < additional_end)
            folded_ += folded_latin()[latin_end - latin_begin + (c - additional_begin)];
        else
            folded_ += fold(name.substr(begin, pos - begin));
    }
}

void NameFolder::append_words() {
    canonical_.clear();
    std::string_view rest = folded_;
    std::string word;
    for (std::size_t pos = 0; pos <= rest.size(); ++pos) {
        const char c = pos < rest.size() ? rest[pos] : ' ';
        if (c == '.') continue; // "U.S." is one word, and so is "St."
        if (is_word_byte(c)) {
            word += c;
        } else if (!word.empty()) {
            append_canonical_word(canonical_, word);
            word.clear();
        }
    }
}

NameIndex::NameIndex(std::size_t expected_names) : longest_(std::size_t{1} << 18U) {
    std::size_t slots = 16;
    while (slots < expected_names * 2)
        slots *= 2;
    slots_.resize(slots);
    entries_.reserve(expected_names);
}

void NameIndex::add(std::string_view canonical, std::uint32_t place) {
    const std::size_t first_end = std::min(canonical.find(' '), canonical.size());
    const auto words = static_cast<std::size_t>(1 + std::count(canonical.begin(), canonical.end(), ' '));
    if (canonical.empty() || words > max_words) return;
    std::uint8_t& longest = longest_[stable_hash(canonical.substr(0, first_end)) & (longest_.size() - 1)];
    longest = std::max(longest, static_cast<std::uint8_t>(words));
    if (entries_.size() >= slots_.size()) grow();
    const std::uint64_t hash = stable_hash(canonical);
    std::uint32_t& slot = slots_[slot_of(hash)];
    entries_.push_back({hash, place, slot});
    slot = static_cast<std::uint32_t>(entries_.size());
}

void NameIndex::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::uint32_t& slot = slots_[slot_of(entries_[i].hash)];
        entries_[i].next = slot;
        slot = static_cast<std::uint32_t>(i + 1);
    }
}

std::vector<std::uint32_t> NameIndex::find(std::uint64_t hash) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = slots_[slot_of(hash)]; at != 0; at = entries_[at - 1].next)
        if (entries_[at - 1].hash == hash) found.push_back(entries_[at - 1].place);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool NameIndex::contains(std::uint64_t hash) const {
    for (std::uint32_t at = slots_[slot_of(hash)]; at != 0; at = entries_[at - 1].next)
        if (entries_[at - 1].hash == hash) return true;
    return false;
}

} // namespace dateline
