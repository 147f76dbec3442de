/// The articles of one mail.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Reads a mail: its text is an article, and so is each mail inside it, each message of a digest (MIME, or
/// plain text of RFC 1153) and each attachment that is text in a format that is read. Plain text is preferred
/// to HTML unless it is empty; what follows the signature mark ("-- ") is left out. The text around a digest
/// is none. Records are numbered from `record` on. There is at least one result. Bad: "no title and no text",
/// and what `mail_problem` says.
[[nodiscard]] std::vector<ReadResult> read_mail(std::string_view bytes, const ReaderOptions& options,
                                                const Origin& origin);

} // namespace dateline::indexer
