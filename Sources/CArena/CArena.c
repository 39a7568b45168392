#include "CArena.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNIT 16
// As large as the trees of most articles, so that one chunk serves a whole build.
#define CHUNK ((size_t)1 << 20)

// Before each block: its size, for realloc. As large as the alignment.
typedef union {
    size_t size;
    char alignment[UNIT];
} head;

typedef struct chunk {
    struct chunk *before;
    size_t size;
} chunk;

struct carena {
    // Where the next block begins, and the end of the newest chunk.
    char *next, *end;
    chunk *newest;
};

static _Thread_local carena *current;

static void exhausted(void) {
    fputs("kotae: no memory is left for the Markdown tree\n", stderr);
    abort();
}

// Blocks end where the next may begin.
static size_t rounded(size_t size) {
    if (size > SIZE_MAX / 4) exhausted();
    return (size + UNIT - 1) & ~(size_t)(UNIT - 1);
}

static char *start(chunk *piece) {
    return (char *)(((uintptr_t)(piece + 1) + UNIT - 1) & ~(uintptr_t)(UNIT - 1));
}

carena *carena_new(void) { return calloc(1, sizeof(carena)); }

void carena_free(carena *arena) {
    if (arena == NULL) return;
    for (chunk *piece = arena->newest, *before; piece != NULL; piece = before) {
        before = piece->before;
        free(piece);
    }
    free(arena);
}

void carena_reset(carena *arena) {
    chunk *piece = arena->newest;
    if (piece == NULL) return;
    // The first chunk is the one of the usual size: what a huge text needed goes back to the system.
    while (piece->before != NULL) {
        chunk *before = piece->before;
        free(piece);
        piece = before;
    }
    arena->newest = piece;
    arena->next = start(piece);
    arena->end = (char *)piece + piece->size;
}

carena *carena_use(carena *arena) {
    carena *before = current;
    current = arena;
    return before;
}

// A block that is not cleared.
static void *take(carena *arena, size_t size) {
    size_t needed = sizeof(head) + rounded(size);
    if (needed > (size_t)(arena->end - arena->next)) {
        size_t whole = needed + sizeof(chunk) + UNIT;
        // Each chunk after the first is as large as all before it were together, or nearly: few of them, and linear.
        size_t usual = arena->newest == NULL ? CHUNK : 2 * arena->newest->size;
        // One block that fills more than a usual chunk must not make the first chunk, which is kept, a large one.
        if (arena->newest == NULL && whole > CHUNK) {
            chunk *first = malloc(CHUNK);
            if (first == NULL) exhausted();
            *first = (chunk){NULL, CHUNK};
            arena->newest = first;
        }
        if (usual < whole) usual = whole;
        chunk *piece = malloc(usual);
        if (piece == NULL) exhausted();
        *piece = (chunk){arena->newest, usual};
        arena->newest = piece;
        arena->next = start(piece);
        arena->end = (char *)piece + usual;
    }
    head *block = (head *)arena->next;
    block->size = size;
    arena->next += needed;
    return block + 1;
}

void *carena_calloc(size_t count, size_t size) {
    size_t whole;
    if (__builtin_mul_overflow(count, size, &whole)) exhausted();
    void *block = take(current, whole);
    memset(block, 0, whole);
    return block;
}

void *carena_realloc(void *block, size_t size) {
    carena *arena = current;
    if (block == NULL) return take(arena, size);
    head *known = (head *)block - 1;
    size_t old = known->size;
    if (size <= old) return block;
    // The newest block grows where it stands: the library fills one buffer at a time.
    if ((char *)block + rounded(old) == arena->next && rounded(size) <= (size_t)(arena->end - (char *)block)) {
        known->size = size;
        arena->next = (char *)block + rounded(size);
        return block;
    }
    void *moved = take(arena, size);
    memcpy(moved, block, old);
    return moved;
}

void carena_ignore(void *block) { (void)block; }
