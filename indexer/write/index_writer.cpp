#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/command_line.hpp"
#include "common/index_layout.hpp"
#include "common/log.hpp"
#include "common/mention_class.hpp"
#include "common/stored_article.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/write/document_builder.hpp"

namespace dateline::indexer {
namespace {

std::string views_in(const Gazetteer& places) {
    std::set<std::string_view> views;
    for (const ViewRow& row : places.views()) {
        if (row.view != default_view) views.insert(row.view);
    }
    std::string names(default_view);
    for (const std::string_view view : views)
        names.append("\n").append(view);
    return names;
}

/// True if an article in the index is a later version of this one: by the versions that both tell, else by
/// the publication times as far as both tell them. What stands at the same place is a correction and never
/// outdated.
bool is_outdated(const Article& article, const Xapian::Document& stored) {
    const std::uint64_t stored_version = decode_number(stored.get_value(slot_version));
    if (article.version != 0 && stored_version != 0) return article.version < stored_version;
    if (!article.published) return false;
    const Result<StoredArticle> kept = decode_article(stored.get_data());
    if (!kept || kept->header.published.empty()) return false;
    if (kept->origin_file == path_text(article.origin) && kept->origin_record == article.origin.record)
        return false;
    const std::string time = to_iso(*article.published);
    const std::string_view stored_time = kept->header.published;
    const std::size_t length = std::min(time.size(), stored_time.size());
    return std::string_view(time).substr(0, length) < stored_time.substr(0, length);
}

} // namespace

IndexWriter::IndexWriter(std::vector<Xapian::WritableDatabase> shards, std::string name, const Tables& tables)
    : shards_(std::move(shards)), name_(std::move(name)), tables_(&tables),
      tables_digest_(dateline::digest(tables)), families_(name_) {}

Result<void> IndexWriter::begin_session() {
    return guard(name_, [&]() -> Result<void> {
        Xapian::WritableDatabase& first = shards_.front();
        const std::string found = first.get_metadata(std::string(schema_key));
        if (!found.empty() && found != schema_version) {
            return failure(ErrorKind::other_schema,
                           fmt::format("index '{}' has schema version {}, this program writes version {}",
                                       name_, found, schema_version),
                           "build the index again into a new folder");
        }
        families_settled_ = first.get_metadata(std::string(unsettled_key)).empty();
        if (!families_settled_) note_all_unsettled();
        first.set_metadata(std::string(schema_key), std::string(schema_version));
        first.set_metadata(std::string(tables_key), tables_digest_);
        first.set_metadata(std::string(views_key), views_in(tables_->places));
        first.set_metadata(std::string(tool_key), std::string(tool_version()));
        return {};
    });
}

Result<PutResult> IndexWriter::put(const AnalysedArticle& analysed) {
    const Article& article = analysed.article;
    const std::string digest = content_digest(article, tables_digest_ + std::string(tool_version()));
    return guard(name_, [&]() -> PutResult {
        const std::string term = key_term(article.key);
        PutResult result;
        result.shard = static_cast<std::size_t>(stable_hash(article.key) % shards_.size());
        Xapian::WritableDatabase& shard = shards_[result.shard];
        const Xapian::PostingIterator existing = shard.postlist_begin(term);
        Xapian::Document stored;
        if (existing != shard.postlist_end(term)) {
            result.document = *existing;
            result.outcome = PutOutcome::updated;
            stored = shard.get_document(result.document);
            const bool same = stored.get_value(slot_content_digest) == digest;
            if (same || is_outdated(article, stored)) {
                const PutOutcome noted = note_file(shard, stored, article.origin.file);
                result.outcome = same ? noted : PutOutcome::outdated;
                return result;
            }
        }
        WordHashes words;
        Xapian::Document document = build_document(analysed, stemmer_, digest, &words);
        unsettle_families();
        if (result.outcome == PutOutcome::updated) {
            for (const std::string& file :
                 terms_with(stored, Field::file)) // other files still hold it, if otherwise
                document.add_boolean_term(file);
            families_.note_family(stored.get_value(slot_family));
            set_runs(document, decode_number(stored.get_value(slot_first_run)));
            shard.replace_document(result.document, document);
        } else {
            set_runs(document, run_.number);
            forget_gone(term);
            result.document = shard.add_document(document);
        }
        families_.note_changed({result.shard, result.document},
                               {.words = std::move(words),
                                .shingles = {},
                                .title = fold_name(article.title),
                                .day = day_of_value(document.get_value(row(Field::date).slot))});
        keep_names(analysed);
        pending_bytes_ += document.get_data().size();
        return result;
    });
}

void IndexWriter::keep_names(const AnalysedArticle& analysed) {
    for (const Mention& mention : analysed.mentions) {
        if (mention.kind == MentionKind::actor) keep_actor(mention);
        if (mention.kind == MentionKind::place) keep_place(mention);
    }
    const Article& article = analysed.article;
    const auto keep_value = [&](Field field, const std::string& value) {
        const std::string folded = fold_name(value);
        if (!folded.empty()) keep_entity(field, folded, value, "", {});
    };
    keep_value(Field::source, article.source);
    keep_value(Field::language, article.language);
    for (const std::string& topic : article.given_topics)
        keep_value(Field::topic, topic);
}

void IndexWriter::keep_actor(const Mention& mention) {
    const ActorEntry* entry = tables_->actors.find(mention.key);
    std::vector<std::string> names;
    if (entry != nullptr) {
        names = entry->aliases;
        names.insert(names.end(), entry->seats.begin(), entry->seats.end());
        // "Russia (state)" is told from the place by its name; it is asked for as the country is called.
        const GazetteerEntry* country = tables_->places.find(entry->place);
        if (country != nullptr) {
            names.push_back(country->name);
            names.insert(names.end(), country->aliases.begin(), country->aliases.end());
        }
    }
    const bool is_new = keep_entity(Field::actor, mention.key, mention.name,
                                    std::string(to_text(mention.actor_kind)), names, entry != nullptr);
    if (is_new && entry != nullptr && entry->kind == ActorKind::person)
        add_name(Field::actor, surname_of(entry->name), mention.key);
    // A spelling of an actor that no table has is known once an article uses it.
    if (entry == nullptr && mention.is_name) {
        const std::string surname =
            mention.actor_kind == ActorKind::person ? surname_of(mention.name) : std::string{};
        add_name(Field::actor, surname,
                 mention.key); // before the spelling: a surname alone need not be shown
        add_spelling(Field::actor, mention.surface, mention.key);
    }
}

void IndexWriter::keep_place(const Mention& mention) {
    const auto keep = [this](const std::string& key, const Mention* unknown) {
        if (known_entities_.contains(entity_key(Field::place, key))) return;
        if (const std::optional<PlaceNames> names = tables_->places.place_names(key)) {
            keep_entity(Field::place, key, names->name, names->kind, names->aliases, true);
        } else if (unknown != nullptr) {
            keep_entity(Field::place, key, unknown->name, "place", {unknown->surface});
        }
    };
    keep(mention.key, &mention);
    for (const std::string& outer : mention.within)
        keep(outer, nullptr);
    for (const PlaceView& view : mention.views) {
        for (const std::string& outer : view.within)
            keep(outer, nullptr);
    }
}

bool IndexWriter::keep_entity(Field field, const std::string& key, const std::string& name,
                              const std::string& kind, const std::vector<std::string>& aliases, bool tabled) {
    const std::string entity = entity_key(field, key);
    if (!known_entities_.insert(entity).second) return false;
    const std::string known = shards_.front().get_metadata(entity);
    const std::string record = fmt::format("{}\t{}", printable(name), kind);
    if (known.empty() || (tabled && known != record)) shards_.front().set_metadata(entity, record);
    add_spelling(field, name, key);
    for (const std::string& alias : aliases)
        add_spelling(field, alias, key);
    add_name(field, key, key);
    return true;
}

bool IndexWriter::add_name(Field field, const std::string& name, const std::string& key) {
    const std::string folded = fold_name(name);
    if (folded.empty()) return false;
    const std::string metadata = name_key(field, folded);
    const std::string keys = shards_.front().get_metadata(metadata);
    std::vector<std::string_view> known;
    if (!keys.empty()) known = split(keys, '\n');
    const auto place = std::lower_bound(known.begin(), known.end(), key);
    if (place != known.end() && *place == key) return false;
    known.insert(place, key); // in order, so that the order of the articles leaves no trace
    shards_.front().set_metadata(metadata, fmt::format("{}", fmt::join(known, "\n")));
    return true;
}

void IndexWriter::add_spelling(Field field, const std::string& name, const std::string& key) {
    const bool is_new = add_name(field, name, key);
    if (is_new && row(field).match == MatchKind::entity) keep_spelling(field, name, key);
}

void IndexWriter::keep_spelling(Field field, const std::string& name, const std::string& key) {
    const std::string spelling = printable(name);
    const std::string metadata = spellings_key(field, key);
    const std::string kept = shards_.front().get_metadata(metadata);
    std::vector<std::string_view> known;
    if (!kept.empty()) known = split(kept, '\n');
    const auto place = std::lower_bound(known.begin(), known.end(), spelling);
    if (known.size() >= max_spellings || (place != known.end() && *place == spelling)) return;
    known.insert(place, spelling);
    shards_.front().set_metadata(metadata, fmt::format("{}", fmt::join(known, "\n")));
}

Result<bool> IndexWriter::holds(const Article& article) const {
    const std::string digest = content_digest(article, tables_digest_ + std::string(tool_version()));
    return guard(name_, [&]() {
        const std::string term = key_term(article.key);
        const Xapian::WritableDatabase& shard =
            shards_[static_cast<std::size_t>(stable_hash(article.key) % shards_.size())];
        const Xapian::PostingIterator found = shard.postlist_begin(term);
        return found != shard.postlist_end(term) &&
               shard.get_document(*found).get_value(slot_content_digest) == digest;
    });
}

Result<std::string> IndexWriter::repeated_lines() const {
    return guard(name_, [&]() { return shards_.front().get_metadata(std::string(repeated_lines_key)); });
}

Result<void> IndexWriter::set_repeated_lines(const std::string& lines) {
    return guard(name_, [&]() { shards_.front().set_metadata(std::string(repeated_lines_key), lines); });
}

std::size_t IndexWriter::size() const {
    std::size_t total = 0;
    for (const Xapian::WritableDatabase& shard : shards_)
        total += shard.get_doccount();
    return total;
}

} // namespace dateline::indexer
