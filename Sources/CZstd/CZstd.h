#ifndef COPYDESK_CZSTD_H
#define COPYDESK_CZSTD_H

#include <zstd.h>

#endif
