/// Words that stand before persons' names: "President", "Mr", "Col".
#pragma once

#include <string_view>

namespace dateline::indexer {

/// What a form of address says about a person.
enum class Address { none, title, man, woman };

/// What a folded word says that stands right before a name; `none` for words that are no title.
[[nodiscard]] Address address_of(std::string_view word);

} // namespace dateline::indexer
