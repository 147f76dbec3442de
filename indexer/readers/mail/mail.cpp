#include "indexer/readers/mail/mail.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <gmime/gmime.h>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Type>
using Held = std::unique_ptr<Type, Unref>;

struct Free {
    void operator()(char* text) const { g_free(text); }
};
using HeldText = std::unique_ptr<char, Free>;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : repair_utf8(text);
}

/// The library is set up once; it is never taken down.
void set_up_library() {
    static const bool done = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(done);
}

/// A header field as it stands, unfolded and with encoded words decoded. Some programs put UTF-8 into encoded
/// words that say windows-1252: where the field holds bytes of well-formed UTF-8, they are believed.
std::string header_text(GMimeObject* object, const char* name) {
    GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    if (header == nullptr) return {};
    const char* raw = g_mime_header_get_raw_value(header);
    if (raw == nullptr) return {};
    std::string value = raw;
    const bool ascii =
        std::all_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii && is_valid_utf8(value)) {
        for (std::size_t open = value.find("=?"); open != std::string::npos;
             open = value.find("=?", open + 2)) {
            const std::size_t end = value.find('?', open + 2);
            if (end == std::string::npos) break;
            value.replace(open + 2, end - open - 2, "utf-8");
        }
    }
    const HeldText decoded(g_mime_utils_header_decode_text(nullptr, value.c_str()));
    return squeeze(text_of(decoded.get()));
}

std::string date_text(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (date == nullptr) return header_text(GMIME_OBJECT(message), "Date");
    GDateTime* utc = g_date_time_to_utc(date);
    if (utc == nullptr) return {};
    const HeldText text(g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ"));
    g_date_time_unref(utc);
    return text_of(text.get());
}

/// The name in front of the identifier of a list: "Harbour news <news.harbour.example>".
std::string list_name(GMimeObject* object) {
    const std::string list = header_text(object, "List-Id");
    const std::size_t bracket = list.find('<');
    std::string name(trim(std::string_view(list).substr(0, bracket)));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    if (name.empty() && bracket != std::string::npos)
        name = list.substr(bracket + 1, list.find('>', bracket) - bracket - 1);
    return name.empty() ? header_text(object, "Newsgroups") : name;
}

void add_author(Mail& mail, GMimeMessage* message) {
    InternetAddressList* list = g_mime_message_get_from(message);
    if (list == nullptr || internet_address_list_length(list) == 0) return;
    InternetAddress* first = internet_address_list_get_address(list, 0);
    mail.from_name = squeeze(text_of(internet_address_get_name(first)));
    if (INTERNET_ADDRESS_IS_MAILBOX(first))
        mail.from_address = text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

/// Parts that can hold articles; the others are not decoded.
bool is_readable(std::string_view type) {
    return type.substr(0, 5) == "text/" || type == "application/json" || type == "application/xml" ||
           type.find("+xml") != std::string_view::npos || type.find("+json") != std::string_view::npos;
}

std::string decoded_content(GMimePart* part) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr) return {};
    const Held<GMimeStream> out(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, out.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
    if (bytes == nullptr || bytes->len == 0) return {};
    std::string content(bytes->len, '\0');
    std::copy_n(bytes->data, bytes->len, content.begin());
    return content;
}

Mail mail_of(GMimeMessage* message, int levels);

MailPart part_of(GMimeObject* object, int levels) {
    MailPart part;
    if (object == nullptr || levels <= 0) return part;
    if (GMimeContentType* type = g_mime_object_get_content_type(object)) {
        const HeldText name(g_mime_content_type_get_mime_type(type));
        part.type = to_lower_ascii(text_of(name.get()));
        part.charset = text_of(g_mime_content_type_get_parameter(type, "charset"));
    }
    const char* disposition = g_mime_object_get_disposition(object);
    part.attachment = disposition != nullptr && equal_ignoring_case(disposition, "attachment");
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* multipart = GMIME_MULTIPART(object);
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count; ++i)
            part.parts.push_back(part_of(g_mime_multipart_get_part(multipart, i), levels - 1));
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (inner != nullptr) part.message = std::make_unique<Mail>(mail_of(inner, levels - 1));
    } else if (GMIME_IS_PART(object)) {
        part.file_name = text_of(g_mime_part_get_filename(GMIME_PART(object)));
        if (is_readable(part.type)) part.content = decoded_content(GMIME_PART(object));
    }
    return part;
}

Mail mail_of(GMimeMessage* message, int levels) {
    GMimeObject* object = GMIME_OBJECT(message);
    Mail mail;
    mail.id = text_of(g_mime_message_get_message_id(message));
    mail.subject = header_text(object, "Subject");
    mail.date = date_text(message);
    add_author(mail, message);
    mail.list = list_name(object);
    // The library keeps fields of the content with the part.
    if (GMimeObject* content = g_mime_message_get_mime_part(message))
        mail.language = header_text(content, "Content-Language");
    mail.keywords = header_text(object, "Keywords");
    const std::string archived = header_text(object, "Archived-At");
    if (archived.size() > 2 && archived.front() == '<') mail.url = archived.substr(1, archived.find('>') - 1);
    mail.root = part_of(g_mime_message_get_mime_part(message), levels);
    return mail;
}

} // namespace

std::string_view mail_problem(std::string_view bytes) {
    constexpr std::size_t most = 200'000; // 100 MB in the library
    constexpr std::size_t longest_name = 80;
    std::size_t count = 0;
    for (std::size_t pos = 0; pos < bytes.size();) {
        const std::string_view line = bytes.substr(pos, longest_name);
        const std::size_t colon = line.find_first_of(": \n");
        const bool field = colon != std::string_view::npos && line[colon] == ':';
        if (field || line.substr(0, 2) == "--") ++count;
        const std::size_t end = bytes.find('\n', pos);
        pos = end == std::string_view::npos ? bytes.size() : end + 1;
    }
    return count > most ? "mail with too many parts or header fields" : std::string_view();
}

Mail parse_mail(std::string_view bytes) {
    constexpr int deepest = 32;
    set_up_library();
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    return message ? mail_of(message.get(), deepest) : Mail{};
}

} // namespace dateline::indexer
