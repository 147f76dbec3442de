#include "indexer/write/document_builder.hpp"

#include <algorithm>
#include <set>

#include "common/mentioned_dates.hpp"
#include "common/run_record.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "common/time_distance.hpp"
#include "common/tokens.hpp"
#include "indexer/copies/likeness.hpp"
#include "indexer/copies/shingles.hpp"
#include "indexer/write/entity_terms.hpp"

namespace dateline::indexer {
namespace {

/// Parts of a value slot with several values; cannot stand in a key.
constexpr char value_separator = '\n';

/// Feeds the words of one text to one or two fields, with running positions.
class WordWriter {
  public:
    WordWriter(Xapian::Document& document, Stemmer& stemmer) : document_(&document), stemmer_(&stemmer) {}

    /// Adds forms with positions (wdf 1) and stems (wdf `stem_wdf`) of a field; returns the last position
    /// used. `places`, if given, receives where the words stand.
    Xapian::termpos add(Field field, const std::vector<Token>& tokens, Xapian::termpos position,
                        unsigned stem_wdf, std::vector<WordPlace>* places = nullptr) {
        for (const Token& token : tokens) {
            if (token.starts_paragraph) {
                position += paragraph_gap;
            } else if (token.starts_sentence) {
                position += sentence_gap;
            }
            ++position;
            document_->add_posting(form_term(field, token.folded), position);
            document_->add_term(stem_term(field, (*stemmer_)(token.folded)), stem_wdf);
            if (places != nullptr) places->push_back({token.end, position});
        }
        return position;
    }

  private:
    Xapian::Document* document_;
    Stemmer* stemmer_;
};

TextPlaces add_words(Xapian::Document& document, Stemmer& stemmer, const Article& article,
                     const std::vector<Token>& body) {
    WordWriter words(document, stemmer);
    // A title made of the text's first words is in the text already and no headline.
    const std::vector<Token> title = article.title_from_text ? std::vector<Token>{} : tokenize(article.title);
    words.add(Field::title, title, 0, 1);
    TextPlaces places;
    const Xapian::termpos end_of_title = words.add(Field::text, title, 0, title_wdf, &places.title);
    words.add(Field::text, body, end_of_title, 1, &places.body);
    words.add(Field::author, tokenize(article.byline), 0, 1);
    return places;
}

void set_values(Xapian::Document& document, Field field, const std::set<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) {
        document.add_boolean_term(make_term(field, value));
        if (!joined.empty()) joined += value_separator;
        joined += value;
    }
    if (!joined.empty()) document.add_value(row(field).slot, joined);
}

/// The classes of distances between the publication and the dates mentioned.
void add_distances(Xapian::Document& document, const std::set<DateRange>& ranges,
                   const PublicationTime& time) {
    const DateRange published = publication_period(time.day, time.precision);
    for (const DateRange& range : ranges) {
        for (const auto& [field, side] :
             {std::pair{Field::lag, TimeSide::before}, std::pair{Field::foreshadows, TimeSide::after}}) {
            if (const std::optional<std::size_t> number = distance_class(range, side, published))
                document.add_boolean_term(distance_term(field, distance_classes.at(*number)));
        }
    }
}

void add_mentioned_dates(Xapian::Document& document, const AnalysedArticle& analysed) {
    std::set<DateRange> ranges;
    for (const Mention& mention : analysed.mentions) {
        if (mention.kind == MentionKind::date && mention.range && ranges.size() < max_mentioned_dates) {
            ranges.insert(*mention.range);
        }
    }
    for (const DateRange& range : ranges) {
        for (const std::string& node : calendar_cover(range)) {
            document.add_boolean_term(mention_term(node));
            for (const std::string& ancestor : ancestors(node)) {
                document.add_boolean_term(mention_ancestor_term(ancestor));
            }
        }
    }
    if (!ranges.empty()) document.add_value(row(Field::mentions).slot, encode_ranges(ranges));
    if (analysed.article.published) add_distances(document, ranges, *analysed.article.published);
}

void add_publication(Xapian::Document& document, const PublicationTime& time) {
    const std::string day = iso_day(time.day);
    document.add_boolean_term(publication_term(day.substr(0, 4)));
    if (time.precision != DatePrecision::year) document.add_boolean_term(publication_term(day.substr(0, 7)));
    if (time.precision == DatePrecision::day || time.precision == DatePrecision::time) {
        document.add_boolean_term(publication_term(day));
    }
    // Sorted by day, then by second; the precision tells year and month apart from their first day.
    std::string value = encode_day(time.day);
    value += encode_day(time.precision == DatePrecision::time ? time.second_of_day : 0);
    value += to_text(time.precision).front();
    document.add_value(row(Field::date).slot, value);
}

void add_fingerprints(Xapian::Document& document, const Article& article, const WordHashes& words) {
    if (words.empty()) return;
    const auto add = [&](const std::string& text) {
        document.add_boolean_term(make_term(Field::fingerprint, text));
    };
    // A few words are the same story on the same day only.
    std::uint64_t same_text = hash_text(words);
    if (words.size() < least_copy_words) {
        const std::string day = article.published ? iso_day(article.published->day) : "";
        same_text = stable_hash(day, same_text);
    }
    add(same_text_mark + fingerprint_text(same_text));
    if (words.size() < least_copy_words) return;
    for (const std::uint64_t fingerprint : fingerprints(words))
        add(fingerprint_text(fingerprint));
}

std::set<std::string> folded(const std::vector<std::string>& values) {
    std::set<std::string> result;
    for (const std::string& value : values) {
        if (std::string name = fold_name(value); !name.empty()) result.insert(std::move(name));
    }
    return result;
}

} // namespace

