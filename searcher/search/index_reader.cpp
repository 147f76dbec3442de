#include "searcher/search/index_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <unordered_set>

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

std::string IndexReader::canonical(Field field, const std::string& key) const {
    return row(field).match == MatchKind::entity ? aliases_->canonical(field, key) : key;
}

std::vector<std::string> IndexReader::with_members(Field field, const std::vector<std::string>& keys) const {
    if (row(field).match != MatchKind::entity) return keys;
    std::vector<std::string> all;
    for (const std::string& key : keys) {
        for (std::string& member : aliases_->members(field, key))
            all.push_back(std::move(member));
    }
    return all;
}

std::vector<std::string> IndexReader::canonical_keys(Field field, const std::string& folded_name) const {
    std::vector<std::string> result;
    const auto add = [&](std::string key) {
        if (std::find(result.begin(), result.end(), key) == result.end()) result.push_back(std::move(key));
    };
    const bool entities = row(field).match == MatchKind::entity;
    const std::string keys = database_.get_metadata(name_key(field, folded_name));
    for (const std::string_view part : split(keys, '\n')) {
        const std::string key(part);
        if (key.empty() || (entities && aliases_->blocks(field, folded_name, key))) continue;
        add(canonical(field, key));
    }
    if (!entities) return result;
    for (const std::string& key : aliases_->keys_called(field, folded_name)) {
        if (!members(field, key).empty()) add(key);
    }
    return result;
}

std::vector<std::string> IndexReader::keys_named(Field field, const std::string& name) const {
    return with_members(field, canonical_keys(field, fold_name(name)));
}

std::vector<std::string> IndexReader::members(Field field, const std::string& key) const {
    std::vector<std::string> keys = with_members(field, {canonical(field, key)});
    const bool known = std::any_of(keys.begin(), keys.end(), [&](const std::string& member) {
        return !record_of(field, member).empty();
    });
    return known ? keys : std::vector<std::string>{};
}

std::vector<std::string> IndexReader::keys_beginning(Field field, const std::string& start,
                                                     std::size_t limit) const {
    const std::string folded = fold_name(start);
    const std::string prefix = name_key(field, folded);
    const std::size_t names_begin = name_key(field, "").size();
    std::set<std::string> names; // of the aliases, which stand among those of the index
    if (row(field).match == MatchKind::entity)
        aliases_->for_each_name(field, folded,
                                [&](const std::string& name, const std::string&) { names.insert(name); });
    std::vector<std::string> result;
    std::unordered_set<std::string> seen;
    const auto add = [&](const std::string& name) {
        for (std::string& key : canonical_keys(field, name)) {
            if (result.size() < limit && seen.insert(key).second) result.push_back(std::move(key));
        }
    };
    auto alias = names.begin();
    for (auto it = database_.metadata_keys_begin(prefix);
         it != database_.metadata_keys_end(prefix) && result.size() < limit; ++it) {
        const std::string name = (*it).substr(names_begin);
        for (; alias != names.end() && *alias < name; ++alias)
            add(*alias);
        add(name);
    }
    for (; alias != names.end(); ++alias)
        add(*alias);
    return with_members(field, result);
}

std::string IndexReader::record_of(Field field, const std::string& key) const {
    return database_.get_metadata(entity_key(field, key));
}

/// An entity that is known only by what is merged into it has the record of that.
EntityRecord IndexReader::entity(Field field, const std::string& key) const {
    std::string record = record_of(field, key);
    std::string given;
    if (row(field).match == MatchKind::entity) {
        given = aliases_->given_name(field, key);
        for (const std::string& member : aliases_->members(field, key)) {
            if (record.empty()) record = record_of(field, member);
        }
    }
    const std::size_t tab = record.find('\t');
    if (tab == std::string::npos) return {given.empty() ? key : given, ""};
    return {given.empty() ? record.substr(0, tab) : given, record.substr(tab + 1)};
}

std::vector<std::string> IndexReader::spellings(Field field, const std::string& key) const {
    std::set<std::string> all;
    for (const std::string& member : aliases_->members(field, key)) {
        const std::string kept = database_.get_metadata(spellings_key(field, member));
        for (const std::string_view part : split(kept, '\n')) {
            const std::string spelling(part);
            if (!spelling.empty() && !aliases_->blocks(field, fold_name(spelling), member))
                all.insert(spelling);
        }
    }
    for (const std::string& spelling : aliases_->spellings(field, key))
        all.insert(spelling);
    all.erase(entity(field, key).name);
    return {all.begin(), all.end()};
}

std::vector<std::string> IndexReader::names(Field field, std::size_t limit) const {
    const std::string prefix = name_key(field, "");
    std::vector<std::string> result;
    if (row(field).match == MatchKind::entity) {
        aliases_->for_each_name(field, "", [&](const std::string& name, const std::string&) {
            if (result.size() < limit) result.push_back(name);
        });
    }
    for (auto it = database_.metadata_keys_begin(prefix);
         it != database_.metadata_keys_end(prefix) && result.size() < limit; ++it) {
        std::string name = (*it).substr(prefix.size());
        const bool blocked = aliases_->blocks_name(field, name) && canonical_keys(field, name).empty();
        if (!blocked) result.push_back(std::move(name));
    }
    return result;
}

} // namespace dateline::searcher
