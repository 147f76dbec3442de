/// A small world for the tests of places.
#pragma once

#include <initializer_list>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/gazetteer/gazetteer.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/places/place_finder.hpp"

namespace dateline::tests {

inline const Gazetteer& small_world() {
    static const Gazetteer gazetteer = [] {
        Gazetteer made;
        std::istringstream by_hand(
            "europe\tEurope\tcontinent\t\t54.5\t15.3\n"
            "asia\tAsia\tcontinent\t\t34\t100\n"
            "caucasus\tCaucasus\tregion\t\t42\t45\teurope|asia\n"
            "united-states\tUnited States\tcountry\tUS\t39.76\t-98.5\t\tUS|U.S.|America\tAmerican\n"
            "france\tFrance\tcountry\tFR\t46\t2\teurope\t\tFrench\n"
            "georgia\tGeorgia\tcountry\tGE\t42\t43.5\tcaucasus\t\tGeorgian\n"
            "jordan\tJordan\tcountry\tJO\t31\t36\tasia\n"
            "turkey\tTurkey\tcountry\tTR\t39\t35\tasia\n"
            "azerbaijan\tAzerbaijan\tcountry\tAZ\t40.5\t47.5\tcaucasus\n"
            "nagorno-karabakh\tNagorno-Karabakh\tregion\tAZ\t39.8\t46.8\tazerbaijan\tKarabakh|Artsakh\n"
            "shusha\tShusha\tcity\tAZ\t39.76\t46.75\tnagorno-karabakh\tShushi\n"
            "georgia-united-states\tGeorgia (United States)\tregion\tUS\t32.2\t-82.9\tunited-states\n"
            "texas\tTexas\tregion\tUS\t31\t-99\tunited-states\n"
            "washington\tWashington\tcity\tUS\t38.9\t-77\tunited-states\tWashington, D.C.\n"
            "paris\tParis\tcity\tFR\t48.86\t2.35\tfrance\n"
            "tbilisi\tTbilisi\tcity\tGE\t41.7\t44.8\tgeorgia\n"
            "nice\tNice\tcity\tFR\t43.7\t7.27\tfrance\n");
        if (!made.read(by_hand, "places.tsv")) throw std::logic_error("places.tsv");
        auto built = BuiltPlaces::read("US.GA\tGeorgia\t32.7\t-83.5\n"
                                       "US.IL\tIllinois\t40\t-89\n"
                                       "US.IL.167\tSangamon County\t39.7\t-89.6\n"
                                       "US.MA\tMassachusetts\t42.3\t-71.8\n"
                                       "US.TX\tTexas\t31.2\t-98\n"
                                       "US.TX.277\tLamar County\t33.66\t-95.56\n"
                                       "US.WA\tWashington\t47.5\t-120\n"
                                       "FR.11\tIle-de-France\t48.7\t2.5\n"
                                       "IQ.01\tAnbar Governorate\t33\t42\n",
                                       "subdivisions.tsv",
                                       "US.GA\tAthens\t116714\t33.96\t-83.38\n"
                                       "US.GA\tAtlanta\t463878\t33.75\t-84.39\n"
                                       "US.IL.167\tSpringfield\t116565\t39.80\t-89.64\n"
                                       "US.MA\tSpringfield\t155032\t42.10\t-72.59\n"
                                       "US.MA\tBoston\t650000\t42.36\t-71.06\n"
                                       "US.TX\tDallas\t1300092\t32.78\t-96.81\n"
                                       "US.TX.277\tParis\t24782\t33.66\t-95.56\n"
                                       "US.TX\tNormal\t3000\t30\t-95\n"
                                       "US.WA\tSeattle\t684451\t47.61\t-122.33\n"
                                       "FR.11\tParis\t2138551\t48.85\t2.35\n"
                                       "FR\tSaint-Denis\t96128\t48.94\t2.36\n",
                                       "cities.tsv");
        made.add(std::move(built.value()));
        std::istringstream views(
            "nagorno-karabakh\tcaucasus\tde-facto\t1994-05-12\t2023-09-20\tBishkek Protocol\n"
            "shusha\tnagorno-karabakh\tartsakh\t1992-05-09\t\tConstitution\n"
            "nagorno-karabakh\tcaucasus\tartsakh\t1991\t\tDeclaration\n"
            "nagorno-karabakh\tazerbaijan\tun\t1991\t\tUNSC\n");
        if (!made.add(read_views(views, "views.tsv").value(), "views.tsv"))
            throw std::logic_error("views.tsv");
        return made;
    }();
    return gazetteer;
}

inline const indexer::PlaceFinder& small_world_finder() {
    static const indexer::PlaceFinder finder(small_world());
    return finder;
}

/// Spans of the given type for words in the body, each at its first occurrence behind the one before.
using Spans = std::vector<std::pair<std::string, NameType>>;

inline std::vector<Mention> places_of(const Article& article, const Spans& spans = {},
                                      std::optional<Day> day = {}) {
    const indexer::ArticleTexts texts = indexer::article_texts(article);
    std::vector<NameSpan> names;
    std::size_t from = 0;
    for (const auto& [words, type] : spans) {
        const std::size_t begin = texts[1].text.find(words, from);
        if (begin == std::string::npos) throw std::logic_error(words);
        from = begin + words.size();
        names.push_back({MentionField::body, begin, from, type});
    }
    return small_world_finder().find(article, texts, names, day);
}

inline Article with_body(const std::string& text) {
    Article article;
    article.paragraphs.push_back({text, ""});
    return article;
}

/// "key[surface]" of each place, parted by blanks.
inline std::string shown(const std::vector<Mention>& mentions) {
    std::string text;
    for (const Mention& mention : mentions)
        text += (text.empty() ? "" : " ") + mention.key + "[" + mention.surface + "]";
    return text;
}

} // namespace dateline::tests
