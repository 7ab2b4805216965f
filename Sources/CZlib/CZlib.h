// zlib's initializers are macros, which Swift cannot import.
#ifndef COPYDESK_CZLIB_H
#define COPYDESK_CZLIB_H

#include <zlib.h>

// Ready to inflate a gzip stream.
static inline int zlib_inflate_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

// Ready to write a gzip stream.
static inline int zlib_deflate_begin(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
