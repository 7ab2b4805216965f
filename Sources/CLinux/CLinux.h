// Calls of Linux that Glibc shows only to GNU sources, which Swift's import is not.
#ifndef COPYDESK_CLINUX_H
#define COPYDESK_CLINUX_H

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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

// What a process does between its birth and its program; it returns only where that failed.
static inline void linux_become(const char *program, char *const arguments[], char *const variables[],
                                const char *folder, const int streams[3], const sigset_t *blocked, pid_t parent) {
    extern int execvpe(const char *, char *const[], char *const[]);
    int sources[3];
    if (setpgid(0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
    if (getppid() != parent) _exit(127);
    for (int i = 0; i < 3; i++) {
        if ((sources[i] = fcntl(streams[i], F_DUPFD_CLOEXEC, 3)) < 0) return;
    }
    for (int i = 0; i < 3; i++) {
        if (dup2(sources[i], i) < 0) return;
    }
    if (folder != NULL && chdir(folder) != 0) return;
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, blocked, NULL);
    execvpe(program, arguments, variables);
}

// Starts a program in a process group of its own, which is killed when the thread that started it is gone: posix_spawn
// cannot do that. Returns its number, or -1 with the reason in errno.
static inline pid_t linux_start_bound(const char *program, char *const arguments[], char *const variables[],
                                      const char *folder, const int streams[3], const sigset_t *blocked) {
    int report[2], failure = 0, status;
    sigset_t all, before;
    if (syscall(SYS_pipe2, report, O_CLOEXEC) != 0) return -1;
    const pid_t parent = getpid();
    // A handler of this program must not run in the new process.
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t id = fork();
    if (id == 0) {
        linux_become(program, arguments, variables, folder, streams, blocked, parent);
        failure = errno;
        if (write(report[1], &failure, sizeof failure) < 0) _exit(126);
        _exit(127);
    }
    if (id < 0) failure = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(report[1]);
    if (id > 0) {
        ssize_t count;
        while ((count = read(report[0], &failure, sizeof failure)) < 0 && errno == EINTR) {}
        if (count > 0) {
            while (waitpid(id, &status, 0) < 0 && errno == EINTR) {}
        } else {
            failure = 0;
        }
    }
    close(report[0]);
    errno = failure;
    return failure == 0 ? id : -1;
}

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
