"""SQLite FTS5 as a peer of the market's search: sqlite_search.py index DB TEXTS.tsv | sqlite_search.py search DB QUERIES ROUNDS."""
import os
import sqlite3
import sys
import time


def index(database, texts):
    start = time.perf_counter()
    if os.path.exists(database):
        os.remove(database)
    connection = sqlite3.connect(database)
    connection.executescript("""
        pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -500000;
        create virtual table ads using fts5 (title, employer, body, content='', tokenize='unicode61', prefix='3');
    """)
    with open(texts, encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        connection.executemany("insert into ads (rowid, title, employer, body) values (?, ?, ?, ?)", rows)
    connection.execute("insert into ads (ads) values ('optimize')")
    connection.commit()
    print(f"SQLite: indexed in {time.perf_counter() - start:.0f} s, {os.path.getsize(database) / 1e6:.0f} MB")


def search(database, queries, rounds):
    connection = sqlite3.connect(database)
    connection.execute("pragma cache_size = -500000")
    connection.execute("pragma mmap_size = 4000000000")
    times, best, before = [], {}, 0.0
    for number in range(rounds + 1):
        if number == 1:
            before = time.process_time()
        for typed in queries:
            match = " ".join(f'"{word[:-1]}" *' if word.endswith("*") else f'"{word}"' for word in typed.split())
            start = time.perf_counter()
            connection.execute("select rowid from ads where ads match ? order by bm25(ads, 5.0, 2.0, 1.0) limit 20", (match,)).fetchall()
            took = 1000 * (time.perf_counter() - start)
            if number > 0:
                times.append(took)
                best[typed] = min(best.get(typed, took), took)
    each = 1000 * (time.process_time() - before) / len(times)
    times.sort()
    least = sorted(best.values())
    print(f"SQLite {sqlite3.sqlite_version} FTS5, hits alone: p50 {times[len(times) // 2]:.2f} ms, p95 {times[len(times) * 95 // 100]:.2f} ms, slowest {times[-1]:.1f} ms; "
          f"processor {each:.2f} ms each; best of rounds p50 {least[len(least) // 2]:.2f}, p95 {least[len(least) * 95 // 100]:.2f}")


if __name__ == "__main__":
    if sys.argv[1] == "index":
        index(sys.argv[2], sys.argv[3])
    else:
        with open(sys.argv[3], encoding="utf-8") as typed:
            search(sys.argv[2], typed.read().splitlines(), int(sys.argv[4]))
