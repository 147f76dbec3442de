// What publication dates are made of in languages that have no table of their own: names of months and
// weekdays from Unicode CLDR (format and stand-alone, wide and abbreviated), folded, and what stands beside
// them.
#include "common/dates/lexicon_table.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;
using Row = LexiconRow;

// clang-format off
constexpr auto rows = std::to_array<Row>({
    // Dutch, spellings without umlauts, Danish, Norwegian, Swedish
    {"jaenner", Kind::month, 1}, {"januari", Kind::month, 1}, {"febr", Kind::month, 2}, {"februari", Kind::month, 2},
    {"feber", Kind::month, 2}, {"maerz", Kind::month, 3}, {"mae", Kind::month, 3}, {"maart", Kind::month, 3}, {"mrt", Kind::month, 3},
    {"mars", Kind::month, 3}, {"marts", Kind::month, 3}, {"mei", Kind::month, 5}, {"maj", Kind::month, 5},
    {"augustus", Kind::month, 8}, {"augusti", Kind::month, 8}, {"desember", Kind::month, 12},
    {"des", Kind::month, 12},
    // French
    {"janvier", Kind::month, 1}, {"janv", Kind::month, 1}, {"fevrier", Kind::month, 2}, {"fevr", Kind::month, 2},
    {"fev", Kind::month, 2}, {"avril", Kind::month, 4}, {"avr", Kind::month, 4}, {"juin", Kind::month, 6},
    {"juillet", Kind::month, 7}, {"juil", Kind::month, 7}, {"aout", Kind::month, 8}, {"septembre", Kind::month, 9},
    {"octobre", Kind::month, 10}, {"novembre", Kind::month, 11}, {"decembre", Kind::month, 12},
    // Spanish
    {"enero", Kind::month, 1}, {"ene", Kind::month, 1}, {"febrero", Kind::month, 2}, {"marzo", Kind::month, 3},
    {"abril", Kind::month, 4}, {"abr", Kind::month, 4}, {"mayo", Kind::month, 5}, {"junio", Kind::month, 6},
    {"julio", Kind::month, 7}, {"agosto", Kind::month, 8}, {"ago", Kind::month, 8}, {"septiembre", Kind::month, 9},
    {"setiembre", Kind::month, 9}, {"octubre", Kind::month, 10}, {"noviembre", Kind::month, 11},
    {"diciembre", Kind::month, 12}, {"dic", Kind::month, 12},
    // Italian
    {"gennaio", Kind::month, 1}, {"gen", Kind::month, 1}, {"febbraio", Kind::month, 2}, {"aprile", Kind::month, 4},
    {"maggio", Kind::month, 5}, {"mag", Kind::month, 5}, {"giugno", Kind::month, 6}, {"giu", Kind::month, 6},
    {"luglio", Kind::month, 7}, {"lug", Kind::month, 7}, {"settembre", Kind::month, 9}, {"set", Kind::month, 9},
    {"ottobre", Kind::month, 10}, {"ott", Kind::month, 10}, {"dicembre", Kind::month, 12},
    // Portuguese
    {"janeiro", Kind::month, 1}, {"fevereiro", Kind::month, 2}, {"marco", Kind::month, 3}, {"maio", Kind::month, 5},
    {"junho", Kind::month, 6}, {"julho", Kind::month, 7}, {"setembro", Kind::month, 9}, {"outubro", Kind::month, 10},
    {"out", Kind::month, 10}, {"novembro", Kind::month, 11}, {"dezembro", Kind::month, 12},
    // Finnish
    {"tammikuuta", Kind::month, 1}, {"helmikuuta", Kind::month, 2}, {"maaliskuuta", Kind::month, 3},
    {"huhtikuuta", Kind::month, 4}, {"toukokuuta", Kind::month, 5}, {"kesakuuta", Kind::month, 6},
    {"heinakuuta", Kind::month, 7}, {"elokuuta", Kind::month, 8}, {"syyskuuta", Kind::month, 9},
    {"lokakuuta", Kind::month, 10}, {"marraskuuta", Kind::month, 11}, {"joulukuuta", Kind::month, 12},
    // Polish
    {"stycznia", Kind::month, 1}, {"styczen", Kind::month, 1}, {"lutego", Kind::month, 2}, {"luty", Kind::month, 2},
    {"marca", Kind::month, 3}, {"marzec", Kind::month, 3}, {"kwietnia", Kind::month, 4}, {"kwiecien", Kind::month, 4},
    {"maja", Kind::month, 5}, {"czerwca", Kind::month, 6}, {"czerwiec", Kind::month, 6}, {"lipca", Kind::month, 7},
    {"lipiec", Kind::month, 7}, {"sierpnia", Kind::month, 8}, {"sierpien", Kind::month, 8},
    {"wrzesnia", Kind::month, 9}, {"wrzesien", Kind::month, 9}, {"pazdziernika", Kind::month, 10},
    {"pazdziernik", Kind::month, 10}, {"listopada", Kind::month, 11}, {"grudnia", Kind::month, 12},
    {"grudzien", Kind::month, 12},
    // Czech
    {"ledna", Kind::month, 1}, {"leden", Kind::month, 1}, {"unora", Kind::month, 2}, {"unor", Kind::month, 2},
    {"brezna", Kind::month, 3}, {"brezen", Kind::month, 3}, {"dubna", Kind::month, 4}, {"duben", Kind::month, 4},
    {"kvetna", Kind::month, 5}, {"kveten", Kind::month, 5}, {"cervna", Kind::month, 6}, {"cerven", Kind::month, 6},
    {"cervence", Kind::month, 7}, {"cervenec", Kind::month, 7}, {"srpna", Kind::month, 8}, {"srpen", Kind::month, 8},
    {"zari", Kind::month, 9}, {"rijna", Kind::month, 10}, {"rijen", Kind::month, 10}, {"listopadu", Kind::month, 11},
    {"prosince", Kind::month, 12}, {"prosinec", Kind::month, 12},
    // Hungarian
    {"marcius", Kind::month, 3}, {"aprilis", Kind::month, 4}, {"majus", Kind::month, 5}, {"junius", Kind::month, 6},
    {"julius", Kind::month, 7}, {"szeptember", Kind::month, 9}, {"szept", Kind::month, 9},
    // Turkish
    {"ocak", Kind::month, 1}, {"subat", Kind::month, 2}, {"mart", Kind::month, 3}, {"nisan", Kind::month, 4},
    {"mayis", Kind::month, 5}, {"haziran", Kind::month, 6}, {"temmuz", Kind::month, 7}, {"agustos", Kind::month, 8},
    {"eylul", Kind::month, 9}, {"ekim", Kind::month, 10}, {"kasim", Kind::month, 11}, {"aralik", Kind::month, 12},
    // Russian, Ukrainian
    {"января", Kind::month, 1}, {"февраля", Kind::month, 2}, {"марта", Kind::month, 3}, {"апреля", Kind::month, 4},
    {"мая", Kind::month, 5}, {"июня", Kind::month, 6}, {"июля", Kind::month, 7}, {"августа", Kind::month, 8},
    {"сентября", Kind::month, 9}, {"октября", Kind::month, 10}, {"ноября", Kind::month, 11},
    {"декабря", Kind::month, 12}, {"січня", Kind::month, 1}, {"лютого", Kind::month, 2}, {"березня", Kind::month, 3},
    {"квітня", Kind::month, 4}, {"травня", Kind::month, 5}, {"червня", Kind::month, 6}, {"липня", Kind::month, 7},
    {"серпня", Kind::month, 8}, {"вересня", Kind::month, 9}, {"жовтня", Kind::month, 10},
    {"листопада", Kind::month, 11}, {"грудня", Kind::month, 12},
    // Greek
    {"ιανουαριου", Kind::month, 1}, {"φεβρουαριου", Kind::month, 2}, {"μαρτιου", Kind::month, 3},
    {"απριλιου", Kind::month, 4}, {"μαιου", Kind::month, 5}, {"ιουνιου", Kind::month, 6}, {"ιουλιου", Kind::month, 7},
    {"αυγουστου", Kind::month, 8}, {"σεπτεμβριου", Kind::month, 9}, {"οκτωβριου", Kind::month, 10},
    {"νοεμβριου", Kind::month, 11}, {"δεκεμβριου", Kind::month, 12},
    // Weekdays in full or short: German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages.
    // "mar" is a weekday of French and a month of others; the month counts.
    {"mo", Kind::weekday, 0}, {"di", Kind::weekday, 1}, {"mi", Kind::weekday, 2}, {"do", Kind::weekday, 3},
    {"fr", Kind::weekday, 4}, {"sa", Kind::weekday, 5}, {"so", Kind::weekday, 6}, {"lundi", Kind::weekday, 0},
    {"lun", Kind::weekday, 0}, {"mardi", Kind::weekday, 1}, {"mercredi", Kind::weekday, 2}, {"mer", Kind::weekday, 2},
    {"jeudi", Kind::weekday, 3}, {"jeu", Kind::weekday, 3}, {"vendredi", Kind::weekday, 4}, {"ven", Kind::weekday, 4},
    {"samedi", Kind::weekday, 5}, {"sam", Kind::weekday, 5}, {"dimanche", Kind::weekday, 6},
    {"dim", Kind::weekday, 6}, {"lunes", Kind::weekday, 0}, {"martes", Kind::weekday, 1},
    {"miercoles", Kind::weekday, 2}, {"mie", Kind::weekday, 2}, {"jueves", Kind::weekday, 3},
    {"jue", Kind::weekday, 3}, {"viernes", Kind::weekday, 4}, {"vie", Kind::weekday, 4}, {"sabado", Kind::weekday, 5},
    {"sab", Kind::weekday, 5}, {"domingo", Kind::weekday, 6}, {"dom", Kind::weekday, 6}, {"lunedi", Kind::weekday, 0},
    {"martedi", Kind::weekday, 1}, {"mercoledi", Kind::weekday, 2}, {"giovedi", Kind::weekday, 3},
    {"gio", Kind::weekday, 3}, {"venerdi", Kind::weekday, 4}, {"sabato", Kind::weekday, 5},
    {"domenica", Kind::weekday, 6}, {"segunda", Kind::weekday, 0}, {"terca", Kind::weekday, 1},
    {"quarta", Kind::weekday, 2}, {"quinta", Kind::weekday, 3}, {"sexta", Kind::weekday, 4},
    {"maandag", Kind::weekday, 0}, {"ma", Kind::weekday, 0}, {"dinsdag", Kind::weekday, 1},
    {"woensdag", Kind::weekday, 2}, {"wo", Kind::weekday, 2}, {"donderdag", Kind::weekday, 3},
    {"vrijdag", Kind::weekday, 4}, {"vr", Kind::weekday, 4}, {"zaterdag", Kind::weekday, 5}, {"za", Kind::weekday, 5},
    {"zondag", Kind::weekday, 6}, {"zo", Kind::weekday, 6}, {"mandag", Kind::weekday, 0},
    {"tirsdag", Kind::weekday, 1}, {"onsdag", Kind::weekday, 2}, {"torsdag", Kind::weekday, 3},
    {"fredag", Kind::weekday, 4}, {"lordag", Kind::weekday, 5}, {"sondag", Kind::weekday, 6},
    {"tisdag", Kind::weekday, 1},
    // "vendredi, le 3 mars", "9 de octubre del 2020"
    {"le", Kind::the}, {"de", Kind::of}, {"del", Kind::of},
    // Zones of ISO 8601 and RFC 822 that are also initials, and those of Eastern Europe
    {"z", Kind::zone}, {"ut", Kind::zone}, {"eet", Kind::zone, 120}, {"eest", Kind::zone, 180},
    // Chinese and Japanese; Korean, which folds to its letters: year, month, day
    {"年", Kind::unit, number_of(TimeUnit::year)}, {"月", Kind::unit, number_of(TimeUnit::month)},
    {"日", Kind::unit, number_of(TimeUnit::day)},
    {"\u1102\u1167\u11AB", Kind::unit, number_of(TimeUnit::year)},
    {"\u110B\u116F\u11AF", Kind::unit, number_of(TimeUnit::month)},
    {"\u110B\u1175\u11AF", Kind::unit, number_of(TimeUnit::day)},
});
// clang-format on

constexpr auto slots = make_lexicon_slots(rows);

} // namespace

const LexiconTable& other_names() {
    static constexpr LexiconTable table{rows, slots};
    return table;
}

} // namespace dateline
