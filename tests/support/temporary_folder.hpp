/// A folder that goes away with its owner, for tests that need a disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::tests {

/// Makes an empty folder in the system's temporary folder and removes it with everything in it at the end.
class TemporaryFolder {
  public:
    /// Throws std::filesystem::filesystem_error if the folder cannot be made.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Path of something in the folder.
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

    /// Writes a file, making the folders it stands in, and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view content) const;

  private:
    std::filesystem::path path_;
};

/// The bytes of a file; empty if it cannot be read.
[[nodiscard]] std::string read_whole(const std::filesystem::path& file);

} // namespace dateline::tests
