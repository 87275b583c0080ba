#ifndef LODESTAR_CPACKS_H
#define LODESTAR_CPACKS_H

#include <stddef.h>

/// A file of a country's pack, within the binary.
struct lodestar_pack_file {
    const char *_Nonnull pack;
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t size;
};

/// All of them; `count` receives how many.
const struct lodestar_pack_file *_Nonnull lodestar_pack_files(long *_Nonnull count);

#endif
