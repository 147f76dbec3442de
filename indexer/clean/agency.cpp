#include "indexer/clean/agency.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

struct Agency {
    std::string_view folded; ///< `fold_name` of the name as credited
    std::string_view name;   ///< as kept
};

/// Members of the European Alliance of News Agencies and of the world's larger agencies and press-release
/// wires, as they sign.
constexpr std::array<Agency, 62> agencies{{
    {"afp", "AFP"},
    {"agence france presse", "AFP"},
    {"ap", "AP"},
    {"associated press", "AP"},
    {"reuters", "Reuters"},
    {"thomson reuters", "Reuters"},
    {"thomson reuters foundation", "Reuters"},
    {"upi", "UPI"},
    {"united press international", "UPI"},
    {"dpa", "dpa"},
    {"deutsche presse agentur", "dpa"},
    {"xinhua", "Xinhua"},
    {"xinhua news agency", "Xinhua"},
    {"tass", "TASS"},
    {"itar tass", "TASS"},
    {"interfax", "Interfax"},
    {"ria novosti", "RIA Novosti"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"jiji press", "Jiji"},
    {"yonhap", "Yonhap"},
    {"yonhap news agency", "Yonhap"},
    {"ansa", "ANSA"},
    {"efe", "EFE"},
    {"agencia efe", "EFE"},
    {"pti", "PTI"},
    {"press trust of india", "PTI"},
    {"ians", "IANS"},
    {"bloomberg", "Bloomberg"},
    {"bloomberg news", "Bloomberg"},
    {"dow jones newswires", "Dow Jones"},
    {"press association", "PA"},
    {"pa media", "PA"},
    {"aap", "AAP"},
    {"australian associated press", "AAP"},
    {"canadian press", "Canadian Press"},
    {"belga", "Belga"},
    {"anp", "ANP"},
    {"ntb", "NTB"},
    {"ritzau", "Ritzau"},
    {"stt", "STT"},
    {"apa", "APA"},
    {"sda", "SDA"},
    {"keystone sda", "SDA"},
    {"ats", "SDA"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"irna", "IRNA"},
    {"sana", "SANA"},
    {"wafa", "WAFA"},
    {"petra", "Petra"},
    {"kuna", "KUNA"},
    {"bernama", "Bernama"},
    {"antara", "Antara"},
    {"cna", "CNA"},
    {"kcna", "KCNA"},
    {"lusa", "Lusa"},
    {"pap", "PAP"},
    {"globe newswire", "GlobeNewswire"},
    {"globenewswire", "GlobeNewswire"},
    {"pr newswire", "PR Newswire"},
    {"business wire", "Business Wire"},
}};

const Agency* find_agency(std::string_view folded) {
    if (folded.starts_with("the ")) folded.remove_prefix(4);
    const auto* const found = std::find_if(agencies.begin(), agencies.end(),
                                           [&](const Agency& agency) { return agency.folded == folded; });
    return found == agencies.end() ? nullptr : found;
}

/// True if the word at `pos` is parted from others.
bool stands_alone(std::string_view text, std::size_t pos, std::size_t size) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    return (pos == 0 || !is_part(text[pos - 1])) && (pos + size == text.size() || !is_part(text[pos + size]));
}

} // namespace

std::string_view agency_named(std::string_view credit) {
    constexpr std::size_t longest = 60;
    if (credit.size() > longest) return {};
    const std::string folded = fold_name(credit);
    if (const Agency* agency = find_agency(folded); agency != nullptr) return agency->name;
    // "Agence France-Presse (AFP)": the short name says it again.
    const std::size_t bracket = credit.find('(');
    if (bracket == std::string_view::npos || bracket == 0) return {};
    const Agency* first = find_agency(fold_name(credit.substr(0, bracket)));
    const Agency* second = find_agency(fold_name(credit.substr(bracket)));
    return first != nullptr && second != nullptr && first->name == second->name ? first->name
                                                                                : std::string_view();
}

std::string_view agency_in(std::string_view line) {
    const std::string folded = fold_name(line);
    const Agency* best = nullptr;
    std::size_t best_pos = 0;
    for (const Agency& agency : agencies) {
        const std::size_t pos = folded.find(agency.folded);
        if (pos == std::string::npos || !stands_alone(folded, pos, agency.folded.size())) continue;
        // A short name is a name only in capitals: "pap", "ats" and "petra" are words elsewhere.
        const bool is_short = agency.folded.size() <= 5;
        if (is_short && line.find(agency.name) == std::string_view::npos) continue;
        if (best == nullptr || pos < best_pos ||
            (pos == best_pos && agency.folded.size() > best->folded.size())) {
            best = &agency;
            best_pos = pos;
        }
    }
    return best == nullptr ? std::string_view() : best->name;
}

std::string_view agency_of_opening(std::string_view paragraph) {
    constexpr std::size_t longest_opening = 100; // bytes before the dash
    const std::size_t open = paragraph.substr(0, longest_opening).find('(');
    if (open == std::string_view::npos) return {};
    const std::size_t close = paragraph.find(')', open);
    if (close > longest_opening) return {}; // also where there is none
    const std::string_view rest = trim(paragraph.substr(close + 1, 8));
    constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};
    if (std::none_of(dashes.begin(), dashes.end(), [&](auto dash) { return rest.starts_with(dash); }))
        return {};
    return agency_named(paragraph.substr(open + 1, close - open - 1));
}

} // namespace dateline::indexer
