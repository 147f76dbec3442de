/// Home-made XML of agencies and archives: records whose elements are called what they mean.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// True if the beginning of a stream holds a record of this kind: an element called as records are
/// ("article", "story", "newsitem", "RBNews" ...) with one for the title and one for the text in it. Pure.
[[nodiscard]] bool has_plain_stories(std::string_view head);

/// One article a record. Fields are known by the names of elements and attributes, those of JSON keys and
/// further ones ("byLine", "PublishDate", "section"); the text may be marked up, also in escaped form.
[[nodiscard]] std::unique_ptr<XmlForm> plain_story_form();

} // namespace dateline::indexer
