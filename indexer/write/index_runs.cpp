/// Runs and commits of an index, families of copies, and what is remembered of removed articles.
#include <algorithm>

#include "common/index_layout.hpp"
#include "common/stored_article.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::indexer {

Result<std::uint32_t> IndexWriter::begin_run(std::string started) {
    return guard(name_, [&]() {
        Xapian::WritableDatabase& first = shards_.front();
        const std::string last = first.get_metadata(std::string(last_run_key));
        run_ = {};
        run_.number = static_cast<std::uint32_t>(decode_number(last)) + 1;
        run_.started = std::move(started);
        first.set_metadata(std::string(last_run_key), encode_number(run_.number));
        first.set_metadata(run_key(run_.number), to_text(run_));
        if (shards_.size() > 1) {
            // Other shards are committed before this one: an article of theirs must not outlive the note that
            // its copies are still to be looked for.
            unsettle_families();
            first.commit();
        }
        return run_.number;
    });
}

Result<void> IndexWriter::finish_run(RunRecord counts) {
    return guard(name_, [&]() {
        counts.number = run_.number;
        counts.started = run_.started;
        shards_.front().set_metadata(run_key(run_.number), to_text(counts));
        drop_oldest_gone();
    });
}

void IndexWriter::set_runs(Xapian::Document& document, std::uint64_t first_run) const {
    if (run_.number == 0) return;
    document.add_value(slot_first_run, encode_number(first_run));
    document.add_value(slot_changed_run, encode_number(run_.number));
}

Result<void> IndexWriter::commit() {
    return guard(name_, [&]() {
        for (std::size_t i = shards_.size(); i-- > 0;)
            shards_[i].commit();
        pending_bytes_ = 0;
    });
}

void IndexWriter::unsettle_families() {
    if (!families_settled_) return;
    families_settled_ = false;
    shards_.front().set_metadata(std::string(unsettled_key), encode_number(run_.number));
}

void IndexWriter::note_all_unsettled() {
    const std::string since = shards_.front().get_metadata(std::string(unsettled_key));
    const std::string prefix(family_key_prefix);
    for (std::size_t number = 0; number < shards_.size(); ++number) {
        const Xapian::WritableDatabase& shard = shards_[number];
        for (auto it = shard.valuestream_begin(slot_changed_run);
             it != shard.valuestream_end(slot_changed_run); ++it) {
            if (*it >= since) families_.note_changed({number, it.get_docid()});
        }
    }
    // Members may have been removed: every family is looked at again.
    const Xapian::WritableDatabase& first = shards_.front();
    for (auto it = first.metadata_keys_begin(prefix); it != first.metadata_keys_end(prefix); ++it)
        families_.note_family((*it).substr(prefix.size()));
}

Result<void> IndexWriter::settle_families() {
    if (families_settled_) return {};
    if (const Result<void> committed = commit(); !committed) return committed;
    return guard(name_, [&]() {
        families_.resolve(shards_);
        shards_.front().set_metadata(std::string(unsettled_key), "");
        families_settled_ = true;
    });
}

void IndexWriter::remember_gone(const Xapian::Document& document) {
    const std::vector<std::string> keys = terms_with(document, Field::key);
    const Result<StoredHeader> header = decode_header(document.get_data());
    if (keys.empty() || !header) return;
    shards_.front().set_metadata(gone_key(keys.front()),
                                 to_text(GoneArticle{run_.number, header->id, header->title}));
}

void IndexWriter::forget_gone(const std::string& term_of_key) {
    const std::string key = gone_key(term_of_key);
    if (!shards_.front().get_metadata(key).empty()) shards_.front().set_metadata(key, "");
}

void IndexWriter::drop_oldest_gone() {
    Xapian::WritableDatabase& first = shards_.front();
    const std::string prefix(gone_key_prefix);
    std::vector<std::pair<std::uint32_t, std::string>> gone;
    for (auto it = first.metadata_keys_begin(prefix); it != first.metadata_keys_end(prefix); ++it) {
        const std::optional<GoneArticle> article = read_gone_article(first.get_metadata(*it));
        gone.emplace_back(article ? article->run : 0, *it);
    }
    if (gone.size() <= max_gone_articles) return;
    std::sort(gone.begin(), gone.end());
    gone.resize(gone.size() - max_gone_articles);
    for (const auto& [run, key] : gone)
        first.set_metadata(key, "");
}

std::size_t IndexWriter::size_of_families() const {
    std::size_t total = 0;
    for (const Xapian::WritableDatabase& shard : shards_)
        total += shard.get_value_freq(slot_family);
    return total;
}

} // namespace dateline::indexer
