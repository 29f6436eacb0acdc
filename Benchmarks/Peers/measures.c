/* measures TIES CONTACTS: what measures of a network cost in plain loops over compressed sparse rows, on one
   thread. TIES and CONTACTS are files of `generate`. The network is undirected and simple. Prints the seconds
   of each, and a sum of what they found. */
#include "clock.h"
#include "contacts.h"
#include <math.h>
#include <string.h>

enum { SEARCHES = 11, SOURCES = 20 };

static int64_t nodes, people;
static int64_t *first;
static int32_t *tied;

static int ascending(const void *left, const void *right) {
  int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
  return (a > b) - (a < b);
}

static int rising(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

/* Lists of values by key, in the order given. */
static int32_t *rows(int64_t count, int64_t items, const int32_t *keys, const int32_t *values, int64_t **offsets) {
  int64_t *next = calloc(count + 2, 8);
  int32_t *list = malloc(items * 4 + 4);
  for (int64_t i = 0; i < items; i++) next[keys[i] + 2]++;
  for (int64_t r = 0; r <= count; r++) next[r + 1] += next[r];
  for (int64_t i = 0; i < items; i++) list[next[keys[i] + 1]++] = values[i];
  *offsets = next;
  return list;
}

static void read_ties(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  int64_t *counts = take(file, 8, 2), edges = counts[1];
  nodes = counts[0];
  int32_t *ends = malloc(edges * 16), *others = ends + 2 * edges;
  if (fread(ends, 4, edges, file) != (size_t)edges || fread(others, 4, edges, file) != (size_t)edges) exit(1);
  memcpy(ends + edges, others, edges * 4);
  memcpy(others + edges, ends, edges * 4);
  tied = rows(nodes, 2 * edges, ends, others, &first);
  int64_t kept = 0;
  for (int64_t v = 0, from = 0; v < nodes; v++) {
    int64_t to = first[v + 1], start = kept;
    qsort(tied + from, to - from, 4, ascending);
    for (int64_t i = from; i < to; i++)
      if (tied[i] != v && (kept == start || tied[kept - 1] != tied[i])) tied[kept++] = tied[i];
    from = to;
    first[v + 1] = kept;
  }
  fclose(file);
}

static int64_t search(int32_t source, int32_t *steps, int32_t *queue) {
  int64_t taken = 0, found = 1;
  for (int64_t v = 0; v < nodes; v++) steps[v] = -1;
  steps[queue[0] = source] = 0;
  while (taken < found) {
    int32_t v = queue[taken++];
    for (int64_t i = first[v]; i < first[v + 1]; i++)
      if (steps[tied[i]] < 0) {
        steps[tied[i]] = steps[v] + 1;
        queue[found++] = tied[i];
      }
  }
  return found;
}

static int32_t root(int32_t *parents, int32_t v) {
  while (parents[v] != v) v = parents[v] = parents[parents[v]];
  return v;
}

static int64_t components(void) {
  int32_t *parents = malloc(nodes * 4);
  int64_t count = 0;
  for (int64_t v = 0; v < nodes; v++) parents[v] = v;
  for (int64_t v = 0; v < nodes; v++)
    for (int64_t i = first[v]; i < first[v + 1] && tied[i] < v; i++) {
      int32_t a = root(parents, v), b = root(parents, tied[i]);
      if (a < b) parents[b] = a;
      else parents[a] = b;
    }
  for (int64_t v = 0; v < nodes; v++) count += root(parents, v) == v;
  return count;
}

static double page_rank(void) {
  double *ranks = malloc(nodes * 8), *sent = malloc(nodes * 8), change, greatest = 0;
  for (int64_t v = 0; v < nodes; v++) ranks[v] = 1.0 / nodes;
  do {
    double stranded = 0;
    for (int64_t v = 0; v < nodes; v++) {
      int64_t degree = first[v + 1] - first[v];
      sent[v] = degree ? ranks[v] / degree : 0;
      if (!degree) stranded += ranks[v];
    }
    double anywhere = (0.15 + 0.85 * stranded) / nodes;
    change = 0;
    for (int64_t v = 0; v < nodes; v++) {
      double sum = 0;
      for (int64_t i = first[v]; i < first[v + 1]; i++) sum += sent[tied[i]];
      sum = anywhere + 0.85 * sum;
      change += fabs(sum - ranks[v]);
      ranks[v] = sum;
    }
  } while (change > 1e-8);
  for (int64_t v = 0; v < nodes; v++) greatest = fmax(greatest, ranks[v]);
  return greatest;
}

/* Batagelj and Zaversnik: nodes in bins by what is left of their degree. */
static int32_t cores(void) {
  int32_t *degree = malloc(nodes * 4), *place = malloc(nodes * 4), *order = malloc(nodes * 4), most = 0;
  for (int64_t v = 0; v < nodes; v++) {
    degree[v] = first[v + 1] - first[v];
    if (degree[v] > most) most = degree[v];
  }
  int32_t *bins = calloc(most + 2, 4);
  for (int64_t v = 0; v < nodes; v++) bins[degree[v] + 1]++;
  for (int32_t d = 0; d <= most; d++) bins[d + 1] += bins[d];
  for (int64_t v = 0; v < nodes; v++) order[place[v] = bins[degree[v]]++] = v;
  for (int32_t d = most; d > 0; d--) bins[d] = bins[d - 1];
  bins[0] = 0;
  for (int64_t i = 0; i < nodes; i++) {
    int32_t v = order[i];
    for (int64_t j = first[v]; j < first[v + 1]; j++) {
      int32_t u = tied[j];
      if (degree[u] <= degree[v]) continue;
      int32_t bin = bins[degree[u]]++, other = order[bin];
      order[place[other] = place[u]] = other;
      order[place[u] = bin] = u;
      degree[u]--;
    }
  }
  return degree[order[nodes - 1]];
}

static void brandes(int32_t source, int32_t *steps, int32_t *queue, double *paths, double *shares, double *sums) {
  int64_t taken = 0, found = 1;
  for (int64_t v = 0; v < nodes; v++) steps[v] = -1;
  steps[queue[0] = source] = 0;
  paths[source] = 1;
  shares[source] = 0;
  while (taken < found) {
    int32_t v = queue[taken++];
    for (int64_t i = first[v]; i < first[v + 1]; i++) {
      int32_t u = tied[i];
      if (steps[u] < 0) {
        steps[queue[found++] = u] = steps[v] + 1;
        paths[u] = shares[u] = 0;
      }
      if (steps[u] == steps[v] + 1) paths[u] += paths[v];
    }
  }
  while (--found > 0) {
    int32_t u = queue[found];
    double share = (1 + shares[u]) / paths[u];
    for (int64_t i = first[u]; i < first[u + 1]; i++)
      if (steps[tied[i]] == steps[u] - 1) shares[tied[i]] += paths[tied[i]] * share;
    sums[u] += shares[u];
  }
}

/* Each pair of people who met once: for each person those of higher numbers, and Newman's weights. */
static int64_t *met_first;
static int32_t *met;
static double *met_weights;

/* Returns how many pairs there are. */
static int64_t project(const char *path, double *time) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  int64_t *counts = take(file, 8, 3), meetings = counts[1], attendances = counts[2];
  people = counts[0];
  int32_t *person = take(file, 4, attendances), *meeting = take(file, 4, attendances);
  int64_t *came_first, *went_first;
  int32_t *came = rows(meetings, attendances, meeting, person, &came_first);
  int32_t *went = rows(people, attendances, person, meeting, &went_first);
  for (int64_t m = 0; m < meetings; m++) qsort(came + came_first[m], came_first[m + 1] - came_first[m], 4, ascending);

  met_first = calloc(people + 1, 8);
  double began = cpu(), *weights = calloc(people, 8);
  int64_t room = 1 << 16, pairs = 0;
  int32_t *ends = malloc(room * 4), *touched = malloc(people * 4);
  double *values = malloc(room * 8);
  for (int64_t p = 0; p < people; p++) {
    int64_t count = 0;
    for (int64_t i = went_first[p]; i < went_first[p + 1]; i++) {
      int32_t m = went[i];
      double share = 1.0 / (came_first[m + 1] - came_first[m] - 1);
      for (int64_t j = came_first[m + 1] - 1; j >= came_first[m] && came[j] > p; j--) {
        if (weights[came[j]] == 0) touched[count++] = came[j];
        weights[came[j]] += share;
      }
    }
    while (pairs + count > room) {
      room *= 2;
      ends = realloc(ends, room * 4);
      values = realloc(values, room * 8);
    }
    for (int64_t i = 0; i < count; i++) {
      ends[pairs] = touched[i];
      values[pairs++] = weights[touched[i]];
      weights[touched[i]] = 0;
    }
    met_first[p + 1] = pairs;
  }
  *time = cpu() - began;
  met = ends;
  met_weights = values;
  return pairs;
}

