"""Ranks ads for profiles with SQLite FTS5: each skill is one token, bm25, towns and pay as columns beside it. See bench/peers/README.md."""
import os
import sqlite3
import sys
import time

folder = sys.argv[1]
path = os.path.join(folder, "ads.sqlite")
fresh = not os.path.exists(path)
database = sqlite3.connect(path)
if fresh:
    database.execute("create table ad (id integer primary key, town text, pay integer)")
    database.execute("create virtual table word using fts5(skills, content='', detail=none)")
    with open(os.path.join(folder, "ads.tsv"), encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            skills, town, pay = line.rstrip("\n").split("\t")
            database.execute("insert into ad values (?, ?, ?)", (number, town, int(pay)))
            database.execute("insert into word (rowid, skills) values (?, ?)", (number, skills))
    database.execute("insert into word (word) values ('optimize')")
    database.commit()

asks = [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, "queries.tsv"), encoding="utf-8")]


def answer(skills, towns, pay):
    words = " OR ".join(skills.split(" "))
    if towns == "-":
        return database.execute("select rowid from word where word match ? order by rank limit 20", (words,)).fetchall()
    marks = ",".join("?" * len(towns.split(" ")))
    return database.execute(
        f"select word.rowid from word join ad on ad.id = word.rowid where word match ? and ad.pay >= ? and ad.town in ({marks}) order by rank limit 20",
        (words, int(pay), *towns.split(" "))).fetchall()


print("ready", flush=True)
for line in sys.stdin:
    times = []
    for ask in [ask for ask in asks if ask[0] == line.strip()][:10]:
        wall, processor = time.perf_counter_ns(), time.thread_time_ns()
        answer(*ask[1:])
        times.append(f"{time.thread_time_ns() - processor}:{time.perf_counter_ns() - wall}")
    print(" ".join(times), flush=True)
