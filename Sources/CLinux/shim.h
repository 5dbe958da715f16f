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
// A pipe that no program started meanwhile inherits.
static inline int loket_pipe(int ends[2]) {
  return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
}
// Steps of posix_spawn(3) that glibc added late; the first argument is a posix_spawn_file_actions_t. (Including
// <spawn.h> here would bring types that the Glibc module has in another shape.)
int loket_spawn_in_folder(void *actions, const char *path) __asm__("posix_spawn_file_actions_addchdir_np");
int loket_spawn_closing(void *actions, int from) __asm__("posix_spawn_file_actions_addclosefrom_np");
