/// The only file that makes Catch2 generate its main function.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
