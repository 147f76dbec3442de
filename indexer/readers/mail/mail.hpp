/// A mail as a tree of decoded parts: the only place that knows the mail library.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct Mail;

/// A part of a mail.
struct MailPart {
    std::string type; ///< "text/plain", lower case
    std::string charset;
    std::string file_name;           ///< UTF-8; empty if the part has none
    bool attachment = false;         ///< meant to be kept apart from the text
    std::string content;             ///< of text, JSON and XML: bytes without transfer encoding; else empty
    std::vector<MailPart> parts;     ///< of a multipart
    std::unique_ptr<Mail> message{}; ///< of a mail inside the mail
};

/// Header fields are decoded, UTF-8, and empty where missing.
struct Mail {
    std::string id; ///< without angle brackets
    std::string subject;
    std::string date;      ///< ISO 8601 in UTC; as written if it cannot be read
    std::string from_name; ///< of the first author; may be empty
    std::string from_address;
    std::string list; ///< name of the mailing list or newsgroup
    std::string language;
    std::string keywords;
    std::string url; ///< where the mail is archived
    MailPart root;
};

/// Why the bytes are not given to the mail library; empty if they may be. Each header field and part takes it
/// some 500 bytes: "mail with too many parts or header fields".
[[nodiscard]] std::string_view mail_problem(std::string_view bytes);

/// Parses a mail of RFC 5322 with the parts of MIME. Anything is a mail: what cannot be understood is
/// missing. Parts nested deeper than 32 levels are left out. Requires: no `mail_problem`.
[[nodiscard]] Mail parse_mail(std::string_view bytes);

} // namespace dateline::indexer
