// Calls of Linux that Glibc shows only to GNU sources, which Swift's import is not.
#ifndef COPYDESK_CLINUX_H
#define COPYDESK_CLINUX_H

#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Lets two paths change places at one stroke (renameat2 with RENAME_EXCHANGE).
static inline int linux_exchange(const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1 << 1);
}

// Writes to the disk all that its file system still holds in memory.
static inline int linux_flush_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

// Has a program that is to be started begin in a folder.
static inline int linux_start_in_folder(posix_spawn_file_actions_t *actions, const char *folder) {
    extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

// Makes a pipe whose ends are closed in programs that are started (pipe2 with O_CLOEXEC).
static inline int linux_pipe(int ends[2]) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

// Lets a pipe hold so many bytes before its writer has to wait (F_SETPIPE_SZ).
static inline int linux_widen_pipe(int descriptor, int bytes) { return fcntl(descriptor, 1031, bytes); }

// Has this process killed when the one that started it is gone.
static inline int linux_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

// The hash that the linker put into this program (--build-id); NULL where it put none. See elf(5), "Notes".
static inline const uint8_t *linux_build_id(size_t *count) {
    const Elf64_Phdr *headers = (const Elf64_Phdr *)getauxval(AT_PHDR);
    const size_t header_count = getauxval(AT_PHNUM);
    uintptr_t base = 0;
    for (size_t i = 0; i < header_count; i++) {
        if (headers[i].p_type == PT_PHDR) base = (uintptr_t)headers - headers[i].p_vaddr;
    }
    for (size_t i = 0; i < header_count; i++) {
        if (headers[i].p_type != PT_NOTE) continue;
        const uint8_t *note = (const uint8_t *)(base + headers[i].p_vaddr);
        const uint8_t *end = note + headers[i].p_memsz;
        while (note + sizeof(Elf64_Nhdr) <= end) {
            const Elf64_Nhdr *header = (const Elf64_Nhdr *)note;
            const uint8_t *name = note + sizeof(Elf64_Nhdr);
            const uint8_t *content = name + ((header->n_namesz + 3) & ~3u);
            if (header->n_type == NT_GNU_BUILD_ID && header->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
                *count = header->n_descsz;
                return content;
            }
            note = content + ((header->n_descsz + 3) & ~3u);
        }
    }
    return NULL;
}

// Whether a file system, or a folder of another place, is mounted at a path (statx, STATX_ATTR_MOUNT_ROOT). The struct
// is told by its size and an offset: kernel and C library each define it, and not alike.
static inline int linux_is_mount_point(const char *path) {
    unsigned long long status[32] = {0};
    if (syscall(SYS_statx, AT_FDCWD, path, 0, 0, status) != 0) return 0;
    return (status[1] & 0x2000) != 0;
}

#endif
