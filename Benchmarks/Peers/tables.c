/* What SQLite itself costs, from C, on the tables of a .kring file.

   tables load FILE        reads every row of node and edge into arrays
   tables fill FROM TO     writes a new file with the rows of FROM, which are in memory by then: the
                           tables, then their indexes, then one check of the foreign keys
   tables commit FILE N    writes two nodes and six edges a transaction, N times */
#include "clock.h"
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;

static void fail(void) {
  fprintf(stderr, "tables: %s\n", sqlite3_errmsg(db));
  exit(1);
}
static void run(const char *sql) {
  if (sqlite3_exec(db, sql, 0, 0, 0)) fail();
}
static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, 0)) fail();
  return statement;
}
static void once(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail();
  sqlite3_reset(statement);
}
static void open_file(const char *path) {
  if (sqlite3_open(path, &db)) fail();
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -400000");
}

/* Bytes, one after the other. */
typedef struct {
  char *bytes;
  size_t count, room;
} Arena;

static void put(Arena *arena, const void *bytes, size_t count) {
  if (arena->count + count > arena->room) {
    arena->room = 2 * arena->room + count + (1 << 20);
    if (!(arena->bytes = realloc(arena->bytes, arena->room))) exit(1);
  }
  if (count) memcpy(arena->bytes + arena->count, bytes, count);
  arena->count += count;
}

/* -- load -- */

/* Reads columns of numbers ('i') and text ('t') into an arena each. */
static int64_t read_columns(const char *sql, const char *kinds, Arena *columns) {
  sqlite3_stmt *rows = prepare(sql);
  int64_t count = 0;
  for (; sqlite3_step(rows) == SQLITE_ROW; count++)
    for (int c = 0; kinds[c]; c++)
      if (kinds[c] == 'i') {
        int64_t number = sqlite3_column_int64(rows, c);
        put(&columns[c], &number, sizeof number);
      } else {
        const void *text = sqlite3_column_text(rows, c);
        uint32_t length = (uint32_t)sqlite3_column_bytes(rows, c);
        put(&columns[c], &length, sizeof length);
        put(&columns[c], text, length);
      }
  sqlite3_finalize(rows);
  return count;
}

static void load(const char *path) {
  static Arena nodes[8], edges[10];
  open_file(path);
  run("PRAGMA mmap_size = 4000000000");
  int64_t count = read_columns(
      "SELECT id, key, labels, name, date, earliest, latest, properties FROM node", "itittiit",
      nodes);
  count += read_columns(
      "SELECT id, key, type, source, target, directed, date, earliest, latest, properties FROM edge",
      "itiiiitiit", edges);
  sqlite3_close(db);
  printf("check %ld\n", (long)count);
}

/* -- fill -- */

typedef struct {
  char *sql, *insert;
  int columns;
  int64_t rows;
  Arena values;
} Table;

/* Takes all rows of a table, each value as its kind and its bytes. */
static void take(Table *table, const char *name) {
  char sql[400];
  snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", name);
  sqlite3_stmt *rows = prepare(sql);
  table->columns = sqlite3_column_count(rows);
  int length = snprintf(sql, sizeof sql, "INSERT INTO \"%s\" VALUES (?", name);
  for (int c = 1; c < table->columns; c++)
    length += snprintf(sql + length, sizeof sql - length, ", ?");
  snprintf(sql + length, sizeof sql - length, ")");
  table->insert = strdup(sql);
  for (; sqlite3_step(rows) == SQLITE_ROW; table->rows++)
    for (int c = 0; c < table->columns; c++) {
      char kind = (char)sqlite3_column_type(rows, c);
      put(&table->values, &kind, 1);
      if (kind == SQLITE_INTEGER) {
        int64_t number = sqlite3_column_int64(rows, c);
        put(&table->values, &number, sizeof number);
      } else if (kind == SQLITE_TEXT) {
        const void *text = sqlite3_column_text(rows, c);
        uint32_t size = (uint32_t)sqlite3_column_bytes(rows, c);
        put(&table->values, &size, sizeof size);
        put(&table->values, text, size);
      }
    }
  sqlite3_finalize(rows);
}

