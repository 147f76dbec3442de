#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/command_line.hpp"
#include "common/index_layout.hpp"
#include "common/log.hpp"
#include "common/text.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/write/document_builder.hpp"

namespace dateline::indexer {
namespace {

std::string file_key(const std::string& file) {
    return std::string(file_key_prefix) + hex(stable_hash(file));
}

std::string to_text(const FileRecord& record) {
    return fmt::format("{}\t{}\t{}\t{}\t{}", record.size, record.modified_ns, record.articles,
                       record.settings, record.path);
}

template <class Number>
void read_number(std::string_view text, Number& value) {
    std::from_chars(text.data(), text.data() + text.size(), value);
}

std::optional<FileRecord> to_file_record(std::string_view text) {
    FileRecord record;
    std::vector<std::string_view> parts = split(text, '\t');
    if (parts.size() < 5) return std::nullopt;
    read_number(parts[0], record.size);
    read_number(parts[1], record.modified_ns);
    read_number(parts[2], record.articles);
    record.settings = parts[3];
    record.path =
        text.substr(static_cast<std::size_t>(parts[4].data() - text.data())); // a path may hold tabs
    return record;
}

std::string_view kind_name(const Mention& mention) {
    return mention.kind == MentionKind::actor ? to_text(mention.actor_kind) : "place";
}

/// The terms of the files that hold an article.
std::vector<std::string> file_terms_of(const Xapian::Document& document) {
    const std::string prefix(row(Field::file).prefix);
    std::vector<std::string> terms;
    auto position = document.termlist_begin();
    position.skip_to(prefix);
    for (; position != document.termlist_end() && (*position).starts_with(prefix); ++position)
        terms.push_back(*position);
    return terms;
}

} // namespace

IndexWriter::IndexWriter(std::vector<Xapian::WritableDatabase> shards, std::string name,
                         const Gazetteer& gazetteer)
    : shards_(std::move(shards)), name_(std::move(name)), gazetteer_(&gazetteer),
      tables_digest_(gazetteer.digest()) {}

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
        const std::string tables = first.get_metadata(std::string(tables_key));
        const std::string tool = first.get_metadata(std::string(tool_key));
        built_differently_ = !found.empty() && (tables != tables_digest_ || tool != tool_version());
        first.set_metadata(std::string(schema_key), std::string(schema_version));
        first.set_metadata(std::string(tables_key), tables_digest_);
        first.set_metadata(std::string(tool_key), std::string(tool_version()));
        return {};
    });
}

Result<PutResult> IndexWriter::put(const AnalysedArticle& analysed) {
    const std::string digest = content_digest(analysed.article, tables_digest_ + std::string(tool_version()));
    return guard(name_, [&]() -> PutResult {
        const std::string term = key_term(analysed.article.key);
        PutResult result;
        result.shard = static_cast<std::size_t>(stable_hash(analysed.article.key) % shards_.size());
        Xapian::WritableDatabase& shard = shards_[result.shard];
        std::vector<std::string> files;
        const Xapian::PostingIterator existing = shard.postlist_begin(term);
        if (existing != shard.postlist_end(term)) {
            result.document = *existing;
            result.outcome = PutOutcome::updated;
            Xapian::Document stored = shard.get_document(result.document);
            if (stored.get_value(slot_content_digest) == digest) {
                result.outcome = note_file(shard, stored, analysed.article.origin.file);
                return result;
            }
            files = file_terms_of(stored);
        }
        Xapian::Document document = build_document(analysed, stemmer_, digest);
        for (const std::string& file : files) // other files still hold it, if with other words
            document.add_boolean_term(file);
        keep_names(analysed);
        pending_bytes_ += document.get_data().size();
        if (result.outcome == PutOutcome::updated) {
            shard.replace_document(result.document, document);
        } else {
            result.document = shard.add_document(document);
        }
        return result;
    });
}

PutOutcome IndexWriter::note_file(Xapian::WritableDatabase& shard, Xapian::Document stored,
                                  const std::string& file) {
    const std::string term = file_term(file);
    auto position = stored.termlist_begin();
    position.skip_to(term);
    if (position != stored.termlist_end() && *position == term) return PutOutcome::unchanged;
    stored.add_boolean_term(term);
    shard.replace_document(stored.get_docid(), stored);
    return PutOutcome::repeated;
}

