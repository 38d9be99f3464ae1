/* A disk that fails: the n-th call of a kind on a regular file or folder says an error of choice.

   cc -shared -fPIC -o faults.so faults.c -ldl; LD_PRELOAD=./faults.so python ...
   Python arms it by ctypes. Processes that this one starts are spared. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, RENAME = 2, FSYNC = 4 };

static atomic_long seen;
static long target;
static int wanted, code;
static char where[4096];

__attribute__((constructor)) static void spare_children(void) { unsetenv("LD_PRELOAD"); }

/* Fail the n-th call from now on whose kind is in the mask; n = 0 only counts. */
void faults_arm(int kinds, long n, int error) {
    wanted = kinds;
    target = n;
    code = error;
    where[0] = 0;
    atomic_store(&seen, 0);
}

long faults_seen(void) { return atomic_load(&seen); }

const char *faults_where(void) { return where; }

static int fails(int kind, int fd, const char *path) {
    struct stat state;
    if (!(kind & wanted)) return 0;
    if (fd >= 0 && (fstat(fd, &state) || !(S_ISREG(state.st_mode) || S_ISDIR(state.st_mode))))
        return 0;
    if (atomic_fetch_add(&seen, 1) + 1 != target) return 0;
    if (path) {
        snprintf(where, sizeof where, "%s", path);
    } else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, where, sizeof where - 1);
        where[length < 0 ? 0 : length] = 0;
    }
    errno = code;
    return 1;
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) {
    return fails(WRITE, fd, 0) ? -1 : REAL(write)(fd, data, size);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    return fails(WRITE, fd, 0) ? -1 : REAL(pwrite64)(fd, data, size, at);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return fails(WRITE, fd, 0) ? -1 : REAL(pwrite)(fd, data, size, at);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
    return fails(WRITE, fd, 0) ? -1 : REAL(writev)(fd, parts, count);
}
int fsync(int fd) { return fails(FSYNC, fd, 0) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(FSYNC, fd, 0) ? -1 : REAL(fdatasync)(fd); }
int rename(const char *from, const char *to) {
    return fails(RENAME, -1, to) ? -1 : REAL(rename)(from, to);
}
int renameat(int in, const char *from, int out, const char *to) {
    return fails(RENAME, -1, to) ? -1 : REAL(renameat)(in, from, out, to);
}
int renameat2(int in, const char *from, int out, const char *to, unsigned flags) {
    return fails(RENAME, -1, to) ? -1 : REAL(renameat2)(in, from, out, to, flags);
}
