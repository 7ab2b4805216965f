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

// Whether a file system, or a folder of another place, is mounted at a path (statx, STATX_ATTR_MOUNT_ROOT). The struct
// is told by its size and an offset: kernel and C library each define it, and not alike.
static inline int linux_is_mount_point(const char *path) {
    unsigned long long status[32] = {0};
    if (syscall(SYS_statx, AT_FDCWD, path, 0, 0, status) != 0) return 0;
    return (status[1] & 0x2000) != 0;
}

#endif
