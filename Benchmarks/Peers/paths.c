/* paths FILE PAIRS SOURCES: how news of one person can have reached another, for PAIRS of them, by the same
   ways as Kring's. The foremost path: a scan over the meetings in time order that stops where it arrives.
   The one that leaves last: a scan back from the target that stops where the source departs, one forward for
   the arrival, and the fewest meetings in between. The fastest: a scan from each departure, those first that
   may be the fastest, no farther than the best so far. The fewest meetings: a search by levels. And who
   carries news on the shortest paths in time from SOURCES people: one pass to count the paths, and one back
   to share them out. FILE is a .contacts file of `generate`. Prints the median times, the time for each
   source, and a sum of arrivals, departures and numbers of meetings. */
#include "clock.h"
#include "contacts.h"
#include <string.h>

static Contacts all;

/* The meetings that person p came to stand in `visits` from went[p] to went[p + 1]. */
static int64_t *went;
static int32_t *visits;

/* A path departs in the minute of its first meeting and arrives in that of its last. */
typedef struct {
  int32_t departure, arrival, meetings;
} Path;

static const Path none = {-1, -1, 0};

static void index_visits(void) {
  went = calloc(all.people + 2, 8);
  visits = malloc(all.attendances * 4);
  for (int64_t i = 0; i < all.attendances; i++) went[all.came[i] + 2]++;
  for (int64_t p = 0; p <= all.people; p++) went[p + 1] += went[p];
  for (int64_t m = 0; m < all.meetings; m++)
    for (int64_t i = all.first[m]; i < all.first[m + 1]; i++) visits[went[all.came[i] + 1]++] = (int32_t)m;
}

