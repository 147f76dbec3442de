// The English words of dates. To add a word, add a row; what the kinds mean stands in lexicon.hpp.
#include "common/dates/lexicon_table.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;
using Flag = LexiconFlag;
using Row = LexiconRow;

// clang-format off
constexpr auto rows = std::to_array<Row>({
    // Months that are also given names or verbs are ambiguous.
    {"january", Kind::month, 1}, {"jan", Kind::month, 1, Flag::both},
    {"february", Kind::month, 2}, {"feb", Kind::month, 2, Flag::abbreviation},
    {"march", Kind::month, 3, Flag::ambiguous}, {"mar", Kind::month, 3, Flag::both},
    {"april", Kind::month, 4, Flag::ambiguous}, {"apr", Kind::month, 4, Flag::both},
    {"may", Kind::month, 5, Flag::ambiguous}, {"june", Kind::month, 6, Flag::ambiguous},
    {"jun", Kind::month, 6, Flag::both}, {"july", Kind::month, 7}, {"jul", Kind::month, 7, Flag::abbreviation},
    {"august", Kind::month, 8, Flag::ambiguous}, {"aug", Kind::month, 8, Flag::abbreviation},
    {"september", Kind::month, 9}, {"sept", Kind::month, 9, Flag::abbreviation},
    {"sep", Kind::month, 9, Flag::both}, {"october", Kind::month, 10},
    {"oct", Kind::month, 10, Flag::abbreviation}, {"november", Kind::month, 11},
    {"nov", Kind::month, 11, Flag::abbreviation}, {"december", Kind::month, 12},
    {"dec", Kind::month, 12, Flag::both},

    {"monday", Kind::weekday, 0}, {"mon", Kind::weekday, 0, Flag::both},
    {"tuesday", Kind::weekday, 1}, {"tue", Kind::weekday, 1, Flag::both},
    {"tues", Kind::weekday, 1, Flag::abbreviation}, {"wednesday", Kind::weekday, 2},
    {"wed", Kind::weekday, 2, Flag::both}, {"thursday", Kind::weekday, 3},
    {"thu", Kind::weekday, 3, Flag::both}, {"thur", Kind::weekday, 3, Flag::abbreviation},
    {"thurs", Kind::weekday, 3, Flag::abbreviation}, {"friday", Kind::weekday, 4},
    {"fri", Kind::weekday, 4, Flag::both}, {"saturday", Kind::weekday, 5},
    {"sat", Kind::weekday, 5, Flag::both}, {"sunday", Kind::weekday, 6}, {"sun", Kind::weekday, 6, Flag::both},

    {"seconds", Kind::unit, number_of(TimeUnit::second), Flag::plural},
    {"minute", Kind::unit, number_of(TimeUnit::minute)}, {"minutes", Kind::unit, number_of(TimeUnit::minute), Flag::plural},
    {"hour", Kind::unit, number_of(TimeUnit::hour)}, {"hours", Kind::unit, number_of(TimeUnit::hour), Flag::plural},
    {"day", Kind::unit, number_of(TimeUnit::day)}, {"days", Kind::unit, number_of(TimeUnit::day), Flag::plural},
    {"weekend", Kind::unit, number_of(TimeUnit::weekend)},
    {"weekends", Kind::unit, number_of(TimeUnit::weekend), Flag::plural},
    {"week", Kind::unit, number_of(TimeUnit::week)}, {"weeks", Kind::unit, number_of(TimeUnit::week), Flag::plural},
    {"month", Kind::unit, number_of(TimeUnit::month)}, {"months", Kind::unit, number_of(TimeUnit::month), Flag::plural},
    {"quarter", Kind::unit, number_of(TimeUnit::quarter)},
    {"quarters", Kind::unit, number_of(TimeUnit::quarter), Flag::plural},
    {"year", Kind::unit, number_of(TimeUnit::year)}, {"years", Kind::unit, number_of(TimeUnit::year), Flag::plural},
    {"decade", Kind::unit, number_of(TimeUnit::decade)}, {"decades", Kind::unit, number_of(TimeUnit::decade), Flag::plural},
    {"century", Kind::unit, number_of(TimeUnit::century)},
    {"centuries", Kind::unit, number_of(TimeUnit::century), Flag::plural},

    {"one", Kind::number, 1}, {"two", Kind::number, 2}, {"three", Kind::number, 3}, {"four", Kind::number, 4},
    {"five", Kind::number, 5}, {"six", Kind::number, 6}, {"seven", Kind::number, 7},
    {"eight", Kind::number, 8}, {"nine", Kind::number, 9}, {"ten", Kind::number, 10},
    {"eleven", Kind::number, 11}, {"twelve", Kind::number, 12}, {"thirteen", Kind::number, 13},
    {"fourteen", Kind::number, 14}, {"fifteen", Kind::number, 15}, {"sixteen", Kind::number, 16},
    {"seventeen", Kind::number, 17}, {"eighteen", Kind::number, 18}, {"nineteen", Kind::number, 19},
    {"twenty", Kind::number, 20}, {"thirty", Kind::number, 30}, {"forty", Kind::number, 40},
    {"fifty", Kind::number, 50}, {"sixty", Kind::number, 60}, {"seventy", Kind::number, 70},
    {"eighty", Kind::number, 80}, {"ninety", Kind::number, 90},

    {"hundred", Kind::multiplier, 100}, {"thousand", Kind::multiplier, 1000}, {"dozen", Kind::multiplier, 12},
    {"couple", Kind::couple, 2},

    {"first", Kind::ordinal, 1}, {"second", Kind::ordinal, 2}, {"third", Kind::ordinal, 3},
    {"fourth", Kind::ordinal, 4}, {"fifth", Kind::ordinal, 5}, {"sixth", Kind::ordinal, 6},
    {"seventh", Kind::ordinal, 7}, {"eighth", Kind::ordinal, 8}, {"ninth", Kind::ordinal, 9},
    {"tenth", Kind::ordinal, 10}, {"eleventh", Kind::ordinal, 11}, {"twelfth", Kind::ordinal, 12},
    {"thirteenth", Kind::ordinal, 13}, {"fourteenth", Kind::ordinal, 14}, {"fifteenth", Kind::ordinal, 15},
    {"sixteenth", Kind::ordinal, 16}, {"seventeenth", Kind::ordinal, 17}, {"eighteenth", Kind::ordinal, 18},
    {"nineteenth", Kind::ordinal, 19}, {"twentieth", Kind::ordinal, 20},

    {"twenties", Kind::decade, 192}, {"thirties", Kind::decade, 193}, {"forties", Kind::decade, 194},
    {"fifties", Kind::decade, 195}, {"sixties", Kind::decade, 196}, {"seventies", Kind::decade, 197},
    {"eighties", Kind::decade, 198}, {"nineties", Kind::decade, 199},

    {"spring", Kind::season, 1, Flag::ambiguous}, {"summer", Kind::season, 2}, {"autumn", Kind::season, 3},
    {"fall", Kind::season, 3, Flag::ambiguous}, {"winter", Kind::season, 4},

    // First words of names in the table of holidays.
    {"christmas", Kind::holiday}, {"new", Kind::holiday}, {"easter", Kind::holiday}, {"good", Kind::holiday},
    {"palm", Kind::holiday}, {"ash", Kind::holiday}, {"holy", Kind::holiday}, {"thanksgiving", Kind::holiday},
    {"labor", Kind::holiday}, {"labour", Kind::holiday}, {"memorial", Kind::holiday},
    {"independence", Kind::holiday}, {"presidents", Kind::holiday}, {"veterans", Kind::holiday},
    {"columbus", Kind::holiday}, {"martin", Kind::holiday}, {"halloween", Kind::holiday},
    {"valentine", Kind::holiday}, {"boxing", Kind::holiday}, {"election", Kind::holiday},
    {"bastille", Kind::holiday}, {"armistice", Kind::holiday}, {"remembrance", Kind::holiday},
    {"mother", Kind::holiday}, {"father", Kind::holiday}, {"ascension", Kind::holiday},
    {"pentecost", Kind::holiday}, {"whit", Kind::holiday}, {"epiphany", Kind::holiday}, {"lent", Kind::holiday},
    {"ramadan", Kind::holiday}, {"passover", Kind::holiday}, {"hanukkah", Kind::holiday},
    {"yom", Kind::holiday}, {"rosh", Kind::holiday}, {"eid", Kind::holiday}, {"diwali", Kind::holiday},
    {"maundy", Kind::holiday}, {"shrove", Kind::holiday}, {"groundhog", Kind::holiday},
    {"inauguration", Kind::holiday}, {"australia", Kind::holiday}, {"canada", Kind::holiday}, {"earth", Kind::holiday},

    {"yesterday", Kind::near_day, -1}, {"today", Kind::near_day, 0}, {"tomorrow", Kind::near_day, 1},
    {"tonight", Kind::tonight},
    {"morning", Kind::part_of_day, number_of(PartOfDay::morning)},
    {"afternoon", Kind::part_of_day, number_of(PartOfDay::afternoon)},
    {"evening", Kind::part_of_day, number_of(PartOfDay::evening)},
    {"night", Kind::part_of_day, number_of(PartOfDay::night)},
    {"mornings", Kind::part_of_day, number_of(PartOfDay::morning), Flag::plural},
    {"afternoons", Kind::part_of_day, number_of(PartOfDay::afternoon), Flag::plural},
    {"evenings", Kind::part_of_day, number_of(PartOfDay::evening), Flag::plural},
    {"nights", Kind::part_of_day, number_of(PartOfDay::night), Flag::plural},
    {"noon", Kind::clock_time, 12 * 60}, {"midday", Kind::clock_time, 12 * 60}, {"midnight", Kind::clock_time, 24 * 60},
    {"am", Kind::meridiem, 0}, {"pm", Kind::meridiem, 12}, {"o'clock", Kind::meridiem, 0},
    {"gmt", Kind::zone}, {"utc", Kind::zone}, {"est", Kind::zone, -300}, {"edt", Kind::zone, -240},
    {"cst", Kind::zone, -360}, {"cdt", Kind::zone, -300}, {"mst", Kind::zone, -420}, {"mdt", Kind::zone, -360},
    {"pst", Kind::zone, -480}, {"pdt", Kind::zone, -420}, {"bst", Kind::zone, 60}, {"cet", Kind::zone, 60},
    {"cest", Kind::zone, 120}, {"jst", Kind::zone, 540}, {"ist", Kind::zone}, {"msk", Kind::zone, 180},
    {"et", Kind::zone, -300}, {"ct", Kind::zone, -360}, {"pt", Kind::zone, -480}, {"aest", Kind::zone, 600},
    {"hkt", Kind::zone, 480}, {"eastern", Kind::zone, -300}, {"pacific", Kind::zone, -480}, {"local", Kind::zone},

    {"last", Kind::shift, -1}, {"this", Kind::shift, 0}, {"next", Kind::shift, 1},
    {"previous", Kind::elsewhere, -1}, {"following", Kind::elsewhere, 1},
    {"preceding", Kind::elsewhere, -1}, {"ensuing", Kind::elsewhere, 1},
    {"past", Kind::stretch, -1}, {"coming", Kind::stretch, 1},
    {"these", Kind::these}, {"that", Kind::same}, {"same", Kind::same},
    {"current", Kind::attribute, number_of(PeriodAttribute::current)}, {"latest", Kind::attribute, number_of(PeriodAttribute::latest)},
    {"comparable", Kind::attribute}, {"corresponding", Kind::attribute}, {"full", Kind::attribute},
    {"entire", Kind::attribute}, {"whole", Kind::attribute}, {"calendar", Kind::attribute},
    {"fiscal", Kind::attribute, number_of(PeriodAttribute::fiscal)},
    {"financial", Kind::attribute, number_of(PeriodAttribute::fiscal)},
    {"q1", Kind::quarter_code, 1}, {"q2", Kind::quarter_code, 2}, {"q3", Kind::quarter_code, 3},
    {"q4", Kind::quarter_code, 4}, {"h1", Kind::half_code, 1}, {"h2", Kind::half_code, 2},
    {"period", Kind::period}, {"half", Kind::half},

    {"now", Kind::reference, 0}, {"currently", Kind::reference, 0}, {"nowadays", Kind::reference, 0},
    {"recently", Kind::reference, -1}, {"lately", Kind::reference, -1}, {"someday", Kind::reference, 1},
    {"recent", Kind::recent}, {"future", Kind::future},
    {"daily", Kind::frequency, number_of(TimeUnit::day)}, {"hourly", Kind::frequency, number_of(TimeUnit::hour)},
    {"weekly", Kind::frequency, number_of(TimeUnit::week)}, {"monthly", Kind::frequency, number_of(TimeUnit::month)},
    {"annually", Kind::frequency, number_of(TimeUnit::year)}, {"yearly", Kind::frequency, number_of(TimeUnit::year)},

    {"early", Kind::modifier, number_of(DateModifier::early)},
    {"mid", Kind::modifier, number_of(DateModifier::mid)},
    {"late", Kind::modifier, number_of(DateModifier::late)},
    {"beginning", Kind::edge, number_of(DateModifier::early)},
    {"start", Kind::edge, number_of(DateModifier::early)},
    {"middle", Kind::edge, number_of(DateModifier::mid)}, {"end", Kind::edge, number_of(DateModifier::late)},

    {"ago", Kind::ago, -1}, {"earlier", Kind::later, -1}, {"later", Kind::later, 1},
    {"the", Kind::the}, {"a", Kind::single, 1}, {"an", Kind::single, 1},
    {"several", Kind::vague_count}, {"few", Kind::vague_count}, {"many", Kind::vague_count},
    {"every", Kind::every}, {"each", Kind::every},

    {"in", Kind::preposition, 1}, {"within", Kind::preposition, 1},
    {"throughout", Kind::preposition, 1}, {"for", Kind::preposition}, {"since", Kind::preposition, 1}, {"by", Kind::preposition},
    {"on", Kind::preposition}, {"from", Kind::preposition}, {"during", Kind::preposition, 1},
    {"after", Kind::preposition}, {"before", Kind::preposition}, {"between", Kind::preposition},
    {"circa", Kind::preposition, 1}, {"of", Kind::of},
    {"to", Kind::joiner}, {"until", Kind::joiner, 1}, {"till", Kind::joiner, 1}, {"through", Kind::joiner, 1},
    {"and", Kind::joiner},
    {"old", Kind::old}, {"olds", Kind::old},

    {"people", Kind::counted}, {"men", Kind::counted}, {"women", Kind::counted}, {"children", Kind::counted},
    {"police", Kind::counted}, {"percent", Kind::counted}, {"pct", Kind::counted}, {"per", Kind::counted},
    {"million", Kind::counted},
    {"billion", Kind::counted}, {"trillion", Kind::counted}, {"mln", Kind::counted}, {"bln", Kind::counted},
    {"km", Kind::counted}, {"kg", Kind::counted}, {"feet", Kind::counted}, {"ft", Kind::counted},
    {"m", Kind::counted}, {"mph", Kind::counted}, {"kph", Kind::counted}, {"cents", Kind::counted},
    {"cent", Kind::counted}, {"dlr", Kind::counted}, {"stg", Kind::counted}, {"usd", Kind::counted},
    {"eur", Kind::counted}, {"yen", Kind::counted}, {"euro", Kind::counted}, {"yuan", Kind::counted},
    {"dollar", Kind::counted}, 
    {"hrs", Kind::counted}, {"square", Kind::counted},
    {"cubic", Kind::counted}, 

    {"flight", Kind::counter}, {"route", Kind::counter}, {"room", Kind::counter}, {"page", Kind::counter},
    {"pages", Kind::counter}, {"number", Kind::counter}, {"no", Kind::counter}, {"highway", Kind::counter},
    {"channel", Kind::counter}, {"bus", Kind::counter}, {"train", Kind::counter}, {"boeing", Kind::counter},
    {"airbus", Kind::counter}, {"windows", Kind::counter}, {"than", Kind::counter},
    {"nearly", Kind::counter}, {"almost", Kind::counter}, {"over", Kind::counter}, {"some", Kind::counter},
    {"least", Kind::counter}, {"roughly", Kind::counter}, {"only", Kind::counter},
    {"approximately", Kind::counter}, {"resolution", Kind::counter}, {"section", Kind::counter},
    {"article", Kind::counter}, {"tel", Kind::counter}, {"phone", Kind::counter}, {"aged", Kind::counter},

    {"will", Kind::will}, {"would", Kind::will}, {"shall", Kind::will}, {"scheduled", Kind::will},
    {"expected", Kind::will}, {"due", Kind::will}, {"plans", Kind::will}, {"upcoming", Kind::will}, {"expects", Kind::will}, {"planned", Kind::will},
    {"said", Kind::past_verb}, {"told", Kind::past_verb}, {"announced", Kind::past_verb},
    {"reported", Kind::past_verb}, {"was", Kind::past_verb}, {"were", Kind::past_verb},
    {"had", Kind::past_verb}, {"did", Kind::past_verb}, {"killed", Kind::past_verb},
    {"began", Kind::past_verb}, {"fell", Kind::past_verb}, {"rose", Kind::past_verb}, {"met", Kind::past_verb},
    {"held", Kind::past_verb}, {"won", Kind::past_verb}, {"lost", Kind::past_verb}, {"left", Kind::past_verb},
    {"got", Kind::past_verb}, {"gave", Kind::past_verb}, {"went", Kind::past_verb}, {"came", Kind::past_verb},
    {"took", Kind::past_verb}, {"made", Kind::past_verb}, {"saw", Kind::past_verb}, {"sent", Kind::past_verb},
    {"found", Kind::past_verb}, {"led", Kind::past_verb}, {"paid", Kind::past_verb}, {"sold", Kind::past_verb},
    {"bought", Kind::past_verb}, {"spoke", Kind::past_verb}, {"wrote", Kind::past_verb}, {"grew", Kind::past_verb},
    {"broke", Kind::past_verb}, {"became", Kind::past_verb}, {"shot", Kind::past_verb}, {"struck", Kind::past_verb},
    {"flew", Kind::past_verb}, {"fled", Kind::past_verb}, {"died", Kind::past_verb}, {"drew", Kind::past_verb},
    {"fought", Kind::past_verb}, {"kept", Kind::past_verb}, {"built", Kind::past_verb}, {"ran", Kind::past_verb},

    {"is", Kind::verb_or_end}, {"has", Kind::verb_or_end}, {"as", Kind::verb_or_end},
    {"its", Kind::verb_or_end}, {"his", Kind::verb_or_end}, {"us", Kind::verb_or_end},
    {"census", Kind::verb_or_end}, {"crisis", Kind::verb_or_end}, {"olympics", Kind::verb_or_end},
    {"does", Kind::verb_or_end}, {"across", Kind::verb_or_end}, {"less", Kind::verb_or_end},
});
// clang-format on

constexpr auto slots = make_lexicon_slots(rows);

} // namespace

const LexiconTable& english_words() {
    static constexpr LexiconTable table{rows, slots};
    return table;
}

} // namespace dateline
