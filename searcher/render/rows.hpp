/// Results as rows: CSV, TSV and TREC runs.
#pragma once

#include <ostream>
#include <span>
#include <string>

#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// One row of values as CSV and as TSV, as described below.
void write_csv_row(std::ostream& out, std::span<const std::string> values);
void write_tsv_row(std::ostream& out, std::span<const std::string> values);

/// RFC 4180: comma, CRLF, quotes doubled; the columns are rank, weight, id, title, source, published, url,
/// byline, language, snippet, family, copies, copy_sources, copy_ids, first_seen. Values are data as they
/// are, also where a spreadsheet would see a formula.
void write_csv_header(std::ostream& out);
void write_csv_hit(std::ostream& out, const Hit& hit);

/// The same columns parted by tabs, lines by line feeds; tabs and line feeds in values become blanks.
void write_tsv_header(std::ostream& out);
void write_tsv_hit(std::ostream& out, const Hit& hit);

/// "topic Q0 id rank weight tag"; blanks in the id become underscores.
void write_trec_hit(std::ostream& out, const Hit& hit, const std::string& topic, const std::string& tag);

} // namespace dateline::searcher