void IndexWriter::keep_names(const AnalysedArticle& analysed) {
    for (const Mention& mention : analysed.mentions) {
        if (mention.kind == MentionKind::date) continue;
        const Field field = mention.kind == MentionKind::actor ? Field::actor : Field::place;
        const GazetteerEntry* entry = gazetteer_->find(mention.kind, mention.key);
        keep_entity(field, mention.key, mention.name, std::string(kind_name(mention)),
                    entry == nullptr ? std::vector<std::string>{mention.surface} : entry->aliases);
        for (const std::string& outer : mention.within) {
            const GazetteerEntry* place = gazetteer_->find(MentionKind::place, outer);
            if (place != nullptr) keep_entity(field, outer, place->name, "place", place->aliases);
        }
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

void IndexWriter::keep_entity(Field field, const std::string& key, const std::string& name,
                              const std::string& kind, const std::vector<std::string>& aliases) {
    const std::string entity = entity_key(field, key);
    if (!known_entities_.insert(entity).second) return;
    if (shards_.front().get_metadata(entity).empty()) {
        shards_.front().set_metadata(entity, fmt::format("{}\t{}", printable(name), kind));
    }
    add_name(field, key, key);
    add_name(field, name, key);
    for (const std::string& alias : aliases)
        add_name(field, alias, key);
}

void IndexWriter::add_name(Field field, const std::string& name, const std::string& key) {
    const std::string folded = fold_name(name);
    if (folded.empty()) return;
    const std::string metadata = name_key(field, folded);
    std::string keys = shards_.front().get_metadata(metadata);
    for (const std::string_view known : split(keys, '\n')) {
        if (known == key) return;
    }
    if (!keys.empty()) keys += '\n';
    shards_.front().set_metadata(metadata, keys + key);
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

Result<ArticleSet> IndexWriter::articles_of(const std::string& file) const {
    return guard(name_, [&]() {
        ArticleSet articles;
        const std::string term = file_term(file);
        for (std::size_t number = 0; number < shards_.size(); ++number) {
            const Xapian::WritableDatabase& shard = shards_[number];
            for (auto it = shard.postlist_begin(term); it != shard.postlist_end(term); ++it) {
                articles[number].insert(*it);
            }
        }
        return articles;
    });
}

Result<std::size_t> IndexWriter::remove(const ArticleSet& articles, const std::string& file) {
    return guard(name_, [&]() {
        std::size_t removed = 0;
        const std::string term = file_term(file);
        for (const auto& [number, documents] : articles) {
            Xapian::WritableDatabase& shard = shards_[number];
            for (const Xapian::docid document : documents) {
                Xapian::Document stored = shard.get_document(document);
                const std::vector<std::string> files = file_terms_of(stored);
                if (std::find(files.begin(), files.end(), term) == files.end()) continue;
                if (files.size() > 1) {
                    stored.remove_term(term);
                    shard.replace_document(document, stored);
                } else {
                    shard.delete_document(document);
                    ++removed;
                }
            }
        }
        return removed;
    });
}

Result<std::optional<FileRecord>> IndexWriter::file_record(const std::string& file) const {
    return guard(name_, [&]() {
        std::optional<FileRecord> record = to_file_record(shards_.front().get_metadata(file_key(file)));
        if (record && record->path != file) record.reset(); // two paths with one hash: read the file again
        return record;
    });
}

Result<void> IndexWriter::set_file_record(const FileRecord& record) {
    return guard(name_, [&]() { shards_.front().set_metadata(file_key(record.path), to_text(record)); });
}

Result<void> IndexWriter::forget_file(const std::string& file) {
    return guard(name_, [&]() { shards_.front().set_metadata(file_key(file), ""); });
}

Result<std::vector<FileRecord>> IndexWriter::file_records() const {
    return guard(name_, [&]() {
        std::vector<FileRecord> records;
        const Xapian::WritableDatabase& first = shards_.front();
        const std::string prefix(file_key_prefix);
        for (auto it = first.metadata_keys_begin(prefix); it != first.metadata_keys_end(prefix); ++it) {
            if (std::optional<FileRecord> record = to_file_record(first.get_metadata(*it))) {
                records.push_back(std::move(*record));
            }
        }
        return records;
    });
}

Result<void> IndexWriter::commit() {
    return guard(name_, [&]() {
        for (std::size_t i = shards_.size(); i-- > 0;)
            shards_[i].commit();
        pending_bytes_ = 0;
    });
}

std::size_t IndexWriter::size() const {
    std::size_t total = 0;
    for (const Xapian::WritableDatabase& shard : shards_)
        total += shard.get_doccount();
    return total;
}

} // namespace dateline::indexer
