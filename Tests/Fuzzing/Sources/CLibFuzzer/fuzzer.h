#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer over one function; it is linked in by -sanitize=fuzzer.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*test)(const uint8_t *data, size_t size));
