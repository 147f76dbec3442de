#include "indexer/readers/web/warc_payload.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/web/http_message.hpp"

namespace dateline::indexer {
namespace {

/// Media types that articles come in, beside text/... and everything that ends in +xml or +json.
constexpr std::array<std::string_view, 16> article_media{
    "application/xml",      "application/json",   "application/jsonl", "application/json-lines",
    "application/x-ndjson", "application/x-json", "application/pdf",   "application/x-pdf",
    "application/gzip",     "application/x-gzip", "application/rss",   "application/atom",
    "application/mbox",     "message/rfc822",     "application/csv",   "application/xhtml"};

/// Exceptions from "text/..." and "...+xml", "...+json".
constexpr std::array<std::string_view, 12> other_text{"text/css",
                                                      "text/javascript",
                                                      "text/ecmascript",
                                                      "text/x-javascript",
                                                      "text/x-component",
                                                      "text/vtt",
                                                      "text/dns",
                                                      "text/calendar",
                                                      "text/vcard",
                                                      "application/manifest+json",
                                                      "application/importmap+json",
                                                      "application/opensearchdescription+xml"};

/// Media types that say nothing: the bytes have to.
constexpr std::array<std::string_view, 6> silent_media{"",
                                                       "application/octet-stream",
                                                       "binary/octet-stream",
                                                       "application/force-download",
                                                       "application/x-download",
                                                       "application/unknown"};

/// Schemes of what crawlers note for themselves.
constexpr std::array<std::string_view, 7> own_schemes{
    "metadata:", "dns:", "whois:", "filedesc:", "warcinfo:", "urn:", "screenshot:"};

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_article_media(std::string_view type) {
    if (is_among(other_text, type)) return false;
    if (is_among(article_media, type)) return true;
    if (type.starts_with("image/")) return false; // image/svg+xml
    return type.starts_with("text/") || type.ends_with("+xml") || type.ends_with("+json");
}

/// "image" for "image/png"; the whole type where its first part says nothing.
std::string kind_of_media(std::string_view type) {
    for (const std::string_view kind : {"image", "audio", "video", "font"}) {
        if (type.starts_with(kind)) return std::string(kind);
    }
    if (type.find("script") != std::string_view::npos) return "script";
    if (type == "text/css") return "style sheet";
    return std::string(type);
}

/// The path of an address, without query and fragment.
std::string_view path_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    if (path == std::string_view::npos) return {};
    url = url.substr(path);
    return url.substr(0, url.find_first_of("?#"));
}

/// Why a record is none of an article by its header alone; empty if it may be one.
std::string record_passed_over(const WarcHeader& header) {
    if (header.type != "response" && header.type != "resource" && header.type != "conversion")
        return header.type.empty() ? "record without a type" : header.type + " record";
    const auto scheme = std::find_if(own_schemes.begin(), own_schemes.end(),
                                     [&](std::string_view own) { return header.url.starts_with(own); });
    if (scheme != own_schemes.end()) return "note of the crawler";
    return path_of(header.url) == "/robots.txt" ? "robots.txt" : "";
}

} // namespace

Payload look_at_payload(const WarcHeader& header, std::string_view block) {
    Payload payload;
    payload.body = block;
    payload.passed_over = record_passed_over(header);
    if (!payload.passed_over.empty()) return payload;
    payload.media = read_media_type(header.content_type);
    const bool is_http = payload.media.type == "application/http" || block.starts_with("HTTP/");
    if (header.type == "response" && is_http) {
        const HttpMessage message = read_http_message(block);
        if (message.status != 0 && (message.status < 200 || message.status > 299)) {
            payload.passed_over = fmt::format("HTTP status {}", message.status);
            return payload;
        }
        payload.body = message.body;
        payload.media = read_media_type(header_value(message.fields, "content-type"));
        const std::optional<std::uint64_t> length =
            read_length(header_value(message.fields, "content-length"));
        payload.whole = length && message.body.size() >= *length;
        payload.encodings = joined_values(message.fields, "content-encoding") + ", " +
                            joined_values(message.fields, "transfer-encoding");
    }
    payload.known_media = is_article_media(payload.media.type);
    if (!payload.known_media && !is_among(silent_media, payload.media.type))
        payload.passed_over = kind_of_media(payload.media.type);
    return payload;
}

} // namespace dateline::indexer
