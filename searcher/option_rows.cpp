/// The table of the searcher's options and the words around it in --help.
#include <array>

#include "searcher/options.hpp"

namespace dateline::searcher {
namespace {

constexpr std::array<OptionRow, 48> rows{{
    {"What to search", "index", 'i', OptionValue::one, "FOLDER",
     "Folder of the index; default $DATELINE_INDEX, else dateline/index in $XDG_DATA_HOME or ~/.local/share"},
    {"What to search", "query", 'e', OptionValue::one, "QUERY", "The query, for one that begins with a dash"},
    {"What to search", "match", 0, OptionValue::one, "HOW",
     "all or any of the words; the default is all, relaxed to any when nothing has all of them"},
    {"What to search", "aliases", 0, OptionValue::one, "FILE",
     "Merge, rename and block actors and places as this file says; default $DATELINE_ALIASES"},
    {"Filters", "actor", 'a', OptionValue::repeated, "NAME",
     "Articles that name this person, organisation or state"},
    {"Filters", "place", 'p', OptionValue::repeated, "NAME",
     "Articles that name this place or one inside it"},
    {"Filters", "source", 's', OptionValue::repeated, "NAME", "Articles of this outlet"},
    {"Filters", "lang", 0, OptionValue::repeated, "CODE", "Articles in this language"},
    {"Filters", "topic", 0, OptionValue::repeated, "NAME", "Articles with this topic or section"},
    {"Filters", "not-actor", 0, OptionValue::repeated, "NAME", "Leave out articles that name this actor"},
    {"Filters", "not-place", 0, OptionValue::repeated, "NAME", "Leave out articles that name this place"},
    {"Filters", "not-source", 0, OptionValue::repeated, "NAME", "Leave out articles of this outlet"},
    {"Filters", "not-lang", 0, OptionValue::repeated, "CODE", "Leave out articles in this language"},
    {"Filters", "not-topic", 0, OptionValue::repeated, "NAME", "Leave out articles with this topic"},
    {"Filters", "from", 0, OptionValue::one, "DATE", "Published on or after the first day of DATE"},
    {"Filters", "to", 0, OptionValue::one, "DATE", "Published on or before the last day of DATE"},
    {"Filters", "on", 0, OptionValue::one, "DATE", "Published in DATE: a day, a month, a year or a range"},
    {"Filters", "mentions", 0, OptionValue::one, "DATE", "Articles that speak of a day in DATE"},
    {"Filters", "mentions-within", 0, OptionValue::one, "DATE",
     "Articles that speak of a date which lies wholly inside DATE"},
    {"Filters", "metonymy", 0, OptionValue::one, "HOW",
     "What the name of a place counts as where it stands for its state (\"Baku rejected the offer\"): state, "
     "place or both (the default)"},
    {"Filters", "view", 0, OptionValue::one, "NAME",
     "In whose opinion disputed places lie where they do (un)"},
    {"Filters", "now", 0, OptionValue::one, "DATE", "Read yesterday, last week and the like as on this day"},
    {"Results", "limit", 'n', OptionValue::one, "N", "How many hits (10); 0 is all of them"},
    {"Results", "offset", 0, OptionValue::one, "N", "Leave out the first N hits"},
    {"Results", "sort", 0, OptionValue::one, "ORDER", "relevance, newest or oldest"},
    {"Results", "facets", 'f', OptionValue::one, "FIELDS",
     "Count articles by actor, place, source, year, mentioned-year, language or topic; by a kind of actor: "
     "person, organisation, state, armed-group, media; by a level of place: continent, country, region, "
     "city; parted by commas"},
    {"Results", "facet-limit", 0, OptionValue::one, "N", "Values shown per facet (10); 0 is all of them"},
    {"Results", "timeline", 't', OptionValue::one, "WHAT:UNIT",
     "Histogram by year, month or day: of publication days (published:month, or month alone), or of the "
     "dates "
     "that articles speak of (mentions:year); without a unit by year"},
    {"Results", "all-copies", 0, OptionValue::none, "",
     "Show and count every copy of an article; without it copies are one hit, a story"},
    {"Results", "format", 0, OptionValue::one, "FORMAT", "text, json, ndjson, csv, tsv or trec"},
    {"Results", "explain", 0, OptionValue::none, "", "Show the parts that make up the weight of each hit"},
    {"Results", "no-snippets", 0, OptionValue::none, "", "Leave out the passages of text"},
    {"Results", "run-tag", 0, OptionValue::one, "TAG", "Last column of a TREC run (dateline)"},
    {"Instead of hits", "count", 'c', OptionValue::none, "",
     "Print only the number of hits: stories, or articles with --all-copies"},
    {"Instead of hits", "show", 0, OptionValue::one, "ID", "Print the whole article with this id"},
    {"Instead of hits", "actors", 0, OptionValue::optional, "TEXT",
     "List the actors of the index, or of what the query finds, with kind, key, number of articles and other "
     "names; with =TEXT those with a name that begins so. All of them, unless there is a --limit"},
    {"Instead of hits", "places", 0, OptionValue::optional, "TEXT", "List the places in the same way"},
    {"Instead of hits", "entity", 0, OptionValue::one, "NAME",
     "Show an actor or place by key or name: kind, other names, first and last article, years, and the "
     "actors "
     "and places that share most articles with it (--facet-limit)"},
    {"Instead of hits", "analyse", 0, OptionValue::none, "",
     "Show how the query is understood, stage by stage"},
    {"Instead of hits", "batch", 0, OptionValue::one, "FILE",
     "Answer the topics of a file (id, tab, query; - is standard input) as a TREC run of 1000 hits each"},
    {"Instead of hits", "evaluate", 0, OptionValue::one, "QRELS",
     "Print MAP, nDCG@10, P@10 and recall by these judgements, of --run FILE or of the topics of --batch"},
    {"Instead of hits", "run", 0, OptionValue::one, "FILE", "The TREC run that --evaluate measures"},
    {"Screen", "color", 0, OptionValue::one, "WHEN", "auto, always or never; NO_COLOR is honoured"},
    {"Screen", "no-pager", 0, OptionValue::none, "", "Do not page long answers on a terminal"},
    {"Messages", "verbose", 'v', OptionValue::none, "", "Also say how the query was read"},
    {"Messages", "quiet", 'q', OptionValue::none, "", "Only errors"},
    {"Help", "help", 'h', OptionValue::none, "", "Print this help"},
    {"Help", "version", 'V', OptionValue::none, "",
     "Print the version of the program and of the index schema"},
}};

constexpr std::string_view usage = R"(Usage: dateline-searcher [options] QUERY
       dateline-searcher [options] --actor NAME ...   (a filter alone will do)
       dateline-searcher --show ID
       dateline-searcher --actors, --places, --entity NAME

Searches an index made by dateline-indexer and prints the articles that match,
the best first.

Query:  ceasefire Minsk Group     all words, any if nothing has all
        "Minsk Group"             these words in a row
        truce OR ceasefire -Libya either word, without the last
        ceasefire NEAR/5 Moscow   within five words
        sanction* =groups         beginning of a word; this form only
        actor:Putin place:Moscow date:2020-10 mentions:1994
        mentions-within:1990s     a date wholly inside
        'lag:>1y' foreshadows:yes a date a year before publication; one after it
Dates:  2020-10-09, 2020-10, 2020, 2020-09-27..2020-10-10, yesterday, last week,
        "3 October 2020", "since 2019"
)";

constexpr std::string_view closing = R"(
Exit status: 0 there are results, 1 there are none, 2 error.

Example: dateline-searcher --index news.idx --actor Putin --on 2020-10 ceasefire
)";

} // namespace

std::span<const OptionRow> searcher_options() {
    return rows;
}

std::string searcher_help() {
    return help_text(rows, usage, closing);
}

} // namespace dateline::searcher
