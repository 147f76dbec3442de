#include <string>

#include <catch2/catch.hpp>

#include "page_text.hpp"

using namespace dateline::indexer;

TEST_CASE("what stands around an article and in it is left out") {
    struct Row {
        std::string what, html;
    };
    const auto row = GENERATE(values<Row>({
        {"share bar",
         "<div class='share-bar'>Share this story with your friends on Facebook and Twitter today.</div>"},
        {"related list", "<div class='relatedPosts'><p>Ferry to the island runs again, three years after the "
                         "fire.</p></div>"},
        {"newsletter",
         "<div id='newsletter_box'><p>Get our letter every morning, free of charge, in your post.</p></div>"},
        {"caption", "<figure><img src='x'><figcaption>The channel, seen from the tower. Photo: A. "
                    "Lee</figcaption></figure>"},
        {"hidden by an attribute",
         "<div hidden><p>This text is shown to nobody, whatever they do, on any screen.</p></div>"},
        {"hidden by style",
         "<div style='display: none'><p>This text is shown to nobody, whatever they do, at all.</p></div>"},
        {"hidden from view",
         "<p style='position:absolute;left:-9999px'>Cheap pills, cheap loans, cheap themes.</p>"},
        {"hidden from aids",
         "<div aria-hidden='true'><p>This text is decoration, no more, and is left aside.</p></div>"},
        {"German related",
         "<div class='verwandte-artikel'><p>Die Fähre fährt wieder, drei Jahre nach dem Brand.</p></div>"},
        {"French comments",
         "<div class='commentaires'><p>Je n'y crois pas, ils ont dit la même chose en 2011.</p></div>"},
        {"pointer", "<p><a href='/x'>Ferry to the island runs again after three years</a></p>"},
        {"pointer with a label", "<p>Lesen Sie auch: <a href='/x'>Die Fähre fährt wieder</a></p>"},
        {"French pointer", "<p>À lire aussi : <a href='/x'>Le bac circule de nouveau</a></p>"},
        {"label", "<p>Advertisement</p>"},
        {"script", "<script>document.write('<p>Nothing, really nothing, to be read.</p>')</script>"},
        {"choices", "<select><option>Afghanistan, Albania, Algeria and many more</option></select>"},
        {"author box",
         "<div class='author-bio'><p>Ann Lee writes of ports and the sea, and lives in a boat.</p></div>"},
    }));
    CAPTURE(row.what);
    const std::string page = "<body><div class='article-body'><p>" + first_paragraph + "</p><p>" +
                             second_paragraph + "</p>" + row.html + "<p>" + third_paragraph + "</p></div>";
    CHECK(text_of_page(page) == three_paragraphs);
    const std::string unnamed = "<body><div><p>" + first_paragraph + "</p><p>" + second_paragraph + "</p>" +
                                row.html + "<p>" + third_paragraph + "</p></div>";
    CHECK(text_of_page(unnamed) == three_paragraphs);
}

TEST_CASE("comments and cookie notices longer than the article are left out") {
    const std::string named = GENERATE("comments", "cookie-consent", "kommentar-liste", "privacy-layer");
    CAPTURE(named);
    std::string html = "<body><article><h1>Channel to be deepened</h1>" + three_elements +
                       "</article><div class='" + named + "'>";
    for (int i = 0; i < 30; ++i)
        html +=
            "<p>I was there when they dug the first one, in the cold winter of 1985, and it took years.</p>";
    CHECK(text_of_page(html + "</div>") == three_paragraphs);
}

TEST_CASE("posts from elsewhere that the article shows are kept") {
    const std::string html =
        "<body><div class='article-body'>" + three_elements +
        "<div class='social-embed'><blockquote class='twitter-tweet'><p>Nine years, and at last "
        "they dig.</p></blockquote></div><p>" +
        first_paragraph + "</p></div>";
    CHECK(holds(text_of_page(html), "Nine years, and at last they dig."));
}

TEST_CASE("names that speak of the subject drop nothing") {
    const std::string html =
        "<body class='tag-comments'><article class='post tag-newsletter category-social'>"
        "<div class='entry-content has-sidebar'>" +
        three_elements + "</div></article>";
    CHECK(text_of_page(html) == three_paragraphs);
}

TEST_CASE("an article inside something misnamed is kept") {
    const std::string name = GENERATE("sidebar-layout", "social-wrapper", "content-with-navigation", "promo");
    CAPTURE(name);
    CHECK(text_of_page("<body><div class='" + name + "'><h1>Channel to be deepened</h1>" + three_elements +
                       "</div>") == three_paragraphs);
}

TEST_CASE("a page whose text only a script shows is read all the same") {
    CHECK(text_of_page("<body><div style='display:none'>" + three_elements + "</div><p>Loading</p>") ==
          three_paragraphs);
}

TEST_CASE("names that mean furniture elsewhere drop nothing where each paragraph has them") {
    const std::string name =
        GENERATE("page-widget", "media-text", "social-text", "promo-text", "hide-on-print");
    CAPTURE(name);
    std::string html = "<body><h1>Channel to be deepened</h1><div>";
    for (const std::string& paragraph : {first_paragraph, second_paragraph, third_paragraph})
        html += "<div class='" + name + "'><p>" + paragraph + "</p></div>";
    CHECK(text_of_page(html + "</div>") == three_paragraphs);
}

TEST_CASE("an opinion piece and a text for subscribers are read whole") {
    const std::string name = GENERATE("kommentar", "commentary", "subscriber-content");
    CAPTURE(name);
    const std::string html = "<body><article><h1>Channel to be deepened</h1><p>" + first_paragraph +
                             "</p><div class='" + name + "'><p>" + second_paragraph + "</p><p>" +
                             third_paragraph + "</p></div></article>";
    CHECK(text_of_page(html) == three_paragraphs);
}

TEST_CASE("what the page tells of its article elsewhere finds it among more prose") {
    std::string html = "<body><div><div class='a'>" + three_elements + "</div><ul>";
    for (int i = 0; i < 10; ++i)
        html += "<li><a href='/x'>The news of the harbour, page " + std::to_string(i) + "</a></li>";
    html += "</ul><div class='b'>";
    for (int i = 0; i < 12; ++i)
        html += "<p>I was there when they dug the first one, in the cold winter of 1985, number " +
                std::to_string(i) + ".</p>";
    html += "</div></div>";
    CHECK_FALSE(holds(text_of_page(html), first_paragraph));
    CHECK(text_of_page(html, {"", "", first_paragraph + " Dredg..."}) == three_paragraphs);
    CHECK_FALSE(holds(text_of_page(html, {"", "Something else that nobody on this page ever wrote.", ""}),
                      first_paragraph));
}
