// PDF files through poppler; without it only what is said then can be checked.
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/pdf/program_run.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

/// A PDF file of one page; a line "" is an empty one. `extra` goes into the trailer.
std::string pdf_of(const std::vector<std::string>& lines, const std::string& properties = "",
                   const std::string& extra = "") {
    std::string content = "BT /F1 12 Tf 14 TL 72 720 Td ";
    for (const std::string& line : lines)
        content += line.empty() ? "T* T* " : fmt::format("({}) Tj T* ", line);
    content += "ET";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< " + properties + " >>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return pdf + table +
           fmt::format("trailer << /Size {} /Root 1 0 R /Info 6 0 R {} >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, extra, pdf.size());
}

const std::vector<std::string> page{"Harbour bridge closed",
                                    "",
                                    "By Anna Keller",
                                    "",
                                    "The bridge over the harbour was closed on Monday after a ship had",
                                    "struck one of its piers, the council said.",
                                    "",
                                    "It will open again in May."};

Reading read_pdf(const std::string& bytes, const std::string& name = "x.pdf") {
    auto reader = open_reader(memory_stream(bytes), name, {});
    REQUIRE(reader);
    return read_all(**reader);
}

/// False, and said, where poppler is not installed.
bool has_poppler() {
    const auto run = run_program({"pdftotext", "-v"}, "", {});
    const bool there = run && run->end == RunEnd::exited;
    if (!there) std::cout << "SKIPPED: pdftotext is not installed\n";
    return there;
}

} // namespace

TEST_CASE("text, title and byline of a PDF file are read") {
    if (!has_poppler()) return;
    const Reading reading = read_pdf(pdf_of(page), "2020-03-04.pdf");
    CHECK(summary(reading) == "1 items");
    REQUIRE(reading.items.size() == 1);
    CHECK(field(reading.items[0], "title") == "Harbour bridge closed");
    CHECK(field(reading.items[0], "byline") == "Anna Keller");
    CHECK(field(reading.items[0], "published") == "2020-03-04");
    CHECK(reading.items[0].body ==
          "The bridge over the harbour was closed on Monday after a ship had struck one of "
          "its piers, the council said.\n\nIt will open again in May.");
}

TEST_CASE("properties of a PDF file are taken where they say something") {
    if (!has_poppler()) return;
    const Reading good = read_pdf(pdf_of(page, "/Title (Bridge closed after collision) /Author (A. Keller) "
                                               "/CreationDate (D:20200305120000Z)"));
    REQUIRE(good.items.size() == 1);
    CHECK(field(good.items[0], "title") == "Bridge closed after collision");
    CHECK(field(good.items[0], "byline") == "A. Keller");
    CHECK(field(good.items[0], "published").starts_with("2020-03-05T12:00:00"));
    const Reading poor = read_pdf(pdf_of(page, "/Title (Microsoft Word - bridge3.doc)"));
    REQUIRE(poor.items.size() == 1);
    CHECK(field(poor.items[0], "title") == "Harbour bridge closed");
}

TEST_CASE("PDF files without text, encrypted and damaged ones are told apart") {
    if (!has_poppler()) return;
    CHECK(summary(read_pdf(pdf_of({}))) == "0 items, bad: PDF without text");
    const std::string key(64, '0');
    CHECK(
        summary(read_pdf(pdf_of(page, "",
                                fmt::format("/ID [<{0}> <{0}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                                            "/O <{1}> /U <{1}> >>",
                                            key.substr(0, 32), key)))) == "0 items, bad: encrypted PDF");
    CHECK(summary(read_pdf("%PDF-1.4\nno more of it")) == "0 items, bad: damaged PDF");
}

TEST_CASE("cut and changed PDF files give an article or a reason") {
    if (!has_poppler()) return;
    const std::string whole = pdf_of(page);
    std::mt19937 random(22);
    for (int i = 0; i < 20; ++i) {
        std::string changed = whole;
        if (i % 2 == 0)
            changed.resize(8 + random() % (whole.size() - 8));
        else
            for (int k = 0; k < 10; ++k)
                changed[8 + random() % (whole.size() - 8)] = static_cast<char>(random());
        const Reading reading = read_pdf(changed);
        CAPTURE(summary(reading));
        CHECK(reading.items.size() + reading.bad.size() == 1);
    }
}

TEST_CASE("a PDF file over the limit is not handed on") {
    ReaderOptions options;
    options.max_record_bytes = 300;
    auto reader = open_reader(memory_stream(pdf_of(page)), "x.pdf", options);
    REQUIRE(reader);
    CHECK(summary(read_all(**reader)) == "0 items, bad: record larger than the limit");
}
