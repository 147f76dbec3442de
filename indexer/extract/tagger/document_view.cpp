// Counts how words are written in a document and what stands beside them.
#include "indexer/extract/tagger/document_view.hpp"

#include <array>
#include <string_view>

#include "common/sorted_words.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 12> saying_words{"added",  "admitted", "argued", "asked",
                                                        "denied", "insisted", "said",   "says",
                                                        "stated", "told",     "warned", "wrote"};
constexpr std::array<std::string_view, 14> acting_words{"announced", "became", "expects", "had",    "has",
                                                        "is",        "plans",  "plays",   "posted", "was",
                                                        "were",      "will",   "won",     "would"};
static_assert(is_sorted_list(saying_words) && is_sorted_list(acting_words));

constexpr ClassSet place_classes = bit(NameClass::country) | bit(NameClass::city) | bit(NameClass::region);

/// Looks at one sentence of running text.
class SentenceScan {
  public:
    SentenceScan(DocumentView& view, const TagSentence& sentence)
        : view_(&view), tokens_(view.document->tokens), sentence_(sentence) {}

    void run() {
        for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
            if (!tokens_[at].shape.has_capital || is_first(at)) continue;
            WordEvidence& word = view_->evidence[tokens_[at].hash];
            ++word.capital;
            word.contexts |= before(at) | behind(at);
            if (((word.contexts >> static_cast<unsigned>(Context::behind_capital)) & 3U) == 0)
                word.contexts |= one(Context::alone);
        }
    }

  private:
    static std::uint32_t one(Context context) { return 1U << static_cast<unsigned>(context); }

    // Quotation marks may stand before the first word.
    [[nodiscard]] bool is_first(std::size_t at) const {
        return at == sentence_.begin || (at == sentence_.begin + 1 && !tokens_[sentence_.begin].shape.word);
    }

    [[nodiscard]] bool has_class(std::size_t at, ClassSet of) const {
        return (view_->classes[at].alone & of) != 0;
    }

    // Contexts on the left side.
    [[nodiscard]] std::uint32_t before(std::size_t at) const {
        if (at == sentence_.begin) return 0;
        const TagToken& left = tokens_[at - 1];
        std::uint32_t found = 0;
        if (has_class(at - 1, bit(NameClass::title))) found |= one(Context::behind_title);
        if (left.shape.has_capital) {
            found |= one(Context::behind_capital);
            if (has_class(at - 1, bit(NameClass::given_name))) found |= one(Context::behind_given_name);
        }
        if (left.key == "in" || left.key == "at" || left.key == "near")
            found |= one(Context::behind_place_word);
        if (left.key == "from" || left.key == "to") found |= one(Context::behind_motion_word);
        if (left.key == "the") found |= one(Context::behind_the);
        if (left.key == "of") found |= one(Context::behind_of);
        if (left.key == "by" || left.key == "with") found |= one(Context::behind_by_or_with);
        if (left.key == "," && at >= sentence_.begin + 2 && has_class(at - 2, place_classes))
            found |= one(Context::behind_place_comma);
        if (left.key == "(" && is_acronym(at)) found |= one(Context::acronym);
        return found;
    }

    // Contexts on the right side.
    [[nodiscard]] std::uint32_t behind(std::size_t at) const {
        if (at + 1 >= sentence_.end) return 0;
        const TagToken& right = tokens_[at + 1];
        std::uint32_t found = 0;
        if (right.shape.has_capital) {
            found |= one(Context::before_capital);
            if (has_class(at + 1, bit(NameClass::company_ending))) found |= one(Context::before_ending);
            if (has_class(at + 1, bit(NameClass::body_word))) found |= one(Context::before_body_word);
        }
        if (right.key == "'s") found |= one(Context::before_possessive);
        if (contains_word(saying_words, right.key)) found |= one(Context::before_saying);
        if (contains_word(acting_words, right.key)) found |= one(Context::before_acting);
        if (right.key == "," && at + 2 < sentence_.end && tokens_[at + 2].shape.has_capital &&
            has_class(at + 2, place_classes))
            found |= one(Context::before_comma_place);
        return found;
    }

    // True if the capitals of the token at `at`, in brackets, begin the words before the bracket.
    [[nodiscard]] bool is_acronym(std::size_t at) const {
        const TagToken& token = tokens_[at];
        if (!token.shape.all_capitals || token.key.size() < 2 || token.key.size() > 8) return false;
        std::size_t letter = token.key.size();
        for (std::size_t left = at - 1; left-- > sentence_.begin && letter > 0;) {
            const TagToken& word = tokens_[left];
            if (!word.shape.has_capital) {
                if (!word.active) return false;
                continue;
            }
            if (word.key.front() != token.key[letter - 1]) return false;
            --letter;
        }
        return letter == 0;
    }

    DocumentView* view_;
    const std::vector<TagToken>& tokens_;
    TagSentence sentence_;
};

std::uint8_t step_of(std::size_t hits, std::size_t words) {
    if (hits * 200 < words || hits < 2) return 0; // fewer than one word in 200
    return hits * 50 < words ? 1 : 2;             // one in 50 is many
}

DocumentGenre genre_of(const DocumentView& view) {
    std::size_t words = 0;
    std::size_t sport = 0;
    std::size_t market = 0;
    for (std::size_t at = 0; at < view.classes.size(); ++at) {
        words += view.document->tokens[at].shape.word ? 1U : 0U;
        sport += (view.classes[at].alone & bit(NameClass::sport)) != 0 ? 1U : 0U;
        market += (view.classes[at].alone & bit(NameClass::market)) != 0 ? 1U : 0U;
    }
    return {.sport = step_of(sport, words), .market = step_of(market, words)};
}

} // namespace

DocumentView view_of(const TagDocument& document, const NameLists& lists) {
    DocumentView view;
    view.document = &document;
    view.classes = lists.classes_of(document);
    for (const TagToken& token : document.tokens)
        if (token.active) view.evidence.try_emplace(token.hash);
    for (const TagToken& token : document.tokens) {
        if (token.shape.has_capital || !token.shape.has_small) continue;
        if (const auto word = view.evidence.find(token.hash); word != view.evidence.end())
            ++word->second.small;
    }
    for (const TagSentence& sentence : document.sentences)
        if (sentence.style == SentenceStyle::running) SentenceScan(view, sentence).run();
    view.words.resize(document.tokens.size(), nullptr);
    for (std::size_t at = 0; at < document.tokens.size(); ++at)
        if (document.tokens[at].active) view.words[at] = &view.evidence.at(document.tokens[at].hash);
    view.genre = genre_of(view);
    return view;
}

} // namespace dateline::indexer
