#include "common/dates/calendar_names.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct MonthName {
    std::string_view name;
    unsigned month = 0;
};

// Source: names of the Unicode CLDR (months, format and stand-alone, wide and abbreviated), folded.
// clang-format off
constexpr auto names = std::to_array<MonthName>({
    // English, German (and Austrian), Dutch, Danish, Norwegian, Swedish
    {"january", 1}, {"jan", 1}, {"januar", 1}, {"janner", 1}, {"jaenner", 1}, {"januari", 1},
    {"february", 2}, {"feb", 2}, {"febr", 2}, {"februar", 2}, {"februari", 2}, {"feber", 2},
    {"march", 3}, {"mar", 3}, {"marz", 3}, {"maerz", 3}, {"mrz", 3}, {"maart", 3}, {"mrt", 3}, {"mars", 3}, {"marts", 3},
    {"april", 4}, {"apr", 4}, {"may", 5}, {"mai", 5}, {"mei", 5}, {"maj", 5},
    {"june", 6}, {"jun", 6}, {"juni", 6}, {"july", 7}, {"jul", 7}, {"juli", 7},
    {"august", 8}, {"aug", 8}, {"augustus", 8}, {"augusti", 8},
    {"september", 9}, {"sept", 9}, {"sep", 9}, {"october", 10}, {"oct", 10}, {"oktober", 10}, {"okt", 10},
    {"november", 11}, {"nov", 11}, {"december", 12}, {"dec", 12}, {"dezember", 12}, {"dez", 12}, {"desember", 12}, {"des", 12},
    // French
    {"janvier", 1}, {"janv", 1}, {"fevrier", 2}, {"fevr", 2}, {"fev", 2}, {"avril", 4}, {"avr", 4}, {"juin", 6},
    {"juillet", 7}, {"juil", 7}, {"aout", 8}, {"septembre", 9}, {"octobre", 10}, {"novembre", 11}, {"decembre", 12},
    // Spanish
    {"enero", 1}, {"ene", 1}, {"febrero", 2}, {"marzo", 3}, {"abril", 4}, {"abr", 4}, {"mayo", 5}, {"junio", 6},
    {"julio", 7}, {"agosto", 8}, {"ago", 8}, {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10}, {"noviembre", 11},
    {"diciembre", 12}, {"dic", 12},
    // Italian
    {"gennaio", 1}, {"gen", 1}, {"febbraio", 2}, {"aprile", 4}, {"maggio", 5}, {"mag", 5}, {"giugno", 6}, {"giu", 6},
    {"luglio", 7}, {"lug", 7}, {"settembre", 9}, {"set", 9}, {"ottobre", 10}, {"ott", 10}, {"dicembre", 12},
    // Portuguese
    {"janeiro", 1}, {"fevereiro", 2}, {"marco", 3}, {"maio", 5}, {"junho", 6}, {"julho", 7}, {"setembro", 9},
    {"outubro", 10}, {"out", 10}, {"novembro", 11}, {"dezembro", 12},
    // Finnish
    {"tammikuuta", 1}, {"helmikuuta", 2}, {"maaliskuuta", 3}, {"huhtikuuta", 4}, {"toukokuuta", 5}, {"kesakuuta", 6},
    {"heinakuuta", 7}, {"elokuuta", 8}, {"syyskuuta", 9}, {"lokakuuta", 10}, {"marraskuuta", 11}, {"joulukuuta", 12},
    // Polish
    {"stycznia", 1}, {"styczen", 1}, {"lutego", 2}, {"luty", 2}, {"marca", 3}, {"marzec", 3}, {"kwietnia", 4},
    {"kwiecien", 4}, {"maja", 5}, {"czerwca", 6}, {"czerwiec", 6}, {"lipca", 7}, {"lipiec", 7}, {"sierpnia", 8},
    {"sierpien", 8}, {"wrzesnia", 9}, {"wrzesien", 9}, {"pazdziernika", 10}, {"pazdziernik", 10}, {"listopada", 11},
    {"grudnia", 12}, {"grudzien", 12},
    // Czech
    {"ledna", 1}, {"leden", 1}, {"unora", 2}, {"unor", 2}, {"brezna", 3}, {"brezen", 3}, {"dubna", 4}, {"duben", 4},
    {"kvetna", 5}, {"kveten", 5}, {"cervna", 6}, {"cerven", 6}, {"cervence", 7}, {"cervenec", 7}, {"srpna", 8},
    {"srpen", 8}, {"zari", 9}, {"rijna", 10}, {"rijen", 10}, {"listopadu", 11}, {"prosince", 12}, {"prosinec", 12},
    // Hungarian
    {"marcius", 3}, {"aprilis", 4}, {"majus", 5}, {"junius", 6}, {"julius", 7}, {"szeptember", 9},
    {"szept", 9},
    // Turkish
    {"ocak", 1}, {"subat", 2}, {"mart", 3}, {"nisan", 4}, {"mayis", 5}, {"haziran", 6}, {"temmuz", 7}, {"agustos", 8},
    {"eylul", 9}, {"ekim", 10}, {"kasim", 11}, {"aralik", 12},
    // Russian, Ukrainian
    {"января", 1}, {"февраля", 2}, {"марта", 3}, {"апреля", 4}, {"мая", 5}, {"июня", 6}, {"июля", 7}, {"августа", 8},
    {"сентября", 9}, {"октября", 10}, {"ноября", 11}, {"декабря", 12},
    {"січня", 1}, {"лютого", 2}, {"березня", 3}, {"квітня", 4}, {"травня", 5}, {"червня", 6}, {"липня", 7}, {"серпня", 8},
    {"вересня", 9}, {"жовтня", 10}, {"листопада", 11}, {"грудня", 12},
    // Greek
    {"ιανουαριου", 1}, {"φεβρουαριου", 2}, {"μαρτιου", 3}, {"απριλιου", 4}, {"μαιου", 5}, {"ιουνιου", 6}, {"ιουλιου", 7},
    {"αυγουστου", 8}, {"σεπτεμβριου", 9}, {"οκτωβριου", 10}, {"νοεμβριου", 11}, {"δεκεμβριου", 12},
});

