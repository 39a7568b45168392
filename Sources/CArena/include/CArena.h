// Memory that is given out piece by piece and taken back all at once: for libcmark-gfm, whose trees live as long as one
// parse, and which calls its allocator without saying for whom.
#ifndef KOTAE_CARENA_H
#define KOTAE_CARENA_H

#include <stddef.h>

typedef struct carena carena;

// A new arena that holds no memory yet; NULL where there is none left.
carena *carena_new(void);

// Gives the arena and all that was taken from it back to the system.
void carena_free(carena *arena);

// Takes back all that was given out. Keeps one piece of memory for the next time.
void carena_reset(carena *arena);

// From now on the three functions below take from this arena on this thread. Returns the one before, NULL for none.
carena *carena_use(carena *arena);

// As calloc, realloc and free are, but that nothing is taken back and that they end the process where no memory is left, as
// the library's own do. They may be called only on a thread that uses an arena, with what was taken from it. Blocks are
// aligned for every type.
void *carena_calloc(size_t count, size_t size);
void *carena_realloc(void *block, size_t size);
void carena_ignore(void *block);

#endif
