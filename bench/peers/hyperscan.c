/* Hyperscan over the benchmark's ads: the names as literals without case, then the same whole-word and leftmost-longest
   rules as every engine. With "bandwidth" it reads memory instead. Build: cc -O3 -march=native hyperscan.c -lhs */
#define _GNU_SOURCE
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { BLOCK = 1000, MOST_HITS = 1 << 20 };
typedef struct { int start, end, name; } hit;

static unsigned char letters[65536];
static unsigned *lengths;
static hit hits[MOST_HITS];
static int hit_count;
static const unsigned char *text;
static int text_length;

static double now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

/* Whether the character that holds the byte is a letter or digit; beyond the basic plane none is. */
static int is_letter(int at) {
    if (at < 0 || at >= text_length) return 0;
    if (text[at] < 0x80) return letters[text[at]];
    while (at > 0 && (text[at] & 0xC0) == 0x80) at--;
    unsigned c = text[at];
    if (c >= 0xF0) return 0;
    if (c >= 0xE0) return at + 2 < text_length && letters[(c & 15) << 12 | (text[at + 1] & 63) << 6 | (text[at + 2] & 63)];
    return at + 1 < text_length && letters[(c & 31) << 6 | (text[at + 1] & 63)];
}

static int run_end(int at) { while (is_letter(at)) at++; return at; }

/* The characters of a stretch, for the rules that count them. */
static int count(int from, int to) {
    int n = 0;
    for (; from < to; from++) n += (text[from] & 0xC0) != 0x80;
    return n;
}

static int joins_after_dot(int start, int dot) {
    int from = dot + 1, to = run_end(from), n = to - from;
    if (n == 0) return 0;
    if (text[from] >= '0' && text[from] <= '9') return text[dot - 1] >= '0' && text[dot - 1] <= '9';
    const char *tail = (const char *)text + from;
    return count(start, dot) >= 2 && ((n == 2 && (!memcmp(tail, "js", 2) || !memcmp(tail, "JS", 2) || !memcmp(tail, "ai", 2) || !memcmp(tail, "io", 2))) || (n == 3 && !strncasecmp(tail, "net", 3)));
}

static int word_end(int start) {
    int end = run_end(start);
    while (end + 1 < text_length && text[end] == '.' && joins_after_dot(start, end)) end = run_end(end + 1);
    if (count(start, end) <= 2 && end < text_length && !(text[start] >= '0' && text[start] <= '9')) {
        int signs = end;
        while (signs < text_length && signs - end < 2 && (text[signs] == '+' || text[signs] == '#')) signs++;
        if (signs > end && (!is_letter(signs) || (text[signs] >= '0' && text[signs] <= '9'))) return signs;
    }
    return end;
}

static int special(int at) { return at >= 0 && at < text_length && (text[at] == '.' || text[at] == '+' || text[at] == '#'); }

static int is_whole(int start, int end) {
    if (is_letter(start - 1) || (is_letter(end) && !special(end - 1))) return 0;
    if (!special(start - 1) && !special(end - 1) && !special(end)) return 1;
    int at = start, starts = 0, ends = 0;
    while (is_letter(at - 1) || special(at - 1)) at--;
    while (at < end) {
        int dot_net = text[at] == '.' && !is_letter(at - 1) && at + 4 <= text_length && !strncasecmp((const char *)text + at + 1, "net", 3) && !is_letter(at + 4);
        if (!dot_net && !is_letter(at)) { at++; continue; }
        starts |= at == start;
        at = dot_net ? at + 4 : word_end(at);
        ends |= at == end;
    }
    return starts && ends;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
    (void)from; (void)flags; (void)context;
    int start = (int)to - (int)lengths[id];
    if (hit_count < MOST_HITS && is_whole(start, (int)to)) {
        /* Hits come by their ends; kept by their starts, the longest of a start first. */
        int at = hit_count++;
        while (at > 0 && (hits[at - 1].start > start || (hits[at - 1].start == start && hits[at - 1].end < (int)to))) { hits[at] = hits[at - 1]; at--; }
        hits[at] = (hit){start, (int)to, (int)id};
    }
    return 0;
}

