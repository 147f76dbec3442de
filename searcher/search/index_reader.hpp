/// Opens an index for reading: refuses other schema versions, reopens after a writer's commit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/error.hpp"
#include "common/schema.hpp"
#include "common/xapian_guard.hpp"

namespace dateline::searcher {

/// Name and kind of an entity as the index keeps them.
struct EntityRecord {
    std::string name;
    std::string kind; ///< "person", "organisation", "state", "place"; empty for sources and topics
};

class IndexReader {
  public:
    /// Takes a database, on disk or in memory; `name` stands in messages.
    IndexReader(Xapian::Database database, std::string name);

    /// Opens the index in a folder. Fails with `no_index`, `other_schema`, `corrupt_index`.
    [[nodiscard]] static Result<IndexReader> open(const std::string& folder);

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Sees the latest commit of a writer. Throws Xapian::Error; call inside `guard`.
    void reopen() { database_.reopen(); }

    /// Keys of the entities that carry a name; the name is folded here. May throw Xapian::Error.
    [[nodiscard]] std::vector<std::string> keys_named(Field field, const std::string& name) const;

    /// Keys of entities with a name that begins like this, at most `limit`, in the order of names.
    [[nodiscard]] std::vector<std::string> keys_beginning(Field field, const std::string& start,
                                                          std::size_t limit) const;

    /// Record of an entity; the key itself as name if there is none.
    [[nodiscard]] EntityRecord entity(Field field, const std::string& key) const;

    /// All folded names of a field's entities, for suggestions; at most `limit`.
    [[nodiscard]] std::vector<std::string> names(Field field, std::size_t limit) const;

  private:
    Xapian::Database database_;
    std::string name_;
};

/// Runs `action` (which may throw Xapian errors) on the reader; when a writer has overtaken it, reopens and
/// runs it once more. A second time is an `index_changed` error.
template <class Action>
[[nodiscard]] auto read_with_retry(IndexReader& reader, Action action)
    -> decltype(guard(reader.name(), action)) {
    auto result = guard(reader.name(), action);
    if (result || result.error().kind != ErrorKind::index_changed) return result;
    if (const Result<void> reopened = guard(reader.name(), [&]() { reader.reopen(); }); !reopened) {
        return propagate(reopened);
    }
    return guard(reader.name(), action);
}

} // namespace dateline::searcher
