/// One document of a TREC collection as an article.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Reads a <DOC> element in the markup of TREC's news collections (AP, WSJ, FT, FBIS, LA Times, San Jose
/// Mercury, AQUAINT, Gigaword and their kin; also NTCIR and text dumps of Wikipedia with attributes instead
/// of elements). DOCNO is the id; HEADLINE, HEAD, HL, TITLE or TI the title; lead paragraphs and every TEXT
/// the body, in which <P>, blank lines and indented lines begin paragraphs. A day that no element tells is
/// read from the DOCNO ("AP880212-0001"), as is the source. All other elements are left out. Bad: "no title
/// and no text".
[[nodiscard]] ReadResult read_trec_record(std::string bytes, Origin origin, bool verbatim);

/// Day in the digits of a document's number as ISO 8601 ("AP880212-0001", "NYT20000105.0001", "FT911-3" has
/// none); empty if there is none.
[[nodiscard]] std::string day_of_docno(std::string_view docno);

} // namespace dateline::indexer
