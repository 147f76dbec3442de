#include "indexer/clean/leftover_rules.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "common/text.hpp"
#include "indexer/clean/leftover_patterns.hpp"
#include "indexer/clean/leftover_phrases.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_line = 600; // bytes; no phrase asks for more

/// Marks that stand around a phrase and mean nothing. Folding has made three dots of an ellipsis.
constexpr std::array<std::string_view, 19> leading_marks{"-", "–", "—", "*", "•", ">",  "»", "|", "·", "→",
                                                         "▶", "►", "+", "#", "_", "\"", "“", "<", "«"};
constexpr std::array<std::string_view, 19> trailing_marks{".", ":", "!", "*", ">", "»", "|", "-", "–", "—",
                                                          "›", "→", "_", "+", "·", "…", "<", "«", "▼"};

std::string_view without_marks(std::string_view text) {
    const auto cut_front = [&](std::string_view mark) {
        if (!text.starts_with(mark)) return false;
        text = trim(text.substr(mark.size()));
        return true;
    };
    const auto cut_back = [&](std::string_view mark) {
        if (!text.ends_with(mark)) return false;
        text = trim(text.substr(0, text.size() - mark.size()));
        return true;
    };
    while (std::any_of(leading_marks.begin(), leading_marks.end(), cut_front)) {
    }
    while (std::any_of(trailing_marks.begin(), trailing_marks.end(), cut_back)) {
    }
    return text;
}

/// All phrases, ready for looking up: whole lines by themselves, beginnings by their first bytes.
class PhraseTable {
  public:
    PhraseTable() {
        for (const auto phrases : {english_phrases(), german_phrases(), french_phrases()}) {
            for (const LeftoverPhrase& phrase : phrases)
                add(phrase);
        }
    }

    [[nodiscard]] std::string_view rule_of(std::string_view text) const {
        if (const auto found = whole_.find(text); found != whole_.end()) return found->second->rule;
        if (text.size() >= key_size) {
            const auto begins = begins_.find(text.substr(0, key_size));
            if (begins != begins_.end()) {
                for (const LeftoverPhrase* phrase : begins->second) {
                    if (text.size() <= phrase->max_bytes && text.starts_with(phrase->phrase))
                        return phrase->rule;
                }
            }
        }
        for (const LeftoverPhrase* phrase : others_) {
            if (text.size() <= phrase->max_bytes && stands_in(*phrase, text)) return phrase->rule;
        }
        return {};
    }

  private:
    static constexpr std::size_t key_size = 2; // "©" is the shortest beginning

    static bool stands_in(const LeftoverPhrase& phrase, std::string_view text) {
        return phrase.place == PhrasePlace::end ? text.ends_with(phrase.phrase)
                                                : text.find(phrase.phrase) != std::string_view::npos;
    }

    void add(const LeftoverPhrase& phrase) {
        switch (phrase.place) {
        case PhrasePlace::whole:
            whole_.emplace(phrase.phrase, &phrase);
            break;
        case PhrasePlace::begin:
            begins_[phrase.phrase.substr(0, key_size)].push_back(&phrase);
            break;
        case PhrasePlace::end:
        case PhrasePlace::inside:
            others_.push_back(&phrase);
            break;
        }
    }

    std::unordered_map<std::string_view, const LeftoverPhrase*> whole_;
    std::unordered_map<std::string_view, std::vector<const LeftoverPhrase*>> begins_;
    std::vector<const LeftoverPhrase*> others_;
};

} // namespace

std::string bare_line(std::string_view line) {
    const std::string folded = fold(trim(line));
    return std::string(without_marks(folded));
}

std::string_view leftover_rule(std::string_view line) {
    static const PhraseTable table;
    line = trim(line);
    if (line.empty() || line.size() > longest_line) return {};
    const std::string text = bare_line(line);
    if (const std::string_view rule = table.rule_of(text); !rule.empty()) return rule;
    return leftover_pattern(line, text);
}

} // namespace dateline::indexer
