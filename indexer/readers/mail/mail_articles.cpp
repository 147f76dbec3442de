#include "indexer/readers/mail/mail_articles.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/page.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/mail/mail.hpp"
#include "indexer/readers/mail/plain_digest.hpp"
#include "indexer/readers/open_reader.hpp"

namespace dateline::indexer {
namespace {

/// The texts of a mail, collected part by part.
struct Texts {
    std::string plain;
    std::string html;
    std::vector<std::string> warnings;
    std::vector<const Mail*> mails;           ///< inside
    std::vector<const MailPart*> attachments; ///< that may hold articles
    bool digest = false;
    bool verbatim = false; ///< a second encoding is left as it is
};

void append(std::string& all, std::string_view text) {
    if (trim(text).empty()) return;
    if (!all.empty()) all += "\n\n";
    all += text;
}

void collect(Texts& texts, const MailPart& part);

/// One of several forms of the same content.
void collect_alternative(Texts& texts, const MailPart& part) {
    Texts all;
    all.verbatim = texts.verbatim;
    for (const MailPart& form : part.parts)
        collect(all, form);
    append(texts.plain, all.plain);
    if (trim(all.plain).empty()) append(texts.html, all.html);
    std::move(all.warnings.begin(), all.warnings.end(), std::back_inserter(texts.warnings));
    texts.mails.insert(texts.mails.end(), all.mails.begin(), all.mails.end());
    texts.attachments.insert(texts.attachments.end(), all.attachments.begin(), all.attachments.end());
    texts.digest = texts.digest || all.digest;
}

void collect_leaf(Texts& texts, const MailPart& part) {
    const bool plain = part.type == "text/plain" || part.type.empty();
    const bool html = part.type == "text/html";
    if (part.attachment || !part.file_name.empty() || !(plain || html)) {
        if (!part.content.empty()) texts.attachments.push_back(&part);
        return;
    }
    DecodedText decoded =
        to_repaired_utf8(part.content, {.transport = {}, .declared = part.charset}, texts.verbatim);
    if (!decoded.warning.empty()) texts.warnings.push_back(std::move(decoded.warning));
    append(html ? texts.html : texts.plain, decoded.text);
}

void collect(Texts& texts, const MailPart& part) {
    if (part.message) {
        texts.mails.push_back(part.message.get());
    } else if (part.parts.empty()) {
        collect_leaf(texts, part);
    } else if (part.type == "multipart/alternative") {
        collect_alternative(texts, part);
    } else if (part.type == "multipart/related" || part.type == "multipart/signed") {
        collect(texts, part.parts.front()); // the others are its pictures, or the signature
    } else {
        texts.digest = texts.digest || part.type == "multipart/digest";
        for (const MailPart& inner : part.parts)
            collect(texts, inner);
    }
}

/// Without the signature of the sender, which a line "-- " opens (RFC 3676), or the mark alone at the end.
std::string_view without_signature(std::string_view text) {
    constexpr std::string_view mark = "\n-- ";
    for (std::size_t pos = text.rfind(mark); pos != std::string_view::npos && pos > 0;
         pos = text.rfind(mark, pos - 1)) {
        const std::string_view rest = text.substr(pos + mark.size());
        if (rest.empty() || rest.front() == '\n' || rest.front() == '\r') return text.substr(0, pos);
    }
    const std::string_view trimmed = trim(text);
    const bool ends_in_mark = trimmed.size() > 3 && trimmed.substr(trimmed.size() - 3) == "\n--";
    return ends_in_mark ? trimmed.substr(0, trimmed.size() - 3) : text;
}

std::string body_of(const Texts& texts) {
    const std::string_view plain = without_signature(texts.plain);
    if (!trim(plain).empty()) return std::string(plain);
    std::string main = read_page(texts.html, {}, std::nullopt).text;
    return main.empty() ? fragment_text(texts.html) : main;
}

/// "anna@news.harbour.example" -> "news.harbour.example".
std::string domain_of(const std::string& address) {
    const std::size_t at = address.rfind('@');
    return at == std::string::npos ? std::string() : address.substr(at + 1);
}

RawItem item_of(const Mail& mail) {
    RawItem item;
    add_field(item, "id", mail.id);
    add_field(item, "title", mail.subject);
    add_field(item, "byline", mail.from_name.empty() ? mail.from_address : mail.from_name);
    add_field(item, "source", mail.list.empty() ? domain_of(mail.from_address) : mail.list);
    add_field(item, "language", mail.language);
    add_field(item, "url", mail.url);
    add_field(item, "topics", mail.keywords);
    if (!mail.date.empty()) {
        item.fields.emplace("published", mail.date);
        item.fields.emplace("published_rule", "header");
    }
    return item;
}

/// Walks through a mail and what is in it.
class MailWalk {
  public:
    MailWalk(ReaderOptions options, Origin origin)
        : options_(std::move(options)), origin_(std::move(origin)) {
        options_.bytes_read = nullptr; // they are counted where they come off the disk
        ++options_.depth;
    }