static double people_rank(void) {
  double *ranks = malloc(people * 8), *sent = malloc(people * 8), *next = malloc(people * 8);
  double *strengths = calloc(people, 8), change, greatest = 0;
  for (int64_t p = 0; p < people; p++) {
    ranks[p] = 1.0 / people;
    for (int64_t i = met_first[p]; i < met_first[p + 1]; i++) {
      strengths[p] += met_weights[i];
      strengths[met[i]] += met_weights[i];
    }
  }
  do {
    double stranded = 0;
    for (int64_t p = 0; p < people; p++) {
      sent[p] = strengths[p] > 0 ? ranks[p] / strengths[p] : 0;
      if (!(strengths[p] > 0)) stranded += ranks[p];
      next[p] = 0;
    }
    for (int64_t p = 0; p < people; p++) {
      double sum = 0;
      for (int64_t i = met_first[p]; i < met_first[p + 1]; i++) {
        sum += met_weights[i] * sent[met[i]];
        next[met[i]] += met_weights[i] * sent[p];
      }
      next[p] += sum;
    }
    double anywhere = (0.15 + 0.85 * stranded) / people;
    change = 0;
    for (int64_t p = 0; p < people; p++) {
      double rank = anywhere + 0.85 * next[p];
      change += fabs(rank - ranks[p]);
      ranks[p] = rank;
    }
  } while (change > 1e-8);
  for (int64_t p = 0; p < people; p++) greatest = fmax(greatest, ranks[p]);
  return greatest;
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: measures TIES CONTACTS\n"), 64;
  read_ties(arguments[1]);
  int32_t *steps = malloc(nodes * 4), *queue = malloc(nodes * 4);
  double times[SEARCHES], began;
  int64_t check = 0;
  double time;
  check += project(arguments[2], &time);
  printf("projection %.6f\n", time);

  began = cpu();
  double greatest = people_rank();
  printf("peoplerank %.6f\npeoplegreatest %g\n", cpu() - began, greatest);

  for (int s = 0; s < SEARCHES; s++) {
    began = cpu();
    check += search((uint64_t)s * 2654435761u % people, steps, queue);
    times[s] = cpu() - began;
  }
  qsort(times, SEARCHES, sizeof *times, rising);
  printf("search %.6f\n", times[SEARCHES / 2]);

  began = cpu();
  check += components();
  printf("components %.6f\n", cpu() - began);

  began = cpu();
  greatest = page_rank();
  printf("pagerank %.6f\n", cpu() - began);

  began = cpu();
  check += cores();
  printf("cores %.6f\n", cpu() - began);

  double *paths = malloc(nodes * 8), *shares = malloc(nodes * 8), *sums = calloc(nodes, 8);
  began = cpu();
  for (int s = 0; s < SOURCES; s++)
    brandes((uint64_t)s * 2654435761u % nodes, steps, queue, paths, shares, sums);
  printf("betweenness %.6f\n", (cpu() - began) / SOURCES);
  printf("check %ld\ngreatest %g\n", (long)check, greatest);
  return sums[0] < 0;
}
