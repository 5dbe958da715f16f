#define _GNU_SOURCE
#include "launch.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
#define LOKET_AUDIT_ARCH AUDIT_ARCH_X86_64
// Calls of the x32 kind have the same architecture and a number from here on.
#define LOKET_FOREIGN_CALLS 0x40000000u
#elif defined(__aarch64__)
#define LOKET_AUDIT_ARCH AUDIT_ARCH_AARCH64
#define LOKET_FOREIGN_CALLS 0xFFFFFFFFu
#else
#error "write the audit architecture of this machine"
#endif

// No more than so much; less where less is allowed already.
static int loket_limit(int resource, unsigned long long soft, unsigned long long hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return errno;
  if (hard < limit.rlim_max) limit.rlim_max = hard;
  limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
  return setrlimit(resource, &limit) == 0 ? 0 : errno;
}

// setsid and setpgid fail from here on, in this process and all that come from it: one kill of the group ends them
// all, for the kernel lets no fork of a group slip past a signal to it.
static int loket_stay_in_group(void) {
  struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, LOKET_AUDIT_ARCH, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, LOKET_FOREIGN_CALLS, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setsid, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setpgid, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {sizeof rules / sizeof rules[0], rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0 ? 0 : errno;
}

static int loket_confine(const struct loket_launch *launch, pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  // It may have gone before it could be watched.
  if (getppid() != parent) return ESRCH;
  umask(077);
  int code = loket_stay_in_group();
  if (code == 0) code = loket_limit(RLIMIT_CORE, 0, 0);
  if (code == 0) code = loket_limit(RLIMIT_NOFILE, launch->descriptors, launch->descriptors);
  // At the first the program is told (SIGXCPU), at the second it is ended.
  if (code == 0) code = loket_limit(RLIMIT_CPU, launch->cpu_seconds, launch->cpu_seconds + 1);
  if (code == 0) code = loket_limit(RLIMIT_FSIZE, launch->file_size, launch->file_size);
  if (code == 0) code = loket_limit(RLIMIT_NPROC, launch->tasks, launch->tasks);
  if (code == 0) code = loket_limit(RLIMIT_AS, launch->memory, launch->memory);
  return code;
}

// Puts a descriptor, or the null device, in the place of a standard one.
static int loket_place(int descriptor, int place) {
  int source = descriptor >= 0 ? descriptor : open("/dev/null", O_RDWR);
  return source >= 0 && dup2(source, place) == place ? 0 : errno;
}

static int loket_become(const struct loket_launch *launch, pid_t parent) {
  // Handlers are the parent's code; what it ignores, a program must not inherit.
  struct sigaction action = {0};
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
  if (launch->is_confined ? setsid() < 0 : setpgid(0, 0) != 0) return errno;
  if (chdir(launch->folder) != 0) return errno;
  // Out of the way of the three places first: any of them may be closed in the parent, and so be an end of a pipe.
  int ends[3] = {launch->input, launch->output, launch->errors};
  for (int place = 0; place < 3; place++) {
    if (ends[place] >= 0 && (ends[place] = fcntl(ends[place], F_DUPFD, 3)) < 0) return errno;
  }
  for (int place = 0; place < 3; place++) {
    int code = loket_place(ends[place], place);
    if (code != 0) return code;
  }
  if (syscall(SYS_close_range, 3u, ~0u, 0u) != 0) return errno;
  if (launch->is_confined) {
    int code = loket_confine(launch, parent);
    if (code != 0) return code;
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(launch->path, launch->words, launch->variables);
  return errno;
}

// The child shares the parent's memory until exec (vfork(2)), so that no copy of it is made; the calling thread waits
// meanwhile, with all signals blocked in both.
int loket_launch(const struct loket_launch *launch, int *process) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t parent = getpid();
  volatile int code = 0;
  pid_t child = vfork();
  if (child == 0) {
    code = loket_become(launch, parent);
    _exit(127);
  }
  if (child < 0) code = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child > 0 && code != 0) {
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  }
  *process = child;
  return code;
}

int loket_process_descriptor(int process) {
  return (int)syscall(SYS_pidfd_open, process, 0u);
}

int loket_memory_file(const char *name) {
  return memfd_create(name, MFD_CLOEXEC);
}
