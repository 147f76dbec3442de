#include "searcher/search/copies.hpp"

#include <algorithm>
#include <tuple>

#include "common/index_layout.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/text.hpp"

namespace dateline::searcher {
namespace {

/// Members of larger families are counted, not read.
constexpr std::size_t max_read_copies = 1000;

bool is_earlier(const StoredHeader& a, const StoredHeader& b) {
    const auto order = [](const StoredHeader& header) {
        return std::make_tuple(header.published.empty(), std::string_view(header.published),
                               std::string_view(header.id));
    };
    return order(a) < order(b);
}

/// The other articles of the family; counts them all.
std::vector<StoredHeader> read_others(const Xapian::Database& database, Xapian::docid document,
                                      Copies& copies) {
    std::vector<StoredHeader> others;
    const std::string keys = database.get_metadata(family_key(copies.family));
    for (const std::string_view key : split(keys, '\n')) {
        const std::string term(key);
        const auto it = database.postlist_begin(term);
        if (term.empty() || it == database.postlist_end(term) || *it == document) continue;
        ++copies.others;
        if (others.size() >= max_read_copies) continue;
        Result<StoredHeader> header = decode_header(database.get_document(*it).get_data());
        if (header) others.push_back(std::move(*header));
    }
    return others;
}

} // namespace

void add_copies(const IndexReader& reader, Xapian::docid document, Hit& hit) {
    const Xapian::Database& database = reader.database();
    Copies& copies = hit.copies;
    copies.family = database.get_document(document).get_value(slot_family);
    if (copies.family.empty()) return;
    copies.first_seen = hit.published;
    std::vector<StoredHeader> others = read_others(database, document, copies);
    std::sort(others.begin(), others.end(), is_earlier);
    for (const StoredHeader& header : others) {
        if (copies.ids.size() >= max_listed_copies) break;
        copies.ids.push_back(header.id);
        const bool known = header.source.empty() || std::find(copies.outlets.begin(), copies.outlets.end(),
                                                              header.source) != copies.outlets.end();
        if (!known) copies.outlets.push_back(header.source);
    }
    if (others.empty() || others.front().published.empty()) return;
    const std::string& earliest = others.front().published;
    if (copies.first_seen.empty() || earliest < copies.first_seen) copies.first_seen = earliest;
}

} // namespace dateline::searcher
