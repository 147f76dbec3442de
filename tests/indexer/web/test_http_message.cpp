// HTTP responses in every state.
#include <catch2/catch.hpp>

#include "indexer/readers/web/http_message.hpp"

using namespace dateline::indexer;

TEST_CASE("status, fields and body of a response") {
    struct Row {
        std::string_view bytes;
        int status;
        std::string_view type, body;
    };
    for (const Row& row : {
             Row{"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nbody", 200, "text/plain", "body"},
             Row{"HTTP/1.0 404\nContent-Type: a/b\n\nbody", 404, "a/b", "body"},
             Row{"HTTP/2 200\r\n\r\n\r\nbody", 200, "", "\r\nbody"},
             Row{"HTTP/1.1  301  Moved\r\n\r\n", 301, "", ""},
             Row{"HTTP/1.1 banana\r\nContent-Type: a/b\r\n\r\nbody", 0, "a/b", "body"},
             Row{"HTTP/1.1\r\n\r\nbody", 0, "", "body"},
             Row{"<html>no header", 0, "", "<html>no header"},
             Row{"", 0, "", ""},
             Row{"HTTP/1.1 200 OK", 200, "", ""},
             Row{"HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n<html>\r\n\r\n", 200, "a/b", "<html>\r\n\r\n"},
             Row{"HTTP/1.1 200 OK\r\ngarbage \x01\x02\r\nContent-Type: a/b\r\n\r\nx", 200, "a/b", "x"},
             Row{"HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: a/b\r\n\r\nx", 200,
                 "a/b", "x"},
             Row{"HTTP/1.0 200 Connection established\r\n\r\nHTTP/1.1 302 Found\r\nB: c\r\n\r\nx", 302, "",
                 "x"},
             Row{"HTTP/1.1 200 OK\r\nA: b\r\n\r\nHTTP/1.1 is old", 200, "", "HTTP/1.1 is old"},
         }) {
        CAPTURE(row.bytes);
        const HttpMessage message = read_http_message(row.bytes);
        CHECK(message.status == row.status);
        CHECK(header_value(message.fields, "content-type") == row.type);
        CHECK(message.body == row.body);
    }
}

TEST_CASE("responses inside responses come to an end") {
    std::string bytes;
    for (int i = 0; i < 10'000; ++i)
        bytes += "HTTP/1.1 100 Continue\r\n\r\n";
    CHECK(read_http_message(bytes).status == 100);
}
