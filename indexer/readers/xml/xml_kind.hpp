/// Which kind of XML a stream holds.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// The two last of a row are known and not read.
enum class XmlKind {
    unknown,
    feed,
    news_sitemap,
    nitf,
    newsml_g2,
    newsml_1,
    plain_stories,
    mediawiki,
    sitemap,
    sitemap_index
};

/// Kind by the first element, and where that does not tell by the elements in it. `head` begins with "<" and
/// is in an encoding that leaves ASCII as it is; a beginning of the stream is enough. Pure.
[[nodiscard]] XmlKind find_xml_kind(std::string_view head);

/// Why a kind is not read; empty if it is.
[[nodiscard]] std::string_view refusal(XmlKind kind);

/// The form that reads a kind. Requires: kind is known and read.
[[nodiscard]] std::unique_ptr<XmlForm> form_of(XmlKind kind);

} // namespace dateline::indexer
