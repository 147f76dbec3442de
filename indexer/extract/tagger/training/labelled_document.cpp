// Reads labelled text in both forms.
#include "indexer/extract/tagger/training/labelled_document.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::pair<std::string_view, NameType>, 4> type_names{{{"PER", NameType::person},
                                                                           {"LOC", NameType::place},
                                                                           {"ORG", NameType::organisation},
                                                                           {"MISC", NameType::other}}};

std::optional<NameType> read_type(std::string_view name) {
    for (const auto& [text, type] : type_names)
        if (text == name) return type;
    return std::nullopt;
}

Result<std::string> read_whole(const std::filesystem::path& path) {
    auto file = open_file(path.string());
    if (!file) return failure(file.error().kind, path.string() + ": " + file.error().message);
    std::unique_ptr<ByteStream> stream = std::move(*file);
    if (path.extension() == ".gz") stream = gzip_stream(std::move(stream));
    constexpr std::size_t most_bytes = 1U << 30U;
    Result<std::optional<std::string>> bytes = read_all(*stream, most_bytes);
    if (!bytes) return failure(bytes.error().kind, path.string() + ": " + bytes.error().message);
    if (!*bytes) return failure(ErrorKind::bad_input, path.string() + ": larger than 1 GB");
    return repair_utf8(**bytes);
}

auto bad_line(const std::filesystem::path& path, std::size_t line, const std::string& what) {
    return failure(ErrorKind::bad_input, fmt::format("{} line {}: {}", path.string(), line, what));
}

std::vector<std::string_view> columns_of(std::string_view line) {
    if (line.find('\t') != std::string_view::npos) return split(line, '\t');
    std::vector<std::string_view> columns = split(line, ' ');
    std::erase_if(columns, [](std::string_view column) { return column.empty(); });
    return columns;
}

/// Puts the tokens of a sentence together as they are printed.
class SentencePrinter {
  public:
    void add(std::string_view token, std::string_view tag) {
        const bool in_name = tag.size() > 2;
        const std::optional<NameType> type = in_name ? read_type(tag.substr(2)) : std::nullopt;
        const bool close = joined(token);
        if (!text_.empty() && !close) text_ += ' ';
        const std::size_t begin = text_.size();
        text_ += token;
        const bool goes_on = type && tag.front() == 'I' && open_ == type;
        if (goes_on) {
            names_.back().end = text_.size();
        } else if (type) {
            names_.push_back({.begin = begin, .end = text_.size(), .type = *type});
        }
        open_ = type;
        glue_ = token == "(" || token == "[" || token == "$" || token == "``" || (token == "\"" && quoted_);
    }

    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<NameSpan>& names() const { return names_; }

  private:
    // True if no blank stands before the token.
    bool joined(std::string_view token) {
        if (token == "\"") {
            quoted_ = !quoted_;
            return !quoted_ || glue_;
        }
        if (glue_) return true;
        static constexpr std::array<std::string_view, 20> closing{
            ".",  ",",   ";",   ":",   "?",  "!",  ")",   "]", "%",  "'s",
            "'S", "n't", "'re", "'ve", "'m", "'d", "'ll", "'", "''", "..."};
        return std::find(closing.begin(), closing.end(), token) != closing.end();
    }

    std::string text_;
    std::vector<NameSpan> names_;
    std::optional<NameType> open_;
    bool quoted_ = false;
    bool glue_ = false; // no blank behind what was printed
};

} // namespace

void LabelledBuilder::add_paragraph(std::string_view text, const std::vector<NameSpan>& names) {
    if (!body_.empty()) body_ += "\n\n";
    for (NameSpan name : names) {
        name.field = MentionField::body;
        name.begin += body_.size();
        name.end += body_.size();
        body_names_.push_back(name);
    }
    body_ += text;
}

void LabelledBuilder::set_title(std::string_view text, const std::vector<NameSpan>& names) {
    title_ = text;
    title_names_ = names;
    for (NameSpan& name : title_names_)
        name.field = MentionField::title;
}

