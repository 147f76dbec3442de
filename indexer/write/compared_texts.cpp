#include "indexer/write/compared_texts.hpp"

#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"

namespace dateline::indexer {

std::optional<Day> day_of_value(const std::string& value) {
    // Day, second, first letter of the precision: see `add_publication`.
    if (value.empty() || (value.back() != 'd' && value.back() != 't')) return std::nullopt;
    return decode_day(std::string_view(value).substr(0, 4));
}

std::shared_ptr<const ComparedText> ComparedTexts::text(DocumentPlace place) {
    if (const auto found = kept_.find(place); found != kept_.end()) {
        used_.splice(used_.begin(), used_, found->second.used);
        return found->second.text;
    }
    const Xapian::Document document = (*shards_)[place.shard].get_document(place.document);
    const Result<StoredArticle> article = decode_article(document.get_data());
    auto text = std::make_shared<const ComparedText>(
        article ? compared_text(hash_words(tokenize(body_text(*article))), fold_name(article->header.title),
                                day_of_value(document.get_value(row(Field::date).slot)))
                : ComparedText{});
    used_.push_front(place);
    kept_[place] = {text, used_.begin()};
    bytes_ += text->bytes();
    while (bytes_ > max_bytes_ && used_.size() > 1) {
        const auto oldest = kept_.find(used_.back());
        bytes_ -= oldest->second.text->bytes();
        kept_.erase(oldest);
        used_.pop_back();
    }
    return text;
}

} // namespace dateline::indexer
