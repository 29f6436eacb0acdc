#include "CExampleGraphs.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char kring_blikverruimer[] = {
#embed "../../graphs/blikverruimer.graphml"
};
const size_t kring_blikverruimer_count = sizeof kring_blikverruimer;
