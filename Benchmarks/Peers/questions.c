/* questions loops|sqlite PLACE: the five questions of questions.py, whose tables are in PLACE.questions:
   as plain loops over rows in memory, or asked of SQLite. Prints the median seconds of each question. */
#include "clock.h"
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ATTENDED, CARRIED_INTO, GREW_INTO, LED_TO, KINDS };
static const char *const questions[] = {"met", "two", "lineage", "spread", "top"};
enum { MET, TWO, LINEAGE, SPREAD, TOP, QUESTIONS };

static sqlite3 *db;

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0)) {
    fprintf(stderr, "questions: %s\n", sqlite3_errmsg(db));
    exit(1);
  }
  return statement;
}
static int64_t number(const char *sql) {
  sqlite3_stmt *statement = prepare(sql);
  int64_t found = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  return found;
}

/* -- SQLite -- */

static const char *const sql[] = {
    "SELECT DISTINCT other.source FROM edge own JOIN edge other ON other.target = own.target AND other.kind = 0"
    " WHERE own.source = ? AND own.kind = 0 AND other.source <> own.source",
    "WITH met AS (SELECT DISTINCT other.source AS person FROM edge own"
    " JOIN edge other ON other.target = own.target AND other.kind = 0 WHERE own.source = ? AND own.kind = 0),"
    " meeting AS (SELECT DISTINCT target FROM met JOIN edge ON source = person AND kind = 0)"
    " SELECT DISTINCT edge.source FROM meeting JOIN edge ON edge.target = meeting.target AND edge.kind = 0",
    "WITH RECURSIVE line (idea, steps) AS (SELECT source, 0 FROM edge WHERE target = ? AND kind = 3 UNION"
    " SELECT edge.source, steps + 1 FROM line JOIN edge ON edge.target = line.idea AND edge.kind = 2"
    " WHERE steps < 8) SELECT idea, min(steps) FROM line GROUP BY idea",
    "SELECT guest.source, min(carried.date) FROM edge carried"
    " JOIN edge guest ON guest.target = carried.target AND guest.kind = 0"
    " WHERE carried.source = ? AND carried.kind = 1 GROUP BY guest.source ORDER BY 2",
    "SELECT person, count(*) AS others FROM (SELECT DISTINCT own.source AS person, other.source AS other"
    " FROM edge own JOIN edge other ON other.target = own.target AND other.kind = 0"
    " WHERE own.kind = 0 AND own.source <> other.source)"
    " GROUP BY person ORDER BY others DESC, person LIMIT 20",
};
static sqlite3_stmt *statements[QUESTIONS];

static int64_t ask(int question, int64_t node, int64_t *others) {
  sqlite3_stmt *statement = statements[question];
  if (question != TOP) sqlite3_bind_int64(statement, 1, node);
  int64_t rows = 0;
  for (; sqlite3_step(statement) == SQLITE_ROW; rows++)
    if (question == TOP) *others += sqlite3_column_int64(statement, 1);
  sqlite3_reset(statement);
  return rows;
}

/* -- Loops -- */

/* For each node the other ends of its edges of a kind, and their dates. */
typedef struct {
  int64_t *first;
  int32_t *other;
  int64_t *date;
} Rows;
static Rows out[KINDS], in[KINDS];
static int64_t nodes, *best;
static int32_t *mark, *seen, turn;

static Rows rows_of(const char *query) {
  sqlite3_stmt *edges = prepare(query);
  Rows rows = {calloc(nodes + 2, 8), malloc(4), malloc(8)};
  int64_t count = 0, last = -1;
  for (; sqlite3_step(edges) == SQLITE_ROW; count++) {
    int64_t node = sqlite3_column_int64(edges, 0);
    if (!(count & (count + 1))) {
      rows.other = realloc(rows.other, 8 * (count + 1));
      rows.date = realloc(rows.date, 16 * (count + 1));
    }
    while (last < node) rows.first[++last] = count;
    rows.other[count] = (int32_t)sqlite3_column_int64(edges, 1);
    rows.date[count] = sqlite3_column_int64(edges, 2);
  }
  while (last <= nodes) rows.first[++last] = count;
  sqlite3_finalize(edges);
  return rows;
}

