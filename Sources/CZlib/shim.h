#pragma once
#include <zlib.h>

// deflateInit2 and inflateInit2 are macros, which Swift does not see.
static inline int loket_inflate_begin(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
static inline int loket_deflate_begin(z_stream *stream, int windowBits) {
  return deflateInit2(stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
}
// One step; Z_BUF_ERROR, which is nothing to go on with, ends a loop over Z_OK.
static inline int loket_inflate_step(z_stream *stream) {
  return inflate(stream, Z_NO_FLUSH);
}
