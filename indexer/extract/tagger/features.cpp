// The templates of the first stage.
#include "indexer/extract/tagger/features.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

// Numbers of templates; distances are added to those of words.
enum Template : std::uint64_t {
    word_key = 10,
    word_shape = 20,
    word_class = 30,
    word_class_set = 40,
    prefix = 50,
    suffix = 60,
    key_and_shape = 70,
    ending_and_shape,
    left_pair,
    right_pair,
    left_two,
    right_two,
    both_sides,
    shape_triple,
    shape_left_key,
    shape_right_key,
    place_in_sentence,
    style,
    phrase_first,
    phrase_inner,
    phrase_last,
    phrase_left,
    phrase_right,
    class_left,
    class_right,
    class_both,
    run_first,
    run_last,
    run_length,
    run_before,
    run_after,
    run_last_class,
    run_first_class,
    evidence_case,
    evidence_context,
    genre_class,
    genre_style,
    genre_shape,
    sentence_first,
    table_left,
};

Feature feature(std::uint64_t of, std::uint64_t value) {
    const auto folded = static_cast<Feature>(mix(of, value) >> 32U);
    return folded == 0 ? 1 : folded;
}
Feature feature(std::uint64_t of, std::uint64_t value, std::uint64_t other) {
    return feature(of, mix(value, other));
}
Feature feature(std::uint64_t of, std::uint64_t value, std::uint64_t other, std::uint64_t third) {
    return feature(of, mix(mix(value, other), third));
}

template <class Use>
void for_each_class(ClassSet classes, Use use) {
    for (; classes != 0; classes &= classes - 1)
        use(static_cast<std::uint64_t>(std::countr_zero(classes)));
}

std::uint64_t all_classes(const TokenClasses& classes) {
    return mix(mix(classes.alone, classes.first), mix(classes.inner, classes.last));
}

void append_affixes(const TagToken& token, std::vector<Feature>& features) {
    const std::string_view key = token.key;
    constexpr std::size_t longest = 4;
    for (std::size_t size = 1; size <= std::min(longest, key.size()); ++size) {
        features.push_back(feature(prefix + size, hash_text(key.substr(0, size))));
        features.push_back(feature(suffix + size, hash_text(key.substr(key.size() - size))));
    }
    const std::size_t three = std::min<std::size_t>(3, key.size());
    features.push_back(
        feature(ending_and_shape, hash_text(key.substr(key.size() - three)), token.shape.hash));
}

/// Makes the features of one token.
class ContextFeatures {
  public:
    ContextFeatures(const DocumentView& view, const TokenPlace& place, std::vector<Feature>& features)
        : view_(view), tokens_(view.document->tokens), place_(place), features_(&features) {}

    void run() {
        pairs();
        position();
        phrases();
        run_around();
        evidence();
        genre();
    }

  private:
    template <class... Values>
    void add(std::uint64_t of, Values... values) {
        features_->push_back(feature(of, static_cast<std::uint64_t>(values)...));
    }

