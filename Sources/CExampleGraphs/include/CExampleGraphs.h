#ifndef KRING_EXAMPLE_GRAPHS_H
#define KRING_EXAMPLE_GRAPHS_H

#include <stddef.h>

/// The bytes of `graphs/blikverruimer.graphml`, so that `kring demo` works from any folder.
extern const unsigned char *const kring_blikverruimer;
extern const size_t kring_blikverruimer_count;

#endif
