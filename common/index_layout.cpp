#include "common/index_layout.hpp"

#include <fmt/format.h>

#include "common/term.hpp"

namespace dateline {

std::string shard_name(std::size_t number) {
    return fmt::format("shard-{:03}", number);
}

std::string entity_key(Field field, std::string_view key) {
    return join_term(fmt::format("entity/{}/", row(field).name), key);
}

std::string name_key(Field field, std::string_view folded_name) {
    return join_term(fmt::format("name/{}/", row(field).name), folded_name);
}

} // namespace dateline
