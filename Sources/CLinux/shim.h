#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

// Calls of Linux that the Glibc module does not show.
static inline int loket_rename_new(const char *source, const char *target) {
  // RENAME_NOREPLACE is 1 (linux/fs.h).
  return (int)syscall(SYS_renameat2, AT_FDCWD, source, AT_FDCWD, target, 1u);
}
static inline int loket_syncfs(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}
