#include "common/article.hpp"

namespace dateline {

std::string body_text(const Article& article) {
    std::string text;
    for (const Paragraph& paragraph : article.paragraphs) {
        if (!paragraph.leftover.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    return text;
}

} // namespace dateline