/* Appends to `seen` who came to a meeting and is not marked, and marks them. */
static int64_t guests(int32_t meeting, int64_t count) {
  for (int64_t i = in[ATTENDED].first[meeting]; i < in[ATTENDED].first[meeting + 1]; i++) {
    int32_t guest = in[ATTENDED].other[i];
    if (mark[guest] != turn) mark[guest] = turn, seen[count++] = guest;
  }
  return count;
}
static int64_t met(int32_t person) {
  int64_t count = 0;
  mark[person] = turn;
  for (int64_t i = out[ATTENDED].first[person]; i < out[ATTENDED].first[person + 1]; i++)
    count = guests(out[ATTENDED].other[i], count);
  return count;
}
static int64_t within_two(int32_t person) {
  int64_t direct = met(person), count = direct;
  for (int64_t k = 0; k < direct; k++)
    for (int64_t i = out[ATTENDED].first[seen[k]]; i < out[ATTENDED].first[seen[k] + 1]; i++) {
      int32_t meeting = out[ATTENDED].other[i];
      if (mark[meeting] != turn) mark[meeting] = turn, count = guests(meeting, count);
    }
  return count + 1;
}
static int64_t lineage(int32_t product) {
  int64_t start = 0, count = 0;
  const Rows *rows = &in[LED_TO];
  for (int step = 0; step <= 8; step++, rows = &in[GREW_INTO]) {
    int64_t end = step ? count : 1;
    for (; start < end; start++) {
      int32_t node = step ? seen[start] : product;
      for (int64_t i = rows->first[node]; i < rows->first[node + 1]; i++)
        if (mark[rows->other[i]] != turn) mark[rows->other[i]] = turn, seen[count++] = rows->other[i];
    }
    if (!step) start = 0;
  }
  return count;
}
static int by_date(const void *left, const void *right) {
  int64_t a = best[*(const int32_t *)left], b = best[*(const int32_t *)right];
  return (a > b) - (a < b);
}
static int64_t spread(int32_t insight) {
  int64_t count = 0;
  for (int64_t i = out[CARRIED_INTO].first[insight]; i < out[CARRIED_INTO].first[insight + 1]; i++) {
    int32_t meeting = out[CARRIED_INTO].other[i];
    int64_t date = out[CARRIED_INTO].date[i];
    for (int64_t j = in[ATTENDED].first[meeting]; j < in[ATTENDED].first[meeting + 1]; j++) {
      int32_t guest = in[ATTENDED].other[j];
      if (mark[guest] != turn) {
        mark[guest] = turn, best[guest] = date, seen[count++] = guest;
      } else if (date < best[guest]) {
        best[guest] = date;
      }
    }
  }
  qsort(seen, count, 4, by_date);
  return count;
}
static int64_t top(int64_t *others) {
  int64_t most[20] = {0};
  for (int64_t person = 0; person < nodes; person++) {
    if (out[ATTENDED].first[person] == out[ATTENDED].first[person + 1]) continue;
    turn++;
    int64_t count = met((int32_t)person);
    for (int place = 0; place < 20; place++)
      if (count > most[place]) {
        int64_t less = most[place];
        most[place] = count, count = less;
      }
  }
  for (int place = 0; place < 20; place++) *others += most[place];
  return 20;
}

static int64_t look(int question, int64_t node, int64_t *others) {
  turn++;
  switch (question) {
  case MET: return met((int32_t)node);
  case TWO: return within_two((int32_t)node);
  case LINEAGE: return lineage((int32_t)node);
  case SPREAD: return spread((int32_t)node);
  default: return top(others);
  }
}

/* -- Both -- */

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: questions loops|sqlite PLACE\n"), 64;
  int is_sqlite = !strcmp(arguments[1], "sqlite");
  char path[4096];
  snprintf(path, sizeof path, "%s.questions", arguments[2]);
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, 0)) return 1;
  sqlite3_exec(db, "PRAGMA cache_size = -400000; PRAGMA mmap_size = 4000000000", 0, 0, 0);
  nodes = number("SELECT max(id) + 1 FROM node");
  for (int question = 0; is_sqlite && question < QUESTIONS; question++)
    statements[question] = prepare(sql[question]);
  for (int kind = 0; !is_sqlite && kind < KINDS; kind++) {
    char query[200];
    snprintf(query, sizeof query, "SELECT source, target, date FROM edge WHERE kind = %d ORDER BY 1", kind);
    out[kind] = rows_of(query);
    snprintf(query, sizeof query, "SELECT target, source, date FROM edge WHERE kind = %d ORDER BY 1", kind);
    in[kind] = rows_of(query);
  }
  mark = calloc(nodes, 4), seen = malloc(nodes * 4), best = malloc(nodes * 8);

  int64_t check = 0, others = 0, (*answer)(int, int64_t, int64_t *) = is_sqlite ? ask : look;
  for (int question = 0; question < QUESTIONS; question++) {
    int64_t asked[100] = {0};
    int many = 0;
    char query[200];
    snprintf(query, sizeof query, "SELECT node FROM asked WHERE question = '%s' ORDER BY place",
             questions[question]);
    sqlite3_stmt *rows = prepare(query);
    while (many < 100 && sqlite3_step(rows) == SQLITE_ROW) asked[many++] = sqlite3_column_int64(rows, 0);
    sqlite3_finalize(rows);
    if (question == TOP) many = 1;
    double times[100];
    int64_t found = 0;
    for (int place = 0; place < many; place++) found += answer(question, asked[place], &others);
    for (int place = 0; place < many; place++) {
      double began = cpu();
      int64_t ignored = 0;
      answer(question, asked[place], &ignored);
      times[place] = cpu() - began;
    }
    qsort(times, many, sizeof *times, ascending);
    printf("%s %.9f\n", questions[question], times[many / 2]);
    check += found;
  }
  printf("check %ld\n", (long)(check + others));
  return 0;
}
