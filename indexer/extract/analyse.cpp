// Runs the extractors over the texts of an article and puts their mentions in order.
#include "indexer/extract/analyse.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/dates.hpp"
#include "indexer/extract/given.hpp"
#include "indexer/extract/user_aliases.hpp"

namespace dateline::indexer {
namespace {

bool in_text_order(const Mention& a, const Mention& b) {
    if (a.field != b.field) return a.field < b.field;
    if (a.field == MentionField::metadata) return false;
    if (a.begin != b.begin) return a.begin < b.begin;
    if (a.end != b.end) return a.end > b.end;
    return a.kind < b.kind;
}

void append(std::vector<Mention>& all, std::vector<Mention> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// "Minsk" in "Minsk Group" is no place of the article. Both lists are in order.
void drop_places_inside(std::vector<Mention>& places, const std::vector<Mention>& actors) {
    auto actor = actors.begin();
    std::erase_if(places, [&](const Mention& place) {
        const auto before = [&place](const Mention& other) {
            return other.field != place.field ? other.field < place.field : other.end <= place.begin;
        };
        while (actor != actors.end() && before(*actor))
            ++actor;
        for (auto other = actor;
             other != actors.end() && other->field == place.field && other->begin <= place.begin; ++other) {
            const bool named = other->is_name && other->actor_kind != ActorKind::state;
            if (named && other->end >= place.end) return true;
        }
        return false;
    });
}

// The agency in the dateline wrote the story and is not what it is about.
void drop_credit(std::vector<Mention>& actors, const Article& article) {
    const auto first = std::find_if(article.paragraphs.begin(), article.paragraphs.end(),
                                    [](const Paragraph& paragraph) { return paragraph.leftover.empty(); });
    if (article.dateline.empty() || first == article.paragraphs.end() ||
        !first->text.starts_with(article.dateline))
        return;
    std::erase_if(actors, [&article](const Mention& mention) {
        return mention.field == MentionField::body && mention.begin < article.dateline.size() &&
               mention.actor_kind == ActorKind::media;
    });
}

// Places, actors and dates of title and body, in order; behind them the places of the metadata.
std::vector<Mention> mentions_in(const Article& article, const ArticleTexts& texts,
                                 const std::vector<NameSpan>& names, std::optional<Day> published,
                                 const Extractors& extractors) {
    std::vector<Mention> mentions = extractors.places.find(article, texts, names, published);
    ActorsFound actors = extractors.actors.find(texts, names, mentions, published);
    for (const std::size_t place : actors.as_state)
        mentions[place].as_state = true;
    drop_places_inside(mentions, actors.mentions);
    drop_credit(actors.mentions, article);
    append(mentions, std::move(actors.mentions));
    for (const ArticleText& text : texts)
        append(mentions, find_date_mentions(text, published, date_options(article.language)));
    std::stable_sort(mentions.begin(), mentions.end(), in_text_order);
    return mentions;
}

} // namespace

AnalysedArticle analyse(Article article, const Extractors& extractors) {
    const std::optional<Day> published = reference_day(article.published);
    AnalysedArticle analysed;
    const ArticleTexts texts = article_texts(article);
    analysed.unread_bytes = texts.back().unread;
    analysed.names = extractors.tagger.tag(texts);
    analysed.mentions = mentions_in(article, texts, analysed.names, published, extractors);
    append(analysed.mentions, given_actors(article, extractors.tables));
    apply_aliases(analysed.mentions, extractors.tables);
    analysed.dates_left_out = bound_dates(analysed.mentions);
    analysed.article = std::move(article);
    return analysed;
}

} // namespace dateline::indexer
