/* paths FILE PAIRS SOURCES: how news of one person can first have reached another, for PAIRS of them: a
   scan over the meetings in time order that stops there; and who carries news on the shortest paths in
   time from SOURCES people: one pass to count the paths, and one back to share them out. FILE is a
   .contacts file of `generate`. Prints the median time of a scan, the time for each source, and the sum of
   all arrivals. */
#include "clock.h"
#include "contacts.h"

static Contacts all;

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

/* The minute at which the target can first have heard, -1 for never. */
static int32_t foremost(int64_t source, int64_t target, int32_t *knows, int32_t *from, int32_t *through) {
  for (int64_t p = 0; p < all.people; p++) knows[p] = INT32_MAX, from[p] = through[p] = -1;
  knows[source] = -1;
  for (int64_t m = 0; m < all.meetings && knows[target] == INT32_MAX; m++) {
    int32_t now = all.begins[m], teller = -1;
    for (int64_t i = all.first[m]; i < all.first[m + 1] && teller < 0; i++)
      if (knows[all.came[i]] < now) teller = all.came[i];
    if (teller < 0) continue;
    for (int64_t i = all.first[m]; i < all.first[m + 1]; i++)
      if (knows[all.came[i]] == INT32_MAX) {
        knows[all.came[i]] = now;
        from[all.came[i]] = teller;
        through[all.came[i]] = (int32_t)m;
      }
  }
  return knows[target] == INT32_MAX ? -1 : knows[target];
}

/* Adds to `carried` what each person carries for one source. */
static void carry(int64_t source, int32_t *length, double *ways, double *share, int32_t *steps, double *paths,
                  int32_t *farther, double *onward, double *carried) {
  for (int64_t p = 0; p < all.people; p++) steps[p] = INT32_MAX, paths[p] = 0, farther[p] = -1, onward[p] = 0;
  steps[source] = 0, paths[source] = 1;
  for (int64_t begin = 0, end; begin < all.meetings; begin = end) {
    for (end = begin; end < all.meetings && all.begins[end] == all.begins[begin]; end++) {
      int32_t least = INT32_MAX;
      double count = 0;
      for (int64_t i = all.first[end]; i < all.first[end + 1]; i++) {
        int32_t person = all.came[i];
        if (steps[person] < least) {
          least = steps[person], count = paths[person];
        } else if (steps[person] == least) {
          count += paths[person];
        }
      }
      length[end] = least == INT32_MAX ? INT32_MAX : least + 1, ways[end] = count, share[end] = 0;
    }
    for (int64_t m = begin; m < end; m++) {
      if (length[m] == INT32_MAX) continue;
      for (int64_t i = all.first[m]; i < all.first[m + 1]; i++) {
        int32_t person = all.came[i];
        if (length[m] < steps[person]) {
          steps[person] = length[m], paths[person] = ways[m];
        } else if (length[m] == steps[person]) {
          paths[person] += ways[m];
        }
      }
    }
  }
  for (int64_t end = all.meetings, begin; end > 0; end = begin) {
    begin = end;
    while (begin > 0 && all.begins[begin - 1] == all.begins[end - 1]) begin--;
    for (int64_t m = end - 1; m >= begin; m--) {
      if (length[m] == INT32_MAX) continue;
      for (int64_t i = all.first[m]; i < all.first[m + 1]; i++) {
        int32_t person = all.came[i];
        if (steps[person] == length[m]) share[m] += 1 / paths[person];
        if (farther[person] == length[m]) {
          share[m] += onward[person];
          carried[person] += ways[m] * onward[person];
        }
      }
    }
    for (int64_t m = end - 1; m >= begin; m--) {
      if (share[m] == 0) continue;
      for (int64_t i = all.first[m]; i < all.first[m + 1]; i++) {
        int32_t person = all.came[i];
        if (length[m] - 1 > farther[person]) {
          farther[person] = length[m] - 1, onward[person] = share[m];
        } else if (length[m] - 1 == farther[person]) {
          onward[person] += share[m];
        }
      }
    }
  }
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: paths FILE PAIRS SOURCES\n"), 64;
  all = read_contacts(arguments[1]);
  int pairs = atoi(arguments[2]), sources = atoi(arguments[3]);
  int32_t *numbers[5];
  double *sums[5];
  int64_t room = all.people > all.meetings ? all.people : all.meetings;
  for (int i = 0; i < 5; i++) numbers[i] = malloc(room * 4), sums[i] = calloc(room, 8);

  double *times = malloc(pairs * sizeof *times);
  int64_t check = 0;
  for (int pair = 0; pair < pairs; pair++) {
    int64_t source = (int64_t)((uint64_t)pair * 2654435761u % (uint64_t)all.people);
    int64_t target = (int64_t)((uint64_t)(pair + 1) * 40503u % (uint64_t)all.people);
    double began = cpu();
    int32_t arrival = foremost(source, target, numbers[0], numbers[1], numbers[2]);
    times[pair] = cpu() - began;
    if (arrival >= 0) check += arrival;
  }
  qsort(times, pairs, sizeof *times, ascending);
  printf("foremost %.9f\n", times[pairs / 2]);

  double began = cpu();
  for (int source = 0; source < sources; source++)
    carry((int64_t)((uint64_t)source * 2654435761u % (uint64_t)all.people), numbers[0], sums[0], sums[1],
          numbers[1], sums[2], numbers[2], sums[3], sums[4]);
  printf("carriers %.9f\ncheck %ld\n", (cpu() - began) / sources, (long)check);
  return 0;
}
