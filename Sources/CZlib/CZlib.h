// zlib's initializers are macros, which Swift cannot import.
#ifndef COPYDESK_CZLIB_H
#define COPYDESK_CZLIB_H

#include <zlib.h>

// Ready to inflate a stream of the format that `window_bits` stands for.
static inline int zlib_inflate_begin(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

// Ready to write a gzip stream.
static inline int zlib_deflate_begin(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
