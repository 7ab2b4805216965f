// zlib's initializers are macros, which Swift cannot import.
#ifndef COPYDESK_CZLIB_H
#define COPYDESK_CZLIB_H

#include <zlib.h>

// Ready to inflate a stream of the format that `window_bits` stands for.
static inline int zlib_inflate_begin(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

// Packs `input` as one member of gzip; answers its size, 0 where it does not fit into `capacity`.
static inline size_t zlib_gzip(const unsigned char *input, size_t count, unsigned char *output, size_t capacity) {
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (unsigned char *)input;
    stream.avail_in = (unsigned int)count;
    stream.next_out = output;
    stream.avail_out = (unsigned int)capacity;
    const int status = deflate(&stream, Z_FINISH);
    deflateEnd(&stream);
    return status == Z_STREAM_END ? capacity - stream.avail_out : 0;
}

#endif
