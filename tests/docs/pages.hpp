/// The pages of docs/ that are made from tables of the programs, so that they cannot say anything else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

/// docs/SCHEMA.md in Markdown: fields, value slots, terms and metadata of an index.
[[nodiscard]] std::string schema_page();

/// The manual pages in roff (section 1, macros of man(7)).
[[nodiscard]] std::string indexer_manual();
[[nodiscard]] std::string searcher_manual();

/// A page and where it is kept.
struct Page {
    std::string_view path; ///< below the root of the project
    std::string text;
};

/// All of them.
[[nodiscard]] std::vector<Page> all_pages();

/// What to run, from the root of the project, when a kept page differs from the made one.
inline constexpr std::string_view remaking_command = "build/dev/bin/write_pages .";

} // namespace dateline::tests
