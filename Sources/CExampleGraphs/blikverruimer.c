#include "CExampleGraphs.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "../../graphs/blikverruimer.graphml"
};
const unsigned char *const kring_blikverruimer = bytes;
const size_t kring_blikverruimer_count = sizeof bytes;
