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

void ComparedTexts::keep(DocumentPlace place, ComparedText words) {
    insert(place, std::move(words));
}

const std::shared_ptr<const ComparedText>& ComparedTexts::insert(DocumentPlace place, ComparedText words) {
    forget(place);
    auto text = std::make_shared<const ComparedText>(std::move(words));
    used_.push_front(place);
    bytes_ += text->bytes();
    Kept& kept = kept_[place];
    kept = {std::move(text), used_.begin()};
    while (bytes_ > max_bytes_ && used_.size() > 1) {
        const DocumentPlace last = used_.back();
        if (!sealed_) file_.append(last, *kept_[last].text);
        forget(last);
    }
    return kept.text;
}

void ComparedTexts::forget(DocumentPlace place) {
    const auto found = kept_.find(place);
    if (found == kept_.end()) return;
    bytes_ -= found->second.text->bytes();
    used_.erase(found->second.used);
    kept_.erase(found);
}

void ComparedTexts::seal() {
    // Shingles take as much room again: what they drive out of memory must be in the file, and nothing but
    // the last text of each article there.
    if (!file_.empty() || bytes_ > max_bytes_ / 2) {
        for (const auto& [place, kept] : kept_)
            file_.append(place, *kept.text);
    }
    file_.seal();
    sealed_ = true;
}

void ComparedTexts::clear() {
    kept_.clear();
    used_.clear();
    bytes_ = 0;
    sealed_ = false;
    file_.clear();
}

std::shared_ptr<const ComparedText> ComparedTexts::text(const std::vector<Xapian::WritableDatabase>& shards,
                                                        DocumentPlace place) {
    if (const auto found = kept_.find(place); found != kept_.end()) {
        used_.splice(used_.begin(), used_, found->second.used);
        const std::shared_ptr<const ComparedText> text = found->second.text;
        if (!text->shingles.empty() || text->words.size() < shingle_words) return text;
        return insert(place, compared_text(text->words, text->title, text->day)); // first needed now
    }
    if (std::optional<ComparedText> text = file_.read(place)) return insert(place, std::move(*text));
    const Xapian::Document document = shards[place.shard].get_document(place.document);
    const Result<StoredArticle> article = decode_article(document.get_data());
    return insert(place, article ? compared_text(hash_words(tokenize(body_text(*article))),
                                                 fold_name(article->header.title),
                                                 day_of_value(document.get_value(row(Field::date).slot)))
                                 : ComparedText{});
}

} // namespace dateline::indexer
