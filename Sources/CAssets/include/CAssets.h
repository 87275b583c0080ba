#ifndef LODESTAR_CASSETS_H
#define LODESTAR_CASSETS_H

#include <stddef.h>

/// A file within the binary.
struct lodestar_asset {
    const char *_Nonnull name;
    const char *_Nonnull type;
    const unsigned char *_Nonnull bytes;
    size_t size;
};

/// All of them; `count` receives how many.
const struct lodestar_asset *_Nonnull lodestar_assets(long *_Nonnull count);

#endif
