#include "common/term.hpp"

#include <algorithm>

#include "common/mention_class.hpp"
#include "common/text.hpp"

namespace dateline {

std::string join_term(std::string_view prefix, std::string_view text) {
    std::string term(prefix);
    term += text;
    std::replace(term.begin(), term.end(), '\0', ' ');
    std::replace(term.begin(), term.end(), '\n', '\x1F'); // lists of terms are parted by line feeds
    if (term.size() > max_term_bytes) {
        const std::string mark = hex(stable_hash(term));
        std::size_t cut = max_term_bytes - mark.size();
        while (cut > prefix.size() && (static_cast<unsigned char>(term[cut]) & 0xC0U) == 0x80U)
            --cut;
        term.resize(cut);
        term += mark;
    }
    return term;
}

std::string make_term(Field field, std::string_view text) {
    const FieldRow& described = row(field);
    const bool verbatim = described.match == MatchKind::internal || described.match == MatchKind::entity ||
                          field == Field::id || field == Field::url;
    return verbatim ? join_term(described.prefix, text) : join_term(described.prefix, fold_name(text));
}

std::string mention_class_term(Field field, std::string_view key, std::string_view class_text) {
    std::string prefix(row(field).prefix);
    prefix.insert(prefix.size() - 1, "C");
    return join_term(prefix, classed_key(key, class_text));
}

std::string stem_term(Field field, std::string_view stem) {
    return join_term(std::string("Z").append(row(field).prefix), stem);
}

std::string form_term(Field field, std::string_view form) {
    return join_term(row(field).prefix, form);
}

std::string publication_term(std::string_view node) {
    std::string term(node.size() == 4 ? "Y" : node.size() == 7 ? "M" : "D");
    std::copy_if(node.begin(), node.end(), std::back_inserter(term), [](char c) { return c != '-'; });
    return term;
}

std::string distance_term(Field field, std::string_view distance_class) {
    return std::string(row(field).prefix).append(distance_class);
}

std::string mention_term(std::string_view node) {
    return std::string("XMC:").append(node);
}

std::string mention_ancestor_term(std::string_view node) {
    return std::string("XMA:").append(node);
}

} // namespace dateline
