#include "common/index_layout.hpp"

#include <fmt/format.h>

#include "common/term.hpp"

namespace dateline {

std::string shard_name(std::size_t number) {
    return fmt::format("shard-{:03}", number);
}

std::string family_key(std::string_view family) {
    return std::string(family_key_prefix).append(family);
}

std::string entity_key(Field field, std::string_view key) {
    return join_term(fmt::format("entity/{}/", row(field).name), key);
}

std::string spellings_key(Field field, std::string_view key) {
    return join_term(fmt::format("spellings/{}/", row(field).name), key);
}

std::string name_key(Field field, std::string_view folded_name) {
    return join_term(fmt::format("name/{}/", row(field).name), folded_name);
}

} // namespace dateline
