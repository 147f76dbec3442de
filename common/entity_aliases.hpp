/// What a user says about entities: that two are one, how one is called, and what a name does not mean. A
/// plain text file of instructions, one a line (docs/QUERY.md has them); both programs read the same file.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/error.hpp"
#include "common/schema.hpp"

namespace dateline {

/// A name that means another entity in articles that have a certain one.
struct SplitName {
    Field field = Field::actor;
    std::string name; ///< folded
    std::string key;  ///< what the name means there
    std::string when; ///< key of the actor or place that the article must have, under another name
};

/// The instructions of a file. Fields are `actor` and `place`; names are compared folded (`fold_name`).
class EntityAliases {
  public:
    /// Reads instructions; empty lines and what follows a '#' at the beginning of a word are skipped. Fails
    /// with `bad_input` naming `file` and the line for an unknown instruction or field, missing parts,
    /// something that is no key, ill-formed UTF-8, keys that are merged in a circle or into two, and two
    /// names for one.
    [[nodiscard]] static Result<EntityAliases> read(std::istream& in, const std::string& file);

    /// The same from a file; an empty path gives no instructions. Fails with `unreadable` too.
    [[nodiscard]] static Result<EntityAliases> load(const std::string& path);

    /// The key that an entity counts under: that of the last one it is merged into, else its own.
    [[nodiscard]] const std::string& canonical(Field field, const std::string& key) const;

    /// The keys that count under a canonical key: itself first, then those merged into it, in order.
    [[nodiscard]] std::vector<std::string> members(Field field, const std::string& key) const;

    /// The name that a canonical key is given; empty if none is.
    [[nodiscard]] std::string given_name(Field field, const std::string& key) const;

    /// True if the name does not mean the entity, nor one that counts under the same key.
    [[nodiscard]] bool blocks(Field field, const std::string& folded_name, const std::string& key) const;

    /// True if the name does not mean some entity that it means otherwise.
    [[nodiscard]] bool blocks_name(Field field, const std::string& folded_name) const;

    /// Keys that the file gives a name to, besides those of the index.
    [[nodiscard]] std::vector<std::string> keys_called(Field field, const std::string& folded_name) const;

    /// The names (folded) that begin like this, with their keys, in the order of names.
    void
    for_each_name(Field field, const std::string& start,
                  const std::function<void(const std::string& name, const std::string& key)>& take) const;

    /// Names as written that the file gives an entity, that of `rename` included; in order.
    [[nodiscard]] std::vector<std::string> spellings(Field field, const std::string& key) const;

    /// True if a mention of this name (folded) and key is to be dropped while indexing.
    [[nodiscard]] bool drops(Field field, const std::string& folded_name, const std::string& key) const;

    /// For indexing, in the order of the file.
    [[nodiscard]] const std::vector<SplitName>& splits() const { return splits_; }

    /// All keys that instructions name, with the line, in the order of the file.
    struct NamedKey {
        Field field = Field::actor;
        std::string key;
        std::size_t line = 0;
    };
    [[nodiscard]] const std::vector<NamedKey>& named_keys() const { return named_keys_; }

    /// True if there is a `block` or a `split`, which say something to the indexer too.
    [[nodiscard]] bool change_indexes() const;

    /// Digest of what changes an index: `block` and `split`; 0 if there is none of them.
    [[nodiscard]] std::uint64_t indexing_digest() const;

  private:
    friend class AliasReader;

    struct FieldAliases {
        std::unordered_map<std::string, std::string> merged_into; ///< after `read`: the canonical key
        std::unordered_map<std::string, std::vector<std::string>> members;   ///< by canonical key
        std::unordered_map<std::string, std::string> given_names;            ///< by canonical key
        std::map<std::string, std::vector<std::string>> called;              ///< folded name -> keys
        std::unordered_map<std::string, std::vector<std::string>> spellings; ///< by canonical key
        std::map<std::string, std::vector<std::string>> blocked;             ///< folded name -> keys as given
    };
    [[nodiscard]] const FieldAliases& of(Field field) const {
        return fields_.at(field == Field::place ? 1 : 0);
    }
    [[nodiscard]] FieldAliases& of(Field field) { return fields_.at(field == Field::place ? 1 : 0); }

    std::array<FieldAliases, 2> fields_; ///< actors, places; other fields have no instructions
    std::vector<SplitName> splits_;
    std::vector<NamedKey> named_keys_;
};

} // namespace dateline
