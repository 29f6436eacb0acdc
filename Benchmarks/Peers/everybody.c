/* everybody FILE: whom news of everybody can have reached, and whose news everybody: one pass over the
   meetings in time order for each 512 sources, a bit each. FILE is a .contacts file of `generate`.
   Prints what that took, and how many pairs there are. */
#include "clock.h"
#include "contacts.h"
#include <string.h>

enum { WORDS = 8, SOURCES = 64 * WORDS };
typedef struct { uint64_t words[WORDS]; } Block;

static void merge(Block *into, const Block *other) {
  for (int w = 0; w < WORDS; w++) into->words[w] |= other->words[w];
}

/* Adds 1 to the number of each source in a block: digit by digit, for all at once. */
static void count(Block *digits, Block carry) {
  for (int place = 0; place < 32; place++) {
    uint64_t left = 0;
    for (int w = 0; w < WORDS; w++) {
      uint64_t digit = digits[place].words[w];
      digits[place].words[w] = digit ^ carry.words[w];
      left |= carry.words[w] &= digit;
    }
    if (!left) return;
  }
}

int main(int argumentCount, char **arguments) {
  if (argumentCount != 2) return fprintf(stderr, "usage: everybody FILE\n"), 64;
  Contacts all = read_contacts(arguments[1]);
  const int64_t people = all.people, meetings = all.meetings, *first = all.first;
  const int32_t *came = all.came, *begins = all.begins;

  Block *knows = aligned_alloc(64, people * sizeof(Block));
  Block *heard = aligned_alloc(64, meetings * sizeof(Block));
  int64_t *reach = calloc(people, 8), *sources = calloc(people, 8);
  double began = cpu();
  for (int64_t start = 0; start < people; start += SOURCES) {
    memset(knows, 0, people * sizeof(Block));
    for (int64_t bit = 0; bit < SOURCES && start + bit < people; bit++)
      knows[start + bit].words[bit / 64] |= (uint64_t)1 << bit % 64;

    /* A meeting lasts a minute: those of one minute hear nothing from each other. */
    for (int64_t m = 0, end; m < meetings; m = end) {
      for (end = m; end < meetings && begins[end] == begins[m]; end++) {
        Block sum = {{0}};
        for (int64_t i = first[end]; i < first[end + 1]; i++) merge(&sum, &knows[came[i]]);
        heard[end - m] = sum;
      }
      for (int64_t n = m; n < end; n++)
        for (int64_t i = first[n]; i < first[n + 1]; i++) merge(&knows[came[i]], &heard[n - m]);
    }

    Block digits[32] = {0};
    for (int64_t p = 0; p < people; p++) {
      count(digits, knows[p]);
      for (int w = 0; w < WORDS; w++) sources[p] += __builtin_popcountll(knows[p].words[w]);
    }
    for (int64_t bit = 0; bit < SOURCES && start + bit < people; bit++)
      for (int place = 0; place < 32; place++)
        reach[start + bit] += (int64_t)(digits[place].words[bit / 64] >> bit % 64 & 1) << place;
  }
  double seconds = cpu() - began;
  int64_t pairs = 0, backwards = 0;
  for (int64_t p = 0; p < people; p++) pairs += sources[p], backwards += reach[p];
  printf("seconds %.6f\ncheck %ld\n", seconds, (long)pairs);
  return pairs != backwards;
}
