#include "tests/support/article_builder.hpp"

#include <stdexcept>
#include <utility>

#include "common/date.hpp"

namespace dateline::tests {
namespace {

DateRange days_of(std::string_view text) {
    const auto range = read_iso_date(text);
    if (!range) throw std::logic_error("no such day: " + std::string(text));
    return *range;
}

} // namespace

ArticleBuilder::ArticleBuilder(std::string id) {
    analysed_.article.key = id;
    analysed_.article.id = std::move(id);
    analysed_.article.origin = {"a.jsonl", 1, 1};
}

ArticleBuilder& ArticleBuilder::key(std::string key) {
    analysed_.article.key = std::move(key);
    return *this;
}

ArticleBuilder& ArticleBuilder::title(std::string title) {
    analysed_.article.title = std::move(title);
    return *this;
}

ArticleBuilder& ArticleBuilder::paragraph(std::string text) {
    return leftover(std::move(text), "");
}

ArticleBuilder& ArticleBuilder::leftover(std::string text, std::string rule) {
    analysed_.article.paragraphs.push_back({std::move(text), std::move(rule)});
    return *this;
}

ArticleBuilder& ArticleBuilder::byline(std::string byline) {
    analysed_.article.byline = std::move(byline);
    return *this;
}

ArticleBuilder& ArticleBuilder::source(std::string source) {
    analysed_.article.source = std::move(source);
    return *this;
}

ArticleBuilder& ArticleBuilder::language(std::string language) {
    analysed_.article.language = std::move(language);
    return *this;
}

ArticleBuilder& ArticleBuilder::url(std::string url) {
    analysed_.article.url = std::move(url);
    return *this;
}

ArticleBuilder& ArticleBuilder::topics(std::vector<std::string> topics) {
    analysed_.article.given_topics = std::move(topics);
    return *this;
}

ArticleBuilder& ArticleBuilder::file(std::string file) {
    analysed_.article.origin.file = std::move(file);
    return *this;
}

ArticleBuilder& ArticleBuilder::published(std::string_view day, DatePrecision precision,
                                          std::int32_t second_of_day) {
    analysed_.article.published = PublicationTime{days_of(day).first, second_of_day, precision, "field"};
    return *this;
}

ArticleBuilder& ArticleBuilder::actor(std::string key, std::string name) {
    Mention mention;
    mention.kind = MentionKind::actor;
    mention.key = std::move(key);
    mention.surface = name;
    const std::size_t found = body_text(analysed_.article).find(name);
    if (found == std::string::npos) {
        mention.field = MentionField::metadata;
    } else {
        mention.begin = found;
        mention.end = found + name.size();
    }
    mention.name = std::move(name);
    analysed_.mentions.push_back(std::move(mention));
    return *this;
}

ArticleBuilder& ArticleBuilder::place(std::string key, std::string name, std::vector<std::string> within) {
    actor(std::move(key), std::move(name));
    analysed_.mentions.back().kind = MentionKind::place;
    analysed_.mentions.back().within = std::move(within);
    return *this;
}

ArticleBuilder& ArticleBuilder::date(std::string_view days) {
    unresolved_date(std::string(days));
    const std::size_t dots = days.find("..");
    const std::string_view last = dots == std::string_view::npos ? days : days.substr(dots + 2);
    analysed_.mentions.back().range = DateRange{days_of(days.substr(0, dots)).first, days_of(last).last};
    return *this;
}

ArticleBuilder& ArticleBuilder::unresolved_date(std::string value) {
    actor(std::move(value), "");
    Mention& mention = analysed_.mentions.back();
    mention.kind = MentionKind::date;
    mention.field = MentionField::body;
    mention.name = mention.key;
    mention.timex_type = "DATE";
    mention.unresolved = mention.key.starts_with('X');
    const std::string body = body_text(analysed_.article);
    const std::size_t found = body.find(mention.key);
    if (found != std::string::npos) {
        mention.begin = found;
        mention.end = found + mention.key.size();
        mention.surface = mention.key;
    }
    return *this;
}

} // namespace dateline::tests
