#include "CAssets.h"

static const unsigned char style[] = {
#embed "files/lodestar.css"
};
static const unsigned char script[] = {
#embed "files/lodestar.js"
};
static const unsigned char star[] = {
#embed "files/star.svg"
};
static const unsigned char blank[] = {
#embed "files/blank.svg"
};

static const struct lodestar_asset all[] = {
    {"lodestar.css", "text/css; charset=utf-8", style, sizeof style},
    {"lodestar.js", "text/javascript; charset=utf-8", script, sizeof script},
    {"star.svg", "image/svg+xml", star, sizeof star},
    {"blank.svg", "image/svg+xml", blank, sizeof blank},
};

const struct lodestar_asset *lodestar_assets(long *count) {
    *count = sizeof all / sizeof *all;
    return all;
}
