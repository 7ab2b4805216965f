// Calls of Linux that Glibc shows only to GNU sources, which Swift's import is not.
#ifndef COPYDESK_CLINUX_H
#define COPYDESK_CLINUX_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Lets two paths change places at one stroke (renameat2 with RENAME_EXCHANGE).
static inline int linux_exchange(const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1 << 1);
}

// Writes to the disk all that its file system still holds in memory.
static inline int linux_flush_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

#endif
