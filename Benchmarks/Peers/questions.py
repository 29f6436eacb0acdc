#!/usr/bin/env python3
"""Five questions, asked of databases that are installed here.

    questions.py prepare STORE PLACE     the graph of a store as PLACE.questions (SQLite), and for DuckDB
                                         and Ladybug as PLACE.duckdb and PLACE.ladybug; what to ask about
                                         as PLACE.asked
    questions.py duckdb|ladybug PLACE    asks, and prints the median seconds of each question

Who met X; who is within two meetings of X; from which ideas a product came, through up to eight others;
who came where an insight was carried, and when first; which twenty people met most others.
"""
import importlib
import shutil
import sqlite3
import sys
import time
from pathlib import Path

KINDS = ["ATTENDED", "CARRIED_INTO", "GREW_INTO", "LED_TO"]
LABELS = {"Person": "p", "Meeting": "m", "Insight": "i", "Product": "r"}
ENDS = {"ATTENDED": ("Person", "Meeting"), "CARRIED_INTO": ("Insight", "Meeting"),
        "GREW_INTO": ("Insight", "Insight"), "LED_TO": ("Insight", "Product")}
ASKED = 20

SQL = {
    "met": """
        SELECT DISTINCT other.source FROM edge own JOIN edge other ON other.target = own.target AND other.kind = 0
        WHERE own.source = ? AND own.kind = 0 AND other.source <> own.source""",
    "two": """
        WITH met AS (SELECT DISTINCT other.source AS person FROM edge own
                     JOIN edge other ON other.target = own.target AND other.kind = 0
                     WHERE own.source = ? AND own.kind = 0),
             meeting AS (SELECT DISTINCT target FROM met JOIN edge ON source = person AND kind = 0)
        SELECT DISTINCT edge.source FROM meeting JOIN edge ON edge.target = meeting.target AND edge.kind = 0""",
    "lineage": """
        WITH RECURSIVE line (idea, steps) AS (
          SELECT source, 0 FROM edge WHERE target = ? AND kind = 3 UNION
          SELECT edge.source, steps + 1 FROM line JOIN edge ON edge.target = line.idea AND edge.kind = 2
          WHERE steps < 8)
        SELECT idea, min(steps) FROM line GROUP BY idea""",
    "spread": """
        SELECT guest.source, min(carried.date) FROM edge carried
        JOIN edge guest ON guest.target = carried.target AND guest.kind = 0
        WHERE carried.source = ? AND carried.kind = 1 GROUP BY guest.source ORDER BY 2""",
    "top": """
        SELECT person, count(*) AS others FROM (
          SELECT DISTINCT own.source AS person, other.source AS other FROM edge own
          JOIN edge other ON other.target = own.target AND other.kind = 0
          WHERE own.kind = 0 AND own.source <> other.source)
        GROUP BY person ORDER BY others DESC, person LIMIT 20""",
}
CYPHER = {
    "met": """
        MATCH (x:Person {id: $x})-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(other:Person)
        WHERE other.id <> $x RETURN DISTINCT other.id""",
    "two": """
        MATCH (x:Person {id: $x})-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(met:Person)
        WITH DISTINCT met MATCH (met)-[:ATTENDED]->(meeting:Meeting)
        WITH DISTINCT meeting MATCH (meeting)<-[:ATTENDED]-(other:Person) RETURN DISTINCT other.id""",
    "lineage": """
        MATCH (:Product {id: $x})<-[:LED_TO]-(idea:Insight)
        WITH DISTINCT idea MATCH (idea)<-[:GREW_INTO*0..8]-(older:Insight) RETURN DISTINCT older.id""",
    "spread": """
        MATCH (:Insight {id: $x})-[carried:CARRIED_INTO]->(:Meeting)<-[:ATTENDED]-(guest:Person)
        RETURN guest.id, min(carried.date) AS date ORDER BY date""",
    "top": """
        MATCH (person:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(other:Person)
        WHERE person.id <> other.id
        RETURN person.id, count(DISTINCT other.id) AS others ORDER BY others DESC, person.id LIMIT 20""",
}


def installed(*names):
    for name in names:
        try:
            return importlib.import_module(name)
        except ImportError:
            pass
    sys.exit(f"{names[0]} is not installed")


# What to ask, and of what

def prepare(store, place):
    remove(place, "questions")
    base = sqlite3.connect(f"{place}.questions", isolation_level=None)
    base.execute("ATTACH ? AS store", (store,))
    base.execute("BEGIN")
    kinds = " ".join(f"WHEN '{kind}' THEN {number}" for number, kind in enumerate(KINDS))
    base.execute("CREATE TABLE node (id INTEGER PRIMARY KEY, key TEXT NOT NULL)")
    base.execute("INSERT INTO node SELECT id, key FROM store.node")
    base.execute("CREATE TABLE edge (source INTEGER, target INTEGER, kind INTEGER, date INTEGER)")
    base.execute(f"INSERT INTO edge SELECT source, target, CASE name {kinds} END, earliest FROM store.edge "
                 f"JOIN store.symbol ON symbol.id = type WHERE name IN ({', '.join(map(repr, KINDS))})")
    base.execute("CREATE INDEX leaving ON edge (source, kind, target, date)")
    base.execute("CREATE INDEX arriving ON edge (target, kind, source, date)")
    base.execute("CREATE TABLE asked (question TEXT, place INTEGER, node INTEGER)")
    ask(base)
    # No ANALYZE: with its numbers SQLite 3.40 reads the whole table before each step of a lineage.
    base.execute("COMMIT")
    with open(f"{place}.asked", "w") as out:
        for question, key in base.execute(
                "SELECT question, key FROM asked JOIN node ON id = node ORDER BY question, place"):
            out.write(f"{question} {key}\n")
    for fill in (fill_duckdb, fill_ladybug):
        try:
            fill(base, place)
        except SystemExit as missing:
            print(missing)
    base.close()


