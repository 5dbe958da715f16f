// This room is built by a later commit.
