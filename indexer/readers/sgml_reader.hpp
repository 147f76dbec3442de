/// Reader of the Reuters-21578 collection (SGML of the early nineties, which no XML parser accepts).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One article per <REUTERS> element: NEWID is the id, <D> lists are places, people, organisations (also
/// exchanges) and topics. Bodies lose the wire's closing line ("Reuter"); a line indented by blanks begins a
/// paragraph. Articles without TITLE and BODY tags keep their lines, the first is the title. Records
/// without a word are kept with a warning. Bad: "truncated SGML record", "record larger than the limit".
[[nodiscard]] std::unique_ptr<Reader> reuters_sgml_reader(std::unique_ptr<ByteStream> stream,
                                                          std::string name, const ReaderOptions& options);

/// The date of an article without what the wire left after it. An impossible time of day is cut off, and
/// `impossible` set.
[[nodiscard]] std::string reuters_date(std::string_view text, bool& impossible);

/// Lines of the wire as paragraphs parted by blank lines: a line indented by at least two blanks begins one.
[[nodiscard]] std::string reuters_paragraphs(std::string_view body);

} // namespace dateline::indexer
