#include <array>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/command_line.hpp"
#include "common/text.hpp"

using namespace dateline;

namespace {

constexpr std::array<OptionRow, 7> rows{{
    {"Index", "index", 'i', OptionValue::one, "FOLDER", "Folder of the index."},
    {"Index", "exclude", 'x', OptionValue::repeated, "PATTERN",
     "Files to leave out; a summary that is long enough to be wrapped, because it goes on for more than one "
     "line of the screen."},
    {"Index", "maximum-memory-to-be-used", 0, OptionValue::one, "MEGABYTES", "Most memory."},
    {"Index", "list", 0, OptionValue::optional, "TEXT", "List it."},
    {"Other", "verbose", 'v', OptionValue::none, "", "Say more."},
    {"Other", "version", 0, OptionValue::none, "", "Print the version."},
    {"Other", "help", 'h', OptionValue::none, "", "Print this text."},
}};

using Words = std::vector<std::string>;

CommandLine read(const Words& arguments) {
    const Result<CommandLine> line = read_command_line(rows, arguments);
    INFO((line ? "" : line.error().message));
    REQUIRE(line);
    return *line;
}

Error refused(const Words& arguments) {
    const Result<CommandLine> line = read_command_line(rows, arguments);
    REQUIRE_FALSE(line);
    CHECK(line.error().kind == ErrorKind::usage);
    CHECK_FALSE(line.error().message.empty());
    CHECK_FALSE(line.error().hint.empty());
    return line.error();
}

} // namespace

TEST_CASE("options take their values in every usual form") {
    for (const Words& arguments : std::vector<Words>{{"--index", "a b"},
                                                     {"--index=a b"},
                                                     {"-i", "a b"},
                                                     {"-ia b"},
                                                     {"-vi", "a b"},
                                                     {"-v", "-ia b"}}) {
        CAPTURE(arguments);
        const CommandLine line = read(arguments);
        CHECK(line.has("index"));
        CHECK(line.get("index") == "a b");
        CHECK(line.words.empty());
    }
    CHECK(read({"--index=a=b"}).get("index") == "a=b");
    CHECK(read({}).values.empty());
    CHECK(read({"-v"}).has("verbose"));
    CHECK_FALSE(read({"-v"}).has("index"));
    CHECK(read({}).get("index").empty());
    CHECK(read({}).all("exclude").empty());
}

TEST_CASE("an optional value stands behind an equals sign, the next word is none") {
    const CommandLine bare = read({"--list", "word", "-v"});
    CHECK(bare.has("list"));
    CHECK(bare.get("list").empty());
    CHECK(bare.words == Words{"word"});
    CHECK(read({"--list=a=b", "word"}).get("list") == "a=b");
    CHECK(read({"--list=", "word"}).get("list").empty());
    CHECK(read({"--", "--list=a"}).words == Words{"--list=a"});
    CHECK_FALSE(read({}).has("list"));
    refused({"--list", "--list=a"});
    refused({"--index", "--list=a"});
    CHECK(help_text(rows, "", "").find("--list[=TEXT]") != std::string::npos);
}

TEST_CASE("words and options may be mixed and keep their order") {
    const CommandLine line = read({"one", "-v", "two", "--index", "i", "three"});
    CHECK(line.words == Words{"one", "two", "three"});
    CHECK(line.get("index") == "i");
}

TEST_CASE("two dashes end the options and one dash is a word") {
    CHECK(read({"--", "--index", "-v", "--"}).words == Words{"--index", "-v", "--"});
    CHECK(read({"-"}).words == Words{"-"});
    CHECK(read({"-v", "-", "x"}).words == Words{"-", "x"});
    CHECK(read({"--"}).words.empty());
    CHECK(read({"--", "--=x"}).words == Words{"--=x"});
    CHECK(read({""}).words == Words{""});
}

TEST_CASE("repeated options gather, others may stand once") {
    CHECK(read({"-x", "a", "--exclude=b", "-x", "a"}).all("exclude") == Words{"a", "b", "a"});
    CHECK(read({"-v", "-v", "--verbose"}).has("verbose"));
    const Error error = refused({"--index", "a", "-i", "b"});
    CHECK(error.message.find("--index") != std::string::npos);
}

