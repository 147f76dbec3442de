/// Readers of mail: single messages (.eml) and mailboxes (mbox).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// True if the first lines are the header of a mail: two of the fields that mails have, one of them of mails
/// alone.
[[nodiscard]] bool is_mail(std::string_view head);

/// True if the first line opens a mailbox ("From anna@harbour.example Wed Oct 14 11:37:00 2020").
[[nodiscard]] bool opens_mailbox(std::string_view line);

/// The articles of one mail (see `read_mail`). Bad also: "record larger than the limit".
[[nodiscard]] std::unique_ptr<Reader> mail_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options);

/// The articles of all mails of a mailbox, one mail in memory at a time. A mail begins with a "From " line at
/// the beginning or after a blank line; lines that were escaped (">From ") lose one ">".
[[nodiscard]] std::unique_ptr<Reader> mailbox_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                     const ReaderOptions& options);

} // namespace dateline::indexer
