// Lines labels up with tokens.
#include "indexer/extract/tagger/training/lessons.hpp"

#include <algorithm>
#include <utility>

#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

// Labels the active tokens `begin` to `end` as names; parts that are not active part it.
void label_span(const std::vector<TagToken>& tokens, std::size_t begin, std::size_t end, NameType type,
                std::vector<Label>& labels) {
    for (std::size_t at = begin; at < end; ++at) {
        if (!tokens[at].active) continue;
        std::size_t last = at;
        while (last + 1 < end && tokens[last + 1].active)
            ++last;
        for (std::size_t inner = at; inner <= last; ++inner) {
            LabelPart part = LabelPart::inner;
            if (at == last) {
                part = LabelPart::only;
            } else if (inner == at) {
                part = LabelPart::first;
            } else if (inner == last) {
                part = LabelPart::last;
            }
            labels[inner] = label_of(type, part);
        }
        return; // the rest of a name that is broken by other words is no name
    }
}

void label_demonyms(const DocumentView& view, std::vector<Label>& labels) {
    const std::vector<TagToken>& tokens = view.document->tokens;
    constexpr ClassSet others = bit(NameClass::surname) | bit(NameClass::given_name) | bit(NameClass::city);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const ClassSet classes = view.classes[at].alone;
        if (labels[at] == outside && tokens[at].shape.capitalised && tokens[at].active &&
            (classes & bit(NameClass::demonym)) != 0 && (classes & others) == 0)
            labels[at] = label_of(NameType::other, LabelPart::only);
    }
}

} // namespace

std::vector<Label> gold_labels(const TagDocument& document, const std::vector<NameSpan>& names) {
    std::vector<Label> labels(document.tokens.size(), outside);
    for (const TagSentence& sentence : document.sentences) {
        for (const NameSpan& name : names) {
            if (name.field != sentence.field) continue;
            const auto first = document.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.begin);
            const auto last = document.tokens.begin() + static_cast<std::ptrdiff_t>(sentence.end);
            const auto begin =
                std::find_if(first, last, [&name](const TagToken& token) { return token.end > name.begin; });
            const auto end =
                std::find_if(begin, last, [&name](const TagToken& token) { return token.begin >= name.end; });
            if (begin == end) continue;
            label_span(document.tokens, static_cast<std::size_t>(begin - document.tokens.begin()),
                       static_cast<std::size_t>(end - document.tokens.begin()), name.type, labels);
        }
    }
    return labels;
}

void add_lessons(const LabelledDocument& document, const NameLists& lists, const LessonTraits& traits,
                 std::vector<Lesson>& lessons) {
    for (TagDocument& part : tag_documents(document.texts)) {
        Lesson lesson;
        lesson.document = std::make_unique<TagDocument>(std::move(part));
        lesson.view = view_of(*lesson.document, lists);
        lesson.runs = active_runs(*lesson.document);
        lesson.gold = gold_labels(*lesson.document, document.names);
        if (traits.demonyms_missing) label_demonyms(lesson.view, lesson.gold);
        lesson.repeats = traits.repeats;
        lesson.doubtful = traits.doubtful;
        lesson.fold = static_cast<std::uint32_t>(hash_text(document.id) % fold_count);
        lessons.push_back(std::move(lesson));
    }
}

} // namespace dateline::indexer
