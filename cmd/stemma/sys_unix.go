//go:build unix

package main

import (
	"io/fs"
	"os"
	"os/signal"
	"syscall"
)

// giveOwner sets the owner and the group of f to those of the file that it replaces,
// as far as the system allows it, and reports whether f has that group.
func giveOwner(f *os.File, old fs.FileInfo) bool {
	want, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return false
	}
	if now, err := f.Stat(); err == nil {
		if s, ok := now.Sys().(*syscall.Stat_t); ok && s.Uid == want.Uid && s.Gid == want.Gid {
			return true
		}
	}
	return f.Chown(int(want.Uid), int(want.Gid)) == nil || f.Chown(-1, int(want.Gid)) == nil
}

// surviveSizeLimit makes writing beyond the limit of the shell (ulimit -f) an error.
// Without it the program would be killed, and leave a temporary file.
func surviveSizeLimit() { signal.Ignore(syscall.SIGXFSZ) }