constexpr auto weekdays = std::to_array<std::string_view>({
    "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "thursday", "thu", "thur", "thurs", "friday", "fri",
    "saturday", "sat", "sunday", "sun",
    "montag", "mo", "dienstag", "di", "mittwoch", "mi", "donnerstag", "do", "freitag", "fr", "samstag", "sa", "sonnabend",
    "sonntag", "so",
    "lundi", "lun", "mardi", "mar", "mercredi", "mer", "jeudi", "jeu", "vendredi", "ven", "samedi", "sam", "dimanche", "dim",
    "lunes", "martes", "miercoles", "mie", "jueves", "jue", "viernes", "vie", "sabado", "sab", "domingo", "dom",
    "lunedi", "martedi", "mercoledi", "giovedi", "gio", "venerdi", "sabato", "domenica",
    "segunda", "terca", "quarta", "quinta", "sexta",
    "maandag", "ma", "dinsdag", "woensdag", "wo", "donderdag", "vrijdag", "vr", "zaterdag", "za", "zondag", "zo",
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag", "mandag", "tisdag", "lordag",
});
// clang-format on

constexpr auto sorted_names = [] {
    auto sorted = names;
    std::sort(sorted.begin(), sorted.end(),
              [](const MonthName& a, const MonthName& b) { return a.name < b.name; });
    return sorted;
}();

} // namespace

std::optional<unsigned> month_by_name(std::string_view folded) {
    const auto* const found =
        std::lower_bound(sorted_names.begin(), sorted_names.end(), folded,
                         [](const MonthName& row, std::string_view name) { return row.name < name; });
    if (found == sorted_names.end() || found->name != folded) return std::nullopt;
    return found->month;
}

bool is_weekday_name(std::string_view folded) {
    return std::find(weekdays.begin(), weekdays.end(), folded) != weekdays.end();
}

} // namespace dateline
