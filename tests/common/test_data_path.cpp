#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

#include "common/data_path.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using dateline::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// Sets an environment variable (nothing = unset) and puts the old value back at the end.
class Variable {
  public:
    Variable(const char* name, const std::optional<std::string>& value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        set(value);
    }
    ~Variable() { set(old_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    Variable(Variable&&) = delete;
    Variable& operator=(Variable&&) = delete;

  private:
    void set(const std::optional<std::string>& value) const {
        if (value) {
            setenv(name_, value->c_str(), 1);
        } else {
            unsetenv(name_);
        }
    }
    const char* name_;
    std::optional<std::string> old_;
};

std::string found(const Result<fs::path>& folder) {
    return folder ? fs::canonical(*folder).string() : folder.error().message;
}

} // namespace

TEST_CASE("data stands where the user says, else beside the program, else in the source tree") {
    const TemporaryFolder folder;
    const fs::path source_data = folder / "corpus/gazetteer";
    const fs::path program = folder / "build/release/bin/dateline-searcher";
    fs::create_directories(source_data);
    fs::create_directories(program.parent_path());
    CHECK(found(find_data_folder("gazetteer", std::nullopt, program)) == fs::canonical(source_data));

    const fs::path installed = folder / "build/release/share/dateline/gazetteer";
    fs::create_directories(installed);
    CHECK(found(find_data_folder("gazetteer", std::nullopt, program)) == fs::canonical(installed));

    const fs::path own = folder / "own/gazetteer";
    fs::create_directories(own);
    CHECK(found(find_data_folder("gazetteer", (folder / "own").string(), program)) == fs::canonical(own));
    CHECK(found(find_data_folder("gazetteer", (folder / "none").string(), program)) ==
          fs::canonical(installed));
}

TEST_CASE("missing data names every place looked at") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("own/gazetteer", "a file, not a folder");
    const fs::path program = folder / "prefix/bin/dateline-searcher";
    const Result<fs::path> missing = find_data_folder("gazetteer", file.parent_path().string(), program);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::unreadable);
    CHECK(missing.error().message.find(file.string()) != std::string::npos);
    CHECK(missing.error().message.find((folder / "prefix/share/dateline/gazetteer").string()) !=
          std::string::npos);
    CHECK(missing.error().hint.find("DATELINE_DATA") != std::string::npos);
}

TEST_CASE("the index stands where the environment says") {
    const Variable home("HOME", "/people/reader");
    const Variable share("XDG_DATA_HOME", "/data");
    {
        const Variable index("DATELINE_INDEX", "/srv/news.idx");
        CHECK(default_index() == "/srv/news.idx");
    }
    for (const auto& unset : {std::optional<std::string>{}, std::optional<std::string>{""}}) {
        const Variable index("DATELINE_INDEX", unset);
        CHECK(default_index() == "/data/dateline/index");
        const Variable no_share("XDG_DATA_HOME", unset);
        CHECK(default_index() == "/people/reader/.local/share/dateline/index");
    }
}

TEST_CASE("an empty data folder in the environment counts as unset") {
    {
        const Variable root("DATELINE_DATA", "/srv/data");
        CHECK(data_root_from_environment() == "/srv/data");
    }
    const Variable root("DATELINE_DATA", "");
    CHECK_FALSE(data_root_from_environment());
    const Variable none("DATELINE_DATA", std::nullopt);
    CHECK_FALSE(data_root_from_environment());
}

TEST_CASE("the running program is a file") {
    CHECK(fs::is_regular_file(program_path()));
}
