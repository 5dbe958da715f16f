#pragma once

// Starting a program. posix_spawn(3) can set no limits, and between fork and exec no Swift code may run.

// What is started and how.
struct loket_launch {
  const char *path;
  char *const *words;
  char *const *variables;
  const char *folder;
  // Descriptors that become the three standard ones; -1 is the null device.
  int input, output, errors;
  // Not 0: a program that reads what strangers sent. It gets the limits below, no new rights, no way out of its
  // process group, and it ends when the thread that started it does.
  int is_confined;
  unsigned long long cpu_seconds, memory, file_size, tasks, descriptors;
};

// Starts it: 0 and its id, or the error number of the step that failed, and then nothing runs.
int loket_launch(const struct loket_launch *launch, int *process);

// A descriptor that becomes readable when the process ends; -1 and errno where there is none.
int loket_process_descriptor(int process);

// A file without a name, in memory, that no program inherits; -1 and errno where there is none.
int loket_memory_file(const char *name);
