/* Seconds, as the kernel accounts them to this process, and as they pass. */
#include <time.h>

static inline double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static inline double cpu(void) { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
static inline double wall(void) { return seconds(CLOCK_MONOTONIC); }
