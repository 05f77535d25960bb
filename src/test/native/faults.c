// Makes the n-th call of a process that changes files under a folder fail, below Java and SQLite.
// Used by jianyan.reliability.FaultyCalls:
//
//   cc -shared -fPIC -O1 -o target/faults.so src/test/native/faults.c -ldl
//
// What is to fail stands in a file that both map: the calls so far, the number of the call that
// fails, how it fails, and from byte 64 on the folder.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

// It alone; from then on, for want of space; half of it is done, and nothing from then on.
enum { NONE, ONCE, FULL, CRASH };

static struct control {
    atomic_long calls;
    atomic_long fail_at;
    atomic_long kind;
    char unused[40];
    char folder[3000];
} *control;

__attribute__((constructor)) static void open_control(void) {
    const char *file = getenv("JIANYAN_FAULTS");
    if (file == NULL) return;
    int fd = syscall(257 /* openat */, AT_FDCWD, file, O_RDWR);
    if (fd < 0) return;
    void *mapped = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped != MAP_FAILED) control = mapped;
}

static int is_under(const char *path) {
    size_t length = strlen(control->folder);
    return length > 0 && strncmp(path, control->folder, length) == 0;
}

// 0, or the errno of a call that fails. What only frees space goes on when the disk is full.
static int fails(const char *path, int frees, int *torn) {
    if (control == NULL || path == NULL || atomic_load(&control->kind) == NONE) return 0;
    if (!is_under(path)) return 0;
    long call = atomic_fetch_add(&control->calls, 1) + 1;
    long at = atomic_load(&control->fail_at);
    *torn = call == at;
    switch (atomic_load(&control->kind)) {
        case ONCE: return call == at ? EIO : 0;
        case FULL: return call >= at && !frees ? ENOSPC : 0;
        default: return call >= at ? EIO : 0;
    }
}

static int fails_fd(int fd, int *torn) {
    char link[64], path[PATH_MAX];
    if (control == NULL || atomic_load(&control->kind) == NONE) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return fails(path, 0, torn);
}

#define NEXT(name) \
    static __typeof__(name) *next; \
    if (next == NULL) next = dlsym(RTLD_NEXT, #name)

#define WRITING(name, parameters, whole, half) \
    ssize_t name parameters { \
        NEXT(name); \
        int torn = 0, error = fails_fd(fd, &torn); \
        if (error == 0) return next whole; \
        if (torn && atomic_load(&control->kind) != ONCE && count > 1) next half; \
        errno = error; \
        return -1; \
    }

WRITING(write, (int fd, const void *bytes, size_t count), (fd, bytes, count), (fd, bytes, count / 2))
WRITING(pwrite, (int fd, const void *bytes, size_t count, off_t at), (fd, bytes, count, at), (fd, bytes, count / 2, at))
WRITING(pwrite64, (int fd, const void *bytes, size_t count, off64_t at), (fd, bytes, count, at), (fd, bytes, count / 2, at))

#define ON_FD(name, parameters, given) \
    int name parameters { \
        NEXT(name); \
        int torn = 0, error = fails_fd(fd, &torn); \
        if (error == 0) return next given; \
        errno = error; \
        return -1; \
    }

ON_FD(fsync, (int fd), (fd))
ON_FD(fdatasync, (int fd), (fd))
ON_FD(ftruncate, (int fd, off_t length), (fd, length))
ON_FD(ftruncate64, (int fd, off64_t length), (fd, length))
ON_FD(fallocate, (int fd, int mode, off_t from, off_t length), (fd, mode, from, length))

#define ON_PATH(name, parameters, given, path, frees) \
    int name parameters { \
        NEXT(name); \
        int torn = 0, error = fails(path, frees, &torn); \
        if (error == 0) return next given; \
        errno = error; \
        return -1; \
    }

ON_PATH(rename, (const char *from, const char *to), (from, to), to, 1)
ON_PATH(unlink, (const char *path), (path), path, 1)
ON_PATH(rmdir, (const char *path), (path), path, 1)
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode), path, 0)
ON_PATH(renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), to, 1)
ON_PATH(unlinkat, (int a, const char *path, int flags), (a, path, flags), path, 1)

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        static int (*next)(const char *, int, ...); \
        if (next == NULL) next = dlsym(RTLD_NEXT, #name); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        int torn = 0, error = flags & O_CREAT ? fails(path, 0, &torn) : 0; \
        if (error == 0) return next(path, flags, mode); \
        errno = error; \
        return -1; \
    }

#include <stdarg.h>
OPENING(open)
OPENING(open64)
