#include "searcher/search/index_reader.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "common/index_layout.hpp"
#include "common/log.hpp"
#include "common/text.hpp"

namespace dateline::searcher {

IndexReader::IndexReader(Xapian::Database database, std::string name)
    : database_(std::move(database)), name_(std::move(name)) {}

Result<IndexReader> IndexReader::open(const std::string& folder) {
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
        return failure(ErrorKind::no_index, fmt::format("there is no index at '{}'", folder),
                       "make one with: dateline-indexer --index FOLDER PATH..., or name it with --index");
    }
    return guard(folder, [&]() -> Result<IndexReader> {
        IndexReader reader(Xapian::Database(folder), folder);
        const std::string version = reader.database_.get_metadata(std::string(schema_key));
        if (version.empty()) {
            return failure(ErrorKind::other_schema,
                           fmt::format("'{}' is a Xapian database, but not ours", folder),
                           "make an index with dateline-indexer");
        }
        if (version != schema_version) {
            return failure(ErrorKind::other_schema,
                           fmt::format("index '{}' has schema version {}, this program reads version {}",
                                       folder, printable(version), schema_version),
                           "build the index again with this version's dateline-indexer");
        }
        return reader;
    });
}

std::vector<std::string> IndexReader::keys_named(Field field, const std::string& name) const {
    const std::string keys = database_.get_metadata(name_key(field, fold_name(name)));
    std::vector<std::string> result;
    if (keys.empty()) return result;
    for (const std::string_view key : split(keys, '\n'))
        result.emplace_back(key);
    return result;
}

std::vector<std::string> IndexReader::keys_beginning(Field field, const std::string& start,
                                                     std::size_t limit) const {
    const std::string prefix = name_key(field, fold_name(start));
    std::vector<std::string> result;
    for (auto it = database_.metadata_keys_begin(prefix); it != database_.metadata_keys_end(prefix); ++it) {
        const std::string keys = database_.get_metadata(*it);
        for (const std::string_view key : split(keys, '\n')) {
            if (std::find(result.begin(), result.end(), key) == result.end()) result.emplace_back(key);
            if (result.size() >= limit) return result;
        }
    }
    return result;
}

EntityRecord IndexReader::entity(Field field, const std::string& key) const {
    const std::string record = database_.get_metadata(entity_key(field, key));
    const std::size_t tab = record.find('\t');
    if (tab == std::string::npos) return {key, ""};
    return {record.substr(0, tab), record.substr(tab + 1)};
}

std::vector<std::string> IndexReader::names(Field field, std::size_t limit) const {
    const std::string prefix = name_key(field, "");
    std::vector<std::string> result;
    for (auto it = database_.metadata_keys_begin(prefix);
         it != database_.metadata_keys_end(prefix) && result.size() < limit; ++it) {
        result.push_back((*it).substr(prefix.size()));
    }
    return result;
}

} // namespace dateline::searcher
