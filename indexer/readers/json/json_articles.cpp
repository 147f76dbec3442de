#include "indexer/readers/json/json_articles.hpp"

#include <utility>

#include "indexer/readers/field_names.hpp"
#include "indexer/readers/json/json_object.hpp"
#include "indexer/readers/json/json_value.hpp"
#include "indexer/readers/json/json_wrapper.hpp"
#include "indexer/readers/json/ninjs.hpp"

namespace dateline::indexer {

struct JsonArticles::Parsed {
    ParsedJson whole;
    const Json* list = nullptr; ///< of articles, inside `whole`; null if that is the article
    std::size_t next = 0;       ///< in the list; 0 and 1 without one
};

namespace {

ReadResult bad(const Origin& origin, std::string reason) {
    return {std::nullopt, BadRecord{origin, std::move(reason), {}}};
}

ReadResult read_object(const Json& given, const ReaderOptions& options, const Origin& origin) {
    if (!given.is_object()) return bad(origin, "not a JSON object");
    const Json& object = unwrapped(given);
    if (member_text(object, "$schema").find("json-schema.org") != std::string::npos)
        return bad(origin, "JSON Schema, no article");
    if (is_ninjs(object)) return read_ninjs(object, options, origin);
    RawItem item;
    add_json_fields(item, object, options);
    if (is_blank(item)) return bad(origin, "no title and no text");
    item.scraped = true;
    item.origin = origin;
    return {std::move(item), std::nullopt};
}

} // namespace

JsonArticles::JsonArticles(std::string text, const ReaderOptions& options)
    : parsed_(std::make_unique<Parsed>()), options_(options) {
    parsed_->whole = parse_json(std::move(text), options.verbatim);
    if (!is_ninjs(parsed_->whole.value)) parsed_->list = wrapped_list(parsed_->whole.value);
}

JsonArticles::~JsonArticles() = default;

std::optional<ReadResult> JsonArticles::next(const Origin& origin) {
    Parsed& parsed = *parsed_;
    const std::size_t count = parsed.list == nullptr ? 1 : parsed.list->size();
    if (parsed.next >= count) return std::nullopt;
    const std::size_t index = parsed.next++;
    if (!parsed.whole.problem.empty()) return bad(origin, parsed.whole.problem);
    ReadResult result =
        read_object(parsed.list == nullptr ? parsed.whole.value : (*parsed.list)[index], options_, origin);
    if (result.item) {
        if (parsed.list != nullptr) add_feed_fields(*result.item, parsed.whole.value);
        if (index == 0) result.item->warnings = parsed.whole.warnings;
    }
    return result;
}

} // namespace dateline::indexer