TEST_CASE("abbreviations are refused with the whole name as a hint") {
    CHECK(refused({"--inde", "x"}).hint == "did you mean --index?");
    CHECK(refused({"--verb"}).hint == "did you mean --verbose?");
    CHECK(refused({"--versio"}).hint == "did you mean --version?");
    CHECK(refused({"--indxe=x"}).hint == "did you mean --index?");
    CHECK(refused({"--INDEX", "x"}).hint != "");
}

TEST_CASE("unknown options are refused by name") {
    for (const std::string option : {"--zzzzzz", "-q", "-vq", "-5", "---", "--=x"}) {
        CAPTURE(option);
        const Error error = refused({option});
        CHECK(error.message.size() < 200);
    }
    CHECK(refused({"--zzzzzz"}).message.find("--zzzzzz") != std::string::npos);
    CHECK(refused({"--zzzzzz=1"}).hint == "see --help");
}

TEST_CASE("missing and superfluous values are refused") {
    for (const Words& arguments : std::vector<Words>{{"--index"},
                                                     {"-i"},
                                                     {"-v", "--index"},
                                                     {"--index", "--verbose"},
                                                     {"-i", "-v"},
                                                     {"--index="},
                                                     {"--verbose=yes"}}) {
        CAPTURE(arguments);
        CHECK(refused(arguments).message.find("--") != std::string::npos);
    }
}

TEST_CASE("numbers are whole and within their bounds") {
    const auto number = [](const std::string& text) {
        return read({"--maximum-memory-to-be-used=" + text}).number("maximum-memory-to-be-used", 7, 1, 100);
    };
    CHECK(number("1") == 1);
    CHECK(number("100") == 100);
    CHECK(number("007") == 7);
    CHECK(read({}).number("maximum-memory-to-be-used", 7, 1, 100) == 7);
    for (const std::string text :
         {"0", "101", "-1", "+1", "1.5", "1e2", "12x", " 1", "1 ", "x", "99999999999999999999999", "0x10"}) {
        CAPTURE(text);
        const Result<std::size_t> value = number(text);
        REQUIRE_FALSE(value);
        CHECK(value.error().kind == ErrorKind::usage);
        CHECK(value.error().message.find(text) != std::string::npos);
        CHECK(value.error().hint.find("1 to 100") != std::string::npos);
    }
}

TEST_CASE("hostile arguments are refused or taken as words") {
    const std::string long_word(1'000'000, 'x');
    CHECK(read({long_word}).words == Words{long_word});
    CHECK_FALSE(read_command_line(rows, {"--" + long_word}));
    CHECK(read({"\xFF\xFE"}).words == Words{"\xFF\xFE"});
    CHECK(read({"--index", "\xFF"}).get("index") == "\xFF");
    CHECK_FALSE(read_command_line(rows, {"--\xFF"}));
    CHECK_FALSE(read_command_line(rows, {"-\xFF"}));
    CHECK(read(Words(10'000, "w")).words.size() == 10'000);
}

TEST_CASE("help shows every option in 80 columns") {
    const std::string help = help_text(rows, "Usage: prog [OPTION]...\n", "\nEnd.\n");
    CHECK(help.starts_with("Usage: prog"));
    CHECK(help.ends_with("\nEnd.\n"));
    for (const std::string_view line : split(help, '\n')) {
        CAPTURE(std::string(line));
        CHECK(line.size() <= 80);
        CHECK((line.empty() || line.back() != ' '));
    }
    for (const OptionRow& row : rows) {
        CAPTURE(row.name);
        CHECK(help.find("--" + std::string(row.name)) != std::string::npos);
    }
    CHECK(help.find("  -i, --index FOLDER          Folder of the index.\n") != std::string::npos);
    CHECK(help.find("\nIndex:\n") < help.find("\nOther:\n"));
}

TEST_CASE("the version names program, version and schema") {
    const std::string text = version_text("prog");
    CHECK(text.starts_with("prog " + std::string(tool_version()) + " (index schema "));
    CHECK(text.ends_with(")\n"));
    CHECK_FALSE(tool_version().empty());
}
