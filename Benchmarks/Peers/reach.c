/* reach FILE SOURCES: whom news of one person can have reached, when, and at which meeting they heard
   it: one scan over the meetings in time order, for each of SOURCES people. FILE is a .contacts file
   of `generate`. Prints the median time of a scan, and how many were reached in all. */
#include "clock.h"
#include "contacts.h"

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: reach FILE SOURCES\n"), 64;
  Contacts all = read_contacts(arguments[1]);
  const int64_t people = all.people, meetings = all.meetings, *first = all.first;
  const int32_t *came = all.came, *begins = all.begins;

  int sources = atoi(arguments[2]);
  int32_t *knows = malloc(people * 4), *heard = malloc(people * 4);
  double *times = malloc(sources * sizeof *times);
  int64_t reached = 0;
  for (int s = 0; s < sources; s++) {
    int64_t source = (int64_t)((uint64_t)s * 2654435761u % (uint64_t)people);
    double began = cpu();
    for (int64_t p = 0; p < people; p++) knows[p] = INT32_MAX, heard[p] = -1;
    knows[source] = -1;
    for (int64_t m = 0; m < meetings; m++) {
      int32_t now = begins[m], teller = -1;
      for (int64_t i = first[m]; i < first[m + 1]; i++)
        if (knows[came[i]] < now) {
          teller = came[i];
          break;
        }
      if (teller < 0) continue;
      for (int64_t i = first[m]; i < first[m + 1]; i++)
        if (knows[came[i]] == INT32_MAX) {
          knows[came[i]] = now;
          heard[came[i]] = (int32_t)m;
        }
    }
    times[s] = cpu() - began;
    for (int64_t p = 0; p < people; p++) reached += knows[p] != INT32_MAX;
  }
  qsort(times, sources, sizeof *times, ascending);
  printf("seconds %.6f\ncheck %ld\n", times[sources / 2], (long)reached);
  return heard[0] < -1;
}
