#include "indexer/extract/actors/back_references.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "common/sorted_words.hpp"
#include "indexer/extract/actors/organisation_chains.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {
namespace {

// Nouns that stand for an organisation named before. Sorted.
constexpr std::array<std::string_view, 24> back_nouns{
    "agency",    "airline", "alliance",    "army",     "association",  "bank",         "body",  "commission",
    "committee", "company", "corporation", "council",  "federation",   "firm",         "front", "group",
    "institute", "league",  "ministry",    "movement", "organisation", "organization", "party", "union"};
constexpr std::array<std::string_view, 3> firm_nouns{"company", "corporation", "firm"};
static_assert(is_sorted_list(back_nouns));

class ReferenceSearch {
  public:
    ReferenceSearch(const std::vector<ActorName>& names,
                    const std::vector<std::optional<ActorMeaning>>& meanings, const ActorContext& context)
        : names_(names), meanings_(meanings), context_(context) {}

    std::vector<BackReference> run() {
        for (std::size_t number = 0; number < context_.texts.size(); ++number) {
            const ArticleText& text = context_.texts.at(number);
            for (std::size_t at = 0; at < text.tokens.size(); ++at) {
                take_names_before(number, at);
                read(number, at);
            }
            take_names_before(number, text.tokens.size());
        }
        return std::move(found_);
    }

  private:
    void take_names_before(std::size_t number, std::size_t at) {
        for (; next_ < names_.size() && names_[next_].text == number && names_[next_].last <= at; ++next_)
            if (meanings_[next_] && names_[next_].type == NameType::organisation) take(next_);
    }

    void take(std::size_t name) {
        if (is_firm(names_[name].words))
            for (const std::string_view noun : firm_nouns)
                last_with_[noun] = name;
        for (const std::string& word : names_[name].words) {
            const auto* const noun = std::lower_bound(back_nouns.begin(), back_nouns.end(), word);
            if (noun != back_nouns.end() && *noun == word) last_with_[*noun] = name;
        }
    }

    void read(std::size_t number, std::size_t at) {
        const ArticleText& text = context_.texts.at(number);
        const std::string& word = text.tokens[at].folded;
        if (at == 0 || text.tokens[at - 1].folded != "the" || !is_back_noun(word)) return;
        if (begins_with_capital(written_word(text, at)) || !joins_word_before(text, at)) return;
        const auto meant = last_with_.find(word);
        if (meant == last_with_.end()) return;
        found_.push_back(
            {number, text.tokens[at - 1].begin, word_end(text, at), meanings_[meant->second].value()});
    }

    const std::vector<ActorName>& names_;
    const std::vector<std::optional<ActorMeaning>>& meanings_;
    const ActorContext& context_;
    std::size_t next_ = 0;                                        // first name not taken yet
    std::unordered_map<std::string_view, std::size_t> last_with_; // noun -> name that it can mean
    std::vector<BackReference> found_;
};

} // namespace

std::vector<BackReference> back_references(const std::vector<ActorName>& names,
                                           const std::vector<std::optional<ActorMeaning>>& meanings,
                                           const ActorContext& context) {
    return ReferenceSearch(names, meanings, context).run();
}

bool is_back_noun(std::string_view word) {
    return contains_word(back_nouns, word);
}

} // namespace dateline::indexer