std::string content_digest(const Article& article, const std::string& tables) {
    std::uint64_t hash = stable_hash(tables);
    const auto add = [&](std::string_view text) {
        hash = stable_hash(text, hash);
        hash = stable_hash(std::string_view("\0", 1), hash);
    };
    for (const std::string* text : {&article.id, &article.source, &article.url, &article.title,
                                    &article.byline, &article.language, &article.dateline}) {
        add(*text);
    }
    add(article.title_from_text ? "title from text" : "");
    add(std::to_string(article.version));
    add(article.published ? to_iso(*article.published) + article.published->rule : "");
    // The length of each list goes first, so that a string cannot count for the next list.
    add(std::to_string(article.paragraphs.size()));
    for (const Paragraph& paragraph : article.paragraphs) {
        add(paragraph.leftover);
        add(paragraph.text);
    }
    for (const auto* tags : {&article.given_places, &article.given_people, &article.given_organisations,
                             &article.given_topics}) {
        add(std::to_string(tags->size()));
        for (const std::string& tag : *tags)
            add(tag);
    }
    return hex(hash);
}

std::string key_term(const std::string& key) {
    return make_term(Field::key, key);
}

std::string file_term(const std::string& file) {
    return make_term(Field::file, hex(stable_hash(file)));
}

std::vector<std::string> terms_with(const Xapian::Document& document, Field field) {
    const std::string prefix(row(field).prefix);
    std::vector<std::string> terms;
    auto position = document.termlist_begin();
    position.skip_to(prefix);
    for (; position != document.termlist_end() && (*position).starts_with(prefix); ++position)
        terms.push_back(*position);
    return terms;
}

Xapian::Document build_document(const AnalysedArticle& analysed, Stemmer& stemmer, const std::string& digest,
                                WordHashes* words) {
    const Article& article = analysed.article;
    Xapian::Document document;
    const std::vector<Token> body = tokenize(body_text(article));
    const TextPlaces places = add_words(document, stemmer, article, body);
    WordHashes hashes = hash_words(body);
    add_fingerprints(document, article, hashes);
    if (words != nullptr) *words = std::move(hashes);
    add_entities(document, analysed.mentions, places);
    add_mentioned_dates(document, analysed);
    if (article.published) add_publication(document, *article.published);
    set_values(document, Field::source, folded({article.source}));
    set_values(document, Field::language, folded({article.language}));
    set_values(document, Field::topic, folded(article.given_topics));
    if (!article.url.empty()) document.add_boolean_term(make_term(Field::url, article.url));
    document.add_boolean_term(make_term(Field::id, article.id));
    document.add_value(row(Field::id).slot, article.id);
    document.add_boolean_term(file_term(article.origin.file));
    document.add_boolean_term(key_term(article.key));
    document.add_value(slot_content_digest, digest);
    if (article.version != 0) document.add_value(slot_version, encode_number(article.version));
    document.set_data(encode(to_stored(analysed)));
    return document;
}

} // namespace dateline::indexer
