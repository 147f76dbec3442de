/// Texts with their names marked: what the tagger learns from and is measured on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// A document; the names are in order, title first, without overlap.
struct LabelledDocument {
    std::string id;
    ArticleTexts texts;
    std::vector<NameSpan> names;
};

/// Paragraphs that are put together with their names.
class LabelledBuilder {
  public:
    /// The first text without a body is the title when `has_title` is set. Names are byte ranges of `text`.
    void add_paragraph(std::string_view text, const std::vector<NameSpan>& names);
    void set_title(std::string_view text, const std::vector<NameSpan>& names);
    [[nodiscard]] LabelledDocument finish(std::string id);

  private:
    std::string title_;
    std::string body_;
    std::vector<NameSpan> title_names_;
    std::vector<NameSpan> body_names_;
};

/// Reads two or more columns, "token ... tag" (IOB1 or IOB2), sentences parted by an empty line and documents
/// by a line that begins with -DOCSTART-; each sentence becomes a paragraph, spaced as in print. `.gz` is
/// unpacked. Fails with `unreadable`, or `bad_input` naming the line.
[[nodiscard]] Result<std::vector<LabelledDocument>> read_bio(const std::filesystem::path& path);

/// Reads the form of corpus/annotated: "# id: ..." begins a document, its first line is the title, names
/// stand in brackets: "[PER Ilham Aliyev]". Fails as `read_bio` does.
[[nodiscard]] Result<std::vector<LabelledDocument>> read_annotated(const std::filesystem::path& path);

/// By the ending of the name: ".txt" is annotated text, everything else columns.
[[nodiscard]] Result<std::vector<LabelledDocument>> read_labelled(const std::filesystem::path& path);

} // namespace dateline::indexer
