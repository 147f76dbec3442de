// Files below folders, on a real disk.
#include <filesystem>

#include <catch2/catch.hpp>

#include "indexer/readers/walk.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

/// Paths relative to the folder, with "+sidecar", joined by blanks.
std::string names_of(const Walk& walk, const TemporaryFolder& folder) {
    std::string all;
    for (const WalkedFile& file : walk.files) {
        all += (all.empty() ? "" : " ") + file.path.substr(folder.path().string().size() + 1);
        if (!file.sidecar.empty()) all += "+" + std::filesystem::path(file.sidecar).filename().string();
    }
    return all;
}

} // namespace

TEST_CASE("files come in byte order, hidden ones are left out") {
    const TemporaryFolder folder;
    for (const char* name : {"b.txt", "a/2.txt", "a/1.txt", "B.txt", ".hidden", ".git/x.txt", "a/.x"})
        folder.write(name, "text");
    const Walk found = walk({folder.path().string()});
    CHECK(names_of(found, folder) == "B.txt a/1.txt a/2.txt b.txt");
    CHECK(found.problems.empty());
    CHECK(found.files[0].size == 4);
    CHECK(found.files[0].modified_ns > 1'000'000'000'000'000'000);
}

TEST_CASE("a named file counts even when hidden, and only once") {
    const TemporaryFolder folder;
    const std::string hidden = folder.write(".hidden", "x").string();
    CHECK(names_of(walk({hidden, hidden}), folder) == ".hidden");
}

TEST_CASE("JSON beside a text of the same name is its sidecar") {
    const TemporaryFolder folder;
    for (const char* name :
         {"a.txt", "a.txt.json", "b.txt", "b.json", "c.json", "d.txt", "d.json", "d.txt.json"})
        folder.write(name, "{}");
    CHECK(names_of(walk({folder.path().string()}), folder) ==
          "a.txt+a.txt.json b.txt+b.json c.json d.json d.txt+d.txt.json");
    const Walk one = walk({(folder / "b.txt").string()});
    CHECK(names_of(one, folder) == "b.txt+b.json");
    CHECK(one.files[0].size == 4);
}

TEST_CASE("loops of links are entered once, broken links are problems") {
    const TemporaryFolder folder;
    folder.write("a/1.txt", "x");
    std::filesystem::create_directory_symlink(folder.path(), folder / "a/loop");
    std::filesystem::create_symlink("nowhere", folder / "z.txt");
    const Walk found = walk({folder.path().string()});
    CHECK(names_of(found, folder) == "a/1.txt");
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].path == (folder / "z.txt").string());
}

TEST_CASE("a path that does not exist is a problem, not a failure") {
    const Walk found = walk({"no/such/folder"});
    CHECK(found.files.empty());
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].reason == "No such file or directory");
}

TEST_CASE("JSON beside a text that holds articles of its own is a file of its own") {
    struct Row {
        const char* json;
        bool goes_with;
    };
    const auto row = GENERATE(values<Row>({
        {R"({"title": "Talks begin", "date": "2020-10-09"})", true},
        {R"({"title": "Talks begin", "text": "The talks  began in Minsk today."})", true},
        {R"({"title": "Rain", "text": "It rained in Paris all the day long."})", false},
        {R"([{"title": "Rain", "text": "It rained."}, {"title": "Snow", "text": "It snowed."}])", false},
        {R"({"articles": [{"title": "Rain", "text": "It rained."}]})", false},
        {"{\"title\": \"Rain\", \"text\": \"It rained.\"}\n{\"title\": \"Snow\", \"text\": \"It snowed.\"}\n",
         false},
        {"{\"title\": \"Rain", false},
        {"", false},
    }));
    CAPTURE(row.json);
    const TemporaryFolder folder;
    folder.write("x.txt", "Talks begin\n\nThe talks began\nin Minsk today.\n");
    folder.write("x.json", row.json);
    CHECK(names_of(walk({folder.path().string()}), folder) ==
          (row.goes_with ? "x.txt+x.json" : "x.json x.txt"));
    CHECK(names_of(walk({(folder / "x.txt").string()}), folder) ==
          (row.goes_with ? "x.txt+x.json" : "x.txt"));
}
