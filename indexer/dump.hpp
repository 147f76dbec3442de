/// AnalysedArticle -> one JSON object, the form that --dump writes and docs/OUTPUT.md describes.
#pragma once

#include <string>

#include "common/article.hpp"

namespace dateline::indexer {

/// One line without its line feed. Offsets are Unicode code points into `text` (or into `title`, where the
/// mention says "field": "title"); tags given by the source have null offsets and "field": "metadata".
[[nodiscard]] std::string to_json_line(const AnalysedArticle& analysed);

} // namespace dateline::indexer
