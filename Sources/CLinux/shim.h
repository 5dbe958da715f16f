#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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
// Whether a file is open for writing anywhere: 1 yes, 0 no, -1 not to be known. A read lease (fcntl(2)) is given only
// on a file that nobody writes; it is given back at once, and who breaks it meanwhile is told of by a signal that does
// nothing rather than by SIGIO, which would end the program.
static inline int loket_is_written(int descriptor) {
  if (fcntl(descriptor, F_SETSIG, SIGURG) != 0) return -1;
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return errno == EAGAIN ? 1 : -1;
  fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 0;
}
// Steps of posix_spawn(3) that glibc added late; the first argument is a posix_spawn_file_actions_t. (Including
// <spawn.h> here would bring types that the Glibc module has in another shape.)
int loket_spawn_in_folder(void *actions, const char *path) __asm__("posix_spawn_file_actions_addchdir_np");
int loket_spawn_closing(void *actions, int from) __asm__("posix_spawn_file_actions_addclosefrom_np");
