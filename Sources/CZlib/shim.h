#ifndef KRING_ZLIB_SHIM_H
#define KRING_ZLIB_SHIM_H

#include <zlib.h>

// zlib's own ways to begin are macros, which Swift does not see. 15 is the largest window, and 16
// asks for the frame of gzip around it.

static inline int kring_inflateInit(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

// What Kring compresses bears its name, and no time: the same graph is the same file.
static inline int kring_deflateInit(z_stream *stream) {
  static gz_header header = {.os = 255, .comment = (Bytef *)"Kring"};
  int outcome =
      deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  return outcome == Z_OK ? deflateSetHeader(stream, &header) : outcome;
}

#endif
