#include "indexer/article_size.hpp"

#include <string>
#include <vector>

namespace dateline::indexer {

std::size_t memory_bytes(const Article& article) {
    std::size_t bytes = sizeof(Article);
    for (const std::string* text : {&article.id, &article.key, &article.source, &article.url, &article.title,
                                    &article.byline, &article.agency, &article.language, &article.dateline,
                                    &article.origin.file, &article.origin.member})
        bytes += text->size();
    if (article.published) bytes += article.published->rule.size();
    for (const Paragraph& paragraph : article.paragraphs)
        bytes += sizeof(Paragraph) + paragraph.text.size() + paragraph.leftover.size();
    for (const std::vector<std::string>* names : {&article.given_places, &article.given_people,
                                                  &article.given_organisations, &article.given_topics}) {
        for (const std::string& name : *names)
            bytes += sizeof(std::string) + name.size();
    }
    return bytes;
}

} // namespace dateline::indexer
