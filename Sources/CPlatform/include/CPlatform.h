// What the system offers and Swift cannot call as it stands: constants behind feature macros, and variadic functions.
#ifndef KOTAE_CPLATFORM_H
#define KOTAE_CPLATFORM_H

// Swaps two paths of one file system in one step (renameat2 with RENAME_EXCHANGE, renamex_np with RENAME_SWAP).
// Returns 0, or -1 with errno set.
int kotae_exchange_paths(const char *first, const char *second);

// open(2) with O_CLOEXEC added. Returns a descriptor, or -1 with errno set.
int kotae_open(const char *path, int flags, unsigned int mode);

// Asks the file system to put each new folder in this one in a region of its own, as ext4 does below its root (FS_TOPDIR_FL,
// chattr +T). A hint: it does nothing where the file system knows none.
void kotae_spread_folders(const char *path);

// Writes what the file system that holds a path has in memory to its disk (syncfs; sync where there is none).
// Returns 0, or -1 with errno set: also where an earlier write failed.
int kotae_sync_file_system(const char *path);

#endif