static void insert(const Table *table) {
  sqlite3_stmt *statement = prepare(table->insert);
  const char *value = table->values.bytes;
  for (int64_t row = 0; row < table->rows; row++) {
    for (int c = 1; c <= table->columns; c++) {
      char kind = *value++;
      if (kind == SQLITE_INTEGER) {
        int64_t number;
        memcpy(&number, value, sizeof number);
        value += sizeof number;
        sqlite3_bind_int64(statement, c, number);
      } else if (kind == SQLITE_TEXT) {
        uint32_t size;
        memcpy(&size, value, sizeof size);
        value += sizeof size;
        sqlite3_bind_text(statement, c, value, (int)size, SQLITE_STATIC);
        value += size;
      } else {
        sqlite3_bind_null(statement, c);
      }
    }
    once(statement);
  }
  sqlite3_finalize(statement);
}

static void fill(const char *from, const char *to) {
  Table tables[16] = {{0}};
  char *indexes[32];
  int table_count = 0, index_count = 0;
  open_file(from);
  sqlite3_stmt *schema = prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'view'"
      " ORDER BY rowid");
  while (sqlite3_step(schema) == SQLITE_ROW) {
    char *sql = strdup((const char *)sqlite3_column_text(schema, 2));
    if (!strcmp((const char *)sqlite3_column_text(schema, 0), "table")) {
      if (table_count == 16) exit(1);
      tables[table_count].sql = sql;
      take(&tables[table_count++], (const char *)sqlite3_column_text(schema, 1));
    } else {
      if (index_count == 32) exit(1);
      indexes[index_count++] = sql;
    }
  }
  sqlite3_finalize(schema);
  sqlite3_close(db);

  double began = cpu(), began_wall = wall();
  open_file(to);
  run("BEGIN IMMEDIATE");
  for (int t = 0; t < table_count; t++) run(tables[t].sql);
  for (int t = 0; t < table_count; t++) insert(&tables[t]);
  for (int i = 0; i < index_count; i++) run(indexes[i]);
  double checked = cpu();
  run("PRAGMA foreign_key_check");
  checked = cpu() - checked;
  run("COMMIT");
  sqlite3_close(db);
  printf("seconds %.4f\nwall %.4f\nforeign_keys %.4f\n", cpu() - began, wall() - began_wall, checked);
}

/* -- commit -- */

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void commit(const char *path, int count) {
  open_file(path);
  run("PRAGMA foreign_keys = ON");
  sqlite3_stmt *highest = prepare("SELECT max(id), min(id) FROM node");
  sqlite3_step(highest);
  int64_t last = sqlite3_column_int64(highest, 0);
  sqlite3_finalize(highest);
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *end = prepare("COMMIT");
  sqlite3_stmt *node = prepare(
      "INSERT INTO node (key, labels, name, date, earliest, latest)"
      " VALUES (?, 1, ?, '2025-03-04', 1741046400, 1741132800)");
  sqlite3_stmt *edge = prepare(
      "INSERT INTO edge (key, type, source, target, directed) VALUES (?, 1, ?, ?, 1)");
  double *times = malloc(count * sizeof *times), began = cpu();
  for (int i = 0; i < count; i++) {
    char key[80];
    double start = wall();
    once(begin);
    for (int n = 0; n < 2; n++) {
      sqlite3_bind_text(node, 1, key, snprintf(key, sizeof key, "an-evening-%d-%d", i, n), SQLITE_STATIC);
      sqlite3_bind_text(node, 2, "An evening about heritage", -1, SQLITE_STATIC);
      once(node);
    }
    int64_t meeting = sqlite3_last_insert_rowid(db);
    for (int e = 0; e < 6; e++) {
      int64_t guest = 1 + (i * 7919L + e * 104729L) % last;
      int length = snprintf(key, sizeof key, "%ld--ATTENDED--an-evening-%d-%d", (long)guest, i, e);
      sqlite3_bind_text(edge, 1, key, length, SQLITE_STATIC);
      sqlite3_bind_int64(edge, 2, guest);
      sqlite3_bind_int64(edge, 3, meeting);
      once(edge);
    }
    once(end);
    times[i] = wall() - start;
  }
  double spent = (cpu() - began) / count;
  qsort(times, count, sizeof *times, ascending);
  printf("seconds %.7f\nwall %.7f\n", spent, times[count / 2]);
}

int main(int count, char **arguments) {
  if (count == 3 && !strcmp(arguments[1], "load")) load(arguments[2]);
  else if (count == 4 && !strcmp(arguments[1], "fill")) fill(arguments[2], arguments[3]);
  else if (count == 4 && !strcmp(arguments[1], "commit")) commit(arguments[2], atoi(arguments[3]));
  else return fprintf(stderr, "usage: tables load FILE | fill FROM TO | commit FILE N\n"), 64;
  return 0;
}