static char *path_of(const char *folder, const char *name) {
    char *path = NULL;
    if (asprintf(&path, "%s/%s", folder, name) < 0) exit(2);
    return path;
}

static void report(long long matches, long long sum, long long length, double wall, double cpu) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%lld %lld %lld %.6f %.6f %ld\n", matches, sum, length, wall, cpu, usage.ru_maxrss);
    fflush(stdout);
}

/* Reads 1 GiB of memory once. */
static int bandwidth(void) {
    size_t bytes = 1ul << 30;
    uint64_t *memory = aligned_alloc(64, bytes);
    memset(memory, 1, bytes);
    puts("ready");
    fflush(stdout);
    char line[16];
    while (fgets(line, sizeof line, stdin)) {
        double wall = now(CLOCK_MONOTONIC), cpu = now(CLOCK_THREAD_CPUTIME_ID);
        uint64_t a = 0;
        for (size_t i = 0; i < bytes / 8; i++) a ^= memory[i];
        __asm__ volatile("" : : "r"(a));
        report((long long)bytes, 0, 0, now(CLOCK_MONOTONIC) - wall, now(CLOCK_THREAD_CPUTIME_ID) - cpu);
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    if (!strcmp(argv[1], "bandwidth")) return bandwidth();
    FILE *file = fopen(path_of(argv[2], "letters.bin"), "rb");
    if (!file || fread(letters, 1, sizeof letters, file) != sizeof letters) return 2;
    fclose(file);

    file = fopen(path_of(argv[2], "names.txt"), "rb");
    if (!file) return 2;
    char **names = malloc(sizeof *names << 16);
    size_t *sizes = malloc(sizeof *sizes << 16);
    unsigned *flags = malloc(sizeof *flags << 16), *ids = malloc(sizeof *ids << 16);
    lengths = malloc(sizeof *lengths << 16);
    unsigned n = 0;
    char line[1024];
    while (n < 65536 && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = 0;
        names[n] = strdup(line);
        lengths[n] = (unsigned)(sizes[n] = strlen(line));
        flags[n] = HS_FLAG_CASELESS;
        ids[n] = n;
        n++;
    }
    fclose(file);

    hs_database_t *database;
    hs_compile_error_t *error;
    hs_scratch_t *scratch = NULL;
    if (hs_compile_lit_multi((const char *const *)names, flags, ids, sizes, n, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS || hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 2;

    puts("ready");
    fflush(stdout);
    static unsigned char *texts[BLOCK];
    static int text_lengths[BLOCK];
    while (fgets(line, sizeof line, stdin)) {
        file = fopen(path_of(argv[2], "ads.bin"), "rb");
        long long matches = 0, sum = 0, length = 0, ad = 0;
        double wall = 0, cpu = 0;
        for (int got = BLOCK; got == BLOCK;) {
            for (got = 0; got < BLOCK && fread(&text_lengths[got], 4, 1, file) == 1; got++) {
                texts[got] = malloc((size_t)text_lengths[got] + 16);
                if (fread(texts[got], 1, (size_t)text_lengths[got], file) != (size_t)text_lengths[got]) return 2;
            }
            double wall_before = now(CLOCK_MONOTONIC), cpu_before = now(CLOCK_THREAD_CPUTIME_ID);
            for (int i = 0; i < got; i++, ad++) {
                text = texts[i];
                text_length = text_lengths[i];
                hit_count = 0;
                hs_scan(database, (const char *)text, (unsigned)text_length, 0, scratch, on_match, NULL);
                for (int at = 0, free_from = 0; at < hit_count; at++) {
                    if (hits[at].start < free_from) continue;
                    free_from = hits[at].end;
                    matches++;
                    sum += (hits[at].name + 1LL) * (ad + 1);
                    length += hits[at].end - hits[at].start;
                }
            }
            wall += now(CLOCK_MONOTONIC) - wall_before;
            cpu += now(CLOCK_THREAD_CPUTIME_ID) - cpu_before;
            for (int i = 0; i < got; i++) free(texts[i]);
        }
        fclose(file);
        report(matches, sum, length, wall, cpu);
    }
    return 0;
}
