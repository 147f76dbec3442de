/// The manual pages of both programs.
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/command_line.hpp"
#include "indexer/options.hpp"
#include "searcher/options.hpp"
#include "tests/docs/pages.hpp"
#include "tests/docs/roff.hpp"

namespace dateline::tests {
namespace {

/// A term and what is to be known of it.
struct Entry {
    std::string_view term;
    std::string_view text;
};

constexpr Entry index_variable{"DATELINE_INDEX", "Folder of the index when --index is not given."};
constexpr Entry share_variable{
    "XDG_DATA_HOME",
    "Without DATELINE_INDEX the index is dateline/index in this folder, or in ~/.local/share "
    "when it is not set either."};

std::string section(std::string_view name) {
    return fmt::format(".SH {}\n", roff(name));
}

std::string paragraph(std::string_view text) {
    return fmt::format(".PP\n{}\n", roff(text));
}

std::string entries(std::initializer_list<Entry> list) {
    std::string out;
    for (const Entry& entry : list)
        out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(entry.term), roff(entry.text));
    return out;
}

/// Commands and what each is for.
std::string examples(std::initializer_list<Entry> list) {
    std::string out = section("EXAMPLES");
    for (const Entry& entry : list) {
        out += fmt::format("{}.PP\n.RS 4\n.EX\n{}\n.EE\n.RE\n", paragraph(entry.text), roff(entry.term));
    }
    return out;
}

std::string opening(std::string_view program, std::string_view purpose,
                    std::initializer_list<std::string_view> usages) {
    std::string out = fmt::format(".\\\" Made from the table of options: change that, then run {}\n",
                                  roff(remaking_command));
    std::string capitals;
    for (const char c : program)
        capitals += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    out += fmt::format(".TH {} 1 \"\" \"dateline {}\" \"User Commands\"\n", roff(capitals), tool_version());
    out += section("NAME") + fmt::format("{} \\- {}\n", roff(program), roff(purpose)) + section("SYNOPSIS");
    std::string_view between;
    for (const std::string_view usage : usages) {
        out += fmt::format("{}\\fB{}\\fR {}\n", between, roff(program), roff(usage));
        between = ".br\n";
    }
    return out;
}

std::string options_section(std::span<const OptionRow> rows) {
    return section("OPTIONS") +
           paragraph("A value follows its option after a blank or an equals sign (--index FOLDER, "
                     "--index=FOLDER). Names cannot be cut short. Three dots mark the options that can be "
                     "given again. -- ends the options.") +
           roff_options(rows);
}

std::string see_also(std::string_view other) {
    return section("SEE ALSO") + fmt::format("\\fB{}\\fR(1), \\fBdelve\\fR(1)\n", roff(other)) +
           paragraph("QUERY.md (the query language), SCHEMA.md (fields, terms and metadata of an index) and "
                     "OUTPUT.md (output formats) among the documents of the project.");
}

} // namespace

std::string indexer_manual() {
    std::string out =
        opening("dateline-indexer", "build or update a searchable index of news articles",
                {"[options] PATH ...", "--dump [options] PATH ...", "--audit [options] PATH ..."});
    out += section("DESCRIPTION");
    out += paragraph("Reads news articles from files and folders, finds the places, actors (persons, "
                     "organisations, states) and dates they speak of, and keeps them in a Xapian index that "
                     "dateline-searcher(1) searches.");
    out +=
        paragraph("Read are scraped text, web pages, JSON, JSON Lines, CSV; RSS, Atom and JSON feeds, news "
                  "sitemaps; WARC, WET and ARC archives of the web; NITF, NewsML-G2, NewsML 1.2, ninjs, "
                  "IPTC 7901 and ANPA of agencies; WordPress and wiki exports; mail, mailboxes and "
                  "digests; the SGML of Reuters-21578 and TREC, the TIME collection; PDF where pdftotext(1) "
                  "is installed. Each also in a zip or tar archive and packed by gzip, zstd, xz or "
                  "bzip2. The content of a file decides, not its name. The path - is JSON Lines on "
                  "standard input.");
    out += paragraph("Copies of one story, also when they were cut, extended or given another headline, are "
                     "found and kept as a family. Leftovers of web pages stay beside the text and are not "
                     "searched; --audit lists them.");
    out += paragraph("Running the program again adds what is new, replaces what has changed and leaves the "
                     "rest alone. Articles whose file has vanished stay unless --prune is given. An article "
                     "that cannot be read is skipped and counted with its reason; it never ends the run. "
                     "An interrupted run keeps everything up to now, and the next one goes on from there.");
    out += options_section(indexer::indexer_options());
    out += section("QUERY LANGUAGE");
    out += paragraph("This program takes no queries; see dateline-searcher(1) and docs/QUERY.md.");
    out += section("EXIT STATUS");
    out += entries({{"0", "All articles are in the index."},
                    {"1", "Some articles were skipped; the summary says which and why."},
                    {"2", "An error: nothing more could be done."},
                    {"130", "Interrupted; the index is valid."}});
    out += section("ENVIRONMENT");
    out += entries({index_variable,
                    {"DATELINE_DATA", "Folder that holds the tables in gazetteer/ and the model in models/, "
                                      "looked at before those that come with the program."},
                    share_variable});
    out += section("FILES");
    out +=
        entries({{"~/.local/share/dateline/index", "The index when nothing else is said."},
                 {"FOLDER/XAPIANDB", "The stub file of an index; any Xapian tool opens the folder by it."},
                 {"FOLDER/shard-000", "The first of the Xapian databases that an index is made of."},
                 {"NAME.json", "Beside a text NAME.txt: fields of that article, such as title and date."}});
    out +=
        examples({{"dateline-indexer --index news.idx ~/archive", "Index a folder, or bring an index up to "
                                                                  "date with it:"},
                  {"dateline-indexer -i news.idx --map title=article.headline dump.jsonl",
                   "Say where a source keeps its headline:"},
                  {"zcat dump.jsonl.gz | dateline-indexer -i news.idx -", "Read from a pipe:"},
                  {"dateline-indexer --dump article.txt", "See what is understood of an article:"}});
    return out + see_also("dateline-searcher");
}

