#include <string>

#include <catch2/catch.hpp>

#include "page_text.hpp"

using namespace dateline::indexer;

TEST_CASE("the article is found in every common layout") {
    struct Row {
        std::string layout, html;
    };
    const std::string menu = "<ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li><li><a "
                             "href='/c'>Culture and the arts</a></li></ul>";
    const std::string foot =
        "<div class='footer'><p>The Harbour Gazette, published daily since 1901, is printed on "
        "recycled paper.</p></div>";
    const auto row = GENERATE_COPY(values<Row>({
        {"WordPress",
         "<body class='single category-comments'><nav>" + menu +
             "</nav><article class='post hentry'><h1 class='entry-title'>Channel to be deepened</h1>"
             "<div class='entry-meta'>By Ann Lee on March 3, 2020</div><div class='entry-content'>" +
             three_elements +
             "</div></article><div id='comments'><h3>2 comments</h3><p>I doubt it, they said the same "
             "thing in 2011 and nothing came of it.</p></div>" +
             foot},
        {"old tables", "<body><table><tr><td width=150>" + menu + "</td><td>" + three_elements +
                           "</td><td><a href='/a'>Subscribe to the paper</a></td></tr></table>" + foot},
        {"lines parted by br", "<body><div>" + menu + "</div><div class='txt'>" + first_paragraph +
                                   "<br><br>" + second_paragraph + "<br><br>" + third_paragraph + "</div>" +
                                   foot},
        {"text straight in divs", "<body><div>" + menu + "</div><div><div>" + first_paragraph +
                                      "</div><div>" + second_paragraph + "</div><div>" + third_paragraph +
                                      "</div></div>" + foot},
        {"schema.org", "<body><div>" + menu +
                           "</div><div itemscope><span itemprop='author'>Ann Lee</span><div "
                           "itemprop='articleBody'>" +
                           three_elements + "</div></div>" + foot},
        {"AMP", "<html amp><body><header>" + menu +
                    "</header><main><h1>Channel to be deepened</h1><amp-img src='x'></amp-img>" +
                    three_elements + "</main><amp-sidebar>" + menu + "</amp-sidebar></body>"},
        {"text in parts with adverts between",
         "<body><div class='page'><div class='story-part'><p>" + first_paragraph +
             "</p></div><div class='advert'><p>Buy boats, sails and anchors from the best shop in the whole "
             "county.</p></div><div class='story-part'><p>" +
             second_paragraph + "</p></div><div class='story-part'><p>" + third_paragraph +
             "</p></div></div>" + foot},
        {"parts named as the body",
         "<body><div>" + menu + "</div><section><div class='article-body'><p>" + first_paragraph +
             "</p></div><div class='gap'></div><div class='article-body'><p>" + second_paragraph + "</p><p>" +
             third_paragraph + "</p></div></section>" + foot},
    }));
    CAPTURE(row.layout);
    CHECK(text_of_page(row.html) == three_paragraphs);
}

TEST_CASE("sub-headings, lists, quotes, tables and preformatted lines belong to the text") {
    const std::string text = text_of_page(
        "<body><div class='article-body'>" + three_elements +
        "<h2>What comes next</h2><ul><li>Tenders in May</li><li>Work in June</li></ul><blockquote>It was "
        "about time, the mayor said.</blockquote><table><tr><th>Year</th><th>Depth</th></tr><tr><td>1990"
        "</td><td>9 m</td></tr></table><pre>one\ntwo</pre><p>" +
        first_paragraph + "</p></div>");
    CHECK(text == three_paragraphs +
                      "\n\nWhat comes next\n\nTenders in May\n\nWork in June\n\nIt was about time, the mayor "
                      "said.\n\nYear Depth\n\n1990 9 m\n\none\ntwo\n\n" +
                      first_paragraph);
}

TEST_CASE("posts of a live blog are all kept") {
    std::string html = "<body><main><h1>The storm as it happens</h1>";
    for (const char* hour : {"9", "10", "11"})
        html += "<article class='update'><h2>" + std::string(hour) + " o'clock</h2><p>" + first_paragraph +
                "</p></article>";
    const std::string text = text_of_page(html + "</main>");
    for (const char* hour : {"9 o'clock", "10 o'clock", "11 o'clock"})
        CHECK(holds(text, hour));
}

TEST_CASE("of several articles on a page the one with the headline is read") {
    const std::string other =
        "The museum shows pictures of the old harbour, many of them never seen before, until June.";
    const std::string html = "<body><div class='stream'><article><h1>Channel to be deepened</h1>" +
                             three_elements + "</article><article><h2>Old harbour on show</h2><p>" + other +
                             "</p><p>" + other + "</p></article><article><h2>Yet more</h2><p>" + other +
                             "</p></article></div>";
    CHECK(text_of_page(html, {"Channel to be deepened - The Gazette", "", ""}) == three_paragraphs);
}

TEST_CASE("a teaser before a wall is what there is") {
    const std::string html =
        "<body><article><h1>Channel to be deepened</h1><div class='teaser-text'><p>" + first_paragraph +
        "</p></div><div class='subscribe-box'><p>Read on with a subscription, only 9.99 a month "
        "for the first year.</p></div></article>";
    CHECK(text_of_page(html) == first_paragraph);
}

TEST_CASE("a page of pictures gives the captions when there is nothing else") {
    std::string html = "<body><nav><a href='/'>Home</a></nav><div class='gallery'>";
    for (int i = 0; i < 4; ++i)
        html += "<figure><img src='x'><figcaption>Boats in the harbour on the morning after the great storm, "
                "number " +
                std::to_string(i) + ".</figcaption></figure>";
    CHECK(holds(text_of_page(html + "</div>"), "number 3."));
}
