#include <cerrno>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "common/error.hpp"
#include "common/xapian_guard.hpp"

using namespace dateline;

namespace {

template <class Exception>
Error thrown(const Exception& exception) {
    const Result<void> result = guard("news.idx", [&]() { throw exception; });
    REQUIRE_FALSE(result);
    CAPTURE(exception.get_type());
    CHECK(result.error().message.find("'news.idx'") != std::string::npos);
    return result.error();
}

template <class Exception>
void check_kind(ErrorKind kind, bool has_hint) {
    const Error error = thrown(Exception("what happened"));
    CHECK(error.kind == kind);
    CHECK(error.hint.empty() != has_hint);
}

} // namespace

TEST_CASE("each exception of Xapian becomes the kind a user can act on") {
    check_kind<Xapian::DatabaseLockError>(ErrorKind::locked_index, true);
    check_kind<Xapian::DatabaseModifiedError>(ErrorKind::index_changed, true);
    check_kind<Xapian::DatabaseNotFoundError>(ErrorKind::no_index, true);
    check_kind<Xapian::DatabaseOpeningError>(ErrorKind::no_index, true);
    check_kind<Xapian::DatabaseCorruptError>(ErrorKind::corrupt_index, true);
    check_kind<Xapian::DatabaseVersionError>(ErrorKind::corrupt_index, true);
}

TEST_CASE("the other exceptions of Xapian are internal and keep their words") {
    check_kind<Xapian::AssertionError>(ErrorKind::internal, false);
    check_kind<Xapian::InvalidArgumentError>(ErrorKind::internal, false);
    check_kind<Xapian::InvalidOperationError>(ErrorKind::internal, false);
    check_kind<Xapian::UnimplementedError>(ErrorKind::internal, false);
    check_kind<Xapian::DatabaseError>(ErrorKind::internal, false);
    check_kind<Xapian::DatabaseClosedError>(ErrorKind::internal, false);
    check_kind<Xapian::DatabaseCreateError>(ErrorKind::internal, false);
    check_kind<Xapian::DocNotFoundError>(ErrorKind::internal, false);
    check_kind<Xapian::FeatureUnavailableError>(ErrorKind::internal, false);
    check_kind<Xapian::InternalError>(ErrorKind::internal, false);
    check_kind<Xapian::NetworkError>(ErrorKind::internal, false);
    check_kind<Xapian::NetworkTimeoutError>(ErrorKind::internal, false);
    check_kind<Xapian::QueryParserError>(ErrorKind::internal, false);
    check_kind<Xapian::RangeError>(ErrorKind::internal, false);
    check_kind<Xapian::SerialisationError>(ErrorKind::internal, false);
    check_kind<Xapian::WildcardError>(ErrorKind::internal, false);
    CHECK(thrown(Xapian::InternalError("what happened")).message.find("what happened") != std::string::npos);
}

TEST_CASE("a full disk is told from other errors") {
    CHECK(thrown(Xapian::DatabaseError("Error writing block 7: No space left on device")).kind ==
          ErrorKind::no_space);
    const Error by_number = thrown(Xapian::DatabaseError("Error writing block 7", ENOSPC));
    CHECK(by_number.kind == ErrorKind::no_space);
    CHECK_FALSE(by_number.hint.empty());
    const Error other = thrown(Xapian::DatabaseError("Error writing block 7", EIO));
    CHECK(other.kind == ErrorKind::internal);
    CHECK(other.message.find("Error writing block 7 (") != std::string::npos);
}

TEST_CASE("the guard passes on what the action returns") {
    CHECK(guard("i", []() { return 7; }) == 7);
    CHECK(guard("i", []() -> Result<int> { return 7; }) == 7);
    CHECK(guard("i", []() {}).has_value());
    const Result<int> failed =
        guard("i", []() -> Result<int> { return failure(ErrorKind::not_found, "gone"); });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::not_found);
    const Result<int> value = guard("i", []() -> int { throw Xapian::DatabaseLockError("x"); });
    REQUIRE_FALSE(value);
    CHECK(value.error().kind == ErrorKind::locked_index);
    const Result<int> inner = guard("i", []() -> Result<int> { throw Xapian::DatabaseLockError("x"); });
    REQUIRE_FALSE(inner);
    CHECK(inner.error().kind == ErrorKind::locked_index);
}

TEST_CASE("an error moves from one result to another unchanged") {
    const Result<int> failed = failure(ErrorKind::bad_date, "message", "hint");
    const Result<std::string> moved = propagate(failed);
    REQUIRE_FALSE(moved);
    CHECK(moved.error().kind == ErrorKind::bad_date);
    CHECK(moved.error().message == "message");
    CHECK(moved.error().hint == "hint");
}

TEST_CASE("an interrupted program ends as a shell expects") {
    CHECK(exit_code(ErrorKind::interrupted) == 130);
    CHECK(exit_code(ErrorKind::usage) == 2);
    CHECK(exit_code(ErrorKind::internal) == 2);
}
