#include "common/mention_evidence.hpp"

#include "common/sentence.hpp"

namespace dateline {

Evidence evidence_of(const Occurrence& place, const StoredArticle& article, const std::string& body) {
    const std::string& text = place.in_title ? article.header.title : body;
    const Sentence sentence = sentence_around(text, place.begin, place.end);
    return {.sentence = text.substr(sentence.begin, sentence.end - sentence.begin),
            .begin = place.begin - sentence.begin,
            .end = place.end - sentence.begin,
            .cut_before = sentence.cut_before,
            .cut_behind = sentence.cut_behind};
}

Evidence evidence_of(const StoredMention& mention, const StoredArticle& article, const std::string& body) {
    return mention.occurrences.empty() ? Evidence{} : evidence_of(mention.occurrences.front(), article, body);
}

} // namespace dateline