/* The first meeting that begins in a minute or later. */
static int64_t meeting_from(int64_t minute) {
  int64_t low = 0, high = all.meetings;
  while (low < high) {
    int64_t middle = (low + high) / 2;
    if (all.begins[middle] >= minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

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

/* The last minute in which a meeting begins by which the source can reach the target, -1 for never. */
static int32_t latest_departure(int64_t source, int64_t target, int32_t *until, int32_t *to, int32_t *through) {
  if (went[target] == went[target + 1]) return -1;
  for (int64_t p = 0; p < all.people; p++) until[p] = to[p] = through[p] = -1;
  until[target] = INT32_MAX;
  for (int64_t m = visits[went[target + 1] - 1]; m >= 0 && until[source] < 0; m--) {
    int32_t now = all.begins[m], next = -1;
    for (int64_t i = all.first[m]; i < all.first[m + 1] && next < 0; i++)
      if (until[all.came[i]] > now) next = all.came[i];
    if (next < 0) continue;
    for (int64_t i = all.first[m]; i < all.first[m + 1]; i++)
      if (until[all.came[i]] < 0) {
        until[all.came[i]] = now;
        to[all.came[i]] = next;
        through[all.came[i]] = (int32_t)m;
      }
  }
  return until[source];
}

/* When news that departs at meeting `from` or later arrives, by `until`; -1 for later. */
static int32_t arrival_after(int64_t source, int64_t target, int64_t from, int32_t until, int32_t *knows,
                             int32_t *reached) {
  int64_t count = 0;
  knows[source] = -1, reached[count++] = (int32_t)source;
  for (int64_t m = from; m < all.meetings && all.begins[m] <= until && knows[target] == INT32_MAX; m++) {
    int32_t now = all.begins[m];
    int told = 0;
    for (int64_t i = all.first[m]; i < all.first[m + 1] && !told; i++) told = knows[all.came[i]] < now;
    if (!told) continue;
    for (int64_t i = all.first[m]; i < all.first[m + 1]; i++)
      if (knows[all.came[i]] == INT32_MAX) knows[all.came[i]] = now, reached[count++] = all.came[i];
  }
  int32_t arrival = knows[target] == INT32_MAX ? -1 : knows[target];
  while (count > 0) knows[reached[--count]] = INT32_MAX;
  return arrival;
}

/* What the search by levels remembers. */
static int32_t *level, *found, *asked, *line, *back, *departs;

static int64_t guests(const int32_t *meetings, int64_t count) {
  int64_t sum = 0;
  for (int64_t k = 0; k < count; k++) sum += all.first[meetings[k] + 1] - all.first[meetings[k]];
  return sum;
}

/* Puts into `leading` the meetings of a level, from `low` on, from which somebody went on to one of these, which
   ascend. */
static int64_t lead(const int32_t *next, int64_t count, int64_t low, int32_t of, int32_t *leading) {
  int64_t size = 0;
  memset(asked, 0, all.people * 4);
  for (int64_t k = count - 1; k >= 0; k--)
    for (int64_t i = all.first[next[k]]; i < all.first[next[k] + 1]; i++) {
      int32_t person = all.came[i];
      if (asked[person]) continue;
      asked[person] = 1;
      for (int64_t v = went[person + 1] - 1; v >= went[person] && visits[v] >= low; v--)
        if (visits[v] < next[k] && level[visits[v]] == of && all.begins[visits[v]] < all.begins[next[k]]) {
          level[visits[v]] = -of;
          leading[size++] = visits[v];
        }
    }
  for (int64_t k = 0; k < size; k++) level[leading[k]] = of;
  return size;
}

static int order(const void *left, const void *right) {
  return *(const int32_t *)left - *(const int32_t *)right;
}

/* The path through the fewest meetings that begin in some minutes: of these the first to arrive, then the last to
   depart. */
static Path fewest(int64_t source, int64_t target, int32_t since, int32_t until) {
  int64_t low = meeting_from(since), high = meeting_from((int64_t)until + 1);
  memset(level + low, 0, (high - low) * 4);
  memset(found, -1, all.people * 4);
  int64_t begin = 0, end = 0;
  for (int64_t v = went[source]; v < went[source + 1]; v++)
    if (visits[v] >= low && visits[v] < high) level[visits[v]] = 1, line[end++] = visits[v];
  int64_t last = went[target], ends = went[target + 1], reached = -1;
  while (last < ends && visits[last] < low) last++;
  while (ends > last && visits[ends - 1] >= high) ends--;

  int32_t now = 1;
  for (;; now++) {
    for (int64_t v = last; v < ends && reached < 0; v++)
      if (level[visits[v]]) reached = v;
    if (reached >= 0) break;
    if (begin == end) return none;
    const int32_t *edge = line + begin;
    int64_t size = end - begin;
    if (guests(edge, size) > guests(visits + last, ends - last)) {
      int64_t leading = lead(visits + last, ends - last, low, now, back);
      if (leading) edge = back, size = leading;
    }
    int64_t next = end;
    for (int64_t k = 0; k < size; k++) {
      int64_t after = edge[k] + 1;
      while (after < high && all.begins[after] == all.begins[edge[k]]) after++;
      for (int64_t i = all.first[edge[k]]; i < all.first[edge[k] + 1]; i++) {
        int32_t person = all.came[i];
        int64_t place = found[person] < 0 ? went[person + 1] : found[person];
        for (; place > went[person] && visits[place - 1] >= after; place--)
          if (visits[place - 1] < high && !level[visits[place - 1]]) {
            level[visits[place - 1]] = now + 1;
            line[next++] = visits[place - 1];
          }
        found[person] = (int32_t)place;
      }
    }
    begin = end, end = next;
  }

  /* Back, level by level, what leads there; then forward, who departs last. */
  int64_t bounds[64], size = 0;
  int32_t arrival = all.begins[visits[reached]];
  for (int64_t v = reached; v < ends && all.begins[visits[v]] == arrival; v++)
    if (level[visits[v]]) back[size++] = visits[v];
  bounds[now] = 0, bounds[now - 1] = size;
  for (int32_t of = now - 1; of > 0; of--) {
    int64_t leading = lead(back + bounds[of + 1], size - bounds[of + 1], low, of, back + size);
    qsort(back + size, leading, 4, order);
    size += leading, bounds[of - 1] = size;
  }
  for (int32_t of = 1; of <= now; of++)
    for (int64_t k = bounds[of]; k < bounds[of - 1]; k++) {
      int32_t m = back[k];
      departs[m] = of == 1 ? all.begins[m] : -1;
      if (of == 1) continue;
      for (int64_t i = all.first[m]; i < all.first[m + 1]; i++)
        for (int64_t v = went[all.came[i] + 1] - 1; v >= went[all.came[i]] && visits[v] >= low; v--)
          if (visits[v] < m && level[visits[v]] == of - 1 && all.begins[visits[v]] < all.begins[m] &&
              departs[visits[v]] > departs[m])
            departs[m] = departs[visits[v]];
    }
  int32_t departure = -1;
  for (int64_t k = 0; k < bounds[now - 1]; k++)
    if (departs[back[k]] > departure) departure = departs[back[k]];
  for (int64_t k = 0; k < size; k++) departs[back[k]] = -1;
  return (Path){departure, arrival, now};
}

static Path latest(int64_t source, int64_t target, int32_t *numbers[5]) {
  int32_t departure = latest_departure(source, target, numbers[0], numbers[1], numbers[2]);
  if (departure < 0) return none;
  int64_t first = meeting_from(departure);
  int32_t arrival = arrival_after(source, target, first, INT32_MAX, numbers[3], numbers[4]);
  return fewest(source, target, departure, arrival);
}

typedef struct {
  int32_t least, departure;
} Departure;

static int sooner(const void *left, const void *right) {
  const Departure *a = left, *b = right;
  return a->least != b->least ? a->least - b->least : a->departure - b->departure;
}

static Path fastest(int64_t source, int64_t target, int32_t *numbers[5]) {
  int32_t last = latest_departure(source, target, numbers[0], numbers[1], numbers[2]);
  if (last < 0) return none;
  Departure *departures = malloc((went[source + 1] - went[source]) * sizeof *departures);
  int64_t count = 0, theirs = went[target];
  for (int64_t v = went[source]; v < went[source + 1] && all.begins[visits[v]] <= last; v++) {
    int32_t now = all.begins[visits[v]];
    while (theirs < went[target + 1] && all.begins[visits[theirs]] < now) theirs++;
    if (theirs < went[target + 1]) departures[count++] = (Departure){all.begins[visits[theirs]] - now, now};
  }
  qsort(departures, count, sizeof *departures, sooner);
  Path best = none;
  int32_t shortest = INT32_MAX;
  for (int64_t k = 0; k < count && departures[k].least <= shortest; k++) {
    int32_t now = departures[k].departure, until = shortest == INT32_MAX ? shortest : now + shortest;
    int32_t arrival = arrival_after(source, target, meeting_from(now), until, numbers[3], numbers[4]);
    if (arrival < 0 || (arrival - now == shortest && arrival >= best.arrival)) continue;
    shortest = arrival - now;
    best = (Path){now, arrival, 0};
  }
  free(departures);
  return fewest(source, target, best.departure, best.arrival);
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

  index_visits();
  int32_t **remembered[] = {&level, &found, &asked, &line, &back, &departs};
  for (int i = 0; i < 6; i++) *remembered[i] = malloc((room + all.people) * 4);
  for (int64_t m = 0; m < all.meetings; m++) departs[m] = -1;

  const char *names[] = {"foremost", "latest", "fastest", "shortest"};
  double *times = malloc(pairs * sizeof *times);
  int64_t check = 0;
  for (int choice = 0; choice < 4; choice++) {
    for (int64_t p = 0; p < all.people; p++) numbers[3][p] = INT32_MAX;
    for (int pair = 0; pair < pairs; pair++) {
      int64_t source = (int64_t)((uint64_t)pair * 2654435761u % (uint64_t)all.people);
      int64_t target = (int64_t)((uint64_t)(pair + 1) * 40503u % (uint64_t)all.people);
      Path path = {0, 0, 0};
      double began = cpu();
      if (choice == 0) path.arrival = foremost(source, target, numbers[0], numbers[1], numbers[2]);
      if (choice == 1) path = latest(source, target, numbers);
      if (choice == 2) path = fastest(source, target, numbers);
      if (choice == 3) path = fewest(source, target, 0, INT32_MAX - 1);
      times[pair] = cpu() - began;
      if (path.arrival >= 0) check += path.arrival + 3 * (int64_t)path.departure + 7 * path.meetings;
    }
    qsort(times, pairs, sizeof *times, ascending);
    printf("%s %.9f\n", names[choice], times[pairs / 2]);
  }

  double began = cpu();
  for (int source = 0; source < sources; source++)
    carry((int64_t)((uint64_t)source * 2654435761u % (uint64_t)all.people), numbers[0], sums[0], sums[1],
          numbers[1], sums[2], numbers[2], sums[3], sums[4]);
  printf("carriers %.9f\ncheck %ld\n", (cpu() - began) / sources, (long)check);
  return 0;
}
