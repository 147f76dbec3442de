#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string newsml(const std::string& management, const std::string& component) {
    return "<?xml version='1.0' "
           "encoding='iso-8859-1'?><NewsML><NewsEnvelope><DateAndTime>20200101T000000Z</DateAndTime>"
           "</NewsEnvelope><NewsItem "
           "xml:lang='fr'><Identification><NewsIdentifier><ProviderId>hw.example</ProviderId>"
           "<DateId>20201009</DateId><NewsItemId>N7</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></"
           "Identification>"
           "<NewsManagement>" +
           management + "</NewsManagement><NewsComponent>" + component +
           "</NewsComponent></NewsItem></NewsML>";
}

const std::string content =
    "<ContentItem><MediaType FormalName='Text'/><DataContent>"; // NOLINT(cert-err58-cpp)

} // namespace

TEST_CASE("an item of NewsML 1 gives its fields") {
    const RawItem item = first_item(newsml(
        "<FirstCreated>20201008T100000Z</FirstCreated><ThisRevisionCreated>20201009T183000Z</"
        "ThisRevisionCreated>"
        "<Status FormalName='Usable'/>",
        "<NewsLines><HeadLine>Grues \xE0 quai</HeadLine><ByLine>Par Anna Keller</ByLine><DateLine>BREST (HW) "
        "-</DateLine></NewsLines>"
        "<AdministrativeMetadata><Provider><Party FormalName='HW'/></Provider></AdministrativeMetadata>"
        "<DescriptiveMetadata><Language FormalName='fr'/><Property FormalName='Keyword' Value='grues'/>"
        "<Location HowPresent='Event'><Property FormalName='City' "
        "Value='Nantes'/></Location></DescriptiveMetadata>" +
            content +
            "<nitf><body><body.content><p>Un</p><p>deux</p></body.content></body></nitf></DataContent></"
            "ContentItem>"));
    CHECK(field(item, "title") == "Grues à quai");
    CHECK(field(item, "id") == "urn:newsml:hw.example:20201009:N7");
    CHECK(field(item, "source") == "HW");
    CHECK(all_of_field(item, "published") == "20201009T183000Z; 20201008T100000Z; 20201009");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(field(item, "dateline") == "BREST (HW) -");
    CHECK(field(item, "language") == "fr");
    CHECK(field(item, "topics") == "grues");
    CHECK(field(item, "places") == "Nantes");
    CHECK(item.body == "Un\n\ndeux");
}

TEST_CASE("the longest content of NewsML 1 is the story") {
    const std::string caption = content + "<p>Caption</p></DataContent></ContentItem>";
    const std::string text = content + "<p>The story itself</p></DataContent></ContentItem>";
    CHECK(first_item(newsml("", caption + text)).body == "The story itself");
}

TEST_CASE("what is lost of NewsML 1 is said") {
    CHECK(summary(read_text(
              newsml("<Status FormalName='Canceled'/>", content + "a</DataContent></ContentItem>"))) ==
          "0 items, bad: withdrawn by the agency");
    CHECK(summary(read_text(
              newsml("", "<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>"))) ==
          "0 items, bad: no text: photo item");
    CHECK(summary(read_text("<NewsML><NewsEnvelope/></NewsML>")) == "0 items, bad: NewsML without items");
}