    // Beyond the sentence everything is the same nothing.
    [[nodiscard]] const TagToken* token(int distance) const {
        const auto at = static_cast<std::ptrdiff_t>(place_.at) + distance;
        if (at < static_cast<std::ptrdiff_t>(place_.sentence.begin) ||
            at >= static_cast<std::ptrdiff_t>(place_.sentence.end))
            return nullptr;
        return &tokens_[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] std::uint64_t key(int distance) const {
        const TagToken* there = token(distance);
        return there == nullptr ? 0 : there->hash;
    }
    [[nodiscard]] std::uint64_t shape(int distance) const {
        const TagToken* there = token(distance);
        return there == nullptr ? 0 : there->shape.hash;
    }
    [[nodiscard]] TokenClasses classes(int distance) const {
        if (token(distance) == nullptr) return {};
        return view_.classes[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place_.at) + distance)];
    }

    void pairs() {
        add(left_pair, key(-1), key(0));
        add(right_pair, key(0), key(1));
        add(left_two, key(-2), key(-1));
        add(right_two, key(1), key(2));
        add(both_sides, key(-1), key(1));
        add(shape_triple, shape(-1), shape(0), shape(1));
        add(shape_left_key, shape(0), key(-1));
        add(shape_right_key, shape(0), key(1));
    }

    void position() {
        const bool first = place_.at == place_.sentence.begin || (place_.at == place_.sentence.begin + 1 &&
                                                                  !tokens_[place_.sentence.begin].shape.word);
        add(place_in_sentence, first, shape(0));
        add(style, place_.sentence.style, shape(0));
        add(style, place_.sentence.field, place_.sentence.style, shape(0));
        if (place_.sentence.style != SentenceStyle::running)
            add(sentence_first, place_.sentence.style, tokens_[place_.sentence.begin].hash);
    }

    void phrases() {
        const TokenClasses here = classes(0);
        const TokenClasses left = classes(-1);
        const TokenClasses right = classes(1);
        for_each_class(here.first, [&](std::uint64_t of) { add(phrase_first, of); });
        for_each_class(here.inner, [&](std::uint64_t of) { add(phrase_inner, of); });
        for_each_class(here.last, [&](std::uint64_t of) { add(phrase_last, of); });
        for_each_class(left.last, [&](std::uint64_t of) { add(phrase_left, of); });
        for_each_class(right.first, [&](std::uint64_t of) { add(phrase_right, of); });
        add(word_class_set, all_classes(here));
        add(class_left, all_classes(left), all_classes(here));
        add(class_right, all_classes(here), all_classes(right));
        add(class_both, all_classes(left), all_classes(here), all_classes(right));
    }

    // The capitalised words around the token, and what stands before and behind them.
    void run_around() {
        const std::size_t last = place_.run_end - 1;
        const bool is_first = place_.at == place_.run_begin;
        const bool is_last = place_.at == last;
        const std::size_t length = std::min<std::size_t>(place_.run_end - place_.run_begin, 6);
        const std::uint64_t before =
            place_.run_begin > place_.sentence.begin ? tokens_[place_.run_begin - 1].hash : 0;
        const std::uint64_t after = place_.run_end < place_.sentence.end ? tokens_[place_.run_end].hash : 0;
        add(run_first, tokens_[place_.run_begin].hash, is_first);
        add(run_last, tokens_[last].hash, is_last);
        add(run_length, length, is_first, is_last);
        add(run_before, before, length == 1);
        add(run_after, after, length == 1);
        for_each_class(view_.classes[last].alone,
                       [&](std::uint64_t of) { add(run_last_class, of, is_last); });
        for_each_class(view_.classes[place_.run_begin].alone,
                       [&](std::uint64_t of) { add(run_first_class, of, is_first); });
    }

    void evidence() {
        const WordEvidence& word = *view_.words[place_.at];
        const std::uint64_t small = std::min<std::uint32_t>(word.small, 2);
        const std::uint64_t capital = std::min<std::uint32_t>(word.capital, 2);
        const bool first = place_.at == place_.sentence.begin;
        add(evidence_case, small, capital, mix(first, static_cast<std::uint64_t>(place_.sentence.style)));
        add(evidence_case, small * 3 + capital, shape(0));
        for_each_class(word.contexts, [&](std::uint64_t context) {
            add(evidence_context, context);
            add(evidence_context, context, all_classes(classes(0)));
        });
    }

    void genre() {
        const std::uint64_t kind = std::uint64_t{view_.genre.sport} * 3 + view_.genre.market;
        const std::uint64_t in_style = mix(kind, static_cast<std::uint64_t>(place_.sentence.style));
        add(genre_style, in_style);
        add(genre_shape, kind, shape(0));
        for_each_class(classes(0).alone, [&](std::uint64_t of) {
            add(genre_class, kind, of);
            add(genre_class, in_style, of, key(1));
            add(genre_class, in_style, of, mix(1, key(-1)));
        });
        add(table_left, in_style, shape(-1), shape(1));
    }

    const DocumentView& view_;
    const std::vector<TagToken>& tokens_;
    TokenPlace place_;
    std::vector<Feature>* features_;
};

} // namespace

void append_word_features(const TagToken& token, const TokenClasses& classes, int distance,
                          std::vector<Feature>& features) {
    const auto shift = static_cast<std::uint64_t>(distance) + std::uint64_t{window};
    features.push_back(feature(word_key + shift, token.hash));
    if (distance < -1 || distance > 1) return;
    features.push_back(feature(word_shape + shift, token.shape.hash));
    for_each_class(classes.alone,
                   [&](std::uint64_t of) { features.push_back(feature(word_class + shift, of)); });
    if (distance != 0) return;
    features.push_back(feature(key_and_shape, token.hash, token.shape.hash));
    append_affixes(token, features);
}

void append_context_features(const DocumentView& view, const TokenPlace& place,
                             std::vector<Feature>& features) {
    ContextFeatures(view, place, features).run();
}

void append_all_features(const DocumentView& view, const TokenPlace& place, std::vector<Feature>& features) {
    for (int distance = -window; distance <= window; ++distance) {
        const auto at = static_cast<std::ptrdiff_t>(place.at) + distance;
        if (at < static_cast<std::ptrdiff_t>(place.sentence.begin) ||
            at >= static_cast<std::ptrdiff_t>(place.sentence.end))
            continue;
        const auto index = static_cast<std::size_t>(at);
        append_word_features(view.document->tokens[index], view.classes[index], distance, features);
    }
    append_context_features(view, place, features);
}

std::vector<ActiveRun> active_runs(const TagDocument& document) {
    std::vector<ActiveRun> runs;
    for (std::size_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
        const std::size_t end = document.sentences[sentence].end;
        for (std::size_t at = document.sentences[sentence].begin; at < end; ++at) {
            if (!document.tokens[at].active) continue;
            const std::size_t begin = at;
            while (at < end && document.tokens[at].active)
                ++at;
            runs.push_back({.begin = begin, .end = at, .sentence = sentence});
        }
    }
    return runs;
}

} // namespace dateline::indexer
