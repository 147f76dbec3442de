#include "indexer/extract/actors/states.hpp"

#include <algorithm>

#include "common/text.hpp"
#include "indexer/extract/actors/organisation_chains.hpp"
#include "indexer/extract/actors/state_words.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {
namespace {

class StateSearch {
  public:
    StateSearch(const std::vector<ActorName>& names, const ActorContext& context, const Gazetteer& gazetteer)
        : names_(names), context_(context), gazetteer_(gazetteer) {}

    std::vector<StateMention> run() {
        for (number_ = 0; number_ < context_.texts.size(); ++number_) {
            at_ = 0;
            last_state_ = nullptr;
            name_ = 0;
            for (std::size_t i = 0; i < context_.places.size(); ++i) {
                if (context_.places[i].field != text().field) continue;
                take_names_before(context_.places[i].begin);
                take_place(i);
            }
            take_names_before(text().text.size() + 1);
        }
        std::stable_sort(found_.begin(), found_.end(), [](const StateMention& a, const StateMention& b) {
            return a.text != b.text ? a.text < b.text : a.begin < b.begin;
        });
        return std::move(found_);
    }

  private:
    [[nodiscard]] const ArticleText& text() const { return context_.texts.at(number_); }

    /// Seats of power and bodies of government that begin before a byte.
    void take_names_before(std::size_t byte) {
        for (; name_ < names_.size(); ++name_) {
            const ActorName& name = names_[name_];
            if (name.text < number_) continue;
            if (name.text > number_ || name.begin >= byte) return;
            take_name(name);
        }
    }

    void take_name(const ActorName& name) {
        if (name.listed) {
            const ActorEntry& entry = context_.table.entries()[*name.listed];
            if (entry.kind != ActorKind::state) return;
            last_state_ = &entry;
            // A seat of power is a building as well.
            const std::string written =
                fold_name(std::string_view(text().text).substr(name.begin, name.end - name.begin));
            const bool seat =
                std::any_of(entry.seats.begin(), entry.seats.end(),
                            [&written](const std::string& s) { return fold_name(s) == written; });
            if (!seat || reading_of(text(), name.first, name.last) == Reading::state)
                found_.push_back({number_, name.begin, name.end, &entry});
            return;
        }
        if (name.type != NameType::organisation || !is_body_of_any_state(name.words)) return;
        if (last_state_ != nullptr) found_.push_back({number_, name.begin, name.end, last_state_});
    }

    void take_place(std::size_t number) {
        const Mention& place = context_.places[number];
        const ActorEntry* state = context_.table.state_of_place(place.key, context_.published);
        const ActorEntry* of_capital = context_.table.state_of_capital(place.key, context_.published);
        if (state == nullptr && of_capital == nullptr) return;
        while (at_ < text().tokens.size() && text().tokens[at_].begin < place.begin)
            ++at_;
        std::size_t last = at_;
        while (last < text().tokens.size() && text().tokens[last].begin < place.end)
            ++last;
        if (last == at_) return;
        if (state != nullptr) {
            last_state_ = state;
            if (const std::size_t end = end_of_government(last); end != 0) {
                found_.push_back({number_, place.begin, end, state});
                return;
            }
            if (is_demonym(place, gazetteer_)) return;
        }
        if (reading_of(text(), at_, last) != Reading::state) return;
        found_.push_back({number_, place.begin, place.end, state != nullptr ? state : of_capital, number});
    }

    /// Where the words of government behind a demonym or a country end: "foreign ministry"; 0 if there are
    /// none.
    [[nodiscard]] std::size_t end_of_government(std::size_t at) const {
        constexpr std::size_t most_adjectives = 2;
        for (std::size_t step = 0; step <= most_adjectives; ++step, ++at) {
            if (at >= text().tokens.size() || !joins_word_before(text(), at)) return 0;
            const std::string& word = text().tokens[at].folded;
            if (is_government_noun(word)) return word_end(text(), at);
            if (!is_government_adjective(word)) return 0;
        }
        return 0;
    }

    const std::vector<ActorName>& names_;
    const ActorContext& context_;
    const Gazetteer& gazetteer_;
    std::size_t number_ = 0;
    std::size_t at_ = 0;   // first word that is not before the place looked at
    std::size_t name_ = 0; // first name not taken yet
    const ActorEntry* last_state_ = nullptr;
    std::vector<StateMention> found_;
};

} // namespace

bool is_demonym(const Mention& place, const Gazetteer& gazetteer) {
    const GazetteerEntry* entry = gazetteer.find(place.key);
    if (entry == nullptr) return false;
    const std::string surface = fold_name(place.surface);
    return std::any_of(entry->demonyms.begin(), entry->demonyms.end(),
                       [&surface](const std::string& demonym) { return fold_name(demonym) == surface; });
}

std::vector<StateMention> state_mentions(const std::vector<ActorName>& names, const ActorContext& context,
                                         const Gazetteer& gazetteer) {
    return StateSearch(names, context, gazetteer).run();
}

} // namespace dateline::indexer