    void add(const Mail& mail, int levels);
    [[nodiscard]] std::vector<ReadResult> take() { return std::move(results_); }

  private:
    void add_attachment(const MailPart& part, const RawItem& mail);
    bool add_plain_digest(const std::string& plain, int levels);
    void add_bad(std::string reason) {
        results_.push_back({std::nullopt, BadRecord{next_origin(), std::move(reason), {}}});
    }
    [[nodiscard]] Origin next_origin() {
        Origin origin = origin_;
        origin.record += results_.size();
        return origin;
    }

    ReaderOptions options_;
    Origin origin_;
    std::vector<ReadResult> results_;
};

/// True if the text was a digest, whose messages were added.
bool MailWalk::add_plain_digest(const std::string& plain, int levels) {
    const std::vector<std::string_view> messages = digest_messages(plain);
    for (const std::string_view message : messages) {
        Mail mail = parse_mail(message);
        if (mail.root.charset.empty()) mail.root.charset = "utf-8"; // the text is decoded already
        add(mail, levels - 1);
    }
    return !messages.empty();
}

/// What an attachment holds, with the fields of the mail that it lacks.
void MailWalk::add_attachment(const MailPart& part, const RawItem& mail) {
    constexpr unsigned deepest = 3; // as archives in archives
    if (options_.depth > deepest || part.type == "text/calendar" || part.type == "text/vcard" ||
        part.type == "text/x-vcard" || part.type == "text/css" || part.type == "text/x-amp-html")
        return;
    options_.transport = Transport{part.type, part.charset, {}, {}};
    Result<std::unique_ptr<Reader>> reader = open_reader(
        memory_stream(part.content), part.file_name.empty() ? origin_.file : part.file_name, options_);
    if (!reader) return; // a kind that is not read: attachments need not be articles
    for (;;) {
        Result<std::optional<ReadResult>> result = (*reader)->next();
        if (!result || !*result) return;
        ReadResult& found = **result;
        if (found.item) {
            for (const std::string_view field : {"source", "byline", "published"}) {
                const auto given = mail.fields.find(field);
                if (found.item->fields.find(field) == found.item->fields.end() && given != mail.fields.end())
                    found.item->fields.emplace(*given);
            }
            found.item->origin = next_origin();
        } else if (found.bad) {
            found.bad->origin = next_origin();
        }
        results_.push_back(std::move(found));
    }
}

void MailWalk::add(const Mail& mail, int levels) {
    Texts texts;
    texts.verbatim = options_.verbatim;
    collect(texts, mail.root);
    RawItem item = item_of(mail);
    const bool inner = !texts.mails.empty() || !texts.attachments.empty();
    const bool plain_digest = levels > 0 && add_plain_digest(texts.plain, levels);
    if (!plain_digest && !texts.digest) {
        RawItem article = item;
        article.body = body_of(texts);
        article.warnings = std::move(texts.warnings);
        article.scraped = true;
        article.origin = next_origin();
        if (!trim(article.body).empty() || (!is_blank(article) && !inner)) {
            results_.push_back({std::move(article), std::nullopt});
        } else if (!inner) {
            add_bad("no title and no text");
        }
    }
    for (const Mail* found : texts.mails)
        add(*found, levels - 1);
    for (const MailPart* part : texts.attachments)
        add_attachment(*part, item);
}

} // namespace

std::vector<ReadResult> read_mail(std::string_view bytes, const ReaderOptions& options,
                                  const Origin& origin) {
    constexpr int deepest_digest = 2;
    const std::string_view problem = mail_problem(bytes);
    if (!problem.empty()) {
        std::vector<ReadResult> results;
        results.push_back({std::nullopt, BadRecord{origin, std::string(problem), {}}});
        return results;
    }
    MailWalk walk(options, origin);
    walk.add(parse_mail(trim(bytes)), deepest_digest);
    std::vector<ReadResult> results = walk.take();
    if (results.empty()) results.push_back({std::nullopt, BadRecord{origin, "no title and no text", {}}});
    return results;
}

} // namespace dateline::indexer