LabelledDocument LabelledBuilder::finish(std::string id) {
    LabelledDocument document;
    document.id = std::move(id);
    document.texts = {ArticleText{MentionField::title, title_, tokenize(title_)},
                      ArticleText{MentionField::body, body_, tokenize(body_)}};
    document.names = std::move(title_names_);
    document.names.insert(document.names.end(), body_names_.begin(), body_names_.end());
    *this = {};
    return document;
}

Result<std::vector<LabelledDocument>> read_bio(const std::filesystem::path& path) {
    const Result<std::string> bytes = read_whole(path);
    if (!bytes) return propagate(bytes);
    std::vector<LabelledDocument> documents;
    LabelledBuilder builder;
    bool filled = false;
    SentencePrinter sentence;
    const auto end_sentence = [&]() {
        if (sentence.empty()) return;
        builder.add_paragraph(sentence.text(), sentence.names());
        filled = true;
        sentence = {};
    };
    const auto end_document = [&]() {
        end_sentence();
        if (!filled) return;
        documents.push_back(
            builder.finish(fmt::format("{}-{}", path.filename().string(), documents.size() + 1)));
        filled = false;
    };
    std::size_t number = 0;
    for (const std::string_view line : split(*bytes, '\n')) {
        ++number;
        const std::string_view trimmed = trim(line);
        if (trimmed.empty()) {
            end_sentence();
        } else if (trimmed.starts_with("-DOCSTART-")) {
            end_document();
        } else {
            const std::vector<std::string_view> columns = columns_of(trimmed);
            if (columns.size() < 2 || columns[0].empty())
                return bad_line(path, number, "expected a token and a tag");
            sentence.add(columns.front(), columns.back());
        }
    }
    end_document();
    return documents;
}

namespace {

/// A line with brackets: its text and its names.
struct MarkedLine {
    std::string text;
    std::vector<NameSpan> names;
};

Result<MarkedLine> read_marked(std::string_view line) {
    MarkedLine marked;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] != '[') {
            marked.text += line[at++];
            continue;
        }
        const std::size_t end = line.find(']', at);
        const std::size_t blank = line.find(' ', at);
        if (end == std::string_view::npos || blank == std::string_view::npos || blank > end)
            return failure(ErrorKind::bad_input, "a bracket that is no label");
        const std::optional<NameType> type = read_type(line.substr(at + 1, blank - at - 1));
        if (!type)
            return failure(ErrorKind::bad_input,
                           "unknown type '" + std::string(line.substr(at + 1, blank - at - 1)) + "'");
        const std::size_t begin = marked.text.size();
        marked.text += line.substr(blank + 1, end - blank - 1);
        marked.names.push_back({.begin = begin, .end = marked.text.size(), .type = *type});
        at = end + 1;
    }
    return marked;
}

} // namespace

Result<std::vector<LabelledDocument>> read_annotated(const std::filesystem::path& path) {
    const Result<std::string> bytes = read_whole(path);
    if (!bytes) return propagate(bytes);
    std::vector<LabelledDocument> documents;
    LabelledBuilder builder;
    std::string id;
    bool titled = false;
    std::size_t number = 0;
    for (const std::string_view line : split(*bytes, '\n')) {
        ++number;
        const std::string_view trimmed = trim(line);
        if (trimmed.starts_with("# id:")) {
            if (titled) documents.push_back(builder.finish(id));
            id = trim(trimmed.substr(5));
            titled = false;
            continue;
        }
        if (trimmed.empty() || trimmed.starts_with("# ")) continue;
        const Result<MarkedLine> marked = read_marked(trimmed);
        if (!marked) return bad_line(path, number, marked.error().message);
        if (titled) {
            builder.add_paragraph(marked->text, marked->names);
        } else {
            builder.set_title(marked->text, marked->names);
        }
        titled = true;
    }
    if (titled) documents.push_back(builder.finish(id));
    return documents;
}

Result<std::vector<LabelledDocument>> read_labelled(const std::filesystem::path& path) {
    return path.extension() == ".txt" ? read_annotated(path) : read_bio(path);
}

} // namespace dateline::indexer
