#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/html/class_words.hpp"

using namespace dateline::indexer;

TEST_CASE("class names are taken apart into words") {
    struct Row {
        std::string names;
        std::vector<std::string> words;
    };
    const auto row = GENERATE(values<Row>({
        {"articleBody", {"article", "body"}},
        {"Article__body", {"article", "body"}},
        {"main-nav2  share", {"main", "nav", "share"}},
        {"ABC-Def", {"abc", "def"}},
        {"category-comment tag-nav has-sidebar", {}},
        {"", {}},
        {"---", {}},
        {"überschrift", {"überschrift"}},
    }));
    CAPTURE(row.names);
    CHECK(class_words(row.names) == row.words);
}

TEST_CASE("class names mean furniture, captions or the body of an article") {
    struct Row {
        std::string names;
        char meaning; // f furniture, d doubtful, c caption, b body, a article, e embedded, - nothing
    };
    const auto row = GENERATE(values<Row>({
        {"commentList", 'f'},     {"related-posts", 'f'},
        {"sharebar", 'f'},        {"newsletter_signup", 'f'},
        {"sidebar", 'f'},         {"kommentare", 'f'},
        {"werbung", 'f'},         {"author", 'd'},
        {"media-box", 'd'},       {"wp-caption", 'c'},
        {"photo credit", 'c'},    {"entry-content", 'b'},
        {"articlebody", 'b'},     {"StoryBody", 'b'},
        {"artikel-text", 'b'},    {"story", 'a'},
        {"hentry", 'a'},          {"tweet-embed", 'e'},
        {"row col-md-12", '-'},   {"sharp-images", '-'},
        {"navy-blue", '-'},       {"promenade", '-'},
        {"side-bar", 'f'},        {"kommentar", '-'},
        {"kommentar-liste", 'f'}, {"commentary", '-'},
        {"subscriber-only", '-'}, {"subscribe", 'f'},
        {"author-box", 'f'},
    }));
    CAPTURE(row.names);
    const ClassMeaning meaning = class_meaning(row.names);
    CHECK(meaning.furniture == (row.meaning == 'f'));
    if (row.meaning != 'f') CHECK(meaning.doubtful == (row.meaning == 'd'));
    CHECK(meaning.caption == (row.meaning == 'c'));
    CHECK(meaning.embed == (row.meaning == 'e'));
    if (row.meaning == 'b') CHECK(meaning.body);
    if (row.meaning == 'a') CHECK(meaning.article);
    if (row.meaning == '-') CHECK_FALSE((meaning.body || meaning.article));
}
