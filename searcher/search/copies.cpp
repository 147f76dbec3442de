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

} // namespace

const CopiesReader::Family& CopiesReader::family_of(const std::string& name) {
    const auto [entry, is_new] = families_.try_emplace(name);
    Family& family = entry->second;
    if (!is_new) return family;
    const Xapian::Database& database = reader_->database();
    const std::string keys = database.get_metadata(family_key(name));
    for (const std::string_view key : split(keys, '\n')) {
        const std::string term(key);
        const auto it = database.postlist_begin(term);
        if (term.empty() || it == database.postlist_end(term)) continue;
        ++family.size;
        if (family.members.size() > max_read_copies) continue;
        Result<StoredHeader> header = decode_header(database.get_document(*it).get_data());
        if (header) family.members.push_back({*it, header->id, header->source, header->published});
    }
    std::sort(family.members.begin(), family.members.end(), [](const Member& a, const Member& b) {
        return std::make_tuple(a.published.empty(), std::string_view(a.published), std::string_view(a.id)) <
               std::make_tuple(b.published.empty(), std::string_view(b.published), std::string_view(b.id));
    });
    return family;
}

void CopiesReader::add(Xapian::docid document, Hit& hit) {
    Copies& copies = hit.copies;
    copies.family = reader_->database().get_document(document).get_value(slot_family);
    if (copies.family.empty()) return;
    const Family& family = family_of(copies.family);
    copies.others = static_cast<std::uint32_t>(family.size > 0 ? family.size - 1 : 0);
    copies.first_seen = hit.published;
    for (const Member& member : family.members) {
        if (copies.ids.size() >= max_listed_copies) break;
        if (member.document == document) continue;
        copies.ids.push_back(member.id);
        const bool known = member.source.empty() || std::find(copies.outlets.begin(), copies.outlets.end(),
                                                              member.source) != copies.outlets.end();
        if (!known) copies.outlets.push_back(member.source);
    }
    if (family.members.empty() || family.members.front().published.empty()) return;
    const std::string& earliest = family.members.front().published;
    if (copies.first_seen.empty() || earliest < copies.first_seen) copies.first_seen = earliest;
}

} // namespace dateline::searcher
