#include "tests/indexer/actors/marked_text.hpp"

#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "indexer/extract/actors/actor_finder.hpp"
#include "indexer/extract/places/place_finder.hpp"

namespace dateline::tests {
namespace {

Tables make_tables() {
    Tables tables;
    std::istringstream places("russia\tRussia\tcountry\tRU\t\t\t\t\tRussian|Russians\n"
                              "soviet-union\tSoviet Union\tcountry\t\t\t\t\tUSSR\tSoviet\n"
                              "moscow\tMoscow\tcity\tRU\t\t\trussia\n"
                              "azerbaijan\tAzerbaijan\tcountry\tAZ\t\t\t\t\tAzerbaijani\n"
                              "baku\tBaku\tcity\tAZ\t\t\tazerbaijan\n"
                              "armenia\tArmenia\tcountry\tAM\t\t\t\t\tArmenian\n"
                              "yerevan\tYerevan\tcity\tAM\t\t\tarmenia\n"
                              "united-states\tUnited States\tcountry\tUS\t\t\t\tU.S.|US\tAmerican\n"
                              "washington\tWashington\tcity\tUS\t\t\tunited-states\n");
    if (const auto read = tables.places.read(places, "places.tsv"); !read)
        throw std::logic_error(read.error().message);
    auto actors = ActorTable::read(
        {{"states.tsv",
          "state-russia\tRussia (state)\tRU\trussia\tmoscow\tKremlin\tState Duma\t1991-12-26\n"
          "state-soviet-union\tSoviet Union (state)\t\tsoviet-union\tmoscow\t\t\t\t1991-12-25\n"
          "state-azerbaijan\tAzerbaijan (state)\tAZ\tazerbaijan\tbaku\n"
          "state-armenia\tArmenia (state)\tAM\tarmenia\tyerevan\n"
          "state-united-states\tUnited States (state)\tUS\tunited-states\twashington\tWhite House\n"},
         {"persons.tsv", "vladimir-putin\tVladimir Putin\tperson\tRU\n"
                         "george-bush\tGeorge Bush\tperson\tUS\n"
                         "george-w-bush\tGeorge W. Bush\tperson\tUS\n"},
         {"organisations.tsv",
          "osce\tOrganisation for Security and Co-operation in Europe\torganisation\t\tOSCE\n"
          "minsk-group\tMinsk Group\torganisation\t\t\tosce\n"
          "united-nations\tUnited Nations\torganisation\t\tUN|U.N.\n"
          "reuters\tReuters\tmedia\tGB\n"
          "hamas\tHamas\tarmed-group\n"
          "boeing\tBoeing\torganisation\tUS\n"},
         {"offices.tsv", "russia\tpresident\tVladimir Putin\t2000-05-07\t2008-05-07\n"
                         "russia\tpresident\tDmitry Medvedev\t2008-05-07\t2012-05-07\tDmitri Medvedev\n"
                         "russia\tpresident\tVladimir Putin\t2012-05-07\t\n"
                         "russia\tprime-minister\tVladimir Putin\t2008-05-08\t2012-05-07\n"
                         "united-states\tpresident\tGeorge Bush\t1989-01-20\t1993-01-20\n"
                         "united-states\tpresident\tGeorge W. Bush\t2001-01-20\t2009-01-20\n"
                         "united-states\tpresident\tBarack Obama\t2009-01-20\t2017-01-20\n"
                         "united-states\tforeign-minister\tHillary Clinton\t2009-01-21\t2013-02-01\n"
                         "azerbaijan\tpresident\tIlham Aliyev\t2003-10-31\t\n"
                         "united-nations\tsecretary-general\tBan Ki-moon\t2007-01-01\t2017-01-01\tBan\n"},
         {"titles.tsv", "president\t\tpresident\n"
                        "prime-minister\t\tprime minister\n"
                        "foreign-minister\t\tforeign minister\n"
                        "foreign-minister\tunited-states\tsecretary of state\n"
                        "secretary-general\t\tsecretary-general|chief\n"}});
    if (!actors) throw std::logic_error(actors.error().message);
    tables.actors = std::move(*actors);
    return tables;
}

NameType type_called(const std::string& name) {
    for (const NameType type : {NameType::person, NameType::place, NameType::organisation})
        if (name == to_text(type)) return type;
    return NameType::other;
}

/// Takes the marks out of a text and gives the names they mark.
std::string unmarked(const std::string& marked, MentionField field, std::vector<NameSpan>& names) {
    std::string text;
    std::size_t at = 0;
    while (at < marked.size()) {
        if (marked[at] != '[') {
            text += marked[at++];
            continue;
        }
        const std::size_t blank = marked.find(' ', at);
        const std::size_t close = marked.find(']', at);
        const std::string words = marked.substr(blank + 1, close - blank - 1);
        names.push_back({field, text.size(), text.size() + words.size(),
                         type_called(marked.substr(at + 1, blank - at - 1))});
        text += words;
        at = close + 1;
    }
    return text;
}

} // namespace

const Tables& few_tables() {
    static const Tables tables = make_tables();
    return tables;
}

std::vector<Mention> actor_mentions(const std::string& marked_title, const std::string& marked_body,
                                    const std::string& published) {
    static const indexer::PlaceFinder places(few_tables().places, few_tables().actors.capitals());
    static const indexer::ActorFinder finder(few_tables().actors, few_tables().places);
    std::vector<NameSpan> names;
    Article article;
    article.title = unmarked(marked_title, MentionField::title, names);
    article.paragraphs.push_back({unmarked(marked_body, MentionField::body, names), ""});
    const indexer::ArticleTexts texts = indexer::article_texts(article);
    std::optional<Day> day;
    if (const auto range = read_iso_date(published)) day = range->first;
    return finder.find(texts, names, places.find(article, texts, names, day), day).mentions;
}

std::string actors_in(const std::string& marked, const std::string& published) {
    std::string shown;
    for (const Mention& mention : actor_mentions("", marked, published)) {
        if (!shown.empty()) shown += "; ";
        shown += mention.key + "=" + mention.surface;
    }
    return shown;
}

} // namespace dateline::tests
