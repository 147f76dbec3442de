// Mails, mailboxes and digests.
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/mail/mail.hpp"
#include "indexer/readers/mail/mail_reader.hpp"
#include "indexer/readers/mail/plain_digest.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read(const std::string& text, std::size_t max_bytes = 64U << 20U) {
    return read_text_within(max_bytes, text, "news.eml");
}

RawItem only(const std::string& text) {
    Reading reading = read(text);
    CHECK(summary(reading) == "1 items");
    return first_item(std::move(reading));
}

std::string titles(const Reading& reading) {
    std::string all;
    for (const RawItem& item : reading.items)
        all += field(item, "title") + ";";
    return all;
}

const std::string header = "From: Anna Keller <anna@wire.example>\nDate: Wed, 14 Oct 2020 13:37:00 +0200\n"
                           "Message-ID: <1@wire.example>\nMIME-Version: 1.0\n";

std::string multipart(const std::string& kind, const std::string& parts) {
    return header + "Subject: Truce\nContent-Type: multipart/" + kind + "; boundary=\"b\"\n\n" + parts +
           "--b--\n";
}

std::string part(const std::string& fields, const std::string& content) {
    return "--b\n" + fields + "\n\n" + content + "\n";
}

} // namespace

TEST_CASE("a plain mail is an article") {
    const RawItem item =
        only(header +
             "Subject: =?utf-8?Q?Truce=20h=C3=A4lt?=\nList-Id: Harbour news <news.wire.example>\n"
             "Keywords: war, truce\nContent-Language: en\nArchived-At: <https://wire.example/1>\n"
             "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
             "A caf=E9 was o=\npen.\n\nTwo.\n\n-- \nAnna\n");
    CHECK(field(item, "id") == "1@wire.example");
    CHECK(field(item, "title") == "Truce hält");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(field(item, "source") == "Harbour news");
    CHECK(field(item, "published") == "2020-10-14T11:37:00Z");
    CHECK(field(item, "published_rule") == "header");
    CHECK(field(item, "language") == "en");
    CHECK(field(item, "url") == "https://wire.example/1");
    CHECK(all_of_field(item, "topics") == "war; truce");
    CHECK(item.body == "A café was open.\n\nTwo.\n");
    CHECK(field(only("To: x@y.example\nFrom: anna@wire.example (Anna Keller)\nSubject: T\n\nB"), "byline") ==
          "Anna Keller");
}

TEST_CASE("plain text is preferred to HTML unless it is empty") {
    const std::string html = part("Content-Type: text/html; charset=utf-8", "<p>From <b>HTML</b>.</p>");
    const std::string plain = part("Content-Type: text/plain", "From text.");
    CHECK(only(multipart("alternative", plain + html)).body == "From text.");
    CHECK(only(multipart("alternative", html + plain)).body == "From text.");
    CHECK(only(multipart("alternative", part("Content-Type: text/plain", " ") + html)).body == "From HTML.");
    CHECK(only(multipart("mixed", plain + part("Content-Type: text/plain", "More."))).body ==
          "From text.\n\nMore.");
    CHECK(only(multipart("related", html + part("Content-Type: image/png\nContent-ID: <x>", "x"))).body ==
          "From HTML.");
    CHECK(only(multipart("mixed", part("Content-Type: text/plain\nContent-Transfer-Encoding: base64",
                                       "RnJvbSBiYXNlNjQu")))
              .body == "From base64.");
}

TEST_CASE("text attachments and mails inside are articles of their own, pictures are not") {
    const std::string plain = part("Content-Type: text/plain", "Cover.");
    const std::string picture =
        part("Content-Type: image/jpeg; name=a.jpg\nContent-Transfer-Encoding: base64", "/9j/4AAQ");
    const std::string report =
        part("Content-Type: text/plain; name=report.txt\nContent-Disposition: attachment; "
             "filename=report.txt",
             "Talks begin\n\nOne.");
    const std::string json =
        part("Content-Type: application/json\nContent-Disposition: attachment; filename=a.json",
             "{\"title\": \"From JSON\"}");
    const std::string mail =
        part("Content-Type: message/rfc822", "From: Per Holm <per@other.example>\nSubject: Inner\n\nText.");
    const Reading reading = read(multipart("mixed", plain + picture + report + json + mail));
    CHECK(summary(reading) == "4 items");
    CHECK(titles(reading) == "Truce;Inner;Talks begin;From JSON;");
    REQUIRE(reading.items.size() == 4);
    CHECK(field(reading.items[1], "source") == "other.example");
    CHECK(field(reading.items[2], "source") == "wire.example");
    CHECK(field(reading.items[2], "published") == "2020-10-14T11:37:00Z");
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(reading.items[i].origin.record == i + 1);
}

