/// Articles for tests in few words: every call sets one thing, the rest has plain defaults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"

namespace dateline::tests {

/// Builds an analysed article; mentions are given, not extracted.
class ArticleBuilder {
  public:
    /// Identifier and key are `id`; the origin is record 1 of "a.jsonl".
    explicit ArticleBuilder(std::string id = "a1");

    ArticleBuilder& key(std::string key);
    ArticleBuilder& title(std::string title);
    /// Adds a paragraph of body text.
    ArticleBuilder& paragraph(std::string text);
    /// Adds a paragraph that `rule` recognised as a leftover.
    ArticleBuilder& leftover(std::string text, std::string rule = "menu");
    ArticleBuilder& byline(std::string byline);
    ArticleBuilder& source(std::string source);
    ArticleBuilder& language(std::string language);
    ArticleBuilder& url(std::string url);
    ArticleBuilder& topics(std::vector<std::string> topics);
    ArticleBuilder& file(std::string file);
    /// Publication time; the day is ISO. Requires: a day that exists.
    ArticleBuilder& published(std::string_view day, DatePrecision precision = DatePrecision::day,
                              std::int32_t second_of_day = 0);
    /// An actor or a place named in the body by its name.
    ArticleBuilder& actor(std::string key, std::string name);
    ArticleBuilder& place(std::string key, std::string name, std::vector<std::string> within = {});
    /// A mentioned date: an ISO date or partial date, or two of them parted by "..". It has a place in the
    /// body if a paragraph given before holds it as written.
    ArticleBuilder& date(std::string_view days);
    /// A date expression without days; unresolved if the value begins with an X.
    ArticleBuilder& unresolved_date(std::string value);

    [[nodiscard]] const AnalysedArticle& build() const { return analysed_; }

  private:
    AnalysedArticle analysed_;
};

} // namespace dateline::tests
