/// Reader of PDF files, by the programs of poppler where they are installed.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One article: the text that `pdftotext` finds, in its order of columns; title, author and time of creation
/// as `pdfinfo` gives them, unless the title is the name of a file. A date in the file's name goes first.
/// Both run as processes of their own with limits of time (60 s), memory (1 GB) and output
/// (`max_record_bytes`). Bad: "PDF: pdftotext is not installed (package poppler-utils)", "encrypted PDF",
/// "damaged PDF", "PDF without text" (a scan), "PDF: not done in 60 s", "record larger than the limit".
[[nodiscard]] std::unique_ptr<Reader> pdf_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                 const ReaderOptions& options);

} // namespace dateline::indexer