TEST_CASE("a MIME digest gives its messages, not what stands around them") {
    const Reading reading = read(
        header +
        "Subject: Digest\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nMasthead\n--o\n"
        "Content-Type: multipart/digest; boundary=i\n\n--i\n\nMessage: 1\nFrom: a@x.example\nSubject: One\n\n"
        "First.\n--i\n\nFrom: b@x.example\nSubject: Two\n\nSecond.\n--i--\n--o\n\nFooter\n--o--\n");
    CHECK(summary(reading) == "2 items");
    CHECK(titles(reading) == "One;Two;");
}

TEST_CASE("a plain digest gives its messages") {
    const std::string digest = "List digest, Issue 3\n\n" + std::string(70, '-') +
                               "\n\nDate: Wed, 14 Oct 2020 08:00:00 +0000\n"
                               "From: a@x.example\nSubject: One\n\nFirst.\nMore.\n\n" +
                               std::string(30, '-') +
                               "\n\nFrom: b@x.example\nSubject: Two\n\nZweite fäh.\n\n" +
                               std::string(30, '-') + "\n\nEnd of List Digest\n********\n";
    CHECK(digest_messages(digest).size() == 2);
    const Reading reading =
        read(header + "Subject: Digest\nContent-Type: text/plain; charset=utf-8\n\n" + digest);
    CHECK(summary(reading) == "2 items");
    CHECK(titles(reading) == "One;Two;");
    CHECK(field(reading.items[0], "published") == "2020-10-14T08:00:00Z");
    CHECK(reading.items[1].body == "Zweite fäh.");
    CHECK(digest_messages("Text\n" + std::string(70, '-') + "\nmore text\n").empty());
    CHECK(digest_messages(std::string(30, '-') + "\nFrom: x\n").empty());
}

TEST_CASE("a mailbox is read mail by mail") {
    const std::string from = "From anna@wire.example Wed Oct 14 11:37:00 2020\n";
    const std::string mail = from + header + "Subject: One\n\nText.\n>From here on.\nFrom there.\n\n";
    const Reading reading = read(mail + mail + from + "Subject: Three\n\nThird.\n");
    REQUIRE(summary(reading) == "3 items");
    CHECK(reading.items[0].body == "Text.\nFrom here on.\nFrom there.");
    CHECK(reading.items[1].origin.record == 2);
    CHECK(reading.items[1].origin.line == 12);
    CHECK(field(reading.items[2], "title") == "Three");
    const std::string large = from + header + "Subject: Large\n\n" + std::string(50'000, 'x') + "\n\n";
    CHECK(summary(read(mail + large + mail, 10'000)) == "2 items, bad: record larger than the limit");
    CHECK(opens_mailbox("From MAILER-DAEMON Sat Jan  3 01:05:34 1996"));
    CHECK_FALSE(opens_mailbox("From Minsk to Moscow"));
    CHECK_FALSE(opens_mailbox("From: Anna"));
}

TEST_CASE("damaged mails lose no more than is damaged") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [text, body] :
         {Row{header + "Subject: T\n\ncaf\xE9", "café"},
          Row{header + "Content-Type: text/plain; charset=x-unknown\n\ncaf\xC3\xA9", "café"},
          Row{header + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nNo end", "No end"},
          Row{header + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGV4dC4=!!", "Text."},
          Row{"   \n" + header + "Subject: T\n\nAfter blanks.", "After blanks."}}) {
        CAPTURE(text);
        CHECK(only(text).body == body);
    }
    CHECK(field(only(header + "Subject: =?windows-1252?Q?Anna\xE2\x80\x99s_truce?=\n\nB"), "title") ==
          "Anna’s truce");
    CHECK(summary(read(header + "Content-Type: image/png\n\nxxxx")) == "0 items, bad: no title and no text");
}

TEST_CASE("hostile mails end, in bounded memory") {
    std::string nested = header;
    for (int i = 0; i < 20'000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
                  std::to_string(i) + "\n";
    CHECK(read(nested + "\nText").items.size() <= 1);
    std::string inner = header;
    for (int i = 0; i < 20'000; ++i)
        inner += "Content-Type: message/rfc822\n\n";
    CHECK(read(inner + "Subject: x\n\nText").items.size() <= 1);
    std::string parts;
    for (int i = 0; i < 5'000; ++i)
        parts += part("Content-Type: text/plain", "x");
    CHECK(summary(read(multipart("mixed", parts))) == "1 items");
    for (const std::string& piece : {std::string("--b\n\nx\n"), std::string("X: y\n")}) {
        CAPTURE(piece);
        std::string bomb =
            header + "Content-Type: multipart/mixed; boundary=b\n" + (piece[0] == '-' ? "\n" : "");
        for (int i = 0; i < 300'000; ++i)
            bomb += piece;
        CHECK(summary(read(bomb)) == "0 items, bad: mail with too many parts or header fields");
    }
    const std::string long_lines =
        header + "Subject: " + std::string(5'000'000, 's') + "\n\n" + std::string(10'000'000, 'x');
    CHECK(summary(read(long_lines)) == "1 items");
    CHECK(mail_problem("\n\n\n").empty());
    CHECK(mail_problem("").empty());
    CHECK(parse_mail("").subject.empty());
}
