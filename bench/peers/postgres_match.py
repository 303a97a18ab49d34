"""Ranks ads for profiles with PostgreSQL 15: skills as int[] under GIN, the number in common counted. Wall time only. See bench/peers/README.md."""
import os
import re
import subprocess
import sys

folder = sys.argv[1]
home = os.path.join(os.path.dirname(folder), "postgres")
bin = "/usr/lib/postgresql/15/bin/"
port = "54329"  # names the socket; nothing listens on the network
as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []


def run(*command, text=None):
    return subprocess.run([*as_user, *command], input=text, capture_output=True, text=True, check=True, cwd="/tmp").stdout


def sql(text):
    return run(bin + "psql", "-X", "-q", "-h", home, "-p", port, "-d", "postgres", "-v", "ON_ERROR_STOP=1", text=text)


fresh = not os.path.exists(home)
if fresh:
    os.makedirs(home)
    if as_user:
        subprocess.run(["chown", "postgres", home], check=True)
    run(bin + "initdb", "-D", home, "--auth=trust", "-E", "UTF8")
settings = f"-c listen_addresses='' -c unix_socket_directories={home} -c port={port} -c shared_buffers=1GB -c work_mem=256MB -c fsync=off -c jit=off -c max_parallel_workers_per_gather=0"
run(bin + "pg_ctl", "-D", home, "-w", "-s", "-l", os.path.join(home, "log"), "-o", settings, "start")
try:
    if fresh:
        rows = []
        with open(os.path.join(folder, "ads.tsv"), encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                skills, town, pay = line.rstrip("\n").split("\t")
                rows.append(f"{number}\t{{{','.join(skill[1:] for skill in skills.split())}}}\t{town[1:]}\t{pay}")
        sql("create extension intarray; create table ad (id int, skills int[], town int, pay int);")
        sql("copy ad from stdin;\n" + "\n".join(rows) + "\n\\.\n")
        sql("create index on ad using gin (skills gin__int_ops); create index on ad (town, pay); analyze ad;")
    asks = [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, "queries.tsv"), encoding="utf-8")]
    print("ready", flush=True)
    for line in sys.stdin:
        statements = ["\\timing on"]
        for _, skills, towns, pay in [ask for ask in asks if ask[0] == line.strip()][:5]:
            have = "array[" + ",".join(skill[1:] for skill in skills.split()) + "]"
            only = "" if towns == "-" else f" and town in ({','.join(town[1:] for town in towns.split())}) and pay >= {pay}"
            statements.append(f"select id from ad where skills && {have}{only} order by icount(skills & {have}) desc limit 20;")
        times = [int(float(found) * 1e6) for found in re.findall(r"^Time: ([0-9.]+) ms", sql("\n".join(statements)), re.M)]
        print(" ".join(f"{wall}:{wall}" for wall in times), flush=True)
finally:
    run(bin + "pg_ctl", "-D", home, "-w", "-s", "-m", "fast", "stop")
