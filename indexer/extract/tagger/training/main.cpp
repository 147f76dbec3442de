// train: learns the model of the name tagger from labelled text and measures it.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/extract/tagger/model_file.hpp"
#include "indexer/extract/tagger/name_tagger.hpp"
#include "indexer/extract/tagger/training/lessons.hpp"
#include "indexer/extract/tagger/training/span_score.hpp"
#include "indexer/extract/tagger/training/teaching.hpp"

namespace {

using namespace dateline;
using namespace dateline::indexer;

constexpr std::string_view usage =
    "usage: train FOLDER [OPTION FILE ...] ...\n"
    "Learns FOLDER/names.model with the words of FOLDER/name_words.tsv. Options say what the files after "
    "them "
    "are:\n"
    "  --doubtful  labels are settled by cross-tagging first\n"
    "  --text      labelled text\n"
    "  --twice     labelled text that counts twice\n"
    "  --own       our own text (corpus/annotated): counts four times, a tenth of the documents is held out\n"
    "  --measure   the model is measured on it\n"
    "  --keep      (no files) no training: the model that is there is measured\n"
    "  --all       (no files) nothing is held out\n";

struct Request {
    std::filesystem::path folder;
    std::vector<std::filesystem::path> doubtful, text, twice, own, measured;
    bool keep = false;
    bool all = false;
};

std::optional<Request> read_request(const std::vector<std::string>& words) {
    if (words.empty() || words.front().starts_with("--")) return std::nullopt;
    Request request;
    request.folder = words.front();
    std::vector<std::filesystem::path>* files = nullptr;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (word == "--doubtful") {
            files = &request.doubtful;
        } else if (word == "--text") {
            files = &request.text;
        } else if (word == "--twice") {
            files = &request.twice;
        } else if (word == "--own") {
            files = &request.own;
        } else if (word == "--measure") {
            files = &request.measured;
        } else if (word == "--keep") {
            request.keep = true;
        } else if (word == "--all") {
            request.all = true;
        } else if (files == nullptr || word.starts_with("--")) {
            return std::nullopt;
        } else {
            files->emplace_back(word);
        }
    }
    return request;
}

// tests/corpora/ner.py measures the same tenth.
bool is_held_out(const LabelledDocument& document) {
    return stable_hash(document.id) % 10 == 0;
}

bool has_type(const std::vector<LabelledDocument>& documents, NameType type) {
    return std::any_of(documents.begin(), documents.end(), [type](const LabelledDocument& document) {
        return std::any_of(document.names.begin(), document.names.end(),
                           [type](const NameSpan& name) { return name.type == type; });
    });
}

Result<void> add_files(const std::vector<std::filesystem::path>& files, const LessonTraits& traits, bool hold,
                       const NameLists& lists, std::vector<Lesson>& lessons) {
    for (const std::filesystem::path& file : files) {
        Result<std::vector<LabelledDocument>> documents = read_labelled(file);
        if (!documents) return propagate(documents);
        if (hold) std::erase_if(*documents, is_held_out);
        LessonTraits own = traits;
        own.demonyms_missing = !has_type(*documents, NameType::other);
        add_capitals(*documents);
        for (const LabelledDocument& document : *documents)
            add_lessons(document, lists, own, lessons);
    }
    return {};
}

void measure(const NameTagger& tagger, const std::vector<LabelledDocument>& documents,
             const std::string& name) {
    SpanScore score;
    for (const LabelledDocument& document : documents)
        score.add(document.names, tagger.tag(document.texts));
    std::cout << fmt::format("{:<28} {:>5} documents  {}\n", name, documents.size(), score.text());
}

Result<void> measure_all(const Request& request) {
    const Result<NameTagger> tagger = NameTagger::load(request.folder);
    if (!tagger) return propagate(tagger);
    std::vector<LabelledDocument> held_out;
    for (const std::filesystem::path& file : request.own) {
        Result<std::vector<LabelledDocument>> documents = read_labelled(file);
        if (!documents) return propagate(documents);
        std::erase_if(*documents, [](const LabelledDocument& document) { return !is_held_out(document); });
        std::move(documents->begin(), documents->end(), std::back_inserter(held_out));
    }
    if (!held_out.empty()) measure(*tagger, held_out, "our own text, held out");
    for (const std::filesystem::path& file : request.measured) {
        const Result<std::vector<LabelledDocument>> documents = read_labelled(file);
        if (!documents) return propagate(documents);
        measure(*tagger, *documents, file.filename().string());
    }
    return {};
}

Result<void> train(const Request& request) {
    const std::filesystem::path table = request.folder / "name_words.tsv";
    std::ifstream in(table);
    if (!in) return failure(ErrorKind::unreadable, "cannot open " + table.string());
    const Result<NameLists> lists = NameLists::read(in, table.string());
    if (!lists) return propagate(lists);
    std::vector<Lesson> lessons;
    const bool hold = !request.all;
    constexpr std::uint32_t own_repeats = 4;
    for (const auto& added : {
             add_files(request.doubtful, {.doubtful = true}, false, *lists, lessons),
             add_files(request.text, {}, false, *lists, lessons),
             add_files(request.twice, {.repeats = 2}, false, *lists, lessons),
             add_files(request.own, {.repeats = own_repeats}, hold, *lists, lessons),
         })
        if (!added) return added;
    const Stages stages =
        teach(lessons, {}, [](const std::string& message) { std::cout << message << std::endl; });
    const std::filesystem::path model = request.folder / "names.model";
    std::ofstream out(model, std::ios::binary);
    out << to_bytes(stages);
    out.close();
    if (!out) return failure(ErrorKind::unreadable, "cannot write " + model.string());
    return {};
}

} // namespace

int main(int count, char** words) {
    const std::optional<Request> request = read_request(std::vector<std::string>(words + 1, words + count));
    if (!request) {
        std::cerr << usage;
        return 2;
    }
    Result<void> done = request->keep ? Result<void>{} : train(*request);
    if (done) done = measure_all(*request);
    if (done) return 0;
    std::cerr << "train: " << done.error().message << '\n';
    return exit_code(done.error().kind);
}
