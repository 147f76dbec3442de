/// Addresses of pages.
#pragma once

#include <string>
#include <string_view>

#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {

/// A reference as an absolute http or https address, without its fragment; empty if it is neither absolute
/// nor can be made so by `base`, or has blanks or control characters in it. Dot segments are left as they
/// are.
[[nodiscard]] std::string resolve_address(std::string_view base, std::string_view reference);

/// The address that a browser notes when it saves a page ("<!-- saved from url=(0042)https://... -->"), or
/// where the page of a web archive was fetched; empty if there is none among the first bytes.
[[nodiscard]] std::string_view saved_from(std::string_view html);

/// The address of a page: canonical link, og:url, `linked` (that of JSON-LD), `fetched`, in this order. The
/// home page of a site is refused unless it was what was fetched: careless templates name it on every page.
[[nodiscard]] std::string page_address(const PageFacts& facts, std::string_view linked,
                                       std::string_view fetched);

} // namespace dateline::indexer
