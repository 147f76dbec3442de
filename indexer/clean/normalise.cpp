#include "indexer/clean/normalise.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/canonical_url.hpp"
#include "common/date_phrase.hpp"
#include "common/text.hpp"
#include "indexer/clean/credits.hpp"
#include "indexer/clean/dateline.hpp"
#include "indexer/clean/leftovers.hpp"
#include "indexer/clean/paragraphs.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/opening.hpp"

namespace dateline::indexer {
namespace {

/// First value of a field as it is, in well-formed UTF-8; empty if there is none.
std::string raw_field(const RawItem& item, std::string_view field) {
    const auto found = item.fields.find(field);
    return found == item.fields.end() ? std::string() : repair_utf8(found->second);
}

std::string field(const RawItem& item, std::string_view name) {
    return squeeze(raw_field(item, name));
}

/// All values of a field, each once.
std::vector<std::string> field_list(const RawItem& item, std::string_view name) {
    std::vector<std::string> values;
    const auto [begin, end] = item.fields.equal_range(name);
    for (auto value = begin; value != end; ++value) {
        std::string text = squeeze(repair_utf8(value->second));
        if (!text.empty() && std::find(values.begin(), values.end(), text) == values.end())
            values.push_back(std::move(text));
    }
    return values;
}

bool is_absurd(Day day, std::optional<Day> today) {
    return day < first_publication_day || (today && day > *today + most_days_ahead);
}

/// Reads the dates of an item in order; "published_rule" runs in parallel to "published".
std::optional<PublicationTime> publication_time(const RawItem& item, std::optional<Day> today,
                                                std::vector<std::string>& warnings) {
    const std::optional<DateOrder> order = date_options(field(item, "language")).order;
    const auto [begin, end] = item.fields.equal_range("published");
    auto [rule, rules_end] = item.fields.equal_range("published_rule");
    for (auto value = begin; value != end; ++value) {
        std::string name = "field";
        if (rule != rules_end) name = (rule++)->second;
        const std::string text = squeeze(repair_utf8(value->second));
        const std::optional<ReadTime> read = read_publication_time(text, order);
        if (read && !is_absurd(read->day, today))
            return PublicationTime{read->day, read->second_of_day, read->precision, std::move(name),
                                   item.published_confidence};
        warnings.push_back(
            fmt::format("{} date '{}'", read ? "absurd" : "unreadable", repair_utf8(text.substr(0, 60))));
    }
    return std::nullopt;
}

/// In all that people read; addresses and ids are as they are given.
void repair_texts(RawItem& item) {
    for (auto& [name, value] : item.fields) {
        if (name != "url" && name != "id") value = repair_double_encoding(repair_utf8(value));
    }
    item.body = repair_double_encoding(repair_utf8(item.body));
}

/// The number in the field "version"; 0 if there is none, or it is no whole number.
std::uint64_t version_of(const RawItem& item) {
    std::uint64_t version = 0;
    return read_number(field(item, "version"), version) ? version : 0;
}

void clean_body(Article& article, const RawItem& item) {
    for (std::string& text : paragraphs_of(repair_utf8(item.body), item.lines_are_paragraphs))
        article.paragraphs.push_back(Paragraph{std::move(text), {}});
    if (item.scraped) {
        mark_credits(article.paragraphs);
        mark_leftovers(article.paragraphs);
    }
    const auto first = std::find_if(article.paragraphs.begin(), article.paragraphs.end(),
                                    [](const Paragraph& paragraph) { return paragraph.leftover.empty(); });
    if (article.dateline.empty() && first != article.paragraphs.end())
        article.dateline = find_dateline(first->text);
}

} // namespace

std::string article_key(const Article& article, const std::string& given_source,
                        const std::string& given_id) {
    if (!article.url.empty() && !is_home_page(article.url)) return "u:" + canonical_url(article.url);
    if (!given_source.empty() && !given_id.empty())
        return fmt::format("s:{}|{}", fold(given_source), given_id);
    if (!given_id.empty()) return fmt::format("f:{}|{}", path_text(article.origin), given_id);
    // What comes through standard input has no place that would mean the same in the next run.
    if (article.origin.file == "-")
        return "t:" + hex(stable_hash(body_text(article), stable_hash(article.title)));
    return fmt::format("f:{}#{}", path_text(article.origin), article.origin.record);
}

Normalised normalise(RawItem item, const NormaliseOptions& options, std::string path_id) {
    Normalised normalised;
    Article& article = normalised.article;
    if (!options.verbatim) repair_texts(item);
    normalised.warnings = std::move(item.warnings);
    article.published = publication_time(item, options.today, normalised.warnings);
    if (!article.published) article.published = options.default_date;
    article.version = version_of(item);
    article.origin = std::move(item.origin);
    article.title = options.verbatim ? raw_field(item, "title") : field(item, "title");
    article.source = field(item, "source");
    article.url = field(item, "url");
    article.byline = field(item, "byline");
    article.language = field(item, "language");
    article.dateline = field(item, "dateline");
    article.given_places = field_list(item, "places");
    article.given_people = field_list(item, "people");
    article.given_organisations = field_list(item, "organisations");
    article.given_topics = field_list(item, "topics");
    if (options.verbatim) {
        if (!item.body.empty()) article.paragraphs.push_back(Paragraph{repair_utf8(item.body), {}});
    } else {
        clean_body(article, item);
    }
    if (article.title.empty() && !article.paragraphs.empty()) {
        article.title = opening_words(article.paragraphs.front().text);
        article.title_from_text = true;
    }
    const std::string given_id = field(item, "id");
    article.key = article_key(article, article.source, given_id);
    if (article.source.empty()) article.source = options.default_source;
    take_credits(article);
    if (options.keep_leftovers) {
        for (Paragraph& paragraph : article.paragraphs)
            paragraph.leftover.clear();
    }
    article.id = !given_id.empty() ? given_id : !article.url.empty() ? article.url : std::move(path_id);
    return normalised;
}

} // namespace dateline::indexer
