"""pyahocorasick over the benchmark's ads: every hit of its iter(), then the same whole-word and leftmost-longest rules as every engine."""
import resource
import struct
import sys
import time

import ahocorasick

BLOCK = 1000
folder = sys.argv[1]
LETTERS = open(f"{folder}/letters.bin", "rb").read() + bytes(0x110000 - 0x10000)
SIGNS = frozenset(".+#")
DIGITS = frozenset("0123456789")
TAILS = frozenset(["js", "JS", "ai", "io"])
# A text is lowered before it is searched; characters whose small form is longer keep their place this way.
LONGER = {ord("İ"): "i"}


def is_letter(text, at):
    return 0 <= at < len(text) and LETTERS[ord(text[at])]


def run_end(text, at):
    while at < len(text) and LETTERS[ord(text[at])]:
        at += 1
    return at


def joins_after_dot(text, start, dot):
    tail = text[dot + 1 : run_end(text, dot + 1)]
    if not tail:
        return False
    if tail[0] in DIGITS:
        return text[dot - 1] in DIGITS
    return dot - start >= 2 and (tail in TAILS or tail.lower() == "net")


def word_end(text, start):
    end = run_end(text, start)
    while end + 1 < len(text) and text[end] == "." and joins_after_dot(text, start, end):
        end = run_end(text, end + 1)
    if end - start <= 2 and end < len(text) and text[start] not in DIGITS:
        signs = end
        while signs < len(text) and signs - end < 2 and text[signs] in "+#":
            signs += 1
        if signs > end and (not is_letter(text, signs) or text[signs] in DIGITS):
            return signs
    return end


def is_whole_beside_signs(text, start, end):
    at = start
    while at > 0 and (is_letter(text, at - 1) or text[at - 1] in SIGNS):
        at -= 1
    starts = ends = False
    while at < end:
        dot_net = text[at] == "." and not is_letter(text, at - 1) and text[at + 1 : at + 4].lower() == "net" and not is_letter(text, at + 4)
        if not dot_net and not is_letter(text, at):
            at += 1
            continue
        starts = starts or at == start
        at = at + 4 if dot_net else word_end(text, at)
        ends = ends or at == end
    return starts and ends


def find(automaton, text):
    """Matches of one text, as (start, end, name)."""
    hits = []
    size = len(text)
    letters = LETTERS
    for last, (name, length) in automaton.iter(text.translate(LONGER).lower()):
        end = last + 1
        start = end - length
        if start and letters[ord(text[start - 1])]:
            continue
        sign = text[last] in SIGNS
        if end < size and letters[ord(text[end])] and not sign:
            continue
        if (sign or (start and text[start - 1] in SIGNS) or (end < size and text[end] in SIGNS)) and not is_whole_beside_signs(text, start, end):
            continue
        hits.append((start, -end, name))
    hits.sort()
    free = 0
    for start, end, name in hits:
        if start >= free:
            free = -end
            yield start, -end, name


automaton = ahocorasick.Automaton()
for number, line in enumerate(open(f"{folder}/names.txt", encoding="utf-8")):
    word = line.rstrip("\n").lower()
    automaton.add_word(word, (number, len(word)))
automaton.make_automaton()
print("ready", flush=True)
for _ in sys.stdin:
    matches = total = together = ad = 0
    wall = cpu = 0.0
    with open(f"{folder}/ads.bin", "rb") as file:
        while True:
            texts = []
            while len(texts) < BLOCK and (head := file.read(4)):
                texts.append(file.read(struct.unpack("<i", head)[0]).decode("utf-8"))
            if not texts:
                break
            wall_before, cpu_before = time.perf_counter(), time.process_time()
            for text in texts:
                ad += 1
                for start, end, name in find(automaton, text):
                    matches += 1
                    total += (name + 1) * ad
                    together += end - start
            wall += time.perf_counter() - wall_before
            cpu += time.process_time() - cpu_before
    print(matches, total, together, f"{wall:.6f}", f"{cpu:.6f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