def ask(base):
    """Some people and products, and insights from the one carried most often downwards."""
    def numbered(label):
        rows = base.execute("SELECT key, id FROM node WHERE key GLOB ?", (f"{LABELS[label]}[0-9]*",))
        return [node for _, node in sorted((int(key[1:]), node) for key, node in rows)]

    def spread_out(nodes):
        return [nodes[place * 2654435761 % 2**32 % len(nodes)] for place in range(ASKED)]

    carried = dict(base.execute("SELECT source, count(*) FROM edge WHERE kind = 1 GROUP BY source"))
    insights = sorted(numbered("Insight"), key=lambda node: -carried.get(node, 0))
    step = min(100, len(insights) // ASKED)
    people = spread_out(numbered("Person"))
    for question, nodes in {"met": people, "two": people, "lineage": spread_out(numbered("Product")),
                            "spread": insights[:ASKED * step:step]}.items():
        base.executemany("INSERT INTO asked VALUES (?, ?, ?)",
                         [(question, place, node) for place, node in enumerate(nodes)])


def fill_duckdb(base, place):
    duckdb = installed("duckdb")
    remove(place, "duckdb")
    with duckdb.connect(f"{place}.duckdb") as target:
        target.execute("CREATE TABLE edge (source INTEGER, target INTEGER, kind TINYINT, date BIGINT)")
        path = write(base, place, "SELECT source, target, kind, date FROM edge")
        target.execute(f"COPY edge FROM '{path}' (HEADER false)")
        target.execute("CHECKPOINT")
    path.unlink()


def fill_ladybug(base, place):
    ladybug = installed("ladybug", "real_ladybug")
    remove(place, "ladybug")
    connection = ladybug.Connection(ladybug.Database(f"{place}.ladybug"))
    for label, letter in LABELS.items():
        path = write(base, place, f"SELECT id FROM node WHERE key GLOB '{letter}[0-9]*'")
        connection.execute(f"CREATE NODE TABLE {label} (id INT64, PRIMARY KEY (id))")
        connection.execute(f"COPY {label} FROM '{path}' (header=false)")
    for number, kind in enumerate(KINDS):
        path = write(base, place, f"SELECT source, target, date FROM edge WHERE kind = {number}")
        connection.execute(f"CREATE REL TABLE {kind} (FROM {ENDS[kind][0]} TO {ENDS[kind][1]}, date INT64)")
        connection.execute(f"COPY {kind} FROM '{path}' (header=false)")
    connection.execute("CHECKPOINT")
    path.unlink()


def write(base, place, query):
    path = Path(f"{place}.rows.csv")
    with path.open("w") as out:
        out.writelines(",".join(map(str, row)) + "\n" for row in base.execute(query))
    return path


def remove(place, end):
    for path in Path(place).parent.glob(f"{Path(place).name}.{end}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


# Asking

def duckdb(place):
    base = installed("duckdb").connect(f"{place}.duckdb", read_only=True)
    base.execute("SET threads = 1")
    return lambda question, node: base.execute(SQL[question], [node] if node else None).fetchall()


def ladybug(place):
    module = installed("ladybug", "real_ladybug")
    base = module.Database(f"{place}.ladybug", buffer_pool_size=4 << 30, max_num_threads=1)
    connection = module.Connection(base, num_threads=1)

    def answer(question, node):
        result = connection.execute(CYPHER[question], {"x": node} if node else {})
        rows = []
        while result.has_next():
            rows.append(result.get_next())
        return rows
    return answer


def measure(answer, place):
    asked = {"top": [None]}
    with sqlite3.connect(f"{place}.questions") as base:
        for question, node in base.execute("SELECT question, node FROM asked ORDER BY question, place"):
            asked.setdefault(question, []).append(node)
    check = 0
    for question in SQL:
        rows = sum(len(answer(question, node)) for node in asked[question])
        times = []
        for node in asked[question]:
            began = time.process_time()
            answer(question, node)
            times.append(time.process_time() - began)
        print(question, sorted(times)[len(times) // 2])
        check += rows
    print("check", check + sum(others for _, others in answer("top", None)))


if __name__ == "__main__":
    task, *places = sys.argv[1:]
    if task == "prepare":
        prepare(*places)
    else:
        measure({"duckdb": duckdb, "ladybug": ladybug}[task](*places), *places)
