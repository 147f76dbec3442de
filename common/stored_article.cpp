#include "common/stored_article.hpp"

#include <fmt/format.h>

#include "common/packed_bytes.hpp"
#include "common/stored_mention.hpp"

namespace dateline {
namespace {

constexpr char format_version = '3';

void encode_header(ByteEncoder& out, const StoredHeader& header) {
    for (const std::string* text : {&header.id, &header.title, &header.source, &header.url, &header.byline,
                                    &header.language, &header.published}) {
        out.text(*text);
    }
}

StoredHeader read_header(ByteDecoder& in) {
    StoredHeader header;
    for (std::string* text : {&header.id, &header.title, &header.source, &header.url, &header.byline,
                              &header.language, &header.published}) {
        *text = in.text();
    }
    return header;
}

auto damaged() {
    return failure(ErrorKind::corrupt_index, "the stored form of an article is damaged",
                   "build the index again into a new folder");
}

Result<ByteDecoder> begin(std::string_view bytes) {
    if (bytes.empty() || bytes.front() != format_version) return damaged();
    return ByteDecoder(bytes.substr(1));
}

} // namespace

std::string to_iso(const PublicationTime& time) {
    std::string day = iso_day(time.day);
    switch (time.precision) {
    case DatePrecision::year:
        return day.substr(0, 4);
    case DatePrecision::month:
        return day.substr(0, 7);
    case DatePrecision::day:
        return day;
    case DatePrecision::time:
        break;
    }
    const std::int32_t second = time.second_of_day;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day, second / 3600, second / 60 % 60, second % 60);
}

StoredArticle to_stored(const AnalysedArticle& analysed) {
    const Article& article = analysed.article;
    StoredArticle stored;
    stored.header = {article.id,
                     article.title,
                     article.source,
                     article.url,
                     article.byline,
                     article.language,
                     article.published ? to_iso(*article.published) : ""};
    stored.published_rule = article.published ? article.published->rule : "";
    stored.dateline = article.dateline;
    stored.origin_file = path_text(article.origin);
    stored.origin_record = article.origin.record;
    stored.paragraphs = article.paragraphs;
    stored.mentions = collect_mentions(analysed);
    stored.dates_left_out = analysed.dates_left_out;
    return stored;
}

std::string encode(const StoredArticle& article) {
    ByteEncoder out;
    out.raw(format_version);
    encode_header(out, article.header);
    out.text(article.published_rule);
    out.text(article.dateline);
    out.text(article.origin_file);
    out.number(article.origin_record);
    out.number(article.paragraphs.size());
    for (const Paragraph& paragraph : article.paragraphs) {
        out.text(paragraph.leftover);
        out.text(paragraph.text);
    }
    out.number(article.mentions.size());
    for (const StoredMention& mention : article.mentions)
        encode_mention(out, mention);
    out.number(article.dates_left_out);
    return out.take();
}

Result<StoredHeader> decode_header(std::string_view bytes) {
    Result<ByteDecoder> in = begin(bytes);
    if (!in) return propagate(in);
    StoredHeader header = read_header(*in);
    if (!in->ok()) return damaged();
    return header;
}

Result<StoredArticle> decode_article(std::string_view bytes) {
    Result<ByteDecoder> in = begin(bytes);
    if (!in) return propagate(in);
    StoredArticle article;
    article.header = read_header(*in);
    article.published_rule = in->text();
    article.dateline = in->text();
    article.origin_file = in->text();
    article.origin_record = in->number();
    const std::uint64_t paragraphs = in->count();
    for (std::uint64_t i = 0; i < paragraphs && in->ok(); ++i) {
        Paragraph paragraph;
        paragraph.leftover = in->text();
        paragraph.text = in->text();
        article.paragraphs.push_back(std::move(paragraph));
    }
    const std::uint64_t mentions = in->count();
    for (std::uint64_t i = 0; i < mentions && in->ok(); ++i)
        article.mentions.push_back(read_mention(*in));
    article.dates_left_out = in->number();
    if (!in->ok() || !in->at_end() ||
        !read_surfaces(article.mentions, article.header.title, article.paragraphs))
        return damaged();
    return article;
}

std::string body_text(const StoredArticle& article) {
    return body_text(article.paragraphs);
}

} // namespace dateline
