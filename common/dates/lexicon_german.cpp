// The German words of dates, folded ("März" is "marz"). To add one, add a row; what the kinds mean stands in
// lexicon.hpp.
#include "common/dates/lexicon_table.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;
using Flag = LexiconFlag;
using Row = LexiconRow;

// clang-format off
constexpr auto rows = std::to_array<Row>({
    {"januar", Kind::month, 1}, {"janner", Kind::month, 1}, {"jan", Kind::month, 1, Flag::both},
    {"februar", Kind::month, 2}, {"feb", Kind::month, 2, Flag::abbreviation}, {"marz", Kind::month, 3}, {"mrz", Kind::month, 3},
    {"april", Kind::month, 4}, {"apr", Kind::month, 4, Flag::abbreviation}, {"mai", Kind::month, 5}, {"juni", Kind::month, 6},
    {"juli", Kind::month, 7}, {"august", Kind::month, 8, Flag::ambiguous}, {"aug", Kind::month, 8, Flag::abbreviation},
    {"september", Kind::month, 9}, {"sept", Kind::month, 9, Flag::abbreviation}, {"oktober", Kind::month, 10},
    {"okt", Kind::month, 10, Flag::abbreviation}, {"november", Kind::month, 11}, {"nov", Kind::month, 11, Flag::abbreviation},
    {"dezember", Kind::month, 12}, {"dez", Kind::month, 12, Flag::abbreviation},

    {"montag", Kind::weekday, 0}, {"dienstag", Kind::weekday, 1}, {"mittwoch", Kind::weekday, 2}, {"donnerstag", Kind::weekday, 3},
    {"freitag", Kind::weekday, 4}, {"samstag", Kind::weekday, 5}, {"sonnabend", Kind::weekday, 5}, {"sonntag", Kind::weekday, 6},

    {"sekunden", Kind::unit, number_of(TimeUnit::second), Flag::plural},
    {"minute", Kind::unit, number_of(TimeUnit::minute)}, {"minuten", Kind::unit, number_of(TimeUnit::minute), Flag::plural},
    {"stunde", Kind::unit, number_of(TimeUnit::hour)}, {"stunden", Kind::unit, number_of(TimeUnit::hour), Flag::plural},
    {"tag", Kind::unit, number_of(TimeUnit::day)}, {"tages", Kind::unit, number_of(TimeUnit::day)},
    {"tage", Kind::unit, number_of(TimeUnit::day), Flag::plural}, {"tagen", Kind::unit, number_of(TimeUnit::day), Flag::plural},
    {"wochenende", Kind::unit, number_of(TimeUnit::weekend)},
    {"woche", Kind::unit, number_of(TimeUnit::week)}, {"wochen", Kind::unit, number_of(TimeUnit::week), Flag::plural},
    {"monat", Kind::unit, number_of(TimeUnit::month)}, {"monats", Kind::unit, number_of(TimeUnit::month)},
    {"monate", Kind::unit, number_of(TimeUnit::month), Flag::plural}, {"monaten", Kind::unit, number_of(TimeUnit::month), Flag::plural},
    {"quartal", Kind::unit, number_of(TimeUnit::quarter)}, {"quartals", Kind::unit, number_of(TimeUnit::quarter)},
    {"quartale", Kind::unit, number_of(TimeUnit::quarter), Flag::plural},
    {"jahr", Kind::unit, number_of(TimeUnit::year)}, {"jahres", Kind::unit, number_of(TimeUnit::year)},
    {"jahre", Kind::unit, number_of(TimeUnit::year), Flag::plural}, {"jahren", Kind::unit, number_of(TimeUnit::year), Flag::plural},
    {"jahrzehnt", Kind::unit, number_of(TimeUnit::decade)}, {"jahrzehnte", Kind::unit, number_of(TimeUnit::decade), Flag::plural},
    {"jahrzehnten", Kind::unit, number_of(TimeUnit::decade), Flag::plural},
    {"jahrhundert", Kind::unit, number_of(TimeUnit::century)}, {"jahrhunderts", Kind::unit, number_of(TimeUnit::century)},
    {"jahrhunderte", Kind::unit, number_of(TimeUnit::century), Flag::plural},

    {"zwei", Kind::number, 2}, {"drei", Kind::number, 3}, {"vier", Kind::number, 4}, {"funf", Kind::number, 5},
    {"sechs", Kind::number, 6}, {"sieben", Kind::number, 7}, {"acht", Kind::number, 8}, {"neun", Kind::number, 9},
    {"zehn", Kind::number, 10}, {"elf", Kind::number, 11}, {"zwolf", Kind::number, 12}, {"zwanzig", Kind::number, 20},
    {"dreissig", Kind::number, 30}, {"vierzig", Kind::number, 40}, {"funfzig", Kind::number, 50},
    {"ersten", Kind::ordinal, 1}, {"erste", Kind::ordinal, 1}, {"erstes", Kind::ordinal, 1}, {"zweiten", Kind::ordinal, 2},
    {"zweite", Kind::ordinal, 2}, {"zweites", Kind::ordinal, 2}, {"dritten", Kind::ordinal, 3}, {"dritte", Kind::ordinal, 3},
    {"drittes", Kind::ordinal, 3}, {"vierten", Kind::ordinal, 4}, {"vierte", Kind::ordinal, 4}, {"viertes", Kind::ordinal, 4},

    {"fruhling", Kind::season, 1}, {"fruhjahr", Kind::season, 1}, {"sommer", Kind::season, 2}, {"herbst", Kind::season, 3},
    {"winter", Kind::season, 4},
    {"weihnachten", Kind::holiday}, {"heiligabend", Kind::holiday}, {"silvester", Kind::holiday}, {"neujahr", Kind::holiday},
    {"ostern", Kind::holiday}, {"ostersonntag", Kind::holiday}, {"ostermontag", Kind::holiday}, {"karfreitag", Kind::holiday},
    {"pfingsten", Kind::holiday}, {"pfingstmontag", Kind::holiday}, {"ramadan", Kind::holiday},

    {"vorgestern", Kind::near_day, -2}, {"gestern", Kind::near_day, -1}, {"heute", Kind::near_day, 0},
    {"morgen", Kind::near_day, 1}, {"ubermorgen", Kind::near_day, 2},
    {"vormittag", Kind::part_of_day, number_of(PartOfDay::morning)}, {"fruh", Kind::part_of_day, number_of(PartOfDay::morning)},
    {"nachmittag", Kind::part_of_day, number_of(PartOfDay::afternoon)}, {"abend", Kind::part_of_day, number_of(PartOfDay::evening)},
    {"nacht", Kind::part_of_day, number_of(PartOfDay::night)},
    {"mitternacht", Kind::clock_time, 24 * 60}, {"uhr", Kind::meridiem, 24}, {"mez", Kind::zone, 60}, {"mesz", Kind::zone, 120},
    {"gmt", Kind::zone}, {"utc", Kind::zone},

    {"letzte", Kind::shift, -1}, {"letzten", Kind::shift, -1}, {"letzter", Kind::shift, -1}, {"letztes", Kind::shift, -1},
    {"vergangene", Kind::shift, -1}, {"vergangenen", Kind::shift, -1}, {"vergangener", Kind::shift, -1},
    {"vergangenes", Kind::shift, -1}, {"vorige", Kind::shift, -1}, {"vorigen", Kind::shift, -1}, {"voriges", Kind::shift, -1},
    {"diese", Kind::shift, 0}, {"diesen", Kind::shift, 0}, {"diesem", Kind::shift, 0}, {"dieser", Kind::shift, 0},
    {"dieses", Kind::shift, 0}, {"laufenden", Kind::shift, 0},
    {"nachste", Kind::shift, 1}, {"nachsten", Kind::shift, 1}, {"nachster", Kind::shift, 1}, {"nachstes", Kind::shift, 1},
    {"kommende", Kind::shift, 1}, {"kommenden", Kind::shift, 1}, {"kommender", Kind::shift, 1}, {"kommendes", Kind::shift, 1},

    {"anfang", Kind::modifier, number_of(DateModifier::early)}, {"mitte", Kind::modifier, number_of(DateModifier::mid)},
    {"ende", Kind::modifier, number_of(DateModifier::late)},
    {"vor", Kind::ago_before, -1}, {"spater", Kind::later, 1}, {"fruher", Kind::later, -1}, {"zuvor", Kind::later, -1},
    {"danach", Kind::later, 1},
    {"der", Kind::the}, {"die", Kind::the}, {"das", Kind::the}, {"den", Kind::the}, {"dem", Kind::the}, {"des", Kind::the},
    {"ein", Kind::single, 1}, {"eine", Kind::single, 1}, {"einem", Kind::single, 1}, {"einen", Kind::single, 1},
    {"einer", Kind::single, 1}, {"eines", Kind::single, 1},
    {"mehrere", Kind::vague_count}, {"mehreren", Kind::vague_count}, {"einige", Kind::vague_count}, {"einigen", Kind::vague_count},
    {"wenige", Kind::vague_count}, {"wenigen", Kind::vague_count},
    {"jeden", Kind::every}, {"jede", Kind::every}, {"jedes", Kind::every}, {"jeder", Kind::every},
    {"taglich", Kind::frequency, number_of(TimeUnit::day)}, {"wochentlich", Kind::frequency, number_of(TimeUnit::week)},
    {"monatlich", Kind::frequency, number_of(TimeUnit::month)}, {"jahrlich", Kind::frequency, number_of(TimeUnit::year)},
    {"jetzt", Kind::reference, 0}, {"derzeit", Kind::reference, 0}, {"kurzlich", Kind::reference, -1},

    {"im", Kind::preposition, 1}, {"in", Kind::preposition, 1}, {"seit", Kind::preposition, 1}, {"am", Kind::preposition},
    {"ab", Kind::preposition, 1}, {"vom", Kind::preposition, 1}, {"von", Kind::preposition}, {"zum", Kind::preposition},
    {"nach", Kind::preposition}, {"zwischen", Kind::preposition, 1}, {"wahrend", Kind::preposition, 1},
    {"bis", Kind::joiner, 1}, {"und", Kind::joiner},
    {"alt", Kind::old}, {"alte", Kind::old}, {"alter", Kind::old}, {"alten", Kind::old},
    {"menschen", Kind::counted}, {"prozent", Kind::counted}, {"euro", Kind::counted}, {"dollar", Kind::counted},
    {"millionen", Kind::counted}, {"milliarden", Kind::counted}, {"kilometer", Kind::counted}, {"meter", Kind::counted},
    {"mal", Kind::counted}, {"personen", Kind::counted}, {"einwohner", Kind::counted}, {"tonnen", Kind::counted},
    {"rund", Kind::counter}, {"etwa", Kind::counter}, {"fast", Kind::counter}, {"nummer", Kind::counter}, {"flug", Kind::counter},
    {"knapp", Kind::counter}, {"uber", Kind::counter},
    {"wird", Kind::will}, {"werden", Kind::will}, {"soll", Kind::will}, {"sollen", Kind::will}, {"geplant", Kind::will},
    {"war", Kind::past_verb}, {"waren", Kind::past_verb}, {"hatte", Kind::past_verb}, {"hatten", Kind::past_verb},
    {"wurde", Kind::past_verb}, {"wurden", Kind::past_verb}, {"sagte", Kind::past_verb}, {"teilte", Kind::past_verb},
});
// clang-format on

constexpr auto slots = make_lexicon_slots(rows);

} // namespace

const LexiconTable& german_words() {
    static constexpr LexiconTable table{rows, slots};
    return table;
}

} // namespace dateline
