/// Opens an index for reading: refuses other schema versions, reopens after a writer's commit.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/entity_aliases.hpp"
#include "common/error.hpp"
#include "common/schema.hpp"
#include "common/xapian_guard.hpp"

namespace dateline::searcher {

/// Name and kind of an entity as the index keeps them.
struct EntityRecord {
    std::string name;
    std::string kind; ///< actors: "person" (see `ActorKind`); places: "country", "region", "city",
                      ///< "continent", or "place" where the level is not known; empty for sources and topics
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

    /// From now on names mean what the user says. All below is by these aliases: an entity that others are
    /// merged into has one canonical key, and its keys in the articles are all of `members`.
    void use(EntityAliases aliases) { aliases_ = std::make_shared<const EntityAliases>(std::move(aliases)); }
    [[nodiscard]] const EntityAliases& aliases() const { return *aliases_; }

    /// Canonical key of an entity.
    [[nodiscard]] std::string canonical(Field field, const std::string& key) const;

    /// Keys in the articles of the entities that carry a name; the name is folded here. May throw
    /// Xapian::Error, as all below.
    [[nodiscard]] std::vector<std::string> keys_named(Field field, const std::string& name) const;

    /// Keys in the articles of the entity that has this key; empty if the index has no such entity.
    [[nodiscard]] std::vector<std::string> members(Field field, const std::string& key) const;

    /// Keys in the articles of the entities with a name that begins like this, those of at most `limit`
    /// entities, in the order of names.
    [[nodiscard]] std::vector<std::string> keys_beginning(Field field, const std::string& start,
                                                          std::size_t limit) const;

    /// Record of an entity by its canonical key; the key itself as name if there is none.
    [[nodiscard]] EntityRecord entity(Field field, const std::string& key) const;

    /// Names of an entity as written, by its canonical key, without the name of its record; in byte order.
    [[nodiscard]] std::vector<std::string> spellings(Field field, const std::string& key) const;

    /// All folded names of a field's entities, for suggestions; at most `limit`.
    [[nodiscard]] std::vector<std::string> names(Field field, std::size_t limit) const;

  private:
    [[nodiscard]] std::string record_of(Field field, const std::string& key) const;
    /// Canonical keys that a name of the index leads to.
    [[nodiscard]] std::vector<std::string> canonical_keys(Field field, const std::string& folded_name) const;
    /// Keys in the articles of entities given by their canonical keys.
    [[nodiscard]] std::vector<std::string> with_members(Field field,
                                                        const std::vector<std::string>& keys) const;

    Xapian::Database database_;
    std::string name_;
    std::shared_ptr<const EntityAliases> aliases_ = std::make_shared<const EntityAliases>();
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
