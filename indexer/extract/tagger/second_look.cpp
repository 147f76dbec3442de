// Votes of the document on each word and name, and their features.
#include "indexer/extract/tagger/second_look.hpp"

#include <algorithm>
#include <optional>

#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

enum Template : std::uint64_t {
    own_labels = 1000,
    own_left,
    own_right,
    own_key,
    own_style,
    word_votes,
    word_votes_left,
    word_votes_right,
    first_votes,
    last_votes,
    name_votes,
    all_votes,
};

Feature feature(std::uint64_t of, std::uint64_t value) {
    const auto folded = static_cast<Feature>(mix(of, value) >> 32U);
    return folded == 0 ? 1 : folded;
}

// The type with most votes and how clear the vote is, in one number; 0 without votes. The vote of the token
// itself, if it is among them, is not counted: a name does not confirm itself.
std::uint64_t outcome(const std::unordered_map<std::uint64_t, TypeVotes>& all, std::uint64_t key,
                      std::optional<Label> own) {
    const auto found = all.find(key);
    if (found == all.end()) return 0;
    TypeVotes votes = found->second;
    if (own && *own == outside) {
        --votes.outside;
    } else if (own) {
        --votes.types[static_cast<std::size_t>(type_of(*own))];
    }
    std::uint32_t sum = votes.outside;
    std::size_t best = name_types;
    std::uint32_t most = votes.outside;
    for (std::size_t type = 0; type < name_types; ++type) {
        sum += votes.types[type];
        if (votes.types[type] <= most) continue;
        most = votes.types[type];
        best = type;
    }
    if (sum == 0) return 0;
    const std::uint64_t clear = most == sum ? 2 : (most * 3 >= sum * 2 ? 1 : 0);
    const std::uint64_t many = most >= 3 ? 1 : 0;
    return 1 + (best * 3 + clear) * 2 + many;
}

} // namespace

FirstLook::FirstLook(const DocumentView& view, const std::vector<Label>& labels)
    : view_(&view), labels_(&labels), names_(labels.size(), 0) {
    const std::vector<TagToken>& tokens = view.document->tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].active && labels[at] == outside) ++words_[tokens[at].hash].outside;
    for (const TagSentence& sentence : view.document->sentences) {
        for (const TokenSpan& span : spans_of(labels, sentence.begin, sentence.end)) {
            const auto type = static_cast<std::size_t>(span.type);
            std::uint64_t name = 0;
            for (std::size_t at = span.begin; at < span.end; ++at) {
                name = mix(name, tokens[at].hash);
                ++words_[tokens[at].hash].types[type];
                if (span.end - span.begin < 2) continue;
                auto& longer = at == span.begin ? longer_first_ : longer_last_;
                ++longer[tokens[at].hash].types[type];
            }
            ++whole_[name].types[type];
            std::fill(names_.begin() + static_cast<std::ptrdiff_t>(span.begin),
                      names_.begin() + static_cast<std::ptrdiff_t>(span.end), name);
        }
    }
}

Label FirstLook::label_at(const TokenPlace& place, int distance) const {
    const auto at = static_cast<std::ptrdiff_t>(place.at) + distance;
    if (at < static_cast<std::ptrdiff_t>(place.sentence.begin) ||
        at >= static_cast<std::ptrdiff_t>(place.sentence.end))
        return outside;
    return (*labels_)[static_cast<std::size_t>(at)];
}

void FirstLook::append_features(const TokenPlace& place, std::vector<Feature>& features) const {
    const TagToken& token = view_->document->tokens[place.at];
    const Label own = (*labels_)[place.at];
    const bool longer = own != outside && part_of(own) != LabelPart::only;
    const bool begins = longer && part_of(own) == LabelPart::first;
    const std::uint64_t word = outcome(words_, token.hash, own);
    const std::uint64_t first =
        outcome(longer_first_, token.hash, begins ? std::optional(own) : std::nullopt);
    const std::uint64_t last =
        outcome(longer_last_, token.hash, longer && !begins ? std::optional(own) : std::nullopt);
    const std::uint64_t name = own == outside ? 0 : outcome(whole_, name_at(place.at), own);
    const Label left = label_at(place, -1);
    const Label right = label_at(place, 1);
    const auto style = static_cast<std::uint64_t>(place.sentence.style);
    const auto add = [&features](std::uint64_t of, std::uint64_t value, std::uint64_t other = 0) {
        features.push_back(feature(of, mix(value, other)));
    };
    add(own_labels, mix(left, right), own);
    add(own_left, left, own);
    add(own_right, right, own);
    add(own_key, token.hash, own);
    add(own_style, mix(style, token.shape.hash), own);
    add(word_votes, word, own);
    add(word_votes, mix(word, style), own);
    add(first_votes, first, own);
    add(last_votes, last, own);
    add(name_votes, name, own);
    add(all_votes, mix(mix(word, first), mix(last, name)), own);
    for (const int distance : {-1, 1}) {
        const Label beside = label_at(place, distance);
        const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place.at) + distance);
        if (at < place.run_begin || at >= place.run_end) continue;
        const std::uint64_t votes = outcome(words_, view_->document->tokens[at].hash, beside);
        add(distance < 0 ? word_votes_left : word_votes_right, mix(votes, word), own);
    }
}

} // namespace dateline::indexer
