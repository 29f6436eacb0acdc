/* Who came to which meeting, read from a .contacts file of `generate`. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Meetings are numbered in time order. Those who came to meeting m stand in `came` from first[m] to
   first[m + 1]; it begins in minute begins[m]. */
typedef struct {
  int64_t people, meetings, attendances;
  int64_t *first;
  int32_t *came, *begins;
} Contacts;

static inline void *take(FILE *file, size_t size, size_t count) {
  void *items = malloc(size * count);
  if (!items || fread(items, size, count, file) != count) exit(1);
  return items;
}

static inline Contacts read_contacts(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  int64_t *counts = take(file, 8, 3);
  Contacts all = {.people = counts[0], .meetings = counts[1], .attendances = counts[2]};
  int32_t *person = take(file, 4, all.attendances);
  int32_t *meeting = take(file, 4, all.attendances);
  int32_t *minute = take(file, 4, all.attendances);

  all.first = calloc(all.meetings + 2, 8);
  all.came = malloc(all.attendances * 4);
  all.begins = malloc(all.meetings * 4);
  for (int64_t i = 0; i < all.attendances; i++) all.first[meeting[i] + 2]++;
  for (int64_t m = 0; m <= all.meetings; m++) all.first[m + 1] += all.first[m];
  for (int64_t i = 0; i < all.attendances; i++) {
    all.came[all.first[meeting[i] + 1]++] = person[i];
    all.begins[meeting[i]] = minute[i];
  }
  fclose(file);
  free(counts), free(person), free(meeting), free(minute);
  return all;
}
