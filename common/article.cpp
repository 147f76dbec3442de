#include "common/article.hpp"

namespace dateline {

std::string body_text(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
        if (!paragraph.leftover.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    return text;
}

std::string body_text(const Article& article) {
    return body_text(article.paragraphs);
}

std::string_view to_text(ActorKind kind) {
    switch (kind) {
    case ActorKind::person:
        return "person";
    case ActorKind::organisation:
        return "organisation";
    case ActorKind::state:
        return "state";
    case ActorKind::armed_group:
        return "armed-group";
    case ActorKind::media:
        return "media";
    }
    return "person";
}

std::string_view to_text(NameType type) {
    switch (type) {
    case NameType::person:
        return "PER";
    case NameType::place:
        return "LOC";
    case NameType::organisation:
        return "ORG";
    case NameType::other:
        return "MISC";
    }
    return "MISC";
}

std::string path_text(const Origin& origin) {
    return origin.member.empty() ? origin.file : origin.file + "/" + origin.member;
}

} // namespace dateline