std::string searcher_manual() {
    std::string out = opening("dateline-searcher", "search an index of news articles",
                              {"[options] QUERY ...", "[options] --actor NAME", "--show ID"});
    out += section("DESCRIPTION");
    out += paragraph("Searches an index made by dateline-indexer(1) and prints the articles that match, the "
                     "best first. Filters restrict what is found and leave the ranking alone: values of one "
                     "option are alternatives, different options must all fit. A filter without a query "
                     "gives the newest articles first.");
    out += paragraph("Results go to standard output, everything else to standard error. A query is never "
                     "refused: what was read otherwise than typed is shown with a caret under it.");
    out += options_section(searcher::searcher_options());
    out += section("QUERY LANGUAGE");
    out += paragraph("Words must all match, in any form; when no article has all of them, any will do. The "
                     "whole language is described in docs/QUERY.md.");
    out += entries({{"\"Minsk Group\"", "these words in a row"},
                    {"=talks", "this form of the word only"},
                    {"sanction*", "words that begin so"},
                    {"truce OR ceasefire", "either; also AND, NOT, brackets, and - before what is excluded"},
                    {"ceasefire NEAR/5 Moscow", "at most five words apart; ADJ/5 in this order"},
                    {"title:ceasefire author:keller", "words of the headline and of the byline"},
                    {"actor:Putin place:Moscow source:\"Harbour Wire\"", "what an article names, and its "
                                                                         "outlet"},
                    {"date:2020-10 mentions:1994", "published in, and speaking of, a time"}});
    out += paragraph("Dates are 2020-10-09, 2020-10, 2020, 2020-09-27..2020-10-10, yesterday, last week, \"3 "
                     "October 2020\", \"since 2019\" and the like.");
    out += section("EXIT STATUS");
    out += entries({{"0", "There are results."}, {"1", "There are none."}, {"2", "An error."}});
    out += section("ENVIRONMENT");
    out += entries({index_variable,
                    share_variable,
                    {"DATELINE_DATA", "Not read: an index carries the names it was built with. See "
                                      "dateline-indexer(1)."},
                    {"NO_COLOR", "With any value: no colours, unless --color asks for them."},
                    {"CLICOLOR_FORCE", "With any value but 0: colours also where the output is no terminal."},
                    {"DATELINE_PAGER, PAGER", "The command that pages long answers on a terminal, the first "
                                              "that is set; else less -FRX."}});
    out += section("FILES");
    out += entries({{"~/.local/share/dateline/index", "The index when nothing else is said."}});
    out += examples(
        {{"dateline-searcher ceasefire Minsk Group", "Articles on a subject:"},
         {"dateline-searcher --actor Putin --on 2020-10 ceasefire",
          "The same subject, one month, one person:"},
         {"dateline-searcher --facets actor,place --timeline month --limit 0 ceasefire",
          "Whom and which places the articles name, and when they appeared:"},
         {"dateline-searcher --format csv --limit 0 --mentions 1994 > about-1994.csv",
          "A table of all articles that speak of a year:"},
         {"dateline-searcher --analyse 'title:(truce OR ceasefire) -Libya'", "How a query is understood:"}});
    return out + see_also("dateline-indexer");
}

} // namespace dateline::tests
