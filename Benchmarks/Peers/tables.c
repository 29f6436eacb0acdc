/* What SQLite itself costs, from C, on the tables of a .kring file.

   tables load FILE        reads every row of node and edge into arrays
   tables fill FROM TO     writes a new file with the rows of FROM, which are in memory by then: the
                           tables, then their indexes, then one check of the foreign keys
   tables commit FILE N    writes two nodes and six edges a transaction, N times with their names and
                           the journal, and N times without */
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

/* Twelve letters that are like no others. */
static const char *word(uint64_t number) {
  static char letters[13];
  uint64_t state = (number + 1) * 0x9E3779B97F4A7C15;
  state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
  for (int i = 0; i < 12; i++, state /= 26) letters[i] = (char)('a' + state % 26);
  return letters;
}

static void bind(sqlite3_stmt *statement, int column, const char *text) {
  sqlite3_bind_text(statement, column, text, -1, SQLITE_TRANSIENT);
}

typedef struct {
  sqlite3_stmt *begin, *end, *node, *name, *edge, *entry, *change;
  int64_t last;
} Writer;

static void journal(Writer *writer, int64_t entry, int number, const char *element, int64_t row,
                    const char *json) {
  sqlite3_bind_int64(writer->change, 1, entry);
  sqlite3_bind_int(writer->change, 2, number);
  bind(writer->change, 3, element);
  sqlite3_bind_int64(writer->change, 4, row);
  bind(writer->change, 5, json);
  once(writer->change);
}

/* An evening of four and what they said there: two nodes and six edges, with the names by which
   they are found and the journal as in a .kring file, or, when bare, without these. */
static void write_evening(Writer *writer, int i, int bare) {
  char key[2][80], name[2][80], edge_key[200], json[600];
  int64_t row[2], entry = 0;
  once(writer->begin);
  if (!bare) {
    once(writer->entry);
    entry = sqlite3_last_insert_rowid(db);
  }
  for (int n = 0; n < 2; n++) {
    snprintf(name[n], 80, n ? "We all need %s" : "Evening about %s", word(2 * i + n));
    snprintf(key[n], 80, n ? "we-all-need-%s" : "evening-about-%s-2025-03-04", word(2 * i + n));
    bind(writer->node, 1, key[n]);
    sqlite3_bind_int(writer->node, 2, n + 1);
    bind(writer->node, 3, name[n]);
    bind(writer->node, 4, n ? 0 : "2025-03-04");
    if (n) sqlite3_bind_null(writer->node, 5), sqlite3_bind_null(writer->node, 6);
    else sqlite3_bind_int(writer->node, 5, 1741046400), sqlite3_bind_int(writer->node, 6, 1741132800);
    once(writer->node);
    row[n] = sqlite3_last_insert_rowid(db);
    if (bare) continue;
    bind(writer->name, 1, name[n]);
    sqlite3_bind_int64(writer->name, 2, row[n]);
    once(writer->name);
    snprintf(json, sizeof json,
             "{\"@id\":\"%s\",\"@labels\":[\"Meeting\"],\"date\":\"2025-03-04\",\"name\":\"%s\"}",
             key[n], name[n]);
    journal(writer, entry, n + 1, "node", row[n], json);
  }
  for (int e = 0; e < 6; e++) {
    static const char *const types[] = {"ATTENDED", "ATTENDED", "ATTENDED", "ATTENDED", "VOICED", "SPARKED"};
    int64_t source = e == 5 ? row[0] : 1 + (i * 7919L + e % 4 * 104729L) % writer->last;
    int64_t target = row[e > 3];
    char from[40];
    snprintf(from, sizeof from, "p%ld", (long)source);
    snprintf(edge_key, sizeof edge_key, "%s--%s--%s", e == 5 ? key[0] : from, types[e], key[e > 3]);
    bind(writer->edge, 1, edge_key);
    sqlite3_bind_int(writer->edge, 2, e > 3 ? e - 2 : 1);
    sqlite3_bind_int64(writer->edge, 3, source);
    sqlite3_bind_int64(writer->edge, 4, target);
    once(writer->edge);
    if (bare) continue;
    snprintf(json, sizeof json,
             "{\"@id\":\"%s\",\"@type\":\"%s\",\"@source\":\"%s\",\"@target\":\"%s\"}", edge_key,
             types[e], e == 5 ? key[0] : from, key[e > 3]);
    journal(writer, entry, e + 3, "edge", sqlite3_last_insert_rowid(db), json);
  }
  once(writer->end);
}

/* Every other evening is bare, so that both kinds are measured in the same minute. */
static void commit(const char *path, int count) {
  open_file(path);
  run("PRAGMA foreign_keys = ON");
  sqlite3_stmt *people = prepare("SELECT max(id) FROM node");
  sqlite3_step(people);
  Writer writer = {
      .begin = prepare("BEGIN IMMEDIATE"),
      .end = prepare("COMMIT"),
      .node = prepare("INSERT INTO node (key, labels, name, date, earliest, latest)"
                      " VALUES (?, ?, ?, ?, ?, ?)"),
      .name = prepare("INSERT INTO name (folded, node) VALUES (lower(?), ?)"),
      .edge = prepare("INSERT INTO edge (key, type, source, target, directed) VALUES (?, ?, ?, ?, 1)"),
      .entry = prepare("INSERT INTO entry (at, verb) VALUES (1741046400, 'meet')"),
      .change = prepare("INSERT INTO change (entry, seq, element, row, after) VALUES (?, ?, ?, ?, ?)"),
      .last = sqlite3_column_int64(people, 0)};
  sqlite3_finalize(people);
  double *times[2] = {malloc(count * sizeof(double)), malloc(count * sizeof(double))};
  double spent[2] = {0, 0};
  for (int i = -2; i < 2 * count; i++) {
    double start = wall(), began = cpu();
    write_evening(&writer, i + 2, i & 1);
    if (i < 0) continue; /* warm by then */
    spent[i & 1] += cpu() - began;
    times[i & 1][i / 2] = wall() - start;
  }
  for (int bare = 0; bare < 2; bare++) qsort(times[bare], count, sizeof(double), ascending);
  printf("seconds %.7f\nwall %.7f\nbareseconds %.7f\nbarewall %.7f\n", spent[0] / count,
         times[0][count / 2], spent[1] / count, times[1][count / 2]);
}

int main(int count, char **arguments) {
  if (count == 3 && !strcmp(arguments[1], "load")) load(arguments[2]);
  else if (count == 4 && !strcmp(arguments[1], "fill")) fill(arguments[2], arguments[3]);
  else if (count == 4 && !strcmp(arguments[1], "commit")) commit(arguments[2], atoi(arguments[3]));
  else return fprintf(stderr, "usage: tables load FILE | fill FROM TO | commit FILE N\n"), 64;
  return 0;
}
