// The short forms: Associated Press style, postal codes, and those of Canada and Australia.
#include "indexer/extract/places/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

struct Row {
    std::string_view word;
    Abbreviation meaning;
};

// Sorted by word.
constexpr std::array<Row, 108> rows{{
    {"ab", {"CA.01", true}},     {"ak", {"US.AK", true}},    {"al", {"US.AL", true}},
    {"ala", {"US.AL", true}},    {"alta", {"CA.01", false}}, {"ar", {"US.AR", true}},
    {"ariz", {"US.AZ", false}},  {"ark", {"US.AR", true}},   {"az", {"US.AZ", true}},
    {"bc", {"CA.02", true}},     {"ca", {"US.CA", true}},    {"cal", {"US.CA", true}},
    {"calif", {"US.CA", false}}, {"co", {"US.CO", true}},    {"colo", {"US.CO", false}},
    {"conn", {"US.CT", false}},  {"ct", {"US.CT", true}},    {"dc", {"US.DC", true}},
    {"de", {"US.DE", true}},     {"del", {"US.DE", true}},   {"fl", {"US.FL", true}},
    {"fla", {"US.FL", false}},   {"ga", {"US.GA", true}},    {"hi", {"US.HI", true}},
    {"ia", {"US.IA", true}},     {"id", {"US.ID", true}},    {"ida", {"US.ID", true}},
    {"il", {"US.IL", true}},     {"ill", {"US.IL", true}},   {"in", {"US.IN", true}},
    {"ind", {"US.IN", true}},    {"kan", {"US.KS", true}},   {"kans", {"US.KS", false}},
    {"ks", {"US.KS", true}},     {"ky", {"US.KY", true}},    {"la", {"US.LA", true}},
    {"ma", {"US.MA", true}},     {"man", {"CA.03", true}},   {"mass", {"US.MA", true}},
    {"mb", {"CA.03", true}},     {"md", {"US.MD", true}},    {"me", {"US.ME", true}},
    {"mi", {"US.MI", true}},     {"mich", {"US.MI", false}}, {"minn", {"US.MN", false}},
    {"miss", {"US.MS", true}},   {"mn", {"US.MN", true}},    {"mo", {"US.MO", true}},
    {"mont", {"US.MT", true}},   {"ms", {"US.MS", true}},    {"mt", {"US.MT", true}},
    {"nb", {"CA.04", true}},     {"nc", {"US.NC", true}},    {"nd", {"US.ND", true}},
    {"ne", {"US.NE", true}},     {"neb", {"US.NE", true}},   {"nebr", {"US.NE", false}},
    {"nev", {"US.NV", true}},    {"nfld", {"CA.05", false}}, {"nh", {"US.NH", true}},
    {"nj", {"US.NJ", false}},    {"nl", {"CA.05", true}},    {"nm", {"US.NM", true}},
    {"ns", {"CA.07", true}},     {"nsw", {"AU.02", false}},  {"nt", {"CA.13", true}},
    {"nu", {"CA.14", true}},     {"nv", {"US.NV", true}},    {"nwt", {"CA.13", false}},
    {"ny", {"US.NY", false}},    {"oh", {"US.OH", true}},    {"ok", {"US.OK", true}},
    {"okla", {"US.OK", false}},  {"on", {"CA.08", true}},    {"ont", {"CA.08", false}},
    {"or", {"US.OR", true}},     {"ore", {"US.OR", true}},   {"pa", {"US.PA", true}},
    {"pe", {"CA.09", true}},     {"pei", {"CA.09", false}},  {"penn", {"US.PA", true}},
    {"qc", {"CA.10", true}},     {"qld", {"AU.04", false}},  {"que", {"CA.10", true}},
    {"ri", {"US.RI", true}},     {"sask", {"CA.11", true}},  {"sc", {"US.SC", true}},
    {"sd", {"US.SD", true}},     {"sk", {"CA.11", true}},    {"tas", {"AU.06", true}},
    {"tenn", {"US.TN", false}},  {"tex", {"US.TX", true}},   {"tn", {"US.TN", true}},
    {"tx", {"US.TX", true}},     {"ut", {"US.UT", true}},    {"va", {"US.VA", true}},
    {"vic", {"AU.07", true}},    {"vt", {"US.VT", true}},    {"wa", {"US.WA", true}},
    {"wash", {"US.WA", true}},   {"wi", {"US.WI", true}},    {"wis", {"US.WI", false}},
    {"wisc", {"US.WI", false}},  {"wv", {"US.WV", true}},    {"wva", {"US.WV", false}},
    {"wy", {"US.WY", true}},     {"wyo", {"US.WY", false}},  {"yt", {"CA.12", true}},
}};

constexpr bool by_word(const Row& a, const Row& b) {
    return a.word < b.word;
}
static_assert(std::is_sorted(rows.begin(), rows.end(), by_word));

} // namespace

std::optional<Abbreviation> abbreviation(std::string_view folded_word) {
    const auto* const row = std::lower_bound(rows.begin(), rows.end(), Row{folded_word, {}}, by_word);
    if (row == rows.end() || row->word != folded_word) return std::nullopt;
    return row->meaning;
}

} // namespace dateline::indexer
