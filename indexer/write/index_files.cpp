/// Which files the articles of an index came from: records of files, and articles that vanish from them.
#include <algorithm>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/index_layout.hpp"
#include "common/stored_article.hpp"
#include "common/text.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::indexer {
namespace {

std::string file_key(const std::string& file) {
    return std::string(file_key_prefix) + hex(stable_hash(file));
}

std::string to_text(const FileRecord& record) {
    return fmt::format("{}\t{}\t{}\t{}\t{}", record.size, record.modified_ns, record.articles,
                       record.settings, record.path);
}

std::optional<FileRecord> to_file_record(std::string_view text) {
    FileRecord record;
    std::vector<std::string_view> parts = split(text, '\t');
    if (parts.size() < 5 || !read_number(parts[0], record.size) ||
        !read_number(parts[1], record.modified_ns) || !read_number(parts[2], record.articles))
        return std::nullopt;
    record.settings = parts[3];
    record.path =
        text.substr(static_cast<std::size_t>(parts[4].data() - text.data())); // a path may hold tabs
    return record;
}

} // namespace

PutOutcome IndexWriter::note_file(Xapian::WritableDatabase& shard, Xapian::Document stored,
                                  const std::string& file) {
    const std::string term = file_term(file);
    auto position = stored.termlist_begin();
    position.skip_to(term);
    const bool known = position != stored.termlist_end() && *position == term;
    const bool vanished = !stored.get_value(slot_vanished_run).empty();
    if (!known) stored.add_boolean_term(term);
    if (vanished) stored.remove_value(slot_vanished_run);
    if (!known || vanished) shard.replace_document(stored.get_docid(), stored);
    return known ? PutOutcome::unchanged : PutOutcome::repeated;
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
                const std::vector<std::string> files = terms_with(stored, Field::file);
                if (std::find(files.begin(), files.end(), term) == files.end()) continue;
                if (files.size() > 1) {
                    read_others_again(stored, file, files);
                    stored.remove_term(term);
                    shard.replace_document(document, stored);
                } else {
                    unsettle_families();
                    families_.note_family(stored.get_value(slot_family));
                    families_.note_removed({number, document});
                    remember_gone(stored);
                    shard.delete_document(document);
                    ++removed;
                }
            }
        }
        return removed;
    });
}

void IndexWriter::read_others_again(const Xapian::Document& stored, const std::string& file,
                                    const std::vector<std::string>& file_terms) {
    const Result<StoredArticle> article = decode_article(stored.get_data());
    const bool from_here =
        article && (article->origin_file == file || article->origin_file.starts_with(file + '/'));
    if (!from_here) return; // its words come from a file that stays
    const std::size_t prefix = row(Field::file).prefix.size();
    for (const std::string& term : file_terms) // a term and a key end in the same hash of the path
        shards_.front().set_metadata(std::string(file_key_prefix) + term.substr(prefix), "");
}

Result<std::size_t> IndexWriter::mark_vanished(const ArticleSet& articles, const std::string& file) {
    return guard(name_, [&]() {
        std::size_t vanished = 0;
        const std::vector<std::string> only_this{file_term(file)};
        for (const auto& [number, documents] : articles) {
            Xapian::WritableDatabase& shard = shards_[number];
            for (const Xapian::docid document : documents) {
                Xapian::Document stored = shard.get_document(document);
                if (terms_with(stored, Field::file) != only_this) continue;
                ++vanished;
                if (!stored.get_value(slot_vanished_run).empty()) continue;
                stored.add_value(slot_vanished_run, encode_number(run_.number));
                shard.replace_document(document, stored);
            }
        }
        return vanished;
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

} // namespace dateline::indexer
